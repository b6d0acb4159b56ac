package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Rat43: onion bulb weight over growing time, Richards' generalised logistic. */
public final class Rat43 {
  private Rat43() {}

  /** Returns {@code b1 / (1 + exp(b2 - b3 x))^(1 / b4)}. */
  @Differentiable
  public static double model(double[] b, double x) {
    return b[0] / Math.pow(1 + Math.exp(b[1] - b[2] * x), 1 / b[3]);
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double power = Math.exp(b[1] - b[2] * x);
    double share = Math.pow(1 + power, -1 / b[3]);
    double slope = b[0] * share * power / (b[3] * (1 + power));
    double curvature = b[0] * share * Math.log1p(power) / (b[3] * b[3]);
    return new double[] {share, -slope, slope * x, curvature};
  }
}
