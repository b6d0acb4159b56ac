package org.wengert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.check.BranchTrace;
import org.wengert.check.DifferenceReport;
import org.wengert.check.Finding;
import org.wengert.check.Verdict;

/** Points where there is no derivative, or differences have a hard time. */
class GradientCheckKinksTest {
  private static Finding check(ToDoubleFunction<double[]> f, double derivative, double x) {
    DifferenceReport report =
        GradientCheck.of(f).against(v -> new double[] {derivative}).at(x).run();
    return report.findings().get(0);
  }

  private static void assertFound(Verdict verdict, String note, Finding found) {
    assertEquals(verdict, found.verdict(), found::toString);
    assertEquals(note, found.note(), found::toString);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0, 1, 5})
  void kinkIsReportedWhateverTheDerivativeIs(double derivative) {
    Finding found = check(x -> Math.abs(x[0]), derivative, 0);
    assertFound(Verdict.KINK, "slopes -1.000 and 1.000", found);
    assertEquals(-1, found.left(), 1e-9);
    assertEquals(1, found.right(), 1e-9);
    Finding bent = check(x -> Math.max(Math.sin(x[0]), x[0] * x[0] + x[0]), derivative, 0);
    assertEquals(Verdict.OK, check(x -> Math.max(x[0], -1), 1, 0).verdict());
    assertEquals(derivative == 1 ? Verdict.OK : Verdict.WRONG, bent.verdict(), bent::toString);
  }

  @Test
  void kinkOfOneOfTwoInputs() {
    DifferenceReport report =
        GradientCheck.of((double[] x) -> Math.max(x[0], 2) + x[1] * x[1])
            .against(x -> new double[] {0.5, 2 * x[1]})
            .at(2, 3)
            .run();
    assertTrue(report.passes());
    assertEquals(1, report.count(Verdict.KINK), report.text());
    assertEquals(1, report.count(Verdict.OK), report.text());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6})
  void kinkBesideThePointDoesNotHideAMistake(double distance) {
    ToDoubleFunction<double[]> f = x -> Math.abs(x[0] - 1 - distance) + x[0] * x[0];
    assertFound(Verdict.OK, "", check(f, 1, 1));
    assertFound(Verdict.WRONG, "", check(f, 3, 1));
    assertFound(Verdict.WRONG, "", check(f, 2, 1));
  }

  @Test
  void jump() {
    assertFound(Verdict.KINK, "f jumps", check(x -> Math.floor(x[0]), 0, 1));
    assertFound(Verdict.KINK, "f jumps", check(x -> x[0] > 2 ? x[0] : 7, 0, 2));
    assertFound(Verdict.OK, "", check(x -> Math.floor(x[0]) + Math.sin(x[0]), Math.cos(2.5), 2.5));
  }

  @Test
  void verticalTangent() {
    double infinity = Double.POSITIVE_INFINITY;
    String note = "the slope grows without bound";
    assertFound(Verdict.KINK, note, check(x -> Math.cbrt(x[0]), infinity, 0));
    assertFound(Verdict.KINK, note, check(x -> Math.sqrt(x[0]), infinity, 0));
    assertFound(Verdict.KINK, note, check(x -> Math.asin(x[0]), infinity, 1));
    assertEquals(Verdict.WRONG, check(x -> Math.sqrt(x[0]), infinity, 1).verdict());
  }

  @Test
  void edgeOfTheDomain() {
    ToDoubleFunction<double[]> f = x -> x[0] < 1 ? Double.NaN : x[0] * x[0];
    assertFound(Verdict.OK, "f is finite on one side only", check(f, 2, 1));
    assertFound(Verdict.WRONG, "f is finite on one side only", check(f, 2.1, 1));
    ToDoubleFunction<double[]> throwing =
        x -> {
          if (x[0] > 1) {
            throw new IllegalArgumentException("too large");
          }
          return x[0] * x[0];
        };
    String note =
        "f is finite on one side only, where it throws"
            + " java.lang.IllegalArgumentException: too large";
    assertFound(Verdict.OK, note, check(throwing, 2, 1));
  }

  @Test
  void notFiniteAtThePoint() {
    assertFound(Verdict.UNSURE, "f is -Infinity at x", check(x -> Math.log(x[0]), 1, 0));
    assertFound(Verdict.UNSURE, "f is NaN at x", check(x -> Math.log(x[0]), Double.NaN, -1));
    ToDoubleFunction<double[]> dot = x -> x[0] == 1 ? 1 : Double.NaN;
    assertFound(Verdict.UNSURE, "f is not finite around x", check(dot, 0, 1));
  }

  @Test
  void nothingJudgedIsNotPassed() {
    GradientCheck check = GradientCheck.of((double[] x) -> Math.log(x[0])).at(-1);
    assertFalse(check.against(x -> new double[] {Double.NaN}).run().passes());
    assertFalse(check.against(x -> new double[] {Double.NaN}).taylor().passes());
  }

  @Test
  void derivativeThatIsNotFinite() {
    assertFound(Verdict.WRONG, "", check(x -> 3 * x[0], Double.NaN, 1));
    assertFound(Verdict.WRONG, "", check(x -> 3 * x[0], Double.NEGATIVE_INFINITY, 1));
  }

  @Test
  void smoothJointsAreNoKinks() {
    ToDoubleFunction<double[]> f = x -> x[0] < 0 ? x[0] * x[0] : 3 * x[0] * x[0];
    assertFound(Verdict.OK, "", check(f, 0, 0));
    assertFound(Verdict.WRONG, "", check(f, 0.01, 0));
    assertFound(Verdict.OK, "", check(x -> x[0] * Math.abs(x[0]), 0, 0));
    assertFound(Verdict.OK, "", check(x -> Math.pow(Math.abs(x[0]), 1.5), 0, 0));
  }

  @Test
  void shapesAtAnotherScaleThanTheInput() {
    assertEquals(Verdict.OK, check(x -> Math.sin(x[0]), Math.cos(1e9), 1e9).verdict());
    assertEquals(Verdict.WRONG, check(x -> Math.sin(x[0]), -Math.cos(1e9), 1e9).verdict());
    ToDoubleFunction<double[]> ripple = x -> x[0] + 1e-6 * Math.sin(1e6 * x[0]);
    assertEquals(Verdict.OK, check(ripple, 1 + Math.cos(1.5e6), 1.5).verdict());
    assertEquals(Verdict.WRONG, check(ripple, 0, 1.5).verdict());
  }

  @Test
  void noiseAsLargeAsTheSlopeLeavesItOpen() {
    ToDoubleFunction<double[]> f = x -> x[0] + 0.3 * Math.sin(1e13 * x[0]);
    assertFound(Verdict.UNSURE, "the difference is too inaccurate to tell", check(f, 1, 1.5));
  }

  @Test
  void taylorTestAtAKink() {
    GradientCheck check = GradientCheck.of((double[] x) -> Math.abs(x[0]) + x[0] * x[0]).at(0);
    for (double derivative : new double[] {-1, 0, 1}) {
      Function<double[], double[]> gradient = x -> new double[] {derivative};
      assertEquals(Verdict.KINK, check.against(gradient).taylor().decays().get(0).verdict());
      assertTrue(check.against(gradient).taylor().passes());
    }
    assertFalse(check.against(x -> new double[] {100}).at(1e-3).taylor().passes());
  }

  @Test
  void taylorTestOfFunctionsThatAreNotSmooth() {
    GradientCheck linear = GradientCheck.of((double[] x) -> 3 * x[0] + 1).at(2);
    assertTrue(linear.against(x -> new double[] {3}).taylor().passes());
    assertFalse(linear.against(x -> new double[] {3.001}).taylor().passes());
    GradientCheck cusp = GradientCheck.of((double[] x) -> Math.pow(Math.abs(x[0]), 1.5)).at(0);
    assertEquals(
        Verdict.UNSURE, cusp.against(x -> new double[1]).taylor().decays().get(0).verdict());
    GradientCheck edge = GradientCheck.of((double[] x) -> Math.sqrt(x[0])).at(0);
    assertEquals(
        Verdict.UNSURE, edge.against(x -> new double[1]).taylor().decays().get(0).verdict());
    GradientCheck late = GradientCheck.of((double[] x) -> Math.sqrt(x[0] - 1)).at(1.01);
    assertTrue(late.against(x -> new double[] {5}).taylor().passes());
    assertFalse(late.against(x -> new double[] {6}).taylor().passes());
  }

  /** Knows the branches of the functions below, which are at 3. */
  private static final BranchTrace AT_THREE =
      (f, from, to) -> Math.signum(from[0] - 3) == Math.signum(to[0] - 3) ? null : "Model.java:17";

  private static Finding traced(ToDoubleFunction<double[]> f, double derivative, double x) {
    return GradientCheck.of(f)
        .against(v -> new double[] {derivative})
        .branches(AT_THREE)
        .at(x)
        .run()
        .findings()
        .get(0);
  }

  @Test
  void branchTraceNamesThePlaceOfAKink() {
    BranchTrace above = (f, from, to) -> (from[0] > 3) == (to[0] > 3) ? null : "Model.java:17";
    Finding found =
        GradientCheck.of((double[] x) -> x[0] > 3 ? 3 : x[0])
            .against(v -> new double[] {1})
            .branches(above)
            .at(3)
            .run()
            .findings()
            .get(0);
    assertFound(Verdict.KINK, "slopes 1.000 and 0.000; another branch at Model.java:17", found);
  }

  @Test
  void branchTraceRecognisesAPointOnAPathOfItsOwn() {
    ToDoubleFunction<double[]> f = x -> x[0] == 3 ? 9 : x[0] * x[0];
    assertFound(Verdict.WRONG, "", check(f, 0, 3));
    assertFound(
        Verdict.KINK, "another branch at Model.java:17, only x itself takes it", traced(f, 0, 3));
    assertFound(Verdict.OK, "", traced(f, 6, 3));
  }

  @Test
  void branchTraceDoesNotExcuseAMistake() {
    ToDoubleFunction<double[]> f = x -> x[0] > 3 ? x[0] * x[0] : 6 * x[0] - 9;
    assertFound(Verdict.WRONG, "another branch at Model.java:17", traced(f, 2, Math.nextUp(3.0)));
    assertFound(Verdict.OK, "", traced(f, 2 * Math.nextUp(3.0), Math.nextUp(3.0)));
    assertFound(Verdict.WRONG, "", traced(x -> x[0] * x[0], 5, 2));
  }
}
