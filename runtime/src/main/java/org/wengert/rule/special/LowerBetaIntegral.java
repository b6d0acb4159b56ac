package org.wengert.rule.special;

/**
 * Derivatives of the regularized incomplete beta function I<sub>x</sub>(a, b) by its parameters
 * where x is not beyond (a + 1) / (a + b + 2).
 *
 * <p>There it is e<sup>-D</sup> H K, with the distance D from the peak and the peak's height H, so
 * that e<sup>-D</sup> H = x<sup>a</sup> (1-x)<sup>b</sup> / B(a, b), and the continued fraction K
 * of A. DiDonato and A. Morris, <i>Algorithm 708</i>, ACM TOMS 18 (1992), equation 9, the even part
 * of DLMF 8.17.22. The fraction is differentiated level by level, as by R. Boik and J. Robison-Cox,
 * <i>Derivatives of the Incomplete Beta Function</i>, J. Stat. Software 3(1), 1998, but from its
 * far end, so that no test for convergence comes between K and its derivative.
 *
 * <p>The relative error is some hundred units in the last place, or as many as there are levels.
 * Cost: six cube roots of the smaller parameter as many levels, and up to about a hundred more.
 *
 * <p>All take y = 1 - x and the offset (a + b) x - a with x, as they may be known more exactly.
 */
final class LowerBetaIntegral {
  /** Beyond, the distance from the peak makes everything 0. */
  private static final double FAR = 746;

  private LowerBetaIntegral() {}

  /** dI/da. */
  static double byFirst(double x, double y, double a, double b, double offset) {
    double logarithm =
        a < Stirling.FROM
            ? Math.log(x) + Polygamma.digammaIncrease(a + 1, b) - 1 / (a + b)
            : logRatio(x, a, b, offset) - 1 / a;
    return scaled(x, y, a, b, offset) * derivative(x, y, a, b, offset, logarithm, 1, 0);
  }

  /** dI/db. */
  static double bySecond(double x, double y, double a, double b, double offset) {
    double logarithm =
        b < Stirling.FROM
            ? log(y, x) + Polygamma.digammaIncrease(b, a)
            : logRatio(y, b, a, -offset);
    return scaled(x, y, a, b, offset) * derivative(x, y, a, b, offset, logarithm, 0, 1);
  }

  /** The derivative by a of B(a, b) I. */
  static double incompleteByFirst(double x, double y, double a, double b, double offset) {
    return power(x, y, a, b) / a * derivative(x, y, a, b, offset, Math.log(x) - 1 / a, 1, 0);
  }

  /** The derivative by b of B(a, b) I. */
  static double incompleteBySecond(double x, double y, double a, double b, double offset) {
    return power(x, y, a, b) / a * derivative(x, y, a, b, offset, log(y, x), 0, 1);
  }

  /** log y, y = 1 - x. */
  private static double log(double y, double x) {
    return x < 0.5 ? Math.log1p(-x) : Math.log(y);
  }

  /** x<sup>a</sup> y<sup>b</sup>, y = 1 - x. */
  private static double power(double x, double y, double a, double b) {
    return Math.pow(x, a) * (x < 0.5 ? Math.exp(b * Math.log1p(-x)) : Math.pow(y, b));
  }

  /** x<sup>a</sup> y<sup>b</sup> / (a B(a, b)), 0 if it is too far from the peak. */
  private static double scaled(double x, double y, double a, double b, double offset) {
    double distance = distance(x, y, a, b, offset);
    return distance > FAR ? 0 : Math.exp(-distance) * (height(a, b) / a);
  }

  /** log x + psi(a + b) - psi(a) for a large a. */
  private static double logRatio(double x, double a, double b, double offset) {
    return Saddle.logRatio(a, (a + b) * x, offset) + Stirling.digammaLessLogIncrease(a, b);
  }

  /** D = a log(a / ((a+b) x)) + b log(b / ((a+b) y)), y = 1 - x. */
  static double distance(double x, double y, double a, double b, double offset) {
    double sum = a + b;
    return Saddle.distance(a, sum * x, offset) + Saddle.distance(b, sum * y, -offset);
  }

  /** e<sup>D</sup> x<sup>a</sup> (1-x)<sup>b</sup> / B(a, b). */
  static double height(double a, double b) {
    double sum = a + b;
    return a / sum * b * (Saddle.peak(a) / Saddle.peak(sum) * Saddle.peak(b));
  }

  /**
   * The derivative of a K times another factor, over that factor: by a if (da, db) is (1, 0), by b
   * if it is (0, 1). K has the factor 1/a; without it nothing cancels where a is small.
   *
   * @param logarithm the logarithmic derivative of the other factor
   */
  private static double derivative(
      double x,
      double y,
      double a,
      double b,
      double offset,
      double logarithm,
      double da,
      double db) {
    double tail = 0;
    double tailSlope = 0;
    for (int n = levels(y, a, b); n > 0; n--) {
      double p = a + (2 * n - 1);
      double q = n * (b - n) * x / p;
      double m = (a + n) / (p + 2);
      double w = 1 - offset + n * (1 + y);
      double wSlope = da * y - db * x;
      double denominator = n + q + m * w + tail;
      double denominatorSlope =
          (db * n * x - da * q) / p
              + da * (n + 1) / ((p + 2) * (p + 2)) * w
              + m * wSlope
              + tailSlope;
      // at n = 1 without its factor a
      double e = n == 1 ? 1 / p : (a + (n - 1)) / p;
      double eSlope = n == 1 ? -da * e / p : da * (1 - e) / p;
      double f = (a + b + (n - 1)) / p;
      double fSlope = (da * (1 - f) + db) / p;
      double numerator = n * (b - n) * x * x * e * f;
      double numeratorSlope = n * x * x * (db * e * f + (b - n) * (eSlope * f + e * fSlope));
      tail = numerator / denominator;
      tailSlope = (numeratorSlope - tail * denominatorSlope) / denominator;
    }
    double w = 1 - offset;
    double wSlope = da * y - db * x;
    double fraction = 1 / (w / (a + 1) + tail);
    double denominatorSlope = (wSlope - da * w / (a + 1)) / (a + 1) + tailSlope;
    return fraction * (logarithm - denominatorSlope * fraction);
  }

  /** So many levels that the rest is below a unit in the last place, found by experiment. */
  private static int levels(double y, double a, double b) {
    double further = Math.min(110 / (y * (a + b)), 9 * Math.sqrt(a));
    return 12 + (int) (6.5 * Math.cbrt(Math.min(a, b)) + further);
  }
}
