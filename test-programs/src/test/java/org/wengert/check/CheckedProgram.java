package org.wengert.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wengert.jvm.Launch;
import org.wengert.jvm.Launch.Result;
import org.wengert.jvm.Sources;

/**
 * A program that is run twice, plain and in check mode: its output and its exit code are the same.
 */
final class CheckedProgram {
  private final Path classes;
  private final Path page;

  /** A program that knows nothing of Wengert: class {@code acme.Main} with these members. */
  static CheckedProgram of(Path directory, String members) {
    return new CheckedProgram(
        new Sources().add("acme.Main", source("", members)).compile(directory.resolve("classes")),
        directory.resolve("report.html"));
  }

  /** The same with the annotations. */
  static CheckedProgram annotated(Path directory, String members) {
    return new CheckedProgram(
        new Sources()
            .add("acme.Main", source("import org.wengert.*;\n", members))
            .compileWithRuntime(directory.resolve("classes")),
        directory.resolve("report.html"));
  }

  private CheckedProgram(Path classes, Path page) {
    this.classes = classes;
    this.page = page;
  }

  private static String source(String imports, String members) {
    return "package acme;\nimport java.util.*;\n"
        + imports
        + "public class Main {\n"
        + members
        + "}\n";
  }

  /** Where the report is written to. */
  Path page() {
    return page;
  }

  /**
   * Runs it both ways.
   *
   * @param options further options of the agent
   * @return the lines of the summary on the error stream
   */
  List<String> summary(String options) {
    return run("check=true,report=" + page + (options.isEmpty() ? "" : "," + options))
        .err()
        .lines()
        .toList();
  }

  /** Runs it both ways, with these options of the agent only. */
  Result run(String options) {
    Result plain = Launch.plain().classPath(classes, Launch.agentJar()).run("acme.Main");
    Result checked = Launch.withAgent(options).classPath(classes).run("acme.Main");
    assertEquals("", plain.err(), "a program for these tests writes no errors");
    assertEquals(plain.out(), checked.out(), checked.err());
    assertEquals(plain.exit(), checked.exit(), checked.err());
    return checked;
  }

  /** The page, which loads nothing and runs nothing. */
  String html() {
    try {
      String html = Files.readString(page);
      assertTrue(html.startsWith("<!DOCTYPE html>"), html);
      assertTrue(html.endsWith("</html>\n"), html);
      for (String outside :
          List.of("http:", "https:", "<script", "<link", "url(", "src=", "@import")) {
        assertFalse(html.contains(outside), outside);
      }
      return html;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The row of a method in the table of a summary, its cells separated by two blanks or more. */
  static List<String> row(List<String> summary, String method) {
    return summary.stream()
        .filter(
            line -> line.startsWith("  acme.Main" + (method.startsWith("$") ? "" : ".") + method))
        .findFirst()
        .map(line -> List.of(line.trim().split(" {2,}")))
        .orElseThrow(() -> new AssertionError(method + " is not in " + summary));
  }

  /** Asserts that a summary has a line. */
  static void assertLine(String start, List<String> summary) {
    assertTrue(
        summary.stream().anyMatch(line -> line.startsWith(start)),
        () -> "no line begins with '" + start + "':\n" + String.join("\n", summary));
  }
}
