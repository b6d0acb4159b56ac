package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wengert.jvm.Launch.Result;
import org.wengert.programs.tour.GradientTour;
import org.wengert.programs.tour.LossyTour;
import org.wengert.programs.tour.PlainTour;
import org.wengert.programs.tour.ProgramTour;
import org.wengert.programs.tour.RecursionTour;

/**
 * The same derivatives on JDK 25 as on the running JDK, where a JDK 25 is installed beside it. The
 * last digits may differ, as those of {@code Math.exp} may from one JDK to the next.
 */
@Tag("own-jvm")
class OtherJdkTest {
  private static final double TOLERANCE = 1e-11;
  private static final String WANTED = "25";

  private Path other;

  @BeforeEach
  void findOther() throws IOException {
    Path running = Path.of(System.getProperty("java.home")).toRealPath();
    Path directory = running.getParent();
    Optional<Path> found;
    try (Stream<Path> siblings = Files.list(directory)) {
      found = siblings.sorted().filter(OtherJdkTest::isWanted).findFirst();
    }
    assumeTrue(found.isPresent(), "no JDK " + WANTED + " in " + directory + " beside this one");
    other = found.get();
  }

  private static boolean isWanted(Path home) {
    Path release = home.resolve("release");
    if (!Files.isReadable(release) || !Files.isExecutable(home.resolve("bin/java"))) {
      return false;
    }
    try (Stream<String> lines = Files.lines(release)) {
      return lines.anyMatch(line -> line.startsWith("JAVA_VERSION=\"" + WANTED));
    } catch (IOException e) {
      return false;
    }
  }

  private void assertSame(Class<?> program, String... arguments) {
    Result here = Launch.withAgent().program(program, arguments);
    Result there = Launch.withAgent().jdk(other).program(program, arguments);
    assertEquals(0, here.exit(), here.err());
    assertEquals(0, there.exit(), there.err());
    assertEquals("", there.err());
    List<String> expected = here.lines();
    List<String> found = there.lines();
    assertEquals(expected.size(), found.size(), there.out());
    for (int i = 0; i < expected.size(); i++) {
      assertClose(expected.get(i), found.get(i));
    }
  }

  /** Compares the words of two lines, numbers by the largest of the line. */
  private static void assertClose(String expected, String found) {
    String[] words = expected.split(" ");
    String[] others = found.split(" ");
    assertEquals(words.length, others.length, found);
    assertEquals(words[0], others[0]);
    double scale = 0;
    for (int i = 1; i < words.length; i++) {
      scale = Math.max(scale, Math.abs(Double.parseDouble(words[i])));
    }
    for (int i = 1; i < words.length; i++) {
      double difference = Double.parseDouble(words[i]) - Double.parseDouble(others[i]);
      assertTrue(
          words[i].equals(others[i]) || Math.abs(difference) <= TOLERANCE * scale,
          words[0] + ": " + words[i] + " here, " + others[i] + " there");
    }
  }

  @Test
  void language() {
    assertSame(GradientTour.class);
  }

  @Test
  void programs() {
    assertSame(ProgramTour.class);
  }

  @Test
  void recursion() {
    assertSame(RecursionTour.class, "500", "1000");
  }

  @Test
  void refusals() {
    Result here = Launch.withAgent().program(LossyTour.class);
    assertEquals(here, Launch.withAgent().jdk(other).program(LossyTour.class));
  }

  @Test
  void idleAgent() {
    Path runtime = RuntimeFiles.path();
    Result without = Launch.plain().jdk(other).classPath(runtime).program(PlainTour.class);
    Result with = Launch.withAgent().jdk(other).program(PlainTour.class);
    assertEquals(0, without.exit(), without.err());
    assertEquals(without, with);
  }
}
