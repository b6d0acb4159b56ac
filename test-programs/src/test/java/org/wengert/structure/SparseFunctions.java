package org.wengert.structure;

/** Functions whose Jacobian has a known pattern; where it says so, of any length. */
final class SparseFunctions {
  private SparseFunctions() {}

  /** Three diagonals: {@code y_i = x_i^2 - sin x_(i-1) + x_i x_(i+1)}. */
  static double[] tridiagonal(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double sum = x[i] * x[i];
      if (i > 0) {
        sum -= Math.sin(x[i - 1]);
      }
      if (i < x.length - 1) {
        sum += x[i] * x[i + 1];
      }
      y[i] = sum;
    }
    return y;
  }

  /** The Jacobian of {@link #tridiagonal} in closed form. */
  static double[][] tridiagonalByHand(double[] x) {
    int n = x.length;
    double[][] jacobian = new double[n][n];
    for (int i = 0; i < n; i++) {
      jacobian[i][i] = 2 * x[i];
      if (i > 0) {
        jacobian[i][i - 1] = -Math.cos(x[i - 1]);
      }
      if (i < n - 1) {
        jacobian[i][i] += x[i + 1];
        jacobian[i][i + 1] = x[i];
      }
    }
    return jacobian;
  }

  /** A band that grows with each step: three times three diagonals make seven. */
  static double[] threeSteps(double[] x) {
    return tridiagonal(tridiagonal(tridiagonal(x)));
  }

  /** Three diagonals that close to a ring, as a periodic boundary makes them. */
  static double[] ring(double[] x) {
    int n = x.length;
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = x[(i + 1) % n] * x[i] / (2 + Math.cos(x[(i + n - 1) % n]));
    }
    return y;
  }

  /** First row, first column and diagonal: {@code y_0 = x.x}, {@code y_i = x_0 x_i}. */
  static double[] arrow(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[0] += x[i] * x[i];
    }
    for (int i = 1; i < x.length; i++) {
      y[i] = x[0] * x[i];
    }
    return y;
  }

  /** Blocks of two by three: outputs 2i and 2i+1 depend on inputs 3i to 3i+2. */
  static double[] blocks(double[] x) {
    double[] y = new double[x.length / 3 * 2];
    for (int i = 0; i < x.length / 3; i++) {
      y[2 * i] = x[3 * i] * x[3 * i + 1] * x[3 * i + 2];
      y[2 * i + 1] = Math.exp(x[3 * i] - x[3 * i + 1] / x[3 * i + 2]);
    }
    return y;
  }

  /** Every output depends on every input. */
  static double[] dense(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i] += x[j] * x[j] / (1 + i + j);
      }
    }
    return y;
  }

  /** Many outputs of few inputs. */
  static double[] tall(double[] x) {
    double[] y = new double[50 * x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.sin((1 + i) * x[i % x.length]);
    }
    return y;
  }

  /** Few outputs of many inputs. */
  static double[] wide(double[] x) {
    double[] y = new double[2];
    for (int i = 0; i < x.length; i++) {
      y[i % 2] += Math.sqrt(1 + x[i] * x[i]);
    }
    return y;
  }

  /** Outputs that are inputs, and numbers that depend on none. */
  static double[] permuted(double[] x) {
    double[] y = new double[x.length + 1];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[x.length - 1 - i];
    }
    y[x.length] = 4;
    return y;
  }

  /** An upwind scheme: which neighbour counts depends on the sign of the first input. */
  static double[] upwind(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      if (x[0] > 0) {
        y[i] = i > 0 ? x[i] - x[i - 1] : x[i];
      } else {
        y[i] = i < x.length - 1 ? x[i + 1] - x[i] : x[i];
      }
    }
    return y;
  }
}
