package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wengert.jvm.Launch.Result;
import org.wengert.programs.tour.CollectionTour;
import org.wengert.programs.tour.GradientTour;
import org.wengert.programs.tour.LossyTour;
import org.wengert.programs.tour.PlainTour;
import org.wengert.programs.tour.ProgramTour;
import org.wengert.programs.tour.RecursionTour;
import org.wengert.programs.tour.ThreadTour;

/**
 * The same derivatives on JDK 25 as on the running JDK, where a JDK 25 is installed beside it. The
 * last digits may differ, as those of {@code Math.exp} may from one JDK to the next.
 */
@Tag("own-jvm")
class OtherJdkTest {
  private static final double TOLERANCE = 1e-11;

  private Path other;

  @BeforeEach
  void findOther() throws IOException {
    other = OtherJdk.find();
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
  void collections() {
    assertSame(CollectionTour.class);
  }

  @Test
  void threads() {
    assertSame(ThreadTour.class);
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
