package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Chwirut1 and Chwirut2: ultrasonic response over metal distance. */
public final class Chwirut {
  private Chwirut() {}

  /** Returns {@code exp(-b1 x) / (b2 + b3 x)}. */
  @Differentiable
  public static double model(double[] b, double x) {
    return Math.exp(-b[0] * x) / (b[1] + b[2] * x);
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double denominator = b[1] + b[2] * x;
    double value = Math.exp(-b[0] * x) / denominator;
    return new double[] {-x * value, -value / denominator, -x * value / denominator};
  }
}
