package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Kirby2: scanning electron microscope line widths, a ratio of quadratics. */
public final class Kirby2 {
  private Kirby2() {}

  /** Returns {@code (b1 + b2 x + b3 x^2) / (1 + b4 x + b5 x^2)}. */
  @Differentiable
  public static double model(double[] b, double x) {
    return (b[0] + b[1] * x + b[2] * x * x) / (1 + b[3] * x + b[4] * x * x);
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double denominator = 1 + b[3] * x + b[4] * x * x;
    double value = (b[0] + b[1] * x + b[2] * x * x) / denominator;
    return new double[] {
      1 / denominator,
      x / denominator,
      x * x / denominator,
      -value * x / denominator,
      -value * x * x / denominator
    };
  }
}
