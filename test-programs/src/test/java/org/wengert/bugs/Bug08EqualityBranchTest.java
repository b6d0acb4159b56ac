package org.wengert.bugs;

import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;

/**
 * Branches on exact equality. The derivative is that of the branch taken, as documented, also where
 * the other branch would have had another one; and a branch that is taken loses nothing.
 */
class Bug08EqualityBranchTest {
  // at 1 the constant is taken: 0, although the limit is 2
  private static double constantAtOnePoint(double x) {
    return x == 1 ? 1 : x * x;
  }

  @Test
  void constantAtOnePoint() {
    Expect.derivative(Bug08EqualityBranchTest::constantAtOnePoint, 1, 0);
    Expect.derivative(
        Bug08EqualityBranchTest::constantAtOnePoint, Math.nextUp(1.0), 2 * Math.nextUp(1.0));
    Expect.derivative(Bug08EqualityBranchTest::constantAtOnePoint, 3, 6);
  }

  // both branches have slope 2, whichever is taken
  private static double sameOnBothSides(double x) {
    return x == 0.0 ? 2 * x : x + x;
  }

  @Test
  void sameOnBothSides() {
    Expect.derivative(Bug08EqualityBranchTest::sameOnBothSides, 0.0, 2);
    Expect.derivative(Bug08EqualityBranchTest::sameOnBothSides, -0.0, 2);
    Expect.derivative(Bug08EqualityBranchTest::sameOnBothSides, 1, 2);
  }

  // stops at the first 0: what was multiplied counts, the rest was never read
  private static double productWithBreak(double[] v) {
    double product = 1;
    for (double factor : v) {
      product *= factor;
      if (product == 0) {
        break;
      }
    }
    return product;
  }

  @Test
  void earlyExit() {
    Expect.gradient(Bug08EqualityBranchTest::productWithBreak, new double[] {5, 2, 3}, 6, 15, 10);
    Expect.gradient(Bug08EqualityBranchTest::productWithBreak, new double[] {0, 2, 3}, 1, 0, 0);
    Expect.gradient(Bug08EqualityBranchTest::productWithBreak, new double[] {5, 0, 3}, 0, 5, 0);
    Expect.gradient(Bug08EqualityBranchTest::productWithBreak, new double[] {5, 2, 0}, 0, 0, 10);
  }

  // the same without the exit: all products of the others
  private static double product(double[] v) {
    double product = 1;
    for (double factor : v) {
      product *= factor;
    }
    return product;
  }

  @Test
  void withoutEarlyExit() {
    Expect.gradient(Bug08EqualityBranchTest::product, new double[] {0, 2, 3}, 6, 0, 0);
    Expect.gradient(Bug08EqualityBranchTest::product, new double[] {5, 0, 3}, 0, 15, 0);
  }

  // skips what is 0: its derivative is not seen
  private static double sparseDot(double[] v) {
    double[] weights = {2, 3, 5};
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      if (v[i] != 0) {
        sum += weights[i] * v[i];
      }
    }
    return sum;
  }

  @Test
  void skippedZero() {
    Expect.gradient(Bug08EqualityBranchTest::sparseDot, new double[] {1, 0, 4}, 2, 0, 5);
  }

  // equal boxes, and numbers compared by their methods
  private static double equalBoxes(double x) {
    Double box = x;
    if (box.equals(1.0)) {
      return 3 * x;
    }
    return Double.compare(x, 2) == 0 ? x * x : 7 * x;
  }

  @Test
  void equalityOfBoxes() {
    Expect.derivative(Bug08EqualityBranchTest::equalBoxes, 1, 3);
    Expect.derivative(Bug08EqualityBranchTest::equalBoxes, 2, 4);
    Expect.derivative(Bug08EqualityBranchTest::equalBoxes, 5, 7);
  }

  // NaN equals nothing, not even itself: 2 x
  private static double nanTest(double x) {
    double guarded = x != x ? 0 : x;
    return guarded == x ? guarded * x : 0;
  }

  @Test
  void testForNan() {
    Expect.derivative(Bug08EqualityBranchTest::nanTest, 3, 6);
  }

  // both zeros are equal, and the branch of either keeps its derivative: 1 and -1
  private static double sides(double x) {
    return 1 / x > 0 ? x : -x;
  }

  @Test
  void signOfZero() {
    Expect.derivative(Bug08EqualityBranchTest::sides, 0.0, 1);
    Expect.derivative(Bug08EqualityBranchTest::sides, -0.0, -1);
  }

  // a fixed point that is reached: x is replaced by itself, and stays active
  private static double fixedPoint(double x) {
    double y = x;
    double last;
    do {
      last = y;
      y = (y + x) / 2;
    } while (y != last);
    return y;
  }

  @Test
  void fixedPoint() {
    Expect.derivative(Bug08EqualityBranchTest::fixedPoint, 1.7, 1);
  }

  // a cached result for the same argument: the one of this call, not a constant from before
  private static double lastX = Double.NaN;
  private static double lastSquare;

  private static double memoised(double x) {
    if (x != lastX) {
      lastX = x;
      lastSquare = x * x;
    }
    return lastSquare;
  }

  private static double twiceMemoised(double x) {
    lastX = Double.NaN;
    return memoised(x) + memoised(x);
  }

  @Test
  void memoOfOneArgument() {
    Expect.derivative(Bug08EqualityBranchTest::twiceMemoised, 3, 12);
  }
}
