package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of MGH09: the enzyme reaction of Kowalik and Osborne, linear over quadratic. */
public final class Mgh09 {
  private Mgh09() {}

  /** Returns {@code b1 (x^2 + b2 x) / (x^2 + b3 x + b4)}. */
  @Differentiable
  public static double model(double[] b, double x) {
    return b[0] * (x * x + x * b[1]) / (x * x + x * b[2] + b[3]);
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double denominator = x * x + x * b[2] + b[3];
    double ratio = (x * x + x * b[1]) / denominator;
    return new double[] {
      ratio, b[0] * x / denominator, -b[0] * ratio * x / denominator, -b[0] * ratio / denominator
    };
  }
}
