package org.wengert.programs.rosenbrock;

/** The derivative of {@link Rosenbrock} in a direction, by hand. */
public final class RosenbrockTangent {
  private RosenbrockTangent() {}

  /** Writes the value and the derivative along {@code dx}. */
  public static void evaluate(double[] x, double[] dx, double[] result) {
    double sum = 0;
    double slope = 0;
    for (int i = 0; i < x.length - 1; i++) {
      double a = x[i + 1] - x[i] * x[i];
      double b = 1 - x[i];
      sum += 100 * a * a + b * b;
      slope += 200 * a * (dx[i + 1] - 2 * x[i] * dx[i]) - 2 * b * dx[i];
    }
    result[0] = sum;
    result[1] = slope;
  }
}
