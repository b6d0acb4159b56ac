package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Roszman1: quantum defects in iodine atoms, an arc tangent on a line. */
public final class Roszman1 {
  private Roszman1() {}

  /** Returns {@code b1 - b2 x - arctan(b3 / (x - b4)) / pi}. */
  @Differentiable
  public static double model(double[] b, double x) {
    return b[0] - b[1] * x - Math.atan(b[2] / (x - b[3])) / Math.PI;
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double shifted = x - b[3];
    double scale = 1 / (Math.PI * (shifted * shifted + b[2] * b[2]));
    return new double[] {1, -x, -shifted * scale, -b[2] * scale};
  }
}
