package org.wengert.rule;

import org.wengert.DerivativeOf;

/**
 * Partial derivatives of the hyperbolic methods of {@link Math} and {@link StrictMath}.
 *
 * <p>The inverse functions are for JDKs later than 25 that have them. The conventions are in {@link
 * MathRules}.
 */
public final class HyperbolicRules {
  private HyperbolicRules() {}

  /**
   * sinh' = cosh (DLMF 4.34).
   *
   * @param x the argument
   * @param result {@code sinh(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "sinh", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "sinh", argument = 0)
  public static double sinh(double x, double result) {
    return Math.cosh(x);
  }

  /**
   * cosh' = sinh (DLMF 4.34).
   *
   * @param x the argument
   * @param result {@code cosh(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "cosh", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "cosh", argument = 0)
  public static double cosh(double x, double result) {
    return Math.sinh(x);
  }

  /**
   * tanh' = 1 - tanh<sup>2</sup> (DLMF 4.34). The difference cancels where the result is near 1 or
   * -1; 1 / cosh<sup>2</sup>, written with an exponential that cannot overflow, does not.
   *
   * @param x the argument
   * @param result {@code tanh(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "tanh", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "tanh", argument = 0)
  public static double tanh(double x, double result) {
    if (Math.abs(result) < 0.5) {
      return 1 - result * result;
    }
    double e = Math.exp(-2 * Math.abs(x));
    return 4 * e / ((1 + e) * (1 + e));
  }

  /**
   * asinh' = 1 / sqrt(x<sup>2</sup> + 1) (DLMF 4.38). The 1 is lost to rounding before the square
   * overflows.
   *
   * @param x the argument
   * @param result {@code asinh(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "asinh", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "asinh", argument = 0)
  public static double asinh(double x, double result) {
    return Math.abs(x) < 0x1p28 ? 1 / Math.sqrt(x * x + 1) : 1 / Math.abs(x);
  }

  /**
   * acosh' = 1 / sqrt(x<sup>2</sup> - 1) (DLMF 4.38), with the difference as a product.
   *
   * @param x the argument
   * @param result {@code acosh(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "acosh", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "acosh", argument = 0)
  public static double acosh(double x, double result) {
    return 1 / (Math.sqrt(x - 1) * Math.sqrt(x + 1));
  }

  /**
   * atanh' = 1 / (1 - x<sup>2</sup>) (DLMF 4.38), with the difference as a product.
   *
   * @param x the argument
   * @param result {@code atanh(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "atanh", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "atanh", argument = 0)
  public static double atanh(double x, double result) {
    return Math.abs(x) > 1 ? Double.NaN : 1 / ((1 - x) * (1 + x));
  }
}
