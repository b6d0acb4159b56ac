package org.wengert.programs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * ADBench's input files and reference values, which are not part of this project: they are used
 * when a directory {@code shared/benchmarks} lies beside the directory of the project.
 */
final class AdBench {
  private final Path directory;

  private AdBench(Path directory) {
    this.directory = directory;
  }

  /** Returns the files; aborts the test, which is then reported as skipped, if there are none. */
  static AdBench files() {
    for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
      Path beside = here.resolveSibling("shared").resolve("benchmarks");
      if (Files.isDirectory(beside)) {
        return new AdBench(beside);
      }
    }
    Assumptions.abort(
        "ADBench's files are not here: no directory shared/benchmarks beside "
            + Path.of("").toAbsolutePath()
            + " or a directory above it.");
    throw new AssertionError();
  }

  /** Returns the path of an input file. */
  Path input(String name) {
    return directory.resolve("data").resolve(name + ".txt");
  }

  /** Returns an array of numbers of a reference file. */
  double[] numbers(String name, String key) throws IOException {
    return Stream.of(find(name, key, "\\[([^\\]]*)\\]").split(","))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  /** Returns a number of a reference file. */
  double number(String name, String key) throws IOException {
    return Double.parseDouble(find(name, key, "([^,}\\s]+)"));
  }

  /** Returns what follows a key of a flat JSON object, by a pattern with one group. */
  private String find(String name, String key, String value) throws IOException {
    Path file = directory.resolve(name + ".json");
    Matcher matcher =
        Pattern.compile('"' + key + "\"\\s*:\\s*" + value).matcher(Files.readString(file));
    assertTrue(matcher.find(), () -> "no " + key + " in " + file);
    return matcher.group(1);
  }
}
