package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Thurber: semiconductor electron mobility, a ratio of cubics by Horner's scheme. */
public final class Thurber {
  private Thurber() {}

  /** Returns {@code (b1 + b2 x + b3 x^2 + b4 x^3) / (1 + b5 x + b6 x^2 + b7 x^3)}. */
  @Differentiable
  public static double model(double[] b, double x) {
    double numerator = b[0] + x * (b[1] + x * (b[2] + x * b[3]));
    double denominator = 1 + x * (b[4] + x * (b[5] + x * b[6]));
    return numerator / denominator;
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double denominator = 1 + x * (b[4] + x * (b[5] + x * b[6]));
    double value = (b[0] + x * (b[1] + x * (b[2] + x * b[3]))) / denominator;
    double[] gradient = new double[7];
    double power = 1;
    for (int degree = 0; degree <= 3; degree++) {
      gradient[degree] = power / denominator;
      if (degree > 0) {
        gradient[3 + degree] = -value * power / denominator;
      }
      power *= x;
    }
    return gradient;
  }
}
