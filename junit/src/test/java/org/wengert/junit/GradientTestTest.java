package org.wengert.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.junit.GradientAssertions.assertGradient;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.wengert.GradientCheck;

/** {@link GradientTest} and {@link GradientTests}, used and run from within a test. */
class GradientTestTest {
  private static double energy(double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += each < 0 ? each * each : Math.log1p(each);
    }
    return sum;
  }

  @GradientTest(
      points = {"1, -2, 3", "0.5"},
      count = 5,
      seed = 7)
  void energyIsRight(double[] x) {
    assertGradient(GradientTestTest::energy, x);
  }

  @TestFactory
  Stream<DynamicTest> energyIsRightEverywhere() {
    return GradientTests.of(GradientTestTest::energy).at(1, 2).random(5, 3, 7).tests();
  }

  /** Samples that are run by the tests below. */
  static class Samples {
    @GradientTest(
        points = {"1, -2.5e1", "7 8\t9", " "},
        count = 2,
        seed = 3)
    void names(double[] x) {
      x[0] = 0; // each run has its own array; the third one has none
    }

    @GradientTest(count = 2, size = 7, from = 2, to = 3)
    void range(TestInfo info, double[] x) {
      assertEquals(7, x.length);
      for (double each : x) {
        assertTrue(each >= 2 && each < 3);
      }
      assertTrue(info.getDisplayName().contains(x[0] + ", "));
    }

    @GradientTest(points = {"1", "-1"})
    void failing(double[] x) {
      assertGradient(v -> Double.parseDouble("" + v[0]) * Math.max(v[0], 0), x);
    }

    @GradientTest(points = {"1", "1, x"})
    void noNumber(double[] x) {}

    @GradientTest
    void noPoints(double[] x) {}

    @GradientTest(count = 1)
    void noSize(double[] x) {}

    @GradientTest(count = -1)
    void negativeCount(double[] x) {}

    @GradientTest(count = 1, size = 1, from = 2, to = 2)
    void emptyRange(double[] x) {}

    @GradientTest(points = "1")
    void noParameter() {}

    @Fixed
    void composed(double[] x) {
      assertEquals(4, x[0]);
    }

    @TestFactory
    Stream<DynamicTest> factory() {
      return GradientTests.of((double[] v) -> new double[] {v[0] * v[0]})
          .at(2)
          .random(1, 1, 5, 1, 2)
          .tests();
    }

    @TestFactory
    Stream<DynamicTest> failingFactory() {
      GradientCheck check =
          GradientCheck.of((double[] v) -> v[0] * v[0]).against(v -> new double[] {v[0] * v[0]});
      return GradientTests.of(check).at(2).at(3).tests();
    }

    @TestFactory
    Stream<DynamicTest> emptyFactory() {
      return GradientTests.of((double[] v) -> v[0]).tests();
    }

    @TestFactory
    Stream<DynamicTest> nullFactory() {
      return GradientTests.of((GradientCheck) null).tests();
    }
  }

  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @GradientTest(points = "4")
  @interface Fixed {}

  private static List<String> run(String method) {
    return RunTests.run(Samples.class, method).lines();
  }

  @Test
  void pointsAreNamed() {
    assertEquals(
        List.of(
            "passed x = [1.0, -25.0]",
            "passed x = [7.0, 8.0, 9.0]",
            "failed x = []: Index 0 out of bounds for length 0",
            "passed random point 0 of seed 3, x = [-0.7730993158856909, 0.40058702718580474]",
            "passed random point 1 of seed 3, x = [0.2259493650932487, -0.8542665264564293]"),
        run("names"));
  }

  @Test
  void randomPointsLieInTheirInterval() {
    List<String> lines = run("range");
    assertEquals(2, lines.size());
    for (int i = 0; i < 2; i++) {
      String line = lines.get(i);
      assertTrue(line.startsWith("passed random point " + i + " of seed 1964, x = [2."), line);
      assertTrue(line.endsWith(", ... 7 entries]"), line);
    }
  }

  @Test
  void eachPointPassesOrFailsForItself() {
    List<String> lines = run("failing");
    assertEquals(2, lines.size());
    assertEquals(
        "failed x = [1.0]: Gradient check at x = [1.0]: FAILED, 1 of 1 entry is wrong.",
        lines.get(0));
    assertEquals("passed x = [-1.0]", lines.get(1));
  }

  @Test
  void composedAnnotation() {
    assertEquals(List.of("passed x = [4.0]"), run("composed"));
  }

  @Test
  void mistakesAreNamed() {
    assertMistake("noNumber", "points[1] is \"1, x\", in which 'x' is not a number");
    assertMistake("noPoints", "there are no points; set points, or count and size");
    assertMistake("noSize", "size is 0: how long are random points?");
    assertMistake("negativeCount", "count is -1");
    assertMistake("emptyRange", "random entries cannot lie between 2.0 and 2.0");
    assertEquals(
        List.of(
            "failed noParameter(): @GradientTest noParameter needs a parameter of type double[] for"
                + " the point"),
        run("noParameter"));
  }

  private static void assertMistake(String method, String message) {
    assertEquals(
        List.of("failed " + method + "(double[]): @GradientTest " + method + ": " + message),
        run(method));
  }

  @Test
  void factories() {
    assertEquals(
        List.of("passed x = [2.0]", "passed random point 0 of seed 5, x = [1.386768045983934]"),
        run("factory"));
    assertEquals(
        List.of(
            "passed x = [2.0]",
            "failed x = [3.0]: Gradient check at x = [3.0]: FAILED, 1 of 1 entry is wrong."),
        run("failingFactory"));
    assertEquals(
        List.of("failed emptyFactory(): There are no points. Call at or random first."),
        run("emptyFactory"));
    assertEquals(List.of("failed nullFactory(): check is null"), run("nullFactory"));
  }
}
