package org.wengert.thirdparty;

import org.wengert.programs.SplitMix64;

/** Matrices as arrays of rows, and as flat arrays row by row; by hand, with no library. */
final class Matrices {
  private Matrices() {}

  /** Draws entries of [-1, 1). */
  static double[][] random(int rows, int columns, long seed) {
    return rows(new SplitMix64(seed).nextDoubles(rows * columns, -1, 1), columns);
  }

  /**
   * Draws a square matrix of moderate condition whose large entries are beside the diagonal, so
   * that an elimination has to exchange rows.
   */
  static double[][] needingPivots(int n, long seed) {
    double[][] a = random(n, n, seed);
    for (int i = 0; i < n; i++) {
      a[i][(i + 1) % n] += 3;
      a[i][i] = 0.1 * a[i][i];
    }
    return a;
  }

  /** Returns {@code b b' + I}, symmetric and positive definite. */
  static double[][] positiveDefinite(double[][] b) {
    double[][] a = times(b, transposed(b));
    for (int i = 0; i < a.length; i++) {
      a[i][i] += 1;
    }
    return a;
  }

  /** Returns {@code b + b'}. */
  static double[][] symmetric(double[][] b) {
    double[][] a = new double[b.length][b.length];
    for (int i = 0; i < b.length; i++) {
      for (int j = 0; j < b.length; j++) {
        a[i][j] = b[i][j] + b[j][i];
      }
    }
    return a;
  }

  static double[][] rows(double[] flat, int columns) {
    double[][] rows = new double[flat.length / columns][columns];
    for (int i = 0; i < flat.length; i++) {
      rows[i / columns][i % columns] = flat[i];
    }
    return rows;
  }

  static double[] flat(double[][] rows) {
    int columns = rows[0].length;
    double[] flat = new double[rows.length * columns];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = rows[i / columns][i % columns];
    }
    return flat;
  }

  static double[] concatenated(double[] a, double[] b) {
    double[] both = new double[a.length + b.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = i < a.length ? a[i] : b[i - a.length];
    }
    return both;
  }

  static double[] slice(double[] values, int from, int to) {
    double[] slice = new double[to - from];
    for (int i = 0; i < slice.length; i++) {
      slice[i] = values[from + i];
    }
    return slice;
  }

  static double[][] transposed(double[][] a) {
    double[][] t = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < t.length; j++) {
        t[j][i] = a[i][j];
      }
    }
    return t;
  }

  static double[][] times(double[][] a, double[][] b) {
    double[][] product = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  static double[][] times(double factor, double[][] a) {
    double[][] product = new double[a.length][a[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        product[i][j] = factor * a[i][j];
      }
    }
    return product;
  }

  static double[] times(double[][] a, double[] x) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = dot(a[i], x);
    }
    return product;
  }

  /** Returns {@code a b'}. */
  static double[][] outer(double[] a, double[] b) {
    double[][] product = new double[a.length][b.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        product[i][j] = a[i] * b[j];
      }
    }
    return product;
  }

  static double[][] minus(double[][] a, double[][] b) {
    double[][] difference = new double[a.length][a[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        difference[i][j] = a[i][j] - b[i][j];
      }
    }
    return difference;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
