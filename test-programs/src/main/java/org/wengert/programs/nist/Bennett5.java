package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Bennett5: superconductivity magnetisation over the logarithm of time. */
public final class Bennett5 {
  private Bennett5() {}

  /** Returns {@code b1 (b2 + x)^(-1 / b3)}. */
  @Differentiable
  public static double model(double[] b, double x) {
    return b[0] * Math.pow(b[1] + x, -1 / b[2]);
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double base = b[1] + x;
    double power = Math.pow(base, -1 / b[2]);
    double value = b[0] * power;
    return new double[] {power, -value / (b[2] * base), value * Math.log(base) / (b[2] * b[2])};
  }
}
