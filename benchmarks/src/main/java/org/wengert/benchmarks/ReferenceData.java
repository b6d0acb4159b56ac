package org.wengert.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * ADBench's input files and reference gradients, which are not part of this project: they are used
 * where the system property {@value #PROPERTY} names their folder, or where a folder {@code
 * shared/benchmarks} lies beside the project's.
 */
final class ReferenceData {
  /** Names the folder. */
  static final String PROPERTY = "wengert.benchmarks.data";

  private ReferenceData() {}

  private static Optional<Path> folder() {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
      Path beside = here.resolveSibling("shared").resolve("benchmarks");
      if (Files.isDirectory(beside)) {
        return Optional.of(beside);
      }
    }
    return Optional.empty();
  }

  /** Returns an input file, if it is there. */
  static Optional<Path> input(String name) {
    return folder()
        .map(folder -> folder.resolve("data").resolve(name + ".txt"))
        .filter(Files::isReadable);
  }

  /** Returns the gradient of ADBench's problem of that name, if it is there. */
  static Optional<double[]> gradient(String name) {
    return folder()
        .map(folder -> folder.resolve(name + ".json"))
        .filter(Files::isReadable)
        .map(ReferenceData::gradient);
  }

  private static double[] gradient(Path file) {
    try {
      Matcher matcher =
          Pattern.compile("\"gradient\"\\s*:\\s*\\[([^\\]]*)\\]").matcher(Files.readString(file));
      if (!matcher.find()) {
        throw new IllegalStateException("no gradient in " + file);
      }
      return Stream.of(matcher.group(1).split(",")).mapToDouble(Double::parseDouble).toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
