package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Eckerle4: circular interference transmittance, a Gaussian peak. */
public final class Eckerle4 {
  private Eckerle4() {}

  /** Returns {@code (b1 / b2) exp(-((x - b3) / b2)^2 / 2)}. */
  @Differentiable
  public static double model(double[] b, double x) {
    double z = (x - b[2]) / b[1];
    return b[0] / b[1] * Math.exp(-0.5 * z * z);
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double z = (x - b[2]) / b[1];
    double peak = Math.exp(-0.5 * z * z) / b[1];
    double scaled = b[0] * peak / b[1];
    return new double[] {peak, scaled * (z * z - 1), scaled * z};
  }
}
