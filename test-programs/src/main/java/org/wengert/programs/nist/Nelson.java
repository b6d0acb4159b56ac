package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Nelson: the logarithm of breakdown strength over time and temperature. */
public final class Nelson {
  private Nelson() {}

  /** Returns {@code b1 - b2 x1 exp(-b3 x2)}. */
  @Differentiable
  public static double model(double[] b, double[] x) {
    return b[0] - b[1] * x[0] * Math.exp(-b[2] * x[1]);
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double[] x) {
    double decay = x[0] * Math.exp(-b[2] * x[1]);
    return new double[] {1, -decay, b[1] * x[1] * decay};
  }
}
