package org.wengert.programs.cholesky;

import org.wengert.Differentiable;
import org.wengert.programs.SplitMix64;
import org.wengert.programs.Workload;

/**
 * The log determinant of a kernel matrix of n points on a line, by an in-place Cholesky
 * factorisation.
 */
public final class CholeskyLogDeterminant {
  private CholeskyLogDeterminant() {}

  /**
   * Returns the log determinant of the kernel matrix.
   *
   * @param p the points, n
   */
  @Differentiable
  public static double value(double[] p) {
    double[][] a = kernelMatrix(p);
    factorise(a);
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += Math.log(a[i][i]);
    }
    return 2 * sum;
  }

  /**
   * Returns the lower triangle of the matrix with {@code 1.5 + p_i^2} on the diagonal and {@link
   * #kernel} below it, n x n.
   */
  @Differentiable
  public static double[][] kernelMatrix(double[] p) {
    double[][] a = new double[p.length][p.length];
    for (int i = 0; i < p.length; i++) {
      a[i][i] = 1.5 + p[i] * p[i];
      for (int j = 0; j < i; j++) {
        a[i][j] = kernel(p[i], p[j]);
      }
    }
    return a;
  }

  /** Returns {@code exp(-(p - q)^2 / 2)}. */
  static double kernel(double p, double q) {
    return Math.exp(-0.5 * (p - q) * (p - q));
  }

  /** Replaces the lower triangle of a positive definite matrix by its Cholesky factor. */
  @Differentiable
  public static void factorise(double[][] a) {
    for (int j = 0; j < a.length; j++) {
      for (int k = 0; k < j; k++) {
        a[j][j] -= a[j][k] * a[j][k];
      }
      a[j][j] = Math.sqrt(a[j][j]);
      for (int i = j + 1; i < a.length; i++) {
        for (int k = 0; k < j; k++) {
          a[i][j] -= a[i][k] * a[j][k];
        }
        a[i][j] /= a[j][j];
      }
    }
  }

  /** Returns the function of 50 points of [-2, 2), seed 3. */
  public static Workload workload() {
    return new Workload(
        "chol_logdet",
        new SplitMix64(3).nextDoubles(50, -2, 2),
        CholeskyLogDeterminant::value,
        CholeskyAdjoint::valueAndGradient,
        CholeskyTangent::evaluate);
  }
}
