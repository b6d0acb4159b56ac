package org.wengert.rule.special;

/**
 * The derivative of P(a, x) by a large shape a, from the uniform expansion (DLMF 8.12.3, 8.12.8)
 *
 * <p>Q = erfc(&eta; &radic;(a/2)) / 2 + e<sup>-a &eta;&sup2;/2</sup> / &radic;(2&pi;a) S, S = sum
 * of C<sub>k</sub>(&eta;) a<sup>-k</sup>, &eta;&sup2;/2 = &mu; - log(1 + &mu;), &mu; = x/a - 1
 *
 * <p>in which, for x fixed, d&eta;/da = -&mu; / (a &eta;) and d(a &eta;&sup2;/2)/da = -log(1 +
 * &mu;). Where the exponential is not 0, &eta; is small, and a few Taylor coefficients of
 * C<sub>k</sub> (DLMF 8.12.11) are enough.
 */
final class LargeGammaIntegral {
  private static final double SQRT_2_PI = 2.5066282746310002;

  private static final double[] C0 = {
    -1.0 / 3,
    1.0 / 12,
    -2.0 / 135,
    1.0 / 864,
    1.0 / 2835,
    -139.0 / 777600,
    1.0 / 25515,
    -571.0 / 261273600,
    -281.0 / 151559100,
    163879.0 / 197522841600L,
    -5221.0 / 29554024500L,
    5246819.0 / 782190452736000L
  };

  private static final double[] C1 = {
    -1.0 / 540,
    -1.0 / 288,
    1.0 / 378,
    -77.0 / 77760,
    1.0 / 4860,
    -1.0 / 2488320,
    -2743.0 / 151559100,
    41969.0 / 5486745600L
  };

  private static final double[] C2 = {
    25.0 / 6048, -139.0 / 51840, 1.0 / 1296, 1.0 / 497664, -6199.0 / 57736800
  };

  private LargeGammaIntegral() {}

  /** dP/da for a from 1e5, and x not so far from a that the derivative is 0. */
  static double byShape(double a, double x) {
    double mu = (x - a) / a;
    double curvature = Saddle.curvature(mu);
    double distance = a * mu * mu * curvature;
    double root = Math.sqrt(2 * curvature); // eta / mu
    double eta = mu * root;
    double logarithm = mu * (1 - mu * curvature); // log(1 + mu)
    double sum = (value(C2, eta) / a + value(C1, eta)) / a + value(C0, eta);
    double sumByEta = (slope(C2, eta) / a + slope(C1, eta)) / a + slope(C0, eta);
    double sumByShape = -(2 * value(C2, eta) / a + value(C1, eta)) / (a * a);
    double bracket =
        (1 - mu * curvature) / root
            + (logarithm - 0.5 / a) * sum
            - sumByEta / (root * a)
            + sumByShape;
    return -Math.exp(-distance) / (SQRT_2_PI * Math.sqrt(a)) * bracket;
  }

  private static double value(double[] coefficients, double x) {
    double sum = 0;
    for (int k = coefficients.length - 1; k >= 0; k--) {
      sum = sum * x + coefficients[k];
    }
    return sum;
  }

  private static double slope(double[] coefficients, double x) {
    double sum = 0;
    for (int k = coefficients.length - 1; k > 0; k--) {
      sum = sum * x + k * coefficients[k];
    }
    return sum;
  }
}
