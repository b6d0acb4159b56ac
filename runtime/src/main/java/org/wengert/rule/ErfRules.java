package org.wengert.rule;

import org.wengert.DerivativeOf;

/**
 * Partial derivatives of the error function, its relatives and its inverses, as {@code Erf} of
 * Commons Math, of Hipparchus and of Commons Numbers have them.
 *
 * <p>At 1 and -1 the slope of {@code erfInv} is Infinity, and outside NaN, as the result; {@code
 * erfcInv} has -Infinity at 0 and 2.
 */
public final class ErfRules {
  private static final double TWO_OVER_SQRT_PI = 1.1283791670955126;
  private static final double HALF_SQRT_PI = 0.886226925452758;
  private static final double SQRT_2_PI = 2.5066282746310002;

  private ErfRules() {}

  /**
   * erf' = 2/&radic;&pi; e<sup>-x&sup2;</sup> (DLMF 7.2.1).
   *
   * @param x the argument
   * @param result {@code erf(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "erf", argument = 0)
  public static double erf(double x, double result) {
    return density(x);
  }

  /**
   * erfc' = -erf' (DLMF 7.2.2).
   *
   * @param x the argument
   * @param result {@code erfc(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "erfc", argument = 0)
  public static double erfc(double x, double result) {
    return -density(x);
  }

  /**
   * d/dx (erf(y) - erf(x)) = -erf'(x).
   *
   * @param x the lower end
   * @param y the upper end
   * @param result {@code erf(x, y)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "erf", argument = 0)
  public static double erfFrom(double x, double y, double result) {
    return -density(x);
  }

  /**
   * d/dy (erf(y) - erf(x)) = erf'(y).
   *
   * @param x the lower end
   * @param y the upper end
   * @param result {@code erf(x, y)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "erf", argument = 1)
  public static double erfTo(double x, double y, double result) {
    return density(y);
  }

  /**
   * d/dx (e<sup>x&sup2;</sup> erfc x) = 2x e<sup>x&sup2;</sup> erfc x - 2/&radic;&pi; (product
   * rule); where the two cancel, by the asymptotic expansion of the same (DLMF 7.12.1).
   *
   * @param x the argument
   * @param result {@code erfcx(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "erfcx", argument = 0)
  public static double erfcx(double x, double result) {
    return x < 10 ? 2 * x * result - TWO_OVER_SQRT_PI : erfcxFar(x);
  }

  /**
   * erfInv' = &radic;&pi;/2 e<sup>r&sup2;</sup>, r = erfInv x (inverse function rule).
   *
   * @param x the argument
   * @param result {@code erfInv(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "erfInv", argument = 0)
  public static double erfInv(double x, double result) {
    return HALF_SQRT_PI * Math.exp(result * result);
  }

  /**
   * erfcInv' = -&radic;&pi;/2 e<sup>r&sup2;</sup>, r = erfcInv x (inverse function rule).
   *
   * @param x the argument
   * @param result {@code erfcInv(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "erfcInv", argument = 0)
  public static double erfcInv(double x, double result) {
    return -HALF_SQRT_PI * Math.exp(result * result);
  }

  /**
   * The inverse of the normal distribution &Phi;: &radic;(2&pi;) e<sup>r&sup2;/2</sup>, r =
   * &Phi;<sup>-1</sup>(x) (inverse function rule).
   *
   * @param x the probability
   * @param result {@code normalInverse(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "normalInverse", argument = 0)
  public static double normalInverse(double x, double result) {
    return SQRT_2_PI * Math.exp(result * result / 2);
  }

  /** 2/&radic;&pi; e<sup>-x&sup2;</sup>, with the digits that x<sup>2</sup> loses in rounding. */
  private static double density(double x) {
    double square = x * x;
    double exponential = Math.exp(-square);
    return exponential == 0 // the lost digits may be NaN
        ? 0
        : TWO_OVER_SQRT_PI * exponential * (1 - Math.fma(x, x, -square));
  }

  /** -2/&radic;&pi; (u - 3u<sup>2</sup> + 15u<sup>3</sup> - ...), u = 1 / (2x<sup>2</sup>). */
  private static double erfcxFar(double x) {
    double u = 0.5 / x / x;
    double sum = 0;
    for (int k = 27; k > 0; k -= 2) {
      sum = (1 - sum) * k * u;
    }
    return -TWO_OVER_SQRT_PI * sum;
  }
}
