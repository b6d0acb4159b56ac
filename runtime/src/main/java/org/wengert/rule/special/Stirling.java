package org.wengert.rule.special;

/**
 * Asymptotic expansions of the gamma function and its derivatives for large arguments, all made of
 * the Bernoulli numbers B<sub>2</sub> to B<sub>18</sub> (DLMF 5.11.1, 5.11.2, 5.15.8, 24.2).
 *
 * <p>From {@link #FROM} on, what is left out is less than half a unit in the last place.
 */
final class Stirling {
  /** Where the expansions begin to be exact to a double. */
  static final double FROM = 10;

  private static final double B2 = 1.0 / 6;
  private static final double B4 = -1.0 / 30;
  private static final double B6 = 1.0 / 42;
  private static final double B8 = -1.0 / 30;
  private static final double B10 = 5.0 / 66;
  private static final double B12 = -691.0 / 2730;
  private static final double B14 = 7.0 / 6;
  private static final double B16 = -3617.0 / 510;
  private static final double B18 = 43867.0 / 798;

  /** Of z<sup>-2k</sup> in log z - 1/(2z) - &psi;(z): B<sub>2k</sub> / 2k, from k = 1. */
  private static final double[] DIGAMMA = {
    B2 / 2, B4 / 4, B6 / 6, B8 / 8, B10 / 10, B12 / 12, B14 / 14, B16 / 16, B18 / 18
  };

  private Stirling() {}

  /** &psi;(z) - log z. */
  static double digammaLessLog(double z) {
    double u = 1 / z / z;
    double sum = 0;
    for (int k = DIGAMMA.length - 1; k >= 0; k--) {
      sum = (sum + DIGAMMA[k]) * u;
    }
    return -0.5 / z - sum;
  }

  /**
   * What digammaLessLog gains from z to z + q. The series is taken by its divided difference, so
   * that nothing cancels for small q.
   */
  static double digammaLessLogIncrease(double z, double q) {
    double s = z + q;
    double u = 1 / z / z;
    double v = 1 / s / s;
    double value = 0;
    double divided = 0;
    for (int k = DIGAMMA.length - 1; k >= 0; k--) {
      divided = divided * v + value;
      value = value * u + DIGAMMA[k];
    }
    divided = divided * v + value;
    double step = q / z / s; // 1/z - 1/s
    return step * (0.5 + divided * (1 / z + 1 / s));
  }

  /** &psi;'(z). */
  static double trigamma(double z) {
    double u = 1 / z / z;
    double sum = (((B18 * u + B16) * u + B14) * u + B12) * u + B10;
    sum = (((sum * u + B8) * u + B6) * u + B4) * u + B2;
    return (1 + (0.5 + sum / z) / z) / z;
  }

  /** &psi;''(z). */
  static double tetragamma(double z) {
    double u = 1 / z / z;
    double sum = (((19 * B18 * u + 17 * B16) * u + 15 * B14) * u + 13 * B12) * u + 11 * B10;
    sum = (((sum * u + 9 * B8) * u + 7 * B6) * u + 5 * B4) * u + 3 * B2;
    return -(1 + (1 + sum / z) / z) / z / z;
  }

  /** log &Gamma;(z + 1) - (z + 1/2) log z + z - log(2&pi;)/2. */
  static double logError(double z) {
    double u = 1 / z / z;
    double sum = B18 / 306 * u + B16 / 240;
    sum = ((sum * u + B14 / 182) * u + B12 / 132) * u + B10 / 90;
    sum = (((sum * u + B8 / 56) * u + B6 / 30) * u + B4 / 12) * u + B2 / 2;
    return sum / z;
  }
}
