package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of MGH10: Meyer's thermistor resistance over temperature. */
public final class Mgh10 {
  private Mgh10() {}

  /** Returns {@code b1 exp(b2 / (x + b3))}. */
  @Differentiable
  public static double model(double[] b, double x) {
    return b[0] * Math.exp(b[1] / (x + b[2]));
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double shifted = x + b[2];
    double power = Math.exp(b[1] / shifted);
    double slope = b[0] * power / shifted;
    return new double[] {power, slope, -slope * b[1] / shifted};
  }
}
