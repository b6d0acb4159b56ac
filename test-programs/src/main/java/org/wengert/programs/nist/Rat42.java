package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Rat42: pasture yield over growing time, a logistic curve. */
public final class Rat42 {
  private Rat42() {}

  /** Returns {@code b1 / (1 + exp(b2 - b3 x))}. */
  @Differentiable
  public static double model(double[] b, double x) {
    return b[0] / (1 + Math.exp(b[1] - b[2] * x));
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double power = Math.exp(b[1] - b[2] * x);
    double share = 1 / (1 + power);
    double slope = b[0] * power * share * share;
    return new double[] {share, -slope, slope * x};
  }
}
