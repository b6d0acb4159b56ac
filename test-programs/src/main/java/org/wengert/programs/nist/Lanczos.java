package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Lanczos2 and Lanczos3: a sum of three decaying exponentials. */
public final class Lanczos {
  private Lanczos() {}

  /** Returns {@code b1 exp(-b2 x) + b3 exp(-b4 x) + b5 exp(-b6 x)}. */
  @Differentiable
  public static double model(double[] b, double x) {
    double sum = 0;
    for (int term = 0; term < b.length; term += 2) {
      sum += b[term] * Math.exp(-b[term + 1] * x);
    }
    return sum;
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double[] gradient = new double[b.length];
    for (int term = 0; term < b.length; term += 2) {
      double decay = Math.exp(-b[term + 1] * x);
      gradient[term] = decay;
      gradient[term + 1] = -b[term] * x * decay;
    }
    return gradient;
  }
}
