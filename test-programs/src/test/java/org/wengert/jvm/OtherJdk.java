package org.wengert.jvm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a JDK 25 beside the running JDK. */
final class OtherJdk {
  private static final String WANTED = "25";

  private OtherJdk() {}

  /** Its home; the test is skipped, with a reason, if there is none. */
  static Path find() throws IOException {
    Path directory = Path.of(System.getProperty("java.home")).toRealPath().getParent();
    Optional<Path> found;
    try (Stream<Path> siblings = Files.list(directory)) {
      found = siblings.sorted().filter(OtherJdk::isWanted).findFirst();
    }
    assumeTrue(found.isPresent(), "no JDK " + WANTED + " in " + directory + " beside this one");
    return found.get();
  }

  private static boolean isWanted(Path home) {
    Path release = home.resolve("release");
    if (!Files.isReadable(release) || !Files.isDirectory(home.resolve("bin"))) {
      return false;
    }
    try (Stream<String> lines = Files.lines(release)) {
      return lines.anyMatch(line -> line.startsWith("JAVA_VERSION=\"" + WANTED));
    } catch (IOException e) {
      return false;
    }
  }
}
