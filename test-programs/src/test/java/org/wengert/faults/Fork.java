package org.wengert.faults;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.opentest4j.AssertionFailedError;
import org.wengert.jvm.Launch;
import org.wengert.jvm.Launch.Result;

/** Runs the main method of a test class in a JVM of its own. */
final class Fork {
  private Fork() {}

  /** Runs with the agent and with options of the JVM. */
  static Result run(Class<?> main, String... options) {
    return Launch.withAgent()
        .options(options)
        .classPath(
            place(main),
            Launch.programs(),
            place(Assertions.class),
            place(AssertionFailedError.class),
            place(org.junit.platform.commons.util.StringUtils.class))
        .run(main.getName());
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
