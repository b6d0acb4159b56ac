package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Misra1d: dental monomolecular adsorption, a hyperbola. */
public final class Misra1d {
  private Misra1d() {}

  /** Returns {@code b1 b2 x (1 + b2 x)^-1}. */
  @Differentiable
  public static double model(double[] b, double x) {
    return b[0] * b[1] * x / (1 + b[1] * x);
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double base = 1 + b[1] * x;
    return new double[] {b[1] * x / base, b[0] * x / (base * base)};
  }
}
