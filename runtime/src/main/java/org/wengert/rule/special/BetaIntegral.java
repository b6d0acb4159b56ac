package org.wengert.rule.special;

/**
 * Derivatives of the regularized incomplete beta function I<sub>x</sub>(a, b) (DLMF 8.17.2), for a
 * and b above 0 and x from 0 to 1.
 *
 * <p>Those by the parameters are computed below the peak by {@link LowerBetaIntegral}; beyond it
 * I<sub>x</sub>(a, b) = 1 - I<sub>1-x</sub>(b, a) (DLMF 8.17.4).
 */
public final class BetaIntegral {
  /** Below, x<sup>a</sup> may be 0 where x<sup>a-1</sup> is not. */
  private static final double TINY = 1e-17;

  /** For larger parameters, powers of tiny numbers are 0. */
  private static final double LARGE_POWER = 18;

  /** Parameters beyond would take too many terms. */
  private static final double LARGEST = 1e15;

  private BetaIntegral() {}

  /**
   * dI/dx = x<sup>a-1</sup> (1-x)<sup>b-1</sup> / B(a, b) (DLMF 8.17.2).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @return the derivative, one-sided at 0 and 1
   */
  public static double density(double x, double a, double b) {
    if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) {
      return Double.NaN;
    }
    if (x == 0) {
      return atZero(a, b);
    }
    if (x == 1) {
      return atZero(b, a);
    }
    if (x < TINY && a < LARGE_POWER) {
      return power(x, a - 1, b) * inverseBeta(a, b);
    }
    double distance = LowerBetaIntegral.distance(x, 1 - x, a, b, offset(x, a, b));
    return Math.exp(-distance) * LowerBetaIntegral.height(a, b) / x / (1 - x);
  }

  /**
   * x<sup>a</sup> (1-x)<sup>b</sup>.
   *
   * @param x the argument
   * @param a the first exponent
   * @param b the second exponent
   * @return the product
   */
  public static double power(double x, double a, double b) {
    double other = x < 0.5 ? Math.exp(b * Math.log1p(-x)) : Math.pow(1 - x, b);
    return Math.pow(x, a) * other;
  }

  private static double atZero(double a, double b) {
    return a > LARGE_POWER ? 0 : Math.pow(0, a - 1) * inverseBeta(a, b);
  }

  /**
   * 1 / B(a, b).
   *
   * @param a the first parameter
   * @param b the second parameter
   * @return the inverse
   */
  public static double inverseBeta(double a, double b) {
    return LowerBetaIntegral.height(a, b) * Math.exp(a * Math.log1p(b / a) + b * Math.log1p(a / b));
  }

  /**
   * The derivative of {@link #density} by x: the density times (a - 1)/x - (b - 1)/(1 - x).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @return the derivative; NaN at 0 and 1 where it has no limit
   */
  public static double densityByArgument(double x, double a, double b) {
    double density = density(x, a, b);
    if ((x == 0 || x == 1) && a > 1 && b > 1) {
      return (a + b - 1) * (density(x, a - 1, b) - density(x, a, b - 1));
    }
    return density * ((a - 1) / x - (b - 1) / (1 - x));
  }

  /**
   * The derivative of {@link #density} by a: the density times log x + &psi;(a + b) - &psi;(a).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @return the derivative
   */
  public static double densityByFirst(double x, double a, double b) {
    double density = density(x, a, b);
    return density == 0 ? 0 : density * (Math.log(x) + Polygamma.digammaIncrease(a, b));
  }

  /**
   * The derivative of {@link #density} by b: the density times log(1-x) + &psi;(a + b) - &psi;(b).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @return the derivative
   */
  public static double densityBySecond(double x, double a, double b) {
    double density = density(x, a, b);
    return density == 0 ? 0 : density * (Math.log1p(-x) + Polygamma.digammaIncrease(b, a));
  }

  /** (a + b) x - a, which is small near the peak: with the rounding error of a + b. */
  private static double offset(double x, double a, double b) {
    double sum = a + b;
    double error = Math.min(a, b) - (sum - Math.max(a, b));
    return Math.fma(sum, x, -a) + error * x;
  }

  /**
   * dI/da.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @return the derivative; NaN if both parameters are above {@value #LARGEST}
   */
  public static double byFirst(double x, double a, double b) {
    if (!isInside(x, a, b)) {
      return outside(x, a, b);
    }
    double offset = offset(x, a, b);
    return isBelowPeak(x, a, b)
        ? LowerBetaIntegral.byFirst(x, 1 - x, a, b, offset)
        : -LowerBetaIntegral.bySecond(1 - x, x, b, a, -offset);
  }

  /**
   * dI/db.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @return the derivative; NaN if both parameters are above {@value #LARGEST}
   */
  public static double bySecond(double x, double a, double b) {
    if (!isInside(x, a, b)) {
      return outside(x, a, b);
    }
    double offset = offset(x, a, b);
    return isBelowPeak(x, a, b)
        ? LowerBetaIntegral.bySecond(x, 1 - x, a, b, offset)
        : -LowerBetaIntegral.byFirst(1 - x, x, b, a, -offset);
  }

  /**
   * The derivative by a of the incomplete beta function B(a, b) I<sub>x</sub>(a, b) (DLMF 8.17.1).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param value the function's value
   * @return the derivative
   */
  public static double incompleteByFirst(double x, double a, double b, double value) {
    return isInside(x, a, b) && isBelowPeak(x, a, b)
        ? LowerBetaIntegral.incompleteByFirst(x, 1 - x, a, b, offset(x, a, b))
        : byFirst(x, a, b) / inverseBeta(a, b) - value * Polygamma.digammaIncrease(a, b);
  }

  /**
   * The derivative by b of the incomplete beta function B(a, b) I<sub>x</sub>(a, b) (DLMF 8.17.1).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param value the function's value
   * @return the derivative
   */
  public static double incompleteBySecond(double x, double a, double b, double value) {
    return isInside(x, a, b) && isBelowPeak(x, a, b)
        ? LowerBetaIntegral.incompleteBySecond(x, 1 - x, a, b, offset(x, a, b))
        : bySecond(x, a, b) / inverseBeta(a, b) - value * Polygamma.digammaIncrease(b, a);
  }

  /**
   * The derivative by a of the incomplete beta function's complement B(a, b) (1 - I<sub>x</sub>(a,
   * b)).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param value the complement's value
   * @return the derivative
   */
  public static double complementByFirst(double x, double a, double b, double value) {
    return isInside(x, a, b) && !isBelowPeak(x, a, b)
        ? LowerBetaIntegral.incompleteBySecond(1 - x, x, b, a, -offset(x, a, b))
        : -byFirst(x, a, b) / inverseBeta(a, b) - value * Polygamma.digammaIncrease(a, b);
  }

  /**
   * The derivative by b of the incomplete beta function's complement B(a, b) (1 - I<sub>x</sub>(a,
   * b)).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param value the complement's value
   * @return the derivative
   */
  public static double complementBySecond(double x, double a, double b, double value) {
    return isInside(x, a, b) && !isBelowPeak(x, a, b)
        ? LowerBetaIntegral.incompleteByFirst(1 - x, x, b, a, -offset(x, a, b))
        : -bySecond(x, a, b) / inverseBeta(a, b) - value * Polygamma.digammaIncrease(b, a);
  }

  private static boolean isBelowPeak(double x, double a, double b) {
    return x <= (a + 1) / (a + b + 2);
  }

  private static boolean isInside(double x, double a, double b) {
    return x > 0 && x < 1 && a > 0 && b > 0 && Math.min(a, b) <= LARGEST;
  }

  private static double outside(double x, double a, double b) {
    return (x == 0 || x == 1) && a > 0 && b > 0 ? 0 : Double.NaN;
  }
}
