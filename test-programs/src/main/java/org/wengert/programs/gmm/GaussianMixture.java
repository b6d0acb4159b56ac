package org.wengert.programs.gmm;

import org.wengert.Differentiable;

/**
 * Log likelihood of a mixture of k Gaussians in d dimensions for n given points, with a Wishart
 * prior on the inverse covariances.
 *
 * <p>Source: objective GMM of ADBench (F. Srajer, Z. Kukelova, A. Fitzgibbon, A benchmark of
 * selected algorithmic differentiation tools on some problems in computer vision and machine
 * learning, Optimization Methods and Software 33, 2018), with its value of pi.
 *
 * <p>The parameters are one array: the k logarithms of the unnormalised weights (alphas), the k
 * means of d entries, then per component the d(d + 1)/2 entries of its inverse covariance factor:
 * the d logarithms of the diagonal, then the strictly lower triangle column by column.
 */
public final class GaussianMixture {
  private static final double PI = 3.14159265359;

  final int d;
  final int k;
  final int n;
  final double[] x;
  final double gamma;
  final int m;
  final double constant;

  /**
   * Creates the likelihood of given points.
   *
   * @param d the dimension
   * @param k the number of components
   * @param x the points, n x d, point by point
   * @param gamma the scale of the Wishart prior
   * @param m the degrees of freedom of the Wishart prior above d + 1
   */
  public GaussianMixture(int d, int k, double[] x, double gamma, int m) {
    this.d = d;
    this.k = k;
    this.n = x.length / d;
    this.x = x;
    this.gamma = gamma;
    this.m = m;
    this.constant = -n * d * 0.5 * Math.log(2 * PI) - k * logWishartNormalisation();
  }

  /** Returns the dimension, d. */
  public int dimension() {
    return d;
  }

  /** Returns the number of components, k. */
  public int components() {
    return k;
  }

  /** Returns the points, n x d, point by point; shared, read them only. */
  public double[] points() {
    return x;
  }

  /** Returns the number of parameters, {@code k (1 + d + d(d + 1)/2)}. */
  public int parameterCount() {
    return factor(k);
  }

  /** Returns the index of the first entry of the mean of a component. */
  int mean(int component) {
    return k + component * d;
  }

  /** Returns the index of the first entry of the inverse covariance factor of a component. */
  int factor(int component) {
    return k + k * d + component * (d * (d + 1) / 2);
  }

  /** Returns the log likelihood of the points under the parameters, in the order of the class. */
  @Differentiable
  public double logLikelihood(double[] parameters) {
    double[] logDeterminants = new double[k];
    double[] diagonals = new double[k * d];
    for (int c = 0; c < k; c++) {
      for (int i = 0; i < d; i++) {
        double q = parameters[factor(c) + i];
        logDeterminants[c] += q;
        diagonals[c * d + i] = Math.exp(q);
      }
    }
    double[] centred = new double[d];
    double[] y = new double[d];
    double[] terms = new double[k];
    double sum = 0;
    for (int point = 0; point < n; point++) {
      for (int c = 0; c < k; c++) {
        whiten(parameters, diagonals, c, point, centred, y);
        terms[c] = parameters[c] + logDeterminants[c] - 0.5 * sumOfSquares(y, 0, d);
      }
      sum += logSumExp(terms, k);
    }
    return constant
        + sum
        - n * logSumExp(parameters, k)
        + logWishartPrior(parameters, diagonals, logDeterminants);
  }

  /** Writes point minus mean, and its product with the inverse covariance factor. */
  private void whiten(
      double[] parameters, double[] diagonals, int c, int point, double[] centred, double[] y) {
    for (int i = 0; i < d; i++) {
      centred[i] = x[point * d + i] - parameters[mean(c) + i];
      y[i] = diagonals[c * d + i] * centred[i];
    }
    int p = factor(c) + d;
    for (int i = 0; i < d; i++) {
      for (int j = i + 1; j < d; j++) {
        y[j] += parameters[p++] * centred[i];
      }
    }
  }

  private double logWishartPrior(
      double[] parameters, double[] diagonals, double[] logDeterminants) {
    double sum = 0;
    for (int c = 0; c < k; c++) {
      double frobenius =
          sumOfSquares(diagonals, c * d, (c + 1) * d)
              + sumOfSquares(parameters, factor(c) + d, factor(c + 1));
      sum += 0.5 * gamma * gamma * frobenius - m * logDeterminants[c];
    }
    return sum;
  }

  private static double sumOfSquares(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i] * values[i];
    }
    return sum;
  }

  /** Returns the logarithm of the sum of the exponentials of the first {@code length} values. */
  static double logSumExp(double[] values, int length) {
    double max = values[0];
    for (int i = 1; i < length; i++) {
      if (max < values[i]) {
        max = values[i];
      }
    }
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += Math.exp(values[i] - max);
    }
    return Math.log(sum) + max;
  }

  private double logWishartNormalisation() {
    int degrees = d + m + 1;
    double logGamma = 0.25 * d * (d - 1) * Math.log(PI);
    for (int j = 1; j <= d; j++) {
      logGamma += logGammaOfHalf(degrees + 1 - j);
    }
    return degrees * d * (Math.log(gamma) - 0.5 * Math.log(2)) - logGamma;
  }

  /** Returns the logarithm of the gamma function at half a positive integer. */
  private static double logGammaOfHalf(int twice) {
    double sum = twice % 2 == 0 ? 0 : 0.5 * Math.log(Math.PI);
    for (int i = twice - 2; i > 0; i -= 2) {
      sum += Math.log(0.5 * i);
    }
    return sum;
  }
}
