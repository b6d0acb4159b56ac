package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Hahn1: thermal expansion of copper over temperature, a ratio of cubics. */
public final class Hahn1 {
  private Hahn1() {}

  /** Returns {@code (b1 + b2 x + b3 x^2 + b4 x^3) / (1 + b5 x + b6 x^2 + b7 x^3)}. */
  @Differentiable
  public static double model(double[] b, double x) {
    double square = x * x;
    double cube = square * x;
    double numerator = b[0] + b[1] * x + b[2] * square + b[3] * cube;
    double denominator = 1 + b[4] * x + b[5] * square + b[6] * cube;
    return numerator / denominator;
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    return Thurber.gradient(b, x);
  }
}
