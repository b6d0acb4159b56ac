package org.wengert.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.GradientCheck;

/** With the agent, checks of gradients see by themselves where branches flip. */
class BranchTraceTest {
  private static final String PLACE = "org.wengert.check.BranchTraceTest.";

  private static Finding first(ToDoubleFunction<double[]> f, double... x) {
    assertEquals(
        Double.doubleToRawLongBits(f.applyAsDouble(x)),
        Double.doubleToRawLongBits(Derivatives.valueAndGradient(f, x).value()));
    DifferenceReport report = GradientCheck.of(f).at(x).run();
    assertTrue(report.passes(), report.text());
    return report.findings().get(0);
  }

  private static Finding byHand(
      ToDoubleFunction<double[]> f, Function<double[], double[]> gradient, double... x) {
    return GradientCheck.of(f).against(gradient).at(x).run().findings().get(0);
  }

  /** Compares with a note in which lines are left out. */
  private static void assertFound(Verdict verdict, String note, Finding finding) {
    String found = finding.note().replaceAll(":[0-9]+\\)", ")");
    assertEquals(verdict + ": " + note, finding.verdict() + ": " + found);
  }

  /** A place in a method. */
  private static String in(String method) {
    return PLACE + method + "(BranchTraceTest.java)";
  }

  static double corner(double[] x) {
    if (x[0] > 3) {
      return 3;
    }
    return x[0];
  }

  static double alone(double[] x) {
    return x[0] == 3 ? 9 : x[0] * x[0];
  }

  static double absolute(double[] x) {
    return 2 * Math.abs(x[0] - 1);
  }

  static double steps(double[] x) {
    return Math.floor(x[0]) * x[0];
  }

  static double smooth(double[] x) {
    return x[0] >= 0 ? x[0] * x[0] : -x[0] * x[0];
  }

  static double[] corners(double[] x) {
    return new double[] {x[0], Math.max(x[0], 2 * x[1])};
  }

  @Test
  void branchAtAKinkIsNamed() {
    assertFound(
        Verdict.KINK,
        "slopes 1.000 and 0.000; another branch at " + in("corner"),
        first(BranchTraceTest::corner, 3));
  }

  /** The derivative of the path taken is 0, and the differences say 6. */
  @Test
  void pointOnAPathOfItsOwnIsNoMistake() {
    assertFound(
        Verdict.KINK,
        "another branch at " + in("alone") + ", only x itself takes it",
        first(BranchTraceTest::alone, 3));
  }

  @Test
  void methodsThatChooseAreNamedToo() {
    assertFound(
        Verdict.KINK,
        "slopes -2.000 and 2.000; another branch at " + in("absolute") + ", only x itself takes it",
        first(BranchTraceTest::absolute, 1));
    assertFound(
        Verdict.KINK,
        "f jumps; another branch at " + in("steps"),
        first(BranchTraceTest::steps, 2));
    DifferenceReport report = GradientCheck.of(BranchTraceTest::corners).at(2, 1).run();
    assertTrue(report.passes(), report.text());
    assertTrue(report.findings().get(0).note().contains(PLACE + "corners("), report.text());
  }

  /** At 0 the comparison has another sign, but the branch is that of one side. */
  @Test
  void branchThatIsTakenOnOneSideExcusesNothing() {
    Finding found = byHand(BranchTraceTest::smooth, x -> new double[] {5}, 0);
    assertFound(Verdict.WRONG, "another branch at " + in("smooth"), found);
    assertFound(Verdict.OK, "", first(BranchTraceTest::smooth, 1));
  }

  @Test
  void mistakeFarFromBranchesIsAMistake() {
    assertFound(Verdict.WRONG, "", byHand(BranchTraceTest::corner, x -> new double[] {-1}, 1));
  }

  @Test
  void whatCannotBeFollowedIsCheckedWithoutTrace() {
    ToDoubleFunction<double[]> f =
        x -> Double.longBitsToDouble(Double.doubleToLongBits(Math.abs(x[0])));
    Finding found = byHand(f, x -> new double[] {0.5}, 0);
    assertFound(Verdict.KINK, "slopes -1.000 and 1.000", found);
  }
}
