package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Misra1c: dental monomolecular adsorption, an inverse square root. */
public final class Misra1c {
  private Misra1c() {}

  /** Returns {@code b1 (1 - (1 + 2 b2 x)^-1/2)}. */
  @Differentiable
  public static double model(double[] b, double x) {
    return b[0] * (1 - 1 / Math.sqrt(1 + 2 * b[1] * x));
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double base = 1 + 2 * b[1] * x;
    double root = Math.sqrt(base);
    return new double[] {1 - 1 / root, b[0] * x / (base * root)};
  }
}
