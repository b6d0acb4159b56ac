package org.wengert.bugs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;
import org.wengert.modes.BothModes;

/** Powers, roots and logarithms at the edges of their domains. */
class Bug07PowerEdgesTest {
  private static double power(double[] v) {
    return Math.pow(v[0], v[1]);
  }

  @Test
  void integerPowersAtZero() {
    Expect.derivative(x -> Math.pow(x, 0), 0, 0);
    Expect.derivative(x -> Math.pow(x, 1), 0, 1);
    Expect.derivative(x -> Math.pow(x, 2), 0, 0);
    Expect.derivative(x -> Math.pow(x, 3), 0, 0);
  }

  @Test
  void bothPartialsAtZero() {
    Expect.gradient(Bug07PowerEdgesTest::power, new double[] {0, 2}, 0, 0);
    Expect.gradient(Bug07PowerEdgesTest::power, new double[] {0, 0}, 0, 0);
  }

  @Test
  void negativeBase() {
    Expect.derivative(x -> Math.pow(x, 3), -2, 12);
    Expect.derivative(x -> Math.pow(x, -1), -2, -0.25);
    assertEquals(12, BothModes.gradient(Bug07PowerEdgesTest::power, new double[] {-2, 3})[0]);
  }

  // as a product: x^n by repeated multiplication, n x^(n-1)
  private static double repeatedProduct(double x, int n) {
    double p = 1;
    for (int i = 0; i < n; i++) {
      p *= x;
    }
    return p;
  }

  @Test
  void productsAtZero() {
    Expect.derivative(x -> repeatedProduct(x, 0), 0, 0);
    Expect.derivative(x -> repeatedProduct(x, 1), 0, 1);
    Expect.derivative(x -> repeatedProduct(x, 2), 0, 0);
    Expect.derivative(x -> repeatedProduct(x, 5), -2, 80);
  }

  @Test
  void rootsAndLogarithmsAtTheEdge() {
    Expect.derivative(Math::sqrt, 0, Double.POSITIVE_INFINITY);
    Expect.derivative(Math::log, 0, Double.POSITIVE_INFINITY);
    Expect.derivative(x -> 1 / x, 0, Double.NEGATIVE_INFINITY);
  }

  @Test
  void outsideTheDomainTheValueIsNotANumberEither() {
    Expect.derivative(Math::sqrt, -1, Double.NaN);
    Expect.derivative(x -> Math.pow(x, 0.5), -1, Double.NaN);
  }

  private static double checkedLogarithm(double[] x) {
    if (x[0] <= 0) {
      throw new ArithmeticException("log of " + x[0]);
    }
    return Math.log(x[0]);
  }

  @Test
  void sameExceptionsAsThePrimal() {
    ToDoubleFunction<double[]> f = Bug07PowerEdgesTest::checkedLogarithm;
    for (double x : new double[] {-1, 0}) {
      ArithmeticException plain =
          assertThrows(ArithmeticException.class, () -> f.applyAsDouble(new double[] {x}));
      ArithmeticException recorded =
          assertThrows(ArithmeticException.class, () -> BothModes.gradient(f, new double[] {x}));
      assertEquals(plain.getMessage(), recorded.getMessage());
    }
    assertArrayEquals(new double[] {0.25}, BothModes.gradient(f, new double[] {4}));
  }
}
