package org.wengert.bugs;

import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;

/** A branch that is not taken must leave no infinity and no NaN behind. */
class Bug04UntakenBranchTest {
  private static double rootOrZero(double x) {
    return x > 0 ? Math.sqrt(x) : 0;
  }

  @Test
  void rootThatIsNotTaken() {
    Expect.derivative(Bug04UntakenBranchTest::rootOrZero, 0, 0);
    Expect.derivative(Bug04UntakenBranchTest::rootOrZero, -1, 0);
    Expect.derivative(Bug04UntakenBranchTest::rootOrZero, 4, 0.25);
  }

  // NaN entries are left out of the sum: 2 x for the others, 0 for them
  private static double sumOfValidSquares(double[] x) {
    double s = 0;
    for (double entry : x) {
      if (!Double.isNaN(entry)) {
        s += entry * entry;
      }
    }
    return s;
  }

  @Test
  void entriesThatAreSkipped() {
    Expect.gradient(
        Bug04UntakenBranchTest::sumOfValidSquares, new double[] {3, Double.NaN, 4}, 6, 0, 8);
  }

  // sinc: cos x / x - sin x / x^2, and 0 at 0 by the branch
  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(x) / x;
  }

  @Test
  void removableSingularity() {
    Expect.derivative(Bug04UntakenBranchTest::sinc, 0, 0);
    double x = 0.5;
    Expect.derivative(Bug04UntakenBranchTest::sinc, x, (x * Math.cos(x) - Math.sin(x)) / (x * x));
  }

  // computed, but not used: 1
  private static double unusedQuotient(double x) {
    double unused = 1 / x;
    double root = Math.sqrt(x);
    return x > 0 ? unused + root : x;
  }

  @Test
  void infiniteDerivativeThatIsNotUsed() {
    Expect.derivative(Bug04UntakenBranchTest::unusedQuotient, 0, 1);
  }

  // a mask of 0 takes the infinite derivative away, as an adjoint of 0 goes no further
  private static double maskedRoot(double x) {
    return 0 * Math.sqrt(x) + x;
  }

  @Test
  void factorOfZero() {
    Expect.derivative(Bug04UntakenBranchTest::maskedRoot, 0, 1);
  }

  private static double maskedLogarithm(double x) {
    return (x > 0 ? 1 : 0) * Math.log(x);
  }

  @Test
  void maskDoesNotHideThatTheValueIsNotANumber() {
    // 0 * log 0: the value is NaN with and without recording, the mask is a factor of 0
    Expect.derivative(Bug04UntakenBranchTest::maskedLogarithm, 0, 0);
    Expect.derivative(Bug04UntakenBranchTest::maskedLogarithm, 2, 0.5);
  }

  // the same, through memory: the 0 meets the root's statement in the sweep only
  private static double maskThroughMemory(double[] x) {
    double[] roots = {Math.sqrt(x[0]), Math.sqrt(x[1])};
    double[] mask = {0, 1};
    double s = 0;
    for (int i = 0; i < 2; i++) {
      s += mask[i] * roots[i];
    }
    return s;
  }

  @Test
  void factorOfZeroThroughMemory() {
    Expect.gradient(Bug04UntakenBranchTest::maskThroughMemory, new double[] {0, 4}, 0, 0.25);
  }
}
