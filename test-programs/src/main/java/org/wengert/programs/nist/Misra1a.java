package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Misra1a (dental monomolecular adsorption) and of BoxBOD (oxygen demand). */
public final class Misra1a {
  private Misra1a() {}

  /** Returns {@code b1 (1 - exp(-b2 x))}. */
  @Differentiable
  public static double model(double[] b, double x) {
    return b[0] * (1 - Math.exp(-b[1] * x));
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double decay = Math.exp(-b[1] * x);
    return new double[] {1 - decay, b[0] * x * decay};
  }
}
