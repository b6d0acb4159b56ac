package org.wengert.programs.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as its user starts it: the agent, and no runtime on the class path. */
@Tag("own-jvm")
class DemoTest {
  private static final int SECONDS = 60;

  /** A row of the table: name, gradient, central difference, relative difference. */
  private static final Pattern ROW =
      Pattern.compile(" +\\S+ +(\\S+e[+-]\\d+) +(\\S+e[+-]\\d+) +(\\S+e[+-]\\d+)");

  @TempDir private Path directory;

  @Test
  void printsGradientsThatAgreeWithCentralDifferences() throws Exception {
    List<String> lines = run();
    String text = String.join("\n", lines);
    assertTrue(text.contains("Thurber"), text);
    assertTrue(text.contains("Gaussian mixture"), text);
    assertEquals(2, lines.stream().filter(l -> l.matches(".*same bits.* yes")).count(), text);
    int rows = 0;
    for (String line : lines) {
      assertTrue(line.length() <= 90, () -> "too long for a screen: " + line);
      Matcher matcher = ROW.matcher(line);
      if (matcher.matches()) {
        rows++;
        double gradient = Double.parseDouble(matcher.group(1));
        double difference = Double.parseDouble(matcher.group(2));
        assertEquals(gradient, difference, 1e-5 * Math.abs(gradient), line);
      }
    }
    assertEquals(7 + 8, rows, () -> "rows of the two tables in\n" + text);
  }

  private List<String> run() throws IOException, InterruptedException {
    File output = directory.resolve("output.txt").toFile();
    File errors = directory.resolve("errors.txt").toFile();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-javaagent:" + System.getProperty("wengert.agent.jar"),
                "-cp",
                System.getProperty("wengert.programs.classpath"),
                Demo.class.getName())
            .redirectOutput(output)
            .redirectError(errors)
            .start();
    try {
      assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), "the demo does not end");
    } finally {
      process.destroyForcibly();
    }
    String failures = Files.readString(errors.toPath());
    assertEquals(0, process.exitValue(), failures);
    assertFalse(failures.contains("Exception"), failures);
    return Files.readAllLines(output.toPath(), StandardCharsets.UTF_8);
  }
}
