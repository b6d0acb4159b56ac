package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Misra1b: dental monomolecular adsorption, an inverse square. */
public final class Misra1b {
  private Misra1b() {}

  /** Returns {@code b1 (1 - (1 + b2 x / 2)^-2)}. */
  @Differentiable
  public static double model(double[] b, double x) {
    return b[0] * (1 - Math.pow(1 + b[1] * x / 2, -2));
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double base = 1 + b[1] * x / 2;
    return new double[] {1 - 1 / (base * base), b[0] * x / (base * base * base)};
  }
}
