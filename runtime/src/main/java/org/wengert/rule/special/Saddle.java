package org.wengert.rule.special;

/**
 * The two parts into which powers and factorials are divided so that no digits are lost where they
 * are large (C. Loader, <i>Fast and Accurate Computation of Binomial Probabilities</i>, 2000): a
 * distance from the peak, which is exact near it, and the height of the peak.
 */
final class Saddle {
  private static final double SQRT_2_PI = 2.5066282746310002;

  /** Where the distance is computed by its series. */
  private static final double NEAR = 0.4;

  private Saddle() {}

  /**
   * a log(a / x) + x - a, which is not negative.
   *
   * @param a the place of the peak
   * @param x the argument
   * @param difference {@code x - a}, given because it may be known more exactly
   */
  static double distance(double a, double x, double difference) {
    double u = difference / a;
    return Math.abs(u) < NEAR ? difference * u * curvature(u) : difference - a * logRatio(a, x);
  }

  /** log(x / a) if that is not near 0. */
  private static double logRatio(double a, double x) {
    double ratio = x / a;
    boolean inRange = ratio >= Double.MIN_NORMAL && ratio <= Double.MAX_VALUE;
    return inRange ? Math.log(ratio) : Math.log(x) - Math.log(a);
  }

  /** log(x / a), by the difference of the two where it is small. */
  static double logRatio(double a, double x, double difference) {
    double u = difference / a;
    return Math.abs(u) < NEAR ? Math.log1p(u) : logRatio(a, x);
  }

  /**
   * (u - log(1 + u)) / u<sup>2</sup> for u near 0, with log(1 + u) = 2 artanh w and w = u / (2 + u)
   * (DLMF 4.6.6).
   */
  static double curvature(double u) {
    double inverse = 1 / (2 + u);
    double w = u * inverse;
    double square = w * w;
    double sum = 0;
    for (int k = 27; k >= 3; k -= 2) {
      sum = sum * square + 1.0 / k;
    }
    return inverse - 2 * u * inverse * inverse * inverse * sum;
  }

  /**
   * a<sup>a</sup> e<sup>-a</sup> / &Gamma;(a + 1), by Stirling's formula (DLMF 5.11.3) from where
   * it is exact.
   *
   * @param a a number from 0
   */
  static double peak(double a) {
    return a < Stirling.FROM
        ? Math.pow(a, a) * Math.exp(-a) * inverseFactorial(a)
        : Math.exp(-Stirling.logError(a)) / (SQRT_2_PI * Math.sqrt(a));
  }

  /**
   * 1 / &Gamma;(a + 1), by the recurrence (DLMF 5.5.1) from where Stirling's formula is exact.
   *
   * @param a a number from 0
   */
  static double inverseFactorial(double a) {
    double z = a;
    double factor = 1;
    while (z < Stirling.FROM) {
      z += 1;
      factor *= z;
    }
    double half = Math.exp(z / 2) / Math.pow(z, z / 2); // its square is in range for longer
    return factor * half * peak(z) * half;
  }
}
