package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of DanWood: energy radiated by a carbon filament, a power of its temperature. */
public final class DanWood {
  private DanWood() {}

  /** Returns {@code b1 x^b2}. */
  @Differentiable
  public static double model(double[] b, double x) {
    return b[0] * Math.pow(x, b[1]);
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double power = Math.pow(x, b[1]);
    return new double[] {power, b[0] * power * Math.log(x)};
  }
}
