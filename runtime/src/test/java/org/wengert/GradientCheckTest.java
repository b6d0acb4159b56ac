package org.wengert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.check.DifferenceReport;
import org.wengert.check.Finding;
import org.wengert.check.Verdict;

/** Derivatives by hand, right and wrong, of functions without kinks. No agent is needed. */
class GradientCheckTest {
  /** A branch in each of three terms. */
  private static double energy(double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += each > 0 ? each * each * each : Math.exp(each) - 1;
    }
    return sum * sum;
  }

  private static double[] gradient(double[] x) {
    return gradient(x, 1);
  }

  /** The same with the wrong sign in the branch of negative entries. */
  private static double[] wrongInABranch(double[] x) {
    return gradient(x, -1);
  }

  private static double[] gradient(double[] x, double sign) {
    double root = 0;
    for (double each : x) {
      root += each > 0 ? each * each * each : Math.exp(each) - 1;
    }
    double[] gradient = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      gradient[i] = 2 * root * (x[i] > 0 ? 3 * x[i] * x[i] : sign * Math.exp(x[i]));
    }
    return gradient;
  }

  @Test
  void rightGradientPassesAtRandomPoints() {
    GradientCheck check =
        GradientCheck.of(GradientCheckTest::energy).against(GradientCheckTest::gradient);
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      double[] x = random.doubles(4, -2, 2).toArray();
      DifferenceReport report = check.at(x).run();
      assertTrue(report.passes(), () -> report.text());
      assertEquals(4, report.count(Verdict.OK), () -> report.text());
      assertSame(report, report.assertPasses());
      assertTrue(check.at(x).directions(2).seed(round).run().passes());
      assertTrue(check.at(x).taylor().passes(), () -> check.at(x).taylor().text());
    }
  }

  @Test
  void wrongSignInABranchIsFoundAndItsEntriesAreNamed() {
    double[] x = {1, -1, 0.5, -0.25};
    GradientCheck check =
        GradientCheck.of(GradientCheckTest::energy)
            .against(GradientCheckTest::wrongInABranch)
            .at(x);
    DifferenceReport report = check.run();
    assertFalse(report.passes());
    List<String> wrong =
        report.findings().stream()
            .filter(each -> each.verdict() == Verdict.WRONG)
            .map(Finding::entry)
            .sorted()
            .toList();
    assertEquals(List.of("df/dx[1]", "df/dx[3]"), wrong, report.text());
    AssertionError failure = assertThrows(AssertionError.class, report::assertPasses);
    assertEquals(report.text(), failure.getMessage());
    assertFalse(check.directions(1).run().passes());
    AssertionError taylor = assertThrows(AssertionError.class, check.taylor()::assertPasses);
    assertTrue(
        taylor.getMessage().startsWith("Taylor test at x = [1.0, -1.0, 0.5, -0.25]: FAILED"));
  }

  @Test
  void mistakesOfAMillionthAreFound() {
    GradientCheck check = GradientCheck.of((double[] x) -> Math.sin(x[0]) * x[1]);
    Function<double[], double[]> gradient =
        x -> new double[] {Math.cos(x[0]) * x[1], Math.sin(x[0]) * (1 + 1e-6)};
    DifferenceReport report = check.against(gradient).at(0.7, -3).run();
    assertEquals(1, report.count(Verdict.WRONG), report.text());
    assertEquals("df/dx[1]", report.findings().get(0).entry());
  }

  @Test
  void sizesOfInputsDoNotMatter() {
    for (double size : new double[] {1e-12, 1e-6, 1e-3, 1, 1e3, 1e6, 1e12}) {
      ToDoubleFunction<double[]> f = x -> Math.sin(x[0] / size) + x[1] * x[0] / size;
      Function<double[], double[]> gradient =
          x -> new double[] {(Math.cos(x[0] / size) + x[1]) / size, x[0] / size};
      GradientCheck check = GradientCheck.of(f).against(gradient).at(0.7 * size, 2);
      DifferenceReport report = check.run();
      assertEquals(2, report.count(Verdict.OK), report.text());
      check.taylor().assertPasses();
      check.directions(3).run().assertPasses();
    }
  }

  @Test
  void entriesThatDoNotMatterAreRightAtZero() {
    GradientCheck check = GradientCheck.of((double[] x) -> 3 + x[0] * 0);
    check.against(x -> new double[2]).at(0, 1e5).run().assertPasses();
    assertFalse(check.against(x -> new double[] {0, 1e-3}).at(0, 1e5).run().passes());
  }

  @Test
  void valuesWithCancellationOrNoiseWidenTheTolerance() {
    GradientCheck cancelling = GradientCheck.of((double[] x) -> x[0] * x[0] + 1e8 - 1e8);
    DifferenceReport report = cancelling.against(x -> new double[] {2 * x[0]}).at(1.5).run();
    assertEquals(Verdict.OK, report.findings().get(0).verdict(), report.text());
    assertTrue(report.findings().get(0).tolerance() > 1e-9, report.text());
    assertFalse(cancelling.against(x -> new double[] {2.1 * x[0]}).at(1.5).run().passes());
  }

  @Test
  void singlePrecisionIsChecked() {
    GradientCheck check =
        GradientCheck.of(
            (double[] x) -> {
              float y = (float) x[0];
              return y * y * y;
            });
    for (double x : new double[] {0.7, 1, -3.3, 1000}) {
      check.against(v -> new double[] {3 * v[0] * v[0]}).at(x).run().assertPasses();
      assertFalse(check.against(v -> new double[1]).at(x).run().passes(), "silent zero at " + x);
      assertFalse(check.against(v -> new double[] {3.1 * v[0] * v[0]}).at(x).run().passes());
    }
  }

  @Test
  void functionsOfVectors() {
    Function<double[], double[]> f = x -> new double[] {Math.sin(x[0]) * x[1], x[0], 7};
    GradientCheck check = GradientCheck.of(f).at(1, 2);
    Function<double[], double[][]> jacobian =
        x -> new double[][] {{Math.cos(x[0]) * x[1], Math.sin(x[0])}, {1, 0}, {0, 0}};
    DifferenceReport report = check.againstJacobian(jacobian).run().assertPasses();
    assertEquals(6, report.count(Verdict.OK), report.text());
    check.againstJacobian(jacobian).directions(4).run().assertPasses();
    check.againstJacobian(jacobian).taylor().assertPasses();
    Function<double[], double[][]> transposed =
        x -> new double[][] {{Math.sin(x[0]), Math.cos(x[0]) * x[1]}, {1, 0}, {0, 0}};
    DifferenceReport wrong = check.againstJacobian(transposed).run();
    assertEquals(2, wrong.count(Verdict.WRONG), wrong.text());
    assertEquals(0, wrong.findings().get(0).output());
    assertFalse(check.againstJacobian(transposed).directions(1).run().passes());
    assertFalse(check.againstJacobian(transposed).taylor().passes());
  }

  @Test
  void maskedInputsAreLeftAlone() {
    ToDoubleFunction<double[]> f = x -> x[0] * x[1];
    GradientCheck check = GradientCheck.of(f).against(x -> new double[] {x[1], 5}).at(2, 3);
    assertFalse(check.run().passes());
    DifferenceReport report = check.mask(true, false).run().assertPasses();
    assertEquals(1, report.findings().size());
    check.mask(true, false).directions(3).run().assertPasses();
    check.mask(true, false).taylor().assertPasses();
    assertTrue(check.mask(false, false).run().findings().isEmpty());
  }

  @Test
  void toleranceCanBeWidened() {
    GradientCheck check =
        GradientCheck.of((double[] x) -> x[0] * x[0])
            .against(x -> new double[] {2 * x[0] + 1e-5})
            .at(3);
    assertFalse(check.run().passes());
    assertTrue(check.tolerance(1e-4, 0).run().passes());
    assertTrue(check.tolerance(0, 1e-5).run().passes());
    assertFalse(check.tolerance(1e-6, 1e-7).run().passes());
  }

  @Test
  void seedChoosesTheDirections() {
    GradientCheck check =
        GradientCheck.of((double[] x) -> x[0] * x[1])
            .against(x -> new double[] {x[1], x[0]})
            .at(2, 3)
            .directions(3);
    String text = check.seed(7).run().text();
    assertEquals(text, check.seed(7).run().text());
    assertFalse(text.equals(check.seed(8).run().text()), text);
  }

  @Test
  void noInputsOrNoOutputs() {
    GradientCheck.of((double[] x) -> 3).against(x -> new double[0]).at().run().assertPasses();
    GradientCheck.of((double[] x) -> new double[0])
        .againstJacobian(x -> new double[0][])
        .at(1, 2)
        .run()
        .assertPasses();
  }

  @Test
  void pointIsNotChanged() {
    double[] x = {1, 2};
    ToDoubleFunction<double[]> f =
        v -> {
          double y = v[0] * v[1];
          v[0] = 99;
          return y;
        };
    Function<double[], double[]> gradient =
        v -> {
          double[] g = {v[1], v[0]};
          v[1] = 99;
          return g;
        };
    GradientCheck check = GradientCheck.of(f).against(gradient).at(x);
    x[0] = 50; // the check has a copy
    assertTrue(check.run().text().contains("at x = [1.0, 2.0]: passed"));
    check.directions(2).run().assertPasses();
    check.taylor().assertPasses();
    assertEquals(2, x[1]);
  }

  @Test
  void arraysThatAreUsedAgainAreCopied() {
    double[] outputs = new double[1];
    double[] row = new double[1];
    Function<double[], double[]> f =
        x -> {
          outputs[0] = x[0] * x[0];
          return outputs;
        };
    Function<double[], double[][]> jacobian =
        x -> {
          row[0] = 2 * x[0];
          return new double[][] {row};
        };
    GradientCheck.of(f).againstJacobian(jacobian).at(3).run().assertPasses();
  }
}
