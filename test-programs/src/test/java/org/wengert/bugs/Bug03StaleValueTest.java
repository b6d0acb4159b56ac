package org.wengert.bugs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.language.Expect;

/** A partial derivative has to use the values of its own time, not what variables hold later. */
class Bug03StaleValueTest {
  // sum of 1 / (i + p^2) for i = 1, 2: -2 p / (i + p^2)^2 each
  private static double sumOfInverses(double[] p) {
    double s = 0;
    for (int i = 0; i < 2; i++) {
      double x = i + 1.0;
      s += 1.0 / (x + p[0] * p[0]);
    }
    return s;
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, -0.1, 0, 0.3, 5})
  void divisorThatChangesInTheLoop(double a) {
    double one = 1 + a * a;
    double two = 2 + a * a;
    Expect.gradient(
        Bug03StaleValueTest::sumOfInverses,
        new double[] {a},
        -2 * a / (one * one) - 2 * a / (two * two));
  }

  // 0.1, 0.6, 1.1, 1.6: each moves with lo
  private static double activeStartOfALoop(double lo) {
    double s = 0;
    for (double x = lo; x < 2; x += .5) {
      s += x;
    }
    return s;
  }

  @Test
  void loopThatStartsAtAnActiveValue() {
    Expect.derivative(Bug03StaleValueTest::activeStartOfALoop, 0.1, 4);
  }

  // y = x^2 uses the old x; then x = 3 x: z = x^2 * 3 x, so 9 x^2
  private static double variableChangedAfterUse(double x) {
    double y = x * x;
    x = 3 * x;
    return y * x;
  }

  @Test
  void variableChangedAfterUse() {
    Expect.derivative(Bug03StaleValueTest::variableChangedAfterUse, 2, 36);
  }

  // x * (x = 2 x) * x = 4 x^3: 12 x^2
  private static double assignedWithinTheExpression(double x) {
    return x * (x = 2 * x) * x;
  }

  @Test
  void variableAssignedWithinTheExpression() {
    Expect.derivative(Bug03StaleValueTest::assignedWithinTheExpression, 3, 108);
  }

  // k counts up between factor and use: k = 2 times x, then 5 x^2: 20 x
  private static double counterChangedAfterUse(double x) {
    int k = 2;
    double y = k * x;
    k = 5;
    double z = y * x * k;
    k = 100;
    return z;
  }

  @Test
  void integerFactorChangedAfterUse() {
    Expect.derivative(Bug03StaleValueTest::counterChangedAfterUse, 3, 60);
  }

  // the entry that was read is a factor still, although the array holds 0: x1 and x0
  private static double entryChangedAfterUse(double[] v) {
    double y = v[0] * v[1];
    v[0] = 0;
    v[1] = 0;
    return y + v[0] + v[1];
  }

  @Test
  void arrayEntryChangedAfterUse() {
    Expect.gradient(Bug03StaleValueTest::entryChangedAfterUse, new double[] {3, 7}, 7, 3);
  }

  // position and array variable change before the product is used: v[0] * w[1]
  private static double positionChangedAfterUse(double[] v) {
    double[] a = v;
    int i = 0;
    double left = a[i];
    i++;
    double right = a[i];
    a = new double[] {100, 200};
    i = 5;
    return left * right * a[i - 5];
  }

  @Test
  void positionAndArrayChangedAfterUse() {
    Expect.gradient(Bug03StaleValueTest::positionChangedAfterUse, new double[] {3, 7}, 700, 300);
  }

  // q = a / b with both changed afterwards, then used as q * q: 2 q / b and -2 q^2 / b
  private static double quotientAfterChange(double a, double b) {
    double q = a / b;
    a = b;
    b = 17;
    return q * q + 0 * a * b;
  }

  @Test
  void quotientWhoseOperandsChange() {
    Expect.gradient(v -> quotientAfterChange(v[0], v[1]), new double[] {6, 4}, 0.75, -1.125);
  }

  // Newton's iteration for the root of a: sqrt(a), so 1 / (2 sqrt(a))
  private static double newton(double a) {
    double x = a;
    for (int i = 0; i < 60; i++) {
      x = 0.5 * (x + a / x);
    }
    return x;
  }

  @Test
  void iterationToAFixedPoint() {
    Expect.derivative(Bug03StaleValueTest::newton, 9, 1.0 / 6);
  }
}
