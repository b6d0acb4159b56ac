package org.wengert.solve;

import java.util.function.BiFunction;

/**
 * The equation A x - b = 0, of x and of the entries of A, row by row, followed by those of b. Its
 * twin gives the solution of linear equations second derivatives.
 */
public final class LinearResidual implements BiFunction<double[], double[], double[]> {
  /** The equation, for any number of unknowns. */
  public LinearResidual() {}

  @Override
  public double[] apply(double[] x, double[] coefficients) {
    int n = x.length;
    double[] residual = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += coefficients[i * n + j] * x[j];
      }
      residual[i] = sum - coefficients[n * n + i];
    }
    return residual;
  }
}
