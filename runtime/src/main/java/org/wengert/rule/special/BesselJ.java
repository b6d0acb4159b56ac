package org.wengert.rule.special;

/**
 * Derivatives of the Bessel function J<sub>&nu;</sub>(x) for an order &nu; and an argument x from 0
 * on.
 *
 * <p>By Miller's algorithm (DLMF 3.6(iii)): the recurrence f<sub>k-1</sub> = (2k/x) f<sub>k</sub> -
 * f<sub>k+1</sub> (DLMF 10.6.1), downwards from an order where the function is negligible, and then
 * DLMF 10.23.15 for the scale. All of it is analytic in the order, so its derivative by the order
 * goes along. For small arguments the power series (DLMF 10.2.2) is used.
 *
 * <p>The error is some units in the last place of the largest value nearby. Cost: about as many
 * steps as the larger of x and &nu;.
 */
public final class BesselJ {
  /** Where x^2 / 4 is less than this times the order + 1, the series falls quickly. */
  private static final double SMALL = 0.25;

  private static final int TERMS = 12;

  /** Values that get larger are scaled down. */
  private static final double LARGE = 0x1p400;

  private static final double SHRINK = 0x1p-400;

  private BesselJ() {}

  /**
   * dJ/dx = (&nu;/x) J<sub>&nu;</sub> - J<sub>&nu;+1</sub> (DLMF 10.6.2).
   *
   * @param order the order
   * @param x the argument
   * @return the derivative, from the right at 0
   */
  public static double byArgument(double order, double x) {
    if (!(order >= 0 && x >= 0)) {
      return Double.NaN;
    }
    if (x == 0) {
      return order == 0 ? 0 : Math.pow(0, order - 1) / 2;
    }
    return isSmall(order, x) ? seriesByArgument(order, x) : recurrence(order, x, false);
  }

  /**
   * dJ/d&nu;.
   *
   * @param order the order
   * @param x the argument
   * @return the derivative, 0 at x = 0
   */
  public static double byOrder(double order, double x) {
    if (!(order >= 0 && x >= 0)) {
      return Double.NaN;
    }
    if (x == 0) {
      return 0;
    }
    return isSmall(order, x) ? seriesByOrder(order, x) : recurrence(order, x, true);
  }

  private static boolean isSmall(double order, double x) {
    return x * x / 4 < SMALL * (order + 1);
  }

  /** With J as (x/2)^order / Gamma(order + 1) times the sum of (-x^2/4)^k / (k! (order + 1)_k). */
  private static double seriesByArgument(double order, double x) {
    double sum = 1;
    double next = 1;
    for (int k = TERMS; k > 0; k--) {
      sum = 1 - sum * (x * x / 4) / (k * (order + k));
      next = 1 - next * (x * x / 4) / (k * (order + 1 + k));
    }
    double power = power(order, x / 2);
    return order / x * power * sum - power * (x / 2) / (order + 1) * next;
  }

  /** DLMF 10.15.1. */
  private static double seriesByOrder(double order, double x) {
    double logarithm = Math.log(x / 2) - Polygamma.digamma(order + 1);
    double term = 1;
    double sum = logarithm;
    for (int k = 1; k <= TERMS; k++) {
      logarithm -= 1 / (order + k);
      term *= -(x * x / 4) / (k * (order + k));
      sum += term * logarithm;
    }
    return power(order, x / 2) * sum;
  }

  /** z^order / Gamma(order + 1). */
  private static double power(double order, double z) {
    return order < Stirling.FROM
        ? Math.pow(z, order) * Saddle.inverseFactorial(order)
        : Math.exp(z) * GammaIntegral.peaked(order, z);
  }

  private static double recurrence(double order, double x, boolean byOrder) {
    int whole = (int) Math.floor(order);
    double part = order - whole;
    double larger = Math.max(x, order);
    int start = 2 * (int) (larger / 2 + 6 * Math.cbrt(larger) + 20);
    double above = 0;
    double aboveSlope = 0;
    double here = 1;
    double hereSlope = 0;
    double sum = 0;
    double sumSlope = 0;
    double atOrder = 0;
    double atOrderSlope = 0;
    double atNext = 0;
    for (int k = start; k > 0; k--) {
      if (k % 2 == 0) {
        // sum of (part + 2j) (part + 1)_(j-1) / j! f_2j, j = k / 2, by Horner's scheme
        int j = k / 2;
        sumSlope = here + (part + k) * hereSlope + (sumSlope * (part + j) + sum) / (j + 1);
        sum = (part + k) * here + sum * (part + j) / (j + 1);
      }
      double below = 2 * (part + k) / x * here - above;
      double belowSlope = 2 / x * here + 2 * (part + k) / x * hereSlope - aboveSlope;
      if (k == whole + 1) {
        atOrder = below;
        atOrderSlope = belowSlope;
        atNext = here;
      }
      above = here;
      aboveSlope = hereSlope;
      here = below;
      hereSlope = belowSlope;
      if (Math.abs(here) > LARGE) {
        above *= SHRINK;
        aboveSlope *= SHRINK;
        here *= SHRINK;
        hereSlope *= SHRINK;
        sum *= SHRINK;
        sumSlope *= SHRINK;
        atOrder *= SHRINK;
        atOrderSlope *= SHRINK;
        atNext *= SHRINK;
      }
    }
    double total = here + sum;
    double scale = Math.pow(x / 2, part) * Saddle.inverseFactorial(part) / total;
    if (!byOrder) {
      return scale * (order / x * atOrder - atNext);
    }
    double logScaleSlope =
        Math.log(x / 2) - Polygamma.digamma(part + 1) - (hereSlope + sumSlope) / total;
    return scale * (atOrderSlope + logScaleSlope * atOrder);
  }
}
