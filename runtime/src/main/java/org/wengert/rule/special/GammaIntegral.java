package org.wengert.rule.special;

/**
 * Derivatives of the regularized incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x) (DLMF
 * 8.2.4), for a above 0 and x from 0.
 *
 * <p>Those of P are given; Q's are their negatives.
 */
public final class GammaIntegral {
  /** Below, e<sup>-x</sup> is 1, and x<sup>a</sup> may be 0 where x<sup>a-1</sup> is not. */
  private static final double TINY = 1e-17;

  /** Beyond, the distance from the peak makes everything 0. */
  private static final double FAR = 746;

  /** Where the asymptotic expansion takes over. */
  private static final double LARGE_SHAPE = 1e5;

  /** Below, the continued fraction converges badly. */
  private static final double SMALL_ARGUMENT = 1.5;

  private static final double NEGLIGIBLE = 0x1p-60;

  private GammaIntegral() {}

  /**
   * dP/dx = x<sup>a-1</sup> e<sup>-x</sup> / &Gamma;(a) (DLMF 8.8.13).
   *
   * @param a the shape
   * @param x the argument
   * @return the derivative, from the right at 0
   */
  public static double density(double a, double x) {
    if (!(a > 0 && x >= 0)) {
      return Double.NaN;
    }
    if (x < TINY) {
      // for larger shapes no power of a tiny number is left
      return a > 100 ? 0 : Math.pow(x, a - 1) * a * Saddle.inverseFactorial(a);
    }
    return x > Double.MAX_VALUE ? 0 : peaked(a, x) * (a / x);
  }

  /**
   * The derivative of {@link #density} by a: the density times log x - &psi;(a).
   *
   * @param a the shape
   * @param x the argument
   * @return the derivative, from the right at 0
   */
  public static double densityByShape(double a, double x) {
    double density = density(a, x);
    return density == 0 ? 0 : density * logLessDigamma(a, x);
  }

  /**
   * The derivative of {@link #density} by x: the density times (a - 1)/x - 1.
   *
   * @param a the shape
   * @param x the argument
   * @return the derivative, from the right at 0
   */
  public static double densityByArgument(double a, double x) {
    double density = density(a, x);
    if (a == 1) {
      return -density;
    }
    return x < TINY && a > 1 ? density(a - 1, x) - density : density * ((a - 1 - x) / x);
  }

  /** x<sup>a</sup> e<sup>-x</sup> / &Gamma;(a + 1). */
  static double peaked(double a, double x) {
    return Math.exp(-Saddle.distance(a, x, x - a)) * Saddle.peak(a);
  }

  /**
   * dP/da. By its series (DLMF 8.11.4) up to the peak, each term differentiated; beyond it by the
   * continued fraction of Q (DLMF 8.9.2, in its even part), differentiated too; for large shapes by
   * an asymptotic expansion. The relative error is a few hundred units in the last place.
   *
   * <p>Cost: for shapes up to {@value #LARGE_SHAPE} some nine square roots of it as many terms, or
   * about a hundred; above, a few terms.
   *
   * @param a the shape
   * @param x the argument
   * @return the derivative
   */
  public static double byShape(double a, double x) {
    if (!(a > 0 && x >= 0 && a <= Double.MAX_VALUE)) {
      return Double.NaN;
    }
    if (x == 0 || x > Double.MAX_VALUE) {
      return 0;
    }
    if (a >= LARGE_SHAPE) {
      return Saddle.distance(a, x, x - a) > FAR ? 0 : LargeGammaIntegral.byShape(a, x);
    }
    return byShape(a, x, peaked(a, x));
  }

  /**
   * The derivative by a of the lower incomplete gamma function &Gamma;(a) P(a, x) (DLMF 8.2.1).
   *
   * @param a the shape
   * @param x the argument
   * @param value the function's value
   * @return the derivative
   */
  public static double lowerByShape(double a, double x, double value) {
    if (!(a > 0 && x > 0)) {
      return x == 0 && a > 0 ? 0 : Double.NaN;
    }
    return isBelowPeak(a, x)
        ? power(a, x) / a * bySeries(a, x, Math.log(x) - 1 / a)
        : byShapeTimesGamma(a, x) + value * Polygamma.digamma(a);
  }

