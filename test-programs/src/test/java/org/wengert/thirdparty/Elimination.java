package org.wengert.thirdparty;

/** Determinant and inverse by Gauss and Jordan's elimination, to compare the libraries with. */
final class Elimination {
  private final double[][] left;
  private final double[][] right;
  private double determinant = 1;

  private Elimination(double[][] a) {
    int n = a.length;
    left = new double[n][];
    right = new double[n][n];
    for (int i = 0; i < n; i++) {
      left[i] = a[i].clone();
      right[i][i] = 1;
    }
    for (int column = 0; column < n; column++) {
      exchange(column, pivot(column));
      eliminate(column);
    }
  }

  static double[][] inverse(double[][] a) {
    return new Elimination(a).right;
  }

  static double determinant(double[][] a) {
    return new Elimination(a).determinant;
  }

  private int pivot(int column) {
    int pivot = column;
    for (int i = column + 1; i < left.length; i++) {
      if (Math.abs(left[i][column]) > Math.abs(left[pivot][column])) {
        pivot = i;
      }
    }
    return pivot;
  }

  private void exchange(int i, int j) {
    if (i != j) {
      swap(left, i, j);
      swap(right, i, j);
      determinant = -determinant;
    }
  }

  private static void swap(double[][] rows, int i, int j) {
    double[] row = rows[i];
    rows[i] = rows[j];
    rows[j] = row;
  }

  private void eliminate(int column) {
    double pivot = left[column][column];
    determinant *= pivot;
    scale(left[column], 1 / pivot);
    scale(right[column], 1 / pivot);
    for (int i = 0; i < left.length; i++) {
      if (i != column) {
        double factor = left[i][column];
        subtract(left[i], factor, left[column]);
        subtract(right[i], factor, right[column]);
      }
    }
  }

  private static void scale(double[] row, double factor) {
    for (int j = 0; j < row.length; j++) {
      row[j] *= factor;
    }
  }

  private static void subtract(double[] row, double factor, double[] other) {
    for (int j = 0; j < row.length; j++) {
      row[j] -= factor * other[j];
    }
  }
}
