package org.wengert.programs.rosenbrock;

/** The gradient of {@link Rosenbrock} by hand. */
public final class RosenbrockAdjoint {
  private RosenbrockAdjoint() {}

  /** Returns the value at {@code x} and writes the gradient, n entries. */
  public static double valueAndGradient(double[] x, double[] gradient) {
    double sum = 0;
    gradient[0] = 0;
    for (int i = 0; i < x.length - 1; i++) {
      double a = x[i + 1] - x[i] * x[i];
      double b = 1 - x[i];
      sum += 100 * a * a + b * b;
      gradient[i] -= 400 * a * x[i] + 2 * b;
      gradient[i + 1] = 200 * a;
    }
    return sum;
  }
}
