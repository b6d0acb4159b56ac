package org.wengert.programs.nist;

import org.wengert.Differentiable;

/** Model of Gauss1, Gauss2 and Gauss3: two Gaussian peaks on a decaying exponential. */
public final class Gauss {
  private Gauss() {}

  /** Returns {@code b1 exp(-b2 x) + b3 exp(-(x - b4)^2 / b5^2) + b6 exp(-(x - b7)^2 / b8^2)}. */
  @Differentiable
  public static double model(double[] b, double x) {
    return b[0] * Math.exp(-b[1] * x) + peak(b[2], b[3], b[4], x) + peak(b[5], b[6], b[7], x);
  }

  private static double peak(double height, double centre, double width, double x) {
    double z = (x - centre) / width;
    return height * Math.exp(-z * z);
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double[] gradient = new double[8];
    gradient[0] = Math.exp(-b[1] * x);
    gradient[1] = -b[0] * x * gradient[0];
    for (int peak = 2; peak < 8; peak += 3) {
      double z = (x - b[peak + 1]) / b[peak + 2];
      gradient[peak] = Math.exp(-z * z);
      gradient[peak + 1] = b[peak] * gradient[peak] * 2 * z / b[peak + 2];
      gradient[peak + 2] = gradient[peak + 1] * z;
    }
    return gradient;
  }
}
