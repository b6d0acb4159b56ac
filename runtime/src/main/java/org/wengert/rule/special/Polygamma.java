package org.wengert.rule.special;

/**
 * The digamma function &psi; and its first two derivatives, for real arguments.
 *
 * <p>Where the argument is below {@link Stirling#FROM} the recurrence (DLMF 5.15.5) leads up to
 * where the asymptotic expansions (DLMF 5.11.2, 5.15.8) have converged; negative arguments are
 * reflected (DLMF 5.5.4, 5.15.6). At the poles, 0 and the negative integers, the result is NaN or
 * the limit, where there is one. The relative error is a few units in the last place; near a zero
 * of &psi; the absolute error is.
 */
public final class Polygamma {
  private Polygamma() {}

  /**
   * &psi;(x), the derivative of log &Gamma;(x).
   *
   * @param x the argument
   * @return the value, NaN at a pole
   */
  public static double digamma(double x) {
    if (x <= 0) {
      double step = x - Math.rint(x);
      return step == 0 ? Double.NaN : digamma(1 - x) - Math.PI / Math.tan(Math.PI * step);
    }
    double sum = 0;
    double z = x;
    while (z < Stirling.FROM) {
      sum += 1 / z;
      z += 1;
    }
    return Math.log(z) - (sum - Stirling.digammaLessLog(z));
  }

  /**
   * &psi;'(x).
   *
   * @param x the argument
   * @return the value, Infinity at a pole
   */
  public static double trigamma(double x) {
    if (x < 0) {
      double sine = Math.sin(Math.PI * (x - Math.rint(x))) / Math.PI;
      return 1 / (sine * sine) - trigamma(1 - x);
    }
    double sum = 0;
    double z = x;
    while (z < Stirling.FROM) {
      sum += 1 / (z * z);
      z += 1;
    }
    return sum + Stirling.trigamma(z);
  }

  /**
   * &psi;''(x).
   *
   * @param x the argument
   * @return the value, NaN at a pole
   */
  public static double tetragamma(double x) {
    if (x <= 0) {
      double step = x - Math.rint(x);
      double sine = Math.sin(Math.PI * step) / Math.PI;
      double reflected = 2 * Math.cos(Math.PI * step) / (sine * sine * sine);
      return step == 0 ? Double.NaN : tetragamma(1 - x) - reflected;
    }
    double sum = 0;
    double z = x;
    while (z < Stirling.FROM) {
      sum += 2 / (z * z * z);
      z += 1;
    }
    return Stirling.tetragamma(z) - sum;
  }

  /**
   * &psi;(p + q) - &psi;(p), also where the two are nearly the same. The recurrence gives it as a
   * sum of differences, which are formed by hand.
   *
   * @param p a positive number
   * @param q a number above -p
   * @return the difference
   */
  public static double digammaIncrease(double p, double q) {
    double sum = 0;
    double low = p;
    while (Math.min(low, low + q) < Stirling.FROM) {
      sum += q / low / (low + q);
      low += 1;
    }
    return sum + (Math.log1p(q / low) + Stirling.digammaLessLogIncrease(low, q));
  }
}
