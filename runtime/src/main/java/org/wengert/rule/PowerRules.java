package org.wengert.rule;

import org.wengert.DerivativeOf;

/**
 * Partial derivatives of the roots, powers and {@code hypot} of {@link Math} and {@link
 * StrictMath}.
 *
 * <p>The usual formulas divide by the result or multiply with it. Each rule has a second way for
 * results that are zero, subnormal or infinite, where these formulas would lose digits of a
 * derivative that is itself an ordinary number. The conventions are in {@link MathRules}.
 */
public final class PowerRules {
  private PowerRules() {}

  /**
   * sqrt' = 1 / (2 sqrt) (DLMF 4.7), from the right at both zeros.
   *
   * @param x the argument
   * @param result {@code sqrt(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "sqrt", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "sqrt", argument = 0)
  public static double sqrt(double x, double result) {
    return 0.5 / Math.abs(result);
  }

  /**
   * cbrt' = 1 / (3 cbrt<sup>2</sup>) (DLMF 4.7).
   *
   * @param x the argument
   * @param result {@code cbrt(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "cbrt", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "cbrt", argument = 0)
  public static double cbrt(double x, double result) {
    return 1 / (3 * result * result);
  }

  /**
   * d/dx x<sup>y</sup> = y x<sup>y-1</sup> = y x<sup>y</sup> / x (DLMF 4.7). The quotient keeps the
   * digits that y - 1 would lose.
   *
   * @param x the base
   * @param y the exponent
   * @param result {@code pow(x, y)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "pow", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "pow", argument = 0)
  public static double powBase(double x, double y, double result) {
    double quotient = result / x;
    return isNormal(result) && isNormal(quotient) ? y * quotient : powBaseAtExtremes(x, y, result);
  }

  /**
   * d/dy x<sup>y</sup> = x<sup>y</sup> log x (DLMF 4.7).
   *
   * @param x the base
   * @param y the exponent
   * @param result {@code pow(x, y)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "pow", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "pow", argument = 1)
  public static double powExponent(double x, double y, double result) {
    return isNormal(result) && x != 0 ? result * Math.log(x) : powExponentAtExtremes(x, y, result);
  }

  /**
   * d/dx hypot(x, y) = x / hypot(x, y) (chain rule).
   *
   * @param x one leg
   * @param y the other leg
   * @param result {@code hypot(x, y)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "hypot", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "hypot", argument = 0)
  public static double hypotX(double x, double y, double result) {
    return isNormal(result) ? x / result : hypotAtExtremes(x, y, result);
  }

  /**
   * d/dy hypot(x, y) = y / hypot(x, y) (chain rule).
   *
   * @param x one leg
   * @param y the other leg
   * @param result {@code hypot(x, y)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "hypot", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "hypot", argument = 1)
  public static double hypotY(double x, double y, double result) {
    return isNormal(result) ? y / result : hypotAtExtremes(y, x, result);
  }

  /**
   * The base's partial by x<sup>y</sup> = h<sup>2</sup> with h = x<sup>y/2</sup>, which is in range
   * whenever the partial is. Halving y is exact, subtracting 1 from it is not.
   */
  private static double powBaseAtExtremes(double x, double y, double result) {
    if (y == 0 || (Double.isInfinite(y) && result == 0)) {
      return 0;
    }
    if (Double.isNaN(result)) {
      return result;
    }
    if (x == 0 || Double.isInfinite(x)) {
      return y * Math.pow(x + 0.0, y - 1); // adding 0.0 makes -0.0 the zero seen from the right
    }
    double half = Math.pow(Math.abs(x), y / 2);
    return y * half / x * Math.copySign(half, result);
  }

  /** The exponent's partial, by halves as the base's. */
  private static double powExponentAtExtremes(double x, double y, double result) {
    if (x == 0) {
      return y >= 0 ? 0 : Math.abs(result) * Double.NEGATIVE_INFINITY;
    }
    if (Double.isNaN(result) || !(x > 0)) {
      return Double.NaN;
    }
    double half = Math.pow(x, y / 2);
    return half == 0 ? 0 : half * Math.log(x) * half; // the logarithm may be infinite
  }

  /** The first leg's partial, with both legs brought into the range where the length is normal. */
  private static double hypotAtExtremes(double x, double y, double result) {
    if (result == 0) {
      return 0;
    }
    if (Double.isInfinite(x)) {
      return Double.isInfinite(y) || Double.isNaN(y) ? Double.NaN : Math.signum(x);
    }
    if (Double.isInfinite(y)) {
      return 0 * x; // NaN if x is
    }
    double scale = result > 1 ? 0x1p-2 : 0x1p200;
    return x * scale / Math.hypot(x * scale, y * scale);
  }

  private static boolean isNormal(double value) {
    double size = Math.abs(value);
    return size >= Double.MIN_NORMAL && size <= Double.MAX_VALUE;
  }
}
