package org.wengert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wengert.check.DifferenceReport;
import org.wengert.check.Finding;
import org.wengert.check.Verdict;

/** Checks of custom derivatives. No agent is needed. */
class GradientCheckCustomTest {
  /** y = s * x, with inputs x and {s}; the derivative by s is multiplied by a factor. */
  private record Scale(double factor) implements CustomDerivative {
    @Override
    public double[] forward(Context ctx, double[]... inputs) {
      double[] y = inputs[0].clone();
      for (int i = 0; i < y.length; i++) {
        y[i] *= inputs[1][0];
      }
      ctx.save(inputs[0], inputs[1][0]);
      return y;
    }

    @Override
    public double[][] backward(Context ctx, double[] cotangent) {
      double[] x = ctx.saved(0);
      double s = ctx.<Double>saved(1);
      double[] dx = new double[x.length];
      double ds = 0;
      for (int i = 0; i < x.length; i++) {
        dx[i] = s * cotangent[i];
        ds += factor * x[i] * cotangent[i];
      }
      return new double[][] {dx, {ds}};
    }
  }

  /** y = sin x, with a tangent of its own, which is multiplied by a factor. */
  private record Sine(double factor) implements CustomDerivative {
    @Override
    public double[] forward(Context ctx, double[]... inputs) {
      ctx.save(inputs[0][0]);
      return new double[] {Math.sin(inputs[0][0])};
    }

    @Override
    public double[][] backward(Context ctx, double[] cotangent) {
      return new double[][] {{Math.cos(ctx.<Double>saved(0)) * cotangent[0]}};
    }

    @Override
    public double[] tangent(Context ctx, double[]... tangents) {
      return new double[] {factor * Math.cos(ctx.<Double>saved(0)) * tangents[0][0]};
    }
  }

  private static final double[] X = {1, -2};
  private static final double[] S = {3};

  @Test
  void rightOnePasses() {
    GradientCheck check = GradientCheck.of(new Scale(1), X, S);
    assertEquals(6, check.run().assertPasses().count(Verdict.OK));
    check.directions(3).run().assertPasses();
    check.taylor().assertPasses();
    check.at(7, 8, 9).run().assertPasses();
    check.mask(true, false, false).run().assertPasses();
  }

  @Test
  void wrongEntriesAreNamed() {
    GradientCheck check = GradientCheck.of(new Scale(-1), X, S);
    DifferenceReport report = check.run();
    List<String> wrong =
        report.findings().stream()
            .filter(each -> each.verdict() == Verdict.WRONG)
            .map(Finding::entry)
            .sorted()
            .toList();
    assertEquals(List.of("dy[0]/dx1[0]", "dy[1]/dx1[0]"), wrong);
    assertTrue(
        report
            .text()
            .startsWith(
                "Check of org.wengert.GradientCheckCustomTest$Scale at x = [1.0, -2.0, 3.0]:"
                    + " FAILED, 2 of 6 entries are wrong."),
        report.text());
    assertFalse(check.directions(1).run().passes());
    assertFalse(check.taylor().passes());
    check.mask(true, true, false).run().assertPasses();
  }

  @Test
  void tangentIsCheckedToo() {
    double[] x = {0.5};
    GradientCheck.of(new Sine(1), x).run().assertPasses();
    GradientCheck.of(new Sine(1), x).directions(2).run().assertPasses();
    DifferenceReport report = GradientCheck.of(new Sine(2), x).run();
    assertEquals("tangent dy[0]/dx0[0]", report.findings().get(0).entry());
    assertEquals(Verdict.WRONG, report.findings().get(0).verdict());
    assertEquals("backward dy[0]/dx0[0]", report.findings().get(1).entry());
    assertEquals(Verdict.OK, report.findings().get(1).verdict());
    assertFalse(GradientCheck.of(new Sine(2), x).directions(1).run().passes());
    assertFalse(GradientCheck.of(new Sine(2), x).taylor().passes());
  }

  @Test
  void badInput() {
    Scale scale = new Scale(1);
    refused("derivative is null", () -> GradientCheck.of((CustomDerivative) null, X));
    refused("inputs is null", () -> GradientCheck.of(scale, (double[][]) null));
    refused("inputs[1] is null", () -> GradientCheck.of(scale, X, null));
    refused(
        "x[2] is NaN: there are no differences around it",
        () -> GradientCheck.of(scale, X, new double[] {Double.NaN}));
    refused(
        "x has 2 entries, but the inputs have 3", () -> GradientCheck.of(scale, X, S).at(X).run());
    String itself =
        "It is the custom derivative's own backward that is checked. There is nothing to choose.";
    GradientCheck check = GradientCheck.of(scale, X, S);
    refused(itself, () -> check.against(x -> x));
    refused(itself, () -> check.againstJacobian(x -> null));
    refused(itself, () -> check.secondOrder());
    refused(itself, () -> check.secondOrder((x, v) -> v));
  }

  private static void refused(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
