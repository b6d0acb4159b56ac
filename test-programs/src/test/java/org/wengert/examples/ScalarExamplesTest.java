package org.wengert.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.language.Expect;
import org.wengert.modes.BothModes;

/** Small functions of one or two numbers. */
class ScalarExamplesTest {
  // f = log x + x y - sin y; df/dx = 1/x + y, df/dy = x - cos y
  private static double logarithmProductSine(double x, double y) {
    return Math.log(x) + x * y - Math.sin(y);
  }

  private static double logarithmProductSine(double[] v) {
    return logarithmProductSine(v[0], v[1]);
  }

  @Test
  void bothPartialDerivativesAtOnce() {
    assertEquals(11.652071455223084, logarithmProductSine(2, 5));
    Expect.gradient(
        ScalarExamplesTest::logarithmProductSine, new double[] {2, 5}, 5.5, 1.7163378145367738);
    Expect.close(
        new double[] {5.5, 1.7163378145367738},
        BothModes.gradient((double x, double y) -> logarithmProductSine(x, y), 2, 5),
        "as a function of two numbers");
  }

  // f = y (x^2 - x y + y); df/dx = y (2x - y), df/dy = x^2 - 2 x y + 2 y
  private static double sharedSubexpressions(double[] v) {
    double x = v[0];
    double y = v[1];
    return y * (x * x - x * y + y);
  }

  @Test
  void subexpressionsUsedTwice() {
    assertEquals(10, sharedSubexpressions(new double[] {3, 2}));
    Expect.gradient(ScalarExamplesTest::sharedSubexpressions, new double[] {3, 2}, 8, 1);
  }

  // piecewise linear and homogeneous: the derivative is the value divided by a
  private static double doubling(double a) {
    double b = 2 * a;
    while (Math.abs(b) < 1000) {
      b = 2 * b;
    }
    return b > 0 ? b : 100 * b;
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0.3, -0.3, 1, -1, 7.25, -7.25, 499.9, -499.9, 500, -500, 1e-6, 2000, -2e9})
  void loopAndBranchThatDependOnTheData(double a) {
    Expect.derivative(ScalarExamplesTest::doubling, a, doubling(a) / a);
  }

  // x > 0: x^6 + x^5, so 6 x^5 + 5 x^4; x < 0: x^5, so 5 x^4
  private static double relu(double x) {
    return (Math.max(x, 0) + 1) * Math.pow(x, 5);
  }

  @Test
  void reluOnBothSides() {
    Expect.derivative(ScalarExamplesTest::relu, 3, 6 * 243 + 5 * 81);
    Expect.derivative(ScalarExamplesTest::relu, -3, 5 * 81);
  }

  @Test
  void reluAtItsKink() {
    // the factor x^5 and its derivative are 0 there, whatever the convention
    Expect.derivative(ScalarExamplesTest::relu, 0, 0);
    // by convention the mean of both sides
    Expect.derivative(x -> Math.max(x, 0), 0, 0.5);
  }

  @Test
  void gradientsAreFreshArrays() {
    double[] first =
        BothModes.gradient(ScalarExamplesTest::sharedSubexpressions, new double[] {3, 2});
    double[] second =
        BothModes.gradient(ScalarExamplesTest::sharedSubexpressions, new double[] {5, 7});
    assertArrayEquals(new double[] {8, 1}, first, "the first result was overwritten by the second");
    assertArrayEquals(new double[] {21, -31}, second);
  }
}
