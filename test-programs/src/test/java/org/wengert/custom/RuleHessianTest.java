package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wengert.DerivativeOf;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;

/** Second derivatives of methods with rules are derivatives of the rules. */
class RuleHessianTest {
  private static final double[] X = {3, 5};

  /** Bits of active values are refused, so only the rules can be used. */
  private static double hidden(double x) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x));
  }

  static double exp(double x) {
    return Math.exp(hidden(x));
  }

  /** Depends on x only through the result. */
  @DerivativeOf(type = RuleHessianTest.class, method = "exp", argument = 0)
  static double expSlope(double x, double result) {
    return result;
  }

  static double product(double x, double[] factor, double y) {
    return hidden(x) * hidden(x) * hidden(y) * factor[0];
  }

  @DerivativeOf(type = RuleHessianTest.class, method = "product", argument = 0)
  static double byX(double x, double[] factor, double y, double result) {
    return 2 * x * y * factor[0];
  }

  @DerivativeOf(type = RuleHessianTest.class, method = "product", argument = 2)
  static double byY(double x, double[] factor, double y, double result) {
    return result / y;
  }

  static double bits(double x) {
    return hidden(x);
  }

  @DerivativeOf(type = RuleHessianTest.class, method = "bits", argument = 0)
  static double bitsSlope(double x, double result) {
    return hidden(x) / x;
  }

  static double throwing(double x) {
    return x;
  }

  @DerivativeOf(type = RuleHessianTest.class, method = "throwing", argument = 0)
  static double throwingSlope(double x, double result) {
    throw new IllegalStateException("on purpose");
  }

  @Test
  void throughTheResult() {
    assertEquals(Math.exp(2), Derivatives.secondDerivative(RuleHessianTest::exp, 2), 1e-14);
    // d2 exp(x^2) = (2 + 4 x^2) exp(x^2)
    assertEquals(6 * Math.exp(1), Derivatives.secondDerivative(x -> exp(x * x), 1), 1e-13);
  }

  @Test
  void severalArguments() {
    double[] factor = {10};
    double[][] hessian = Derivatives.hessian(v -> product(v[0], factor, v[1]), X);
    assertArrayEquals(new double[] {100, 60}, hessian[0], 1e-12);
    assertArrayEquals(new double[] {60, 0}, hessian[1], 1e-12);
    assertArrayEquals(
        new double[] {160, 60},
        Derivatives.hessianVectorProduct(v -> product(v[0], factor, v[1]), X, new double[] {1, 1}),
        1e-12);
  }

  @Test
  void someArgumentsPassive() {
    double[] factor = {10};
    assertArrayEquals(
        new double[] {80, 0}, Derivatives.hessian(v -> product(v[0], factor, 4), X)[0], 1e-12);
    assertArrayEquals(
        new double[2], Derivatives.hessian(v -> product(4, factor, v[1]) * 1, X)[1], 1e-12);
    assertArrayEquals(
        new double[] {2, 0}, Derivatives.hessian(v -> product(4, factor, 4) + v[0] * v[0], X)[0]);
  }

  private static double four = 4;

  /** After a call with a result that is active, whose shadow must not be taken for the second's. */
  @Test
  void allArgumentsPassiveAfterACallWithActiveOnes() {
    double[] factor = {10};
    double[][] hessian =
        Derivatives.hessian(
            v -> {
              double active = product(v[0], factor, v[1]);
              double passive = product(four, factor, four);
              return active * passive;
            },
            X);
    // 640 times 10 x^2 y
    assertArrayEquals(new double[] {64000, 38400}, hessian[0], 1e-9);
    assertArrayEquals(new double[] {38400, 0}, hessian[1], 1e-9);
  }

  @Test
  void anArgumentGivenTwice() {
    // 10 x^3
    assertArrayEquals(
        new double[] {180, 0},
        Derivatives.hessian(v -> product(v[0], new double[] {10}, v[0]), X)[0],
        1e-12);
  }

  @Test
  void valueAndGradientAreThose() {
    double[] factor = {10};
    var all = Derivatives.valueAndHessian(v -> product(v[0], factor, v[1]), X);
    assertEquals(450, all.value());
    assertArrayEquals(new double[] {300, 90}, all.gradient());
  }

  @Test
  void aRuleThatCannotBeDifferentiated() {
    assertEquals(1, Derivatives.gradient(v -> bits(v[0]), X)[0]);
    UnsupportedDifferentiationException refused =
        assertThrows(
            UnsupportedDifferentiationException.class,
            () -> Derivatives.hessian(v -> bits(v[0]), X));
    assertTrue(
        refused
            .getMessage()
            .startsWith(
                "The bits of an active value were taken by Double.doubleToRawLongBits at"
                    + " org.wengert.custom.RuleHessianTest.hidden"),
        refused.getMessage());
  }

  @Test
  void aRuleThatThrows() {
    UnsupportedDifferentiationException refused =
        assertThrows(
            UnsupportedDifferentiationException.class,
            () ->
                Derivatives.hessian(
                    v -> {
                      try {
                        return throwing(v[0]);
                      } catch (RuntimeException e) {
                        return v[0];
                      }
                    },
                    X));
    assertInstanceOf(IllegalStateException.class, refused.getCause());
  }
}
