package org.wengert.bugs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.language.Expect;
import org.wengert.modes.BothModes;

/** Kinks and ties follow one convention: the mean of the one-sided derivatives. */
class Bug06KinkTest {
  @Test
  void absAtZero() {
    Expect.derivative(Math::abs, 0.0, 0);
    Expect.derivative(Math::abs, -0.0, 0);
    Expect.derivative(Math::abs, 2, 1);
    Expect.derivative(Math::abs, -2, -1);
  }

  @Test
  void tiesAreSplitEvenly() {
    Expect.gradient(v -> Math.max(v[0], v[1]), new double[] {2, 2}, 0.5, 0.5);
    Expect.gradient(v -> Math.min(v[0], v[1]), new double[] {2, 2}, 0.5, 0.5);
    Expect.gradient(v -> Math.max(v[0], v[1]), new double[] {2, 3}, 0, 1);
    Expect.gradient(v -> Math.min(v[0], v[1]), new double[] {2, 3}, 1, 0);
  }

  // a tie of a value with itself is no kink: 1
  private static double maxOfItself(double x) {
    return Math.max(x, x);
  }

  @Test
  void splitSumsToOne() {
    Expect.derivative(Bug06KinkTest::maxOfItself, 2, 1);
    double[] split = BothModes.gradient((double x, double y) -> Math.max(x, y), 7, 7);
    assertEquals(1, split[0] + split[1]);
  }

  // softplus in its stable form; its derivative is the logistic function, 1/2 at 0
  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, -1e-9, 0, 1e-9, 3})
  void softplusIsSmooth(double x) {
    Expect.derivative(Bug06KinkTest::softplus, x, 1 / (1 + Math.exp(-x)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, 3})
  void copySignTakesTheSignOfBoth(double x) {
    Expect.derivative(s -> Math.copySign(s, 1.0), x, Math.signum(x));
    Expect.derivative(s -> Math.copySign(s, -1.0), x, -Math.signum(x));
  }

  @Test
  void normAtZeroIsANumber() {
    Expect.gradient(v -> Math.hypot(v[0], v[1]), new double[] {0, 0}, 0, 0);
    Expect.gradient(v -> Math.hypot(v[0], v[1]), new double[] {3, 4}, 0.6, 0.8);
  }

  // written as a branch: the derivative of the branch taken, not of the kink
  private static double absByBranch(double x) {
    return x < 0 ? -x : x;
  }

  @Test
  void branchFollowsThePathTaken() {
    Expect.derivative(Bug06KinkTest::absByBranch, 0.0, 1);
    Expect.derivative(Bug06KinkTest::absByBranch, -0.0, 1);
    Expect.derivative(Bug06KinkTest::absByBranch, -2, -1);
  }

  @Test
  void signIsAStep() {
    Expect.derivative(Math::signum, 0, 0);
    Expect.derivative(Math::signum, 5, 0);
  }

  // x sign x is |x|: its derivative is the sign
  private static double absBySign(double x) {
    return x * Math.signum(x);
  }

  @Test
  void productWithTheSign() {
    Expect.derivative(Bug06KinkTest::absBySign, -4, -1);
    Expect.derivative(Bug06KinkTest::absBySign, 4, 1);
    Expect.derivative(Bug06KinkTest::absBySign, 0, 0);
  }
}
