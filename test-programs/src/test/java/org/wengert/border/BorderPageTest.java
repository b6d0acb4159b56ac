package org.wengert.border;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documentation says of the borders what the tests expect. */
class BorderPageTest {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final Path PAGE = MODULE.resolve("../docs/border-matrix.md").normalize();

  private static Path written(String name, String text) throws IOException {
    Path file = MODULE.resolve("target").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void pageIsUpToDate() throws IOException {
    Path made = written("border-matrix.md", BorderPage.text());
    assertEquals(
        BorderPage.text(),
        Files.readString(PAGE).replace(System.lineSeparator(), "\n"),
        () -> PAGE + " does not say what the tests expect. Copy " + made + " over it.");
  }

  @Test
  void overviewIsWritten() throws IOException {
    Path made = written("border-matrix.txt", BorderPage.overview());
    // headings, a line below them, and the rows
    assertEquals(
        2 + Origin.values().length * Role.values().length,
        Files.readAllLines(made).size(),
        () -> "rows in " + made);
  }
}
