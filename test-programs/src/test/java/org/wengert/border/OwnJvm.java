package org.wengert.border;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.wengert.jvm.Launch;

/** Runs the programs in a JVM of their own. */
final class OwnJvm {
  /** What the JVM itself may say when an agent is attached to it. */
  private static final Pattern OF_THE_JVM = Pattern.compile(".*(VM warning|WARNING): .*");

  private OwnJvm() {}

  /** Runs them, and reads what was measured. */
  static Laboratory run(Launch launch, String... arguments) {
    Launch.Result result = launch.classPath(tests()).run(OwnJvmMain.class.getName(), arguments);
    assertEquals(0, result.exit(), result.err());
    List<String> lines =
        result.lines().stream().filter(line -> !OF_THE_JVM.matcher(line).matches()).toList();
    return Laboratory.of(lines.stream().map(Measured::parse).toList());
  }

  private static Path tests() {
    try {
      return Path.of(OwnJvm.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
