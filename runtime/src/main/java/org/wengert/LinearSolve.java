package org.wengert;

import org.wengert.solve.DenseLu;

/**
 * The solution of a system of linear equations, A x = b, with a derivative of its own: a sweep
 * solves one more system with the factors that are there already, where the elimination, recorded
 * step by step, would take n^3 statements.
 *
 * <p>With the adjoints x̄ of the solution, b̄ = A'^-1 x̄ and Ā = -b̄ x' (Giles, Collected matrix
 * derivative results for forward and reverse mode algorithmic differentiation, 2008, section
 * 2.3.1). The matrix is factored by elimination with partial pivoting, in n^3 / 3 multiplications.
 *
 * <p>As a {@link CustomDerivative} it has two inputs: the matrix, row by row, and the right-hand
 * side.
 */
public final class LinearSolve implements CustomDerivative {
  /** Most rows of a square matrix whose entries fit into one array. */
  private static final int LARGEST = 46_340;

  /** A solver; it has no state. */
  public LinearSolve() {}

  /**
   * Solves A x = b.
   *
   * @param a the matrix, n x n, row by row
   * @param b the right-hand side, n entries
   * @return x
   * @throws IllegalArgumentException if an argument is null or of the wrong length
   * @throws ArithmeticException if the matrix is singular: a pivot is exactly 0
   */
  public static double[] solve(double[] a, double[] b) {
    return Derivatives.apply(new LinearSolve(), a, b);
  }

  /**
   * Solves A x = b.
   *
   * @param a the matrix, n rows of n entries
   * @param b the right-hand side, n entries
   * @return x
   * @throws IllegalArgumentException if an argument is null or of the wrong length
   * @throws ArithmeticException if the matrix is singular: a pivot is exactly 0
   */
  public static double[] solve(double[][] a, double[] b) {
    return solve(rowByRow(a), b);
  }

  /**
   * The entries of a square matrix in one array.
   *
   * @param a the matrix, n rows of n entries
   * @return the rows, one after the other
   * @throws IllegalArgumentException if it or a row is null, or a row has not n entries
   */
  public static double[] rowByRow(double[][] a) {
    Arguments.notNull(a, "a");
    int n = a.length;
    if (n > LARGEST) {
      throw new IllegalArgumentException(
          "a has " + n + " rows, but at most " + LARGEST + " such rows fit into one array");
    }
    double[] entries = new double[n * n];
    for (int i = 0; i < n; i++) {
      Arguments.notNull(a[i], "a[" + i + "]");
      if (a[i].length != n) {
        throw new IllegalArgumentException(
            "a[" + i + "] has " + a[i].length + " entries, but a has " + n + " rows");
      }
      System.arraycopy(a[i], 0, entries, i * n, n);
    }
    return entries;
  }

  @Override
  public double[] forward(Context ctx, double[]... inputs) {
    if (inputs.length != 2) {
      throw new IllegalArgumentException(
          "LinearSolve has 2 inputs, a and b, but got " + inputs.length);
    }
    int n = inputs[1].length;
    long needed = (long) n * n;
    if (inputs[0].length != needed) {
      throw new IllegalArgumentException(
          "a has " + inputs[0].length + " entries, but b has " + n + ", so a needs " + needed);
    }
    DenseLu factors = DenseLu.of(inputs[0], n);
    if (factors == null) {
      throw new ArithmeticException(
          "The " + n + " x " + n + " matrix is singular, so the equations have no one solution");
    }
    double[] x = factors.solve(inputs[1]);
    ctx.save(factors, x);
    return x;
  }

  @Override
  public double[][] backward(Context ctx, double[] cotangent) {
    DenseLu factors = ctx.saved(0);
    double[] x = ctx.saved(1);
    double[] b = factors.solveTransposed(cotangent);
    double[] a = new double[x.length * x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        a[i * x.length + j] = -b[i] * x[j];
      }
    }
    return new double[][] {a, b};
  }

  @Override
  public double[] tangent(Context ctx, double[]... tangents) {
    DenseLu factors = ctx.saved(0);
    double[] x = ctx.saved(1);
    double[] right = tangents[1].clone();
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        right[i] -= tangents[0][i * x.length + j] * x[j];
      }
    }
    return factors.solve(right);
  }
}