  /**
   * The derivative by a of the upper incomplete gamma function &Gamma;(a) Q(a, x) (DLMF 8.2.2). For
   * small x it loses as many digits as 1/a has.
   *
   * @param a the shape
   * @param x the argument
   * @param value the function's value
   * @return the derivative
   */
  public static double upperByShape(double a, double x, double value) {
    if (!(a > 0 && x >= 0)) {
      return Double.NaN;
    }
    return isBelowPeak(a, x)
        ? value * Polygamma.digamma(a) - byShapeTimesGamma(a, x)
        : x > Double.MAX_VALUE ? 0 : power(a, x) * byFraction(a, x, Math.log(x));
  }

  /** &Gamma;(a) dP/da. */
  private static double byShapeTimesGamma(double a, double x) {
    return x == 0 || x > Double.MAX_VALUE ? 0 : byShape(a, x, power(a, x) / a);
  }

  /**
   * x<sup>a</sup> e<sup>-x</sup>.
   *
   * @param a the exponent
   * @param x the argument
   * @return the product
   */
  public static double power(double a, double x) {
    double root = Math.pow(x, a / 2) * Math.exp(-x / 2); // in range whenever its square is
    return root * root;
  }

  /** dP/da if the height is x<sup>a</sup> e<sup>-x</sup> / &Gamma;(a + 1), or a multiple of it. */
  private static double byShape(double a, double x, double height) {
    if (height == 0) {
      return 0;
    }
    if (isBelowPeak(a, x)) {
      boolean isSmall = a < Stirling.FROM;
      return height
          * bySeries(
              a,
              x,
              isSmall ? Math.log(x) - Polygamma.digamma(a + 1) : logLessDigamma(a, x) - 1 / a);
    }
    return -height * a * byFraction(a, x, logLessDigamma(a, x));
  }

  private static boolean isBelowPeak(double a, double x) {
    return x < Math.max(SMALL_ARGUMENT, a + 1);
  }

  /** log x - &psi;(a), which is small near the peak of large shapes. */
  private static double logLessDigamma(double a, double x) {
    return a < Stirling.FROM
        ? Math.log(x) - Polygamma.digamma(a)
        : Saddle.logRatio(a, x, x - a) - Stirling.digammaLessLog(a);
  }

  /**
   * dP/da over its height, with P the sum over n of c<sub>n</sub> = x<sup>a+n</sup> e<sup>-x</sup>
   * / &Gamma;(a + n + 1): the sum of c<sub>n</sub> / c<sub>0</sub> (log x - &psi;(a + n + 1)).
   *
   * @param first the logarithmic derivative of c<sub>0</sub>
   */
  private static double bySeries(double a, double x, double first) {
    double power = 1;
    double logarithm = first;
    double sum = logarithm;
    double n = a;
    double term;
    do {
      n += 1;
      power *= x / n;
      logarithm -= 1 / n;
      term = power * logarithm;
      sum += term;
    } while (Math.abs(term) > NEGLIGIBLE * Math.abs(sum) || logarithm > 0);
    return sum;
  }

  /**
   * dQ/da over a times its height, with Q = x<sup>a</sup> e<sup>-x</sup> / &Gamma;(a) K and K = 1 /
   * (b<sub>0</sub> + a<sub>1</sub> / (b<sub>1</sub> + ...)), a<sub>n</sub> = n (a - n),
   * b<sub>n</sub> = x + 2n + 1 - a. From its far end, so that no test for convergence comes between
   * K and its derivative.
   *
   * @param logarithm the logarithmic derivative of K's factor
   */
  private static double byFraction(double a, double x, double logarithm) {
    double tail = 0;
    double tailByShape = 0;
    for (int n = levels(a, x); n > 0; n--) {
      double denominator = x - a + (2 * n + 1) + tail;
      tail = n * (a - n) / denominator;
      tailByShape = (n + tail * (1 - tailByShape)) / denominator;
    }
    double fraction = 1 / (x - a + 1 + tail);
    return fraction * (logarithm + (1 - tailByShape) * fraction);
  }

  /** So many levels that the rest is below a unit in the last place, found by experiment. */
  private static int levels(double a, double x) {
    return (int) (10.5 * Math.cbrt(a) + 110 / x) + 10;
  }
}
