package org.wengert.rule;

import org.wengert.DerivativeOf;

/**
 * Partial derivatives of the methods of {@link Math} and {@link StrictMath} that are arithmetic:
 * {@code fma}, {@code scalb} and {@code IEEEremainder}.
 *
 * <p>The conventions are in {@link MathRules}.
 */
public final class ArithmeticRules {
  private ArithmeticRules() {}

  /**
   * d/da (a b + c) = b (product rule).
   *
   * @param a one factor
   * @param b the other factor
   * @param c the addend
   * @param result {@code fma(a, b, c)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "fma", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "fma", argument = 0)
  public static double fmaFirstFactor(double a, double b, double c, double result) {
    return b;
  }

  /**
   * d/db (a b + c) = a (product rule).
   *
   * @param a one factor
   * @param b the other factor
   * @param c the addend
   * @param result {@code fma(a, b, c)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "fma", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "fma", argument = 1)
  public static double fmaSecondFactor(double a, double b, double c, double result) {
    return a;
  }

  /**
   * d/dc (a b + c) = 1 (sum rule).
   *
   * @param a one factor
   * @param b the other factor
   * @param c the addend
   * @param result {@code fma(a, b, c)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "fma", argument = 2)
  @DerivativeOf(type = StrictMath.class, method = "fma", argument = 2)
  @PiecewiseLinear
  public static double fmaAddend(double a, double b, double c, double result) {
    return 1;
  }

  /**
   * d/da (a b + c) = b (product rule).
   *
   * @param a one factor
   * @param b the other factor
   * @param c the addend
   * @param result {@code fma(a, b, c)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "fma", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "fma", argument = 0)
  public static double fmaFirstFactor(float a, float b, float c, float result) {
    return b;
  }

  /**
   * d/db (a b + c) = a (product rule).
   *
   * @param a one factor
   * @param b the other factor
   * @param c the addend
   * @param result {@code fma(a, b, c)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "fma", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "fma", argument = 1)
  public static double fmaSecondFactor(float a, float b, float c, float result) {
    return a;
  }

  /**
   * d/dc (a b + c) = 1 (sum rule).
   *
   * @param a one factor
   * @param b the other factor
   * @param c the addend
   * @param result {@code fma(a, b, c)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "fma", argument = 2)
  @DerivativeOf(type = StrictMath.class, method = "fma", argument = 2)
  @PiecewiseLinear
  public static double fmaAddend(float a, float b, float c, float result) {
    return 1;
  }

  /**
   * d/dx (x 2<sup>scale</sup>) = 2<sup>scale</sup> (constant factor).
   *
   * @param x the argument
   * @param scale the exponent of 2
   * @param result {@code scalb(x, scale)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "scalb", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "scalb", argument = 0)
  @PiecewiseLinear
  public static double scalb(double x, int scale, double result) {
    return Math.scalb(1.0, scale);
  }

  /**
   * d/dx (x 2<sup>scale</sup>) = 2<sup>scale</sup> (constant factor).
   *
   * @param x the argument
   * @param scale the exponent of 2
   * @param result {@code scalb(x, scale)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "scalb", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "scalb", argument = 0)
  @PiecewiseLinear
  public static double scalb(float x, int scale, float result) {
    return Math.scalb(1.0, scale);
  }

  /**
   * d/dx (x - n y) = 1, n being constant between its steps.
   *
   * @param x the dividend
   * @param y the divisor
   * @param result {@code IEEEremainder(x, y)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "IEEEremainder", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "IEEEremainder", argument = 0)
  @PiecewiseLinear
  public static double remainderDividend(double x, double y, double result) {
    return 1 + 0 * result; // NaN if the result is
  }

  /**
   * d/dy (x - n y) = -n. The quotients are divided apart, since x - result can overflow.
   *
   * @param x the dividend
   * @param y the divisor
   * @param result {@code IEEEremainder(x, y)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "IEEEremainder", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "IEEEremainder", argument = 1)
  @PiecewiseLinear
  public static double remainderDivisor(double x, double y, double result) {
    return Math.rint(result / y - x / y);
  }
}
