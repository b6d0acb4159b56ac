package org.wengert.structure;

/** Scalar functions whose Hessian has a known pattern, of any length. */
final class SparseEnergies {
  private SparseEnergies() {}

  /** Three diagonals: {@code sum x_i^2 x_(i+1) + sin x_i}. */
  static double tridiagonal(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.sin(x[i]);
      if (i < x.length - 1) {
        sum += x[i] * x[i] * x[i + 1];
      }
    }
    return sum;
  }

  /** The Hessian of {@link #tridiagonal} in closed form. */
  static double[][] tridiagonalByHand(double[] x) {
    int n = x.length;
    double[][] h = new double[n][n];
    for (int i = 0; i < n; i++) {
      h[i][i] = -Math.sin(x[i]);
      if (i < n - 1) {
        h[i][i] += 2 * x[i + 1];
        h[i][i + 1] = 2 * x[i];
        h[i + 1][i] = 2 * x[i];
      }
    }
    return h;
  }

  /** First row, first column and diagonal: {@code x_0 sum x_i^2}. */
  static double arrow(double[] x) {
    double sum = 0;
    for (int i = 1; i < x.length; i++) {
      sum += x[i] * x[i];
    }
    for (int i = 1; i < x.length; i++) {
      sum += x[0] * x[i] * x[i];
    }
    return sum + x[0] * x[0];
  }

  /** The Hessian of Rosenbrock's function in closed form. */
  static double[][] rosenbrockByHand(double[] x) {
    int n = x.length;
    double[][] h = new double[n][n];
    for (int i = 0; i < n - 1; i++) {
      h[i][i] += 1200 * x[i] * x[i] - 400 * x[i + 1] + 2;
      h[i + 1][i + 1] += 200;
      h[i][i + 1] = -400 * x[i];
      h[i + 1][i] = -400 * x[i];
    }
    return h;
  }

  /** Blocks of three that meet in a product, a quotient and a power. */
  static double blocks(double[] x) {
    double sum = 0;
    for (int i = 0; i + 2 < x.length; i += 3) {
      sum += x[i] * x[i + 1] / (4 + x[i + 2]) + Math.pow(4 + x[i], x[i + 2]);
    }
    return sum;
  }

  /** Three diagonals that close to a ring, with an argument that is not an input. */
  static double ring(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.exp(x[i] - x[(i + 1) % x.length]);
    }
    return sum;
  }

  /** No two inputs meet: a diagonal. */
  static double separable(double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += Math.cosh(each) + Math.abs(each);
    }
    return sum;
  }

  /** Linear in pieces: all inputs meet, but nowhere in an operation that is curved. */
  static double piecewiseLinear(double[] x) {
    double sum = 0;
    double most = 0;
    for (int i = 0; i < x.length; i++) {
      sum = Math.fma(2.0, Math.abs(x[i] - 1), sum);
      most = Math.max(most, sum - Math.min(x[i], 0.5));
      sum += Math.floor(3 * x[i]);
    }
    return most + sum % 2.5;
  }

  /** All inputs meet. */
  static double dense(double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += each;
    }
    return Math.exp(-sum * sum);
  }

  /** Which neighbour counts depends on the sign of the first input. */
  static double upwind(double[] x) {
    double sum = 0;
    for (int i = 1; i < x.length - 1; i++) {
      sum += x[0] > 0 ? x[i] * x[i - 1] : x[i] * x[i + 1];
    }
    return sum;
  }

  /** What is computed, but of no use, has no entries. */
  static double unused(double[] x) {
    double[] products = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      products[i] = x[i] * x[(i + 3) % x.length];
    }
    return products[1] + x[0];
  }
}
