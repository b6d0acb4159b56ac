package org.wengert.programs.cholesky;

/**
 * The gradient of {@link CholeskyLogDeterminant} by hand, through the reverse of the factorisation.
 *
 * <p>Source: S. P. Smith, Differentiation of the Cholesky algorithm, Journal of Computational and
 * Graphical Statistics 4, 1995.
 */
public final class CholeskyAdjoint {
  private CholeskyAdjoint() {}

  /**
   * Returns the log determinant at the points {@code p} and writes its gradient, n entries each.
   */
  public static double valueAndGradient(double[] p, double[] gradient) {
    int n = p.length;
    double[][] factor = CholeskyLogDeterminant.kernelMatrix(p);
    CholeskyLogDeterminant.factorise(factor);
    double[][] adjoint = new double[n][n];
    double value = 0;
    for (int i = 0; i < n; i++) {
      value += 2 * Math.log(factor[i][i]);
      adjoint[i][i] = 2 / factor[i][i];
    }
    reverseFactorise(factor, adjoint);
    for (int i = 0; i < n; i++) {
      gradient[i] = 2 * p[i] * adjoint[i][i];
      for (int j = 0; j < i; j++) {
        double slope = -adjoint[i][j] * CholeskyLogDeterminant.kernel(p[i], p[j]) * (p[i] - p[j]);
        gradient[i] += slope;
        gradient[j] -= slope;
      }
    }
    return value;
  }

  /** Replaces the adjoint of the Cholesky factor by the adjoint of the factorised matrix. */
  private static void reverseFactorise(double[][] factor, double[][] adjoint) {
    for (int j = factor.length - 1; j >= 0; j--) {
      double pivot = factor[j][j];
      for (int i = factor.length - 1; i > j; i--) {
        double scaled = adjoint[i][j] / pivot;
        adjoint[i][j] = scaled;
        adjoint[j][j] -= scaled * factor[i][j];
        subtractProduct(adjoint[i], scaled, factor[j], j);
        subtractProduct(adjoint[j], scaled, factor[i], j);
      }
      double scaled = adjoint[j][j] / (2 * pivot);
      adjoint[j][j] = scaled;
      subtractProduct(adjoint[j], 2 * scaled, factor[j], j);
    }
  }

  /** Subtracts a multiple of the first entries of one row from another. */
  private static void subtractProduct(double[] row, double multiple, double[] other, int length) {
    for (int k = 0; k < length; k++) {
      row[k] -= multiple * other[k];
    }
  }
}
