package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of MGH17: Osborne's two exponentials over a constant. */
public final class Mgh17 {
  private Mgh17() {}

  /** Returns {@code b1 + b2 exp(-x b4) + b3 exp(-x b5)}. */
  @Differentiable
  public static double model(double[] b, double x) {
    return b[0] + b[1] * Math.exp(-x * b[3]) + b[2] * Math.exp(-x * b[4]);
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double first = Math.exp(-x * b[3]);
    double second = Math.exp(-x * b[4]);
    return new double[] {1, first, second, -b[1] * x * first, -b[2] * x * second};
  }
}
