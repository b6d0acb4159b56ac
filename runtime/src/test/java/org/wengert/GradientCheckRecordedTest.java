package org.wengert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.wengert.check.DifferenceReport;
import org.wengert.check.Verdict;
import org.wengert.tape.Recording;

/** Checks of what Wengert computes: gradients, matrices, and second derivatives. */
@ExtendWith(FakeLinker.class)
@ResourceLock(value = FakeLinker.RESOURCE, mode = ResourceAccessMode.READ)
class GradientCheckRecordedTest {
  /** x0 * x1 * x1; gradient (x1^2, 2 x0 x1), Hessian matrix ((0, 2 x1), (2 x1, 2 x0)). */
  private static final ToDoubleFunction<double[]> F =
      new BothWays(
          x -> x[0] * x[1] * x[1],
          (x, tape) -> {
            Num y = Num.load(x, 1, tape);
            return Num.load(x, 0, tape).times(y).times(y).handOver();
          });

  private static double[] hessianTimes(double[] x, double[] v) {
    return new double[] {2 * x[1] * v[1], 2 * x[1] * v[0] + 2 * x[0] * v[1]};
  }

  private static double[] wrongHessianTimes(double[] x, double[] v) {
    return new double[] {2 * x[1] * v[1], x[1] * v[0] + 2 * x[0] * v[1]};
  }

  /** Outputs x0 * x1 and x0; the second one may be lost. */
  private record Pair(boolean losing) implements TwinVector {
    @Override
    public double[] twin(double[] x, Recording tape) {
      double[] y = new double[2];
      Num.load(x, 0, tape).times(Num.load(x, 1, tape)).store(y, 0);
      Num.load(x, 0, tape).times(losing ? 1 : 2).store(y, 1);
      y[1] = 2 * x[0];
      return y;
    }

    @Override
    public double[] apply(double[] x) {
      return new double[] {x[0] * x[1], 2 * x[0]};
    }
  }

  @Test
  void gradient() {
    GradientCheck check = GradientCheck.of(F).at(3, 2);
    check.run().assertPasses();
    check.directions(3).run().assertPasses();
    check.taylor().assertPasses();
  }

  @Test
  void matrix() {
    GradientCheck right = GradientCheck.of((Function<double[], double[]>) new Pair(false)).at(3, 2);
    assertEquals(4, right.run().assertPasses().count(Verdict.OK));
    right.directions(3).run().assertPasses();
    right.taylor().assertPasses();
    GradientCheck wrong = GradientCheck.of((Function<double[], double[]>) new Pair(true)).at(3, 2);
    DifferenceReport report = wrong.run();
    assertEquals("df[1]/dx[0]", report.findings().get(0).entry());
    assertEquals(1, report.count(Verdict.WRONG));
    assertThrows(AssertionError.class, () -> wrong.directions(1).run().assertPasses());
    assertThrows(AssertionError.class, () -> wrong.taylor().assertPasses());
  }

  @Test
  void recordedRunThatIsAnother() {
    ToDoubleFunction<double[]> f =
        new BothWays(x -> x[0], (x, tape) -> Num.load(x, 0, tape).times(1 + 0x1p-52).handOver());
    assertEquals(
        "f behaves differently while it is recorded: a plain run and a recorded run at the same"
            + " point gave 1.0 and 1.0000000000000002. Look for state that f keeps from one run to"
            + " the next, and for code that asks who calls it.",
        GradientCheck.of(f).at(1).run().problem());
    assertTrue(
        GradientCheck.of(f)
            .at(1)
            .directions(1)
            .run()
            .problem()
            .startsWith("f behaves differently"));
  }

  @Test
  void secondOrder() {
    GradientCheck right =
        GradientCheck.of(F).secondOrder(GradientCheckRecordedTest::hessianTimes).at(3, 2);
    assertEquals(4, right.run().assertPasses().count(Verdict.OK));
    right.directions(3).run().assertPasses();
    right.taylor().assertPasses();
    GradientCheck wrong =
        GradientCheck.of(F).secondOrder(GradientCheckRecordedTest::wrongHessianTimes).at(3, 2);
    assertEquals(
        """
        Second-order check at x = [3.0, 2.0]: FAILED, 1 of 4 entries is wrong.

          entry            derivative   difference    error  tolerance  verdict
          d2f/dx[1]dx[0]  2.000000000  4.000000000  2.0e+00    4.0e-12  WRONG
          d2f/dx[1]dx[1]  6.000000000  6.000000000  1.6e-14    6.0e-12  ok
        """,
        wrong.run().text().lines().limit(5).map(line -> line + "\n").reduce("", String::concat));
    assertThrows(AssertionError.class, () -> wrong.directions(1).run().assertPasses());
    assertThrows(AssertionError.class, () -> wrong.taylor().assertPasses());
  }

  @Test
  void productOfAnotherLength() {
    GradientCheck check = GradientCheck.of(F).secondOrder((x, v) -> new double[3]).at(3, 2);
    assertEquals(
        "The product with the Hessian has 3 entries, but x has 2",
        assertThrows(IllegalArgumentException.class, check::run).getMessage());
    GradientCheck none = GradientCheck.of(F).secondOrder((x, v) -> null).at(3, 2);
    assertEquals(
        "The product with the Hessian is null",
        assertThrows(IllegalArgumentException.class, none.directions(1)::run).getMessage());
  }
}
