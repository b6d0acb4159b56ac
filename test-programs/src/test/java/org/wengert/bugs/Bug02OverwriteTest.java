package org.wengert.bugs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;
import org.wengert.modes.BothModes;

/** Values that are overwritten where they stand, and state carried around a loop. */
class Bug02OverwriteTest {
  // 5 each
  private static double scaledInPlace(double[] a) {
    double r = 0;
    for (int i = 0; i < a.length; i++) {
      a[i] *= 5;
      r += a[i];
    }
    return r;
  }

  // the value of the assignment is the product: 5 each
  private static double valueOfTheAssignment(double[] a) {
    double r = 0;
    for (int i = 0; i < a.length; i++) {
      r += (a[i] *= 5);
    }
    return r;
  }

  @Test
  void compoundAssignment() {
    Expect.gradient(Bug02OverwriteTest::scaledInPlace, new double[] {1, 2, 3}, 5, 5, 5);
    Expect.gradient(Bug02OverwriteTest::valueOfTheAssignment, new double[] {1, 2, 3}, 5, 5, 5);
  }

  // 3
  private static double localOfTheLoop(double x) {
    double s = 0;
    for (int i = 0; i < 3; i++) {
      double t = x;
      s += t;
    }
    return s;
  }

  @Test
  void localOfTheLoopIsFreshEachTime() {
    Expect.derivative(Bug02OverwriteTest::localOfTheLoop, 7, 3);
  }

  @Test
  void callersArrayIsNotTouched() {
    double[] in = {1, 2, 3};
    BothModes.gradient(Bug02OverwriteTest::scaledInPlace, in);
    assertArrayEquals(new double[] {1, 2, 3}, in);
  }

  // x^16: 16 x^15
  private static double repeatedSquaring(double x) {
    for (int i = 0; i < 4; i++) {
      x = x * x;
    }
    return x;
  }

  @Test
  void parameterOverwrittenInALoop() {
    Expect.derivative(Bug02OverwriteTest::repeatedSquaring, 1.5, 16 * Math.pow(1.5, 15));
  }

  // running sums in place; the last is the sum of all, the sum of them weighs n - i
  private static double runningSums(double[] a) {
    for (int i = 1; i < a.length; i++) {
      a[i] += a[i - 1];
    }
    double sum = 0;
    for (double entry : a) {
      sum += entry;
    }
    return sum;
  }

  @Test
  void runningSumsInPlace() {
    Expect.gradient(Bug02OverwriteTest::runningSums, new double[] {3, 1, 4, 1}, 4, 3, 2, 1);
  }

  // exchanged twice through a variable: b / a, so -b/a^2 and 1/a
  private static double exchanged(double[] v) {
    double t = v[0];
    v[0] = v[1];
    v[1] = t;
    return v[0] / v[1];
  }

  @Test
  void exchange() {
    Expect.gradient(Bug02OverwriteTest::exchanged, new double[] {2, 6}, -1.5, 0.5);
  }

  // a number overwritten by a constant has no derivative any more: only x counts
  private static double overwrittenByConstants(double[] v) {
    double[] a = {v[0] * 3};
    double b = v[0] * 5;
    a[0] = 2;
    b = 4;
    return v[0] * a[0] * b;
  }

  @Test
  void constantsTakeTheDerivativeAway() {
    Expect.gradient(Bug02OverwriteTest::overwrittenByConstants, new double[] {1.5}, 8);
  }

  // Fibonacci by pairs: (a, b) -> (b, a + b), 10 times: 55 a + 89 b
  private static double pairs(double[] v) {
    double a = v[0];
    double b = v[1];
    for (int i = 0; i < 10; i++) {
      double next = a + b;
      a = b;
      b = next;
    }
    return b;
  }

  @Test
  void stateCarriedAroundALoop() {
    Expect.gradient(Bug02OverwriteTest::pairs, new double[] {0.25, 3}, 55, 89);
  }

  // Horner's rule in one variable, 4 x^3 + 3 x^2 + 2 x + 1: 12 x^2 + 6 x + 2
  private static double horner(double x) {
    double p = 0;
    for (int k = 4; k >= 1; k--) {
      p = p * x + k;
    }
    return p;
  }

  @Test
  void horner() {
    Expect.derivative(Bug02OverwriteTest::horner, 2, 62);
  }
}
