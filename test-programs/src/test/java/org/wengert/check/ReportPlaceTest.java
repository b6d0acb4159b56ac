package org.wengert.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of check mode is written where the option {@code report} says, and nowhere else. */
@Tag("own-jvm")
class ReportPlaceTest {
  private static final String MEMBERS =
      """
      static double square(double x) { return x * x; }
      public static void main(String[] arguments) { System.out.println(square(3)); }
      """;

  @TempDir private Path directory;

  private static TreeSet<Path> all(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return new TreeSet<>(files.toList());
    }
  }

  private String errors(Path report) {
    CheckedProgram program = CheckedProgram.of(directory.resolve("program"), MEMBERS);
    return program.run("check=true,differentiate=acme.Main.square,report=" + report).err();
  }

  @Test
  void placesThatCannotBe() throws IOException {
    Path places = Files.createDirectory(directory.resolve("places"));
    Path folder = Files.createDirectory(places.resolve("folder"));
    Path file = Files.writeString(places.resolve("file"), "as it was");
    Path loop = places.resolve("loop");
    Files.createSymbolicLink(loop, loop);
    Path leadsNowhere = places.resolve("nowhere");
    Files.createSymbolicLink(leadsNowhere, places.resolve("no").resolve("such"));
    TreeSet<Path> before = all(places);
    for (Path report : List.of(folder, file.resolve("below"), loop, leadsNowhere)) {
      String errors = errors(report);
      assertTrue(errors.startsWith("[wengert] report=" + report + " cannot be written: "), errors);
      assertTrue(
          errors
              .lines()
              .findFirst()
              .orElseThrow()
              .endsWith("only the summary on the error stream."),
          errors);
      assertTrue(errors.contains("1 method agrees with differences."), errors);
    }
    assertEquals(before, all(places));
    assertEquals("as it was", Files.readString(file));
  }

  /** A file that is there is replaced, as it was named; so is one that a link names. */
  @Test
  void filesThatAreThere() throws IOException {
    Path places = Files.createDirectory(directory.resolve("places"));
    Path file = Files.writeString(places.resolve("file"), "an old page".repeat(100_000));
    Path link = Files.createSymbolicLink(places.resolve("link"), file);
    for (Path report : List.of(file, link)) {
      Files.writeString(file, "an old page".repeat(100_000));
      TreeSet<Path> before = all(places);
      String errors = errors(report);
      assertTrue(errors.startsWith("[wengert] check: 1 method agrees"), errors);
      String page = Files.readString(file);
      assertTrue(page.startsWith("<!DOCTYPE html>") && page.strip().endsWith("</html>"), page);
      assertEquals(before, all(places));
      assertTrue(Files.isSymbolicLink(link));
    }
  }

  /** Dots are the file system's, as in any path on a command line. */
  @Test
  void relativePath() throws IOException {
    Path places = Files.createDirectories(directory.resolve("places").resolve("below"));
    errors(places.resolve("..").resolve("page.html"));
    assertEquals(
        new TreeSet<>(List.of(places.getParent(), places, places.getParent().resolve("page.html"))),
        all(places.getParent()));
  }
}
