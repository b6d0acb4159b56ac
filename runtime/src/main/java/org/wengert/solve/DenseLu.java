package org.wengert.solve;

/**
 * The factors L U = P A of a square matrix, by elimination with partial pivoting (Golub and Van
 * Loan, Matrix Computations, 4th edition, algorithm 3.4.1). Matrices are row by row in one array.
 *
 * <p>Time: n^3 / 3 multiplications for the factors, n^2 for each solution.
 */
public final class DenseLu {
  private final int n;

  /** U in and above the diagonal, the multipliers of L below it. */
  private final double[] lu;

  /** The row of A that became row i. */
  private final int[] row;

  private DenseLu(double[] a, int n) {
    this.n = n;
    lu = a.clone();
    row = new int[n];
    for (int i = 0; i < n; i++) {
      row[i] = i;
    }
  }

  /**
   * Factors a matrix.
   *
   * @param a the matrix, n x n; not modified
   * @param n its order
   * @return the factors; null if the matrix is singular, which means that a pivot is exactly 0
   */
  public static DenseLu of(double[] a, int n) {
    DenseLu factors = new DenseLu(a, n);
    for (int k = 0; k < n; k++) {
      if (!factors.eliminate(k)) {
        return null;
      }
    }
    return factors;
  }

  private boolean eliminate(int k) {
    int pivot = k;
    for (int i = k + 1; i < n; i++) {
      if (Math.abs(lu[i * n + k]) > Math.abs(lu[pivot * n + k])) {
        pivot = i;
      }
    }
    if (lu[pivot * n + k] == 0) {
      return false;
    }
    exchange(k, pivot);
    double divisor = lu[k * n + k];
    for (int i = k + 1; i < n; i++) {
      double factor = lu[i * n + k] / divisor;
      lu[i * n + k] = factor;
      if (factor != 0) {
        for (int j = k + 1; j < n; j++) {
          lu[i * n + j] -= factor * lu[k * n + j];
        }
      }
    }
    return true;
  }

  private void exchange(int i, int j) {
    if (i == j) {
      return;
    }
    for (int c = 0; c < n; c++) {
      double kept = lu[i * n + c];
      lu[i * n + c] = lu[j * n + c];
      lu[j * n + c] = kept;
    }
    int kept = row[i];
    row[i] = row[j];
    row[j] = kept;
  }

  /**
   * Solves A x = b.
   *
   * @param b the right-hand side; not modified
   * @return x
   */
  public double[] solve(double[] b) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = b[row[i]];
      for (int j = 0; j < i; j++) {
        sum -= lu[i * n + j] * x[j];
      }
      x[i] = sum;
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = x[i];
      for (int j = i + 1; j < n; j++) {
        sum -= lu[i * n + j] * x[j];
      }
      x[i] = sum / lu[i * n + i];
    }
    return x;
  }

  /**
   * Solves A'x = b, with the transposed matrix.
   *
   * @param b the right-hand side; not modified
   * @return x
   */
  public double[] solveTransposed(double[] b) {
    double[] y = b.clone();
    for (int i = 0; i < n; i++) {
      y[i] /= lu[i * n + i];
      for (int j = i + 1; j < n; j++) {
        y[j] -= lu[i * n + j] * y[i];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int j = 0; j < i; j++) {
        y[j] -= lu[i * n + j] * y[i];
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[row[i]] = y[i];
    }
    return x;
  }
}
