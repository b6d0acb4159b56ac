package org.wengert.rule;

import org.wengert.DerivativeOf;

/**
 * Partial derivatives of methods that only Jafama's {@code FastMath} and {@code StrictFastMath}
 * have, but for those of {@link JafamaRangeRules}. They name {@code Math}, as {@link FastMathRules}
 * do.
 *
 * <p>The derivative of an approximation, such as {@code expQuick}, is that of the function that it
 * approximates.
 */
public final class JafamaRules {
  private JafamaRules() {}

  /**
   * As asin inside of [-1, 1], 0 outside, and at the ends the mean of the two.
   *
   * @param x the argument
   * @param result {@code asinInRange(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "asinInRange", argument = 0)
  public static double asinInRange(double x, double result) {
    return inRange(x);
  }

  /**
   * As acos inside of [-1, 1], 0 outside, and at the ends the mean of the two.
   *
   * @param x the argument
   * @param result {@code acosInRange(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "acosInRange", argument = 0)
  public static double acosInRange(double x, double result) {
    return -inRange(x);
  }

  /**
   * d/dx acosh(1 + x) = 1 / &radic;(x (x + 2)) (DLMF 4.37).
   *
   * @param x the argument
   * @param result {@code acosh1p(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "acosh1p", argument = 0)
  public static double acosh1p(double x, double result) {
    return x < 0 ? Double.NaN : 1 / (Math.sqrt(Math.abs(x)) * Math.sqrt(x + 2));
  }

  /**
   * d/dx (cosh x - 1) = sinh x (DLMF 4.34).
   *
   * @param x the argument
   * @param result {@code coshm1(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "coshm1", argument = 0)
  public static double coshm1(double x, double result) {
    return Math.sinh(x);
  }

  /**
   * sin' = cos (DLMF 4.20).
   *
   * @param x the argument
   * @param result {@code sinQuick(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "sinQuick", argument = 0)
  public static double sinQuick(double x, double result) {
    return Math.cos(x);
  }

  /**
   * cos' = -sin (DLMF 4.20).
   *
   * @param x the argument
   * @param result {@code cosQuick(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "cosQuick", argument = 0)
  public static double cosQuick(double x, double result) {
    return -Math.sin(x);
  }

  /**
   * exp' = exp (DLMF 4.7).
   *
   * @param x the argument
   * @param result {@code expQuick(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "expQuick", argument = 0)
  public static double expQuick(double x, double result) {
    return Math.exp(x);
  }

  /**
   * log' = 1 / x (DLMF 4.7).
   *
   * @param x the argument
   * @param result {@code logQuick(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "logQuick", argument = 0)
  public static double logQuick(double x, double result) {
    return MathRules.log(x, result);
  }

  /**
   * sqrt' = 1 / (2 sqrt) (DLMF 4.7).
   *
   * @param x the argument
   * @param result {@code sqrtQuick(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "sqrtQuick", argument = 0)
  public static double sqrtQuick(double x, double result) {
    return PowerRules.sqrt(x, Math.sqrt(x));
  }

  /**
   * d/dx x<sup>-1/2</sup> = -x<sup>-3/2</sup> / 2 (DLMF 4.7).
   *
   * @param x the argument
   * @param result {@code invSqrtQuick(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "invSqrtQuick", argument = 0)
  public static double invSqrtQuick(double x, double result) {
    return -0.5 / Math.abs(x) / Math.sqrt(x);
  }

  /**
   * As for {@code pow}.
   *
   * @param x the base
   * @param y the exponent
   * @param result {@code powQuick(x, y)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "powQuick", argument = 0)
  public static double powQuickBase(double x, double y, double result) {
    return PowerRules.powBase(x, y, Math.pow(x, y));
  }

  /**
   * As for {@code pow}.
   *
   * @param x the base
   * @param y the exponent
   * @param result {@code powQuick(x, y)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "powQuick", argument = 1)
  public static double powQuickExponent(double x, double y, double result) {
    return PowerRules.powExponent(x, y, Math.pow(x, y));
  }

  /**
   * As for {@code pow}.
   *
   * @param x the base
   * @param n the exponent
   * @param result {@code powFast(x, n)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "powFast", argument = 0)
  public static double powFast(double x, int n, double result) {
    return FastMathRules.pow(x, n, result);
  }

  /**
   * x / hypot (chain rule).
   *
   * @param x the first leg
   * @param y the second leg
   * @param z the third leg
   * @param result {@code hypot(x, y, z)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "hypot", argument = 0)
  public static double hypotX(double x, double y, double z, double result) {
    return leg(x, y, z, result);
  }

  /**
   * y / hypot (chain rule).
   *
   * @param x the first leg
   * @param y the second leg
   * @param z the third leg
   * @param result {@code hypot(x, y, z)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "hypot", argument = 1)
  public static double hypotY(double x, double y, double z, double result) {
    return leg(y, x, z, result);
  }

  /**
   * z / hypot (chain rule).
   *
   * @param x the first leg
   * @param y the second leg
   * @param z the third leg
   * @param result {@code hypot(x, y, z)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "hypot", argument = 2)
  public static double hypotZ(double x, double y, double z, double result) {
    return leg(z, x, y, result);
  }

  private static double inRange(double x) {
    return Math.abs(x) > 1 ? 0 : 1 / (Math.sqrt(1 - x) * Math.sqrt(1 + x));
  }

  private static double leg(double x, double y, double z, double result) {
    if (result >= Double.MIN_NORMAL && result <= Double.MAX_VALUE) {
      return x / result;
    }
    if (result == 0) {
      return 0;
    }
    double scale = result > 1 ? 0x1p-2 : 0x1p200;
    double others = Math.hypot(y * scale, z * scale);
    return PowerRules.hypotX(x * scale, others, Math.hypot(x * scale, others));
  }
}
