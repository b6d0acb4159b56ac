package org.wengert.programs.nist;

import org.wengert.Differentiable;

/**
 * Model of ENSO: monthly air pressure differences between Easter Island and Darwin, a constant and
 * three cycles, of which the first is the year and the other periods are parameters.
 */
public final class Enso {
  private static final double YEAR = 12;

  private Enso() {}

  /**
   * Returns {@code b1 + b2 cos(2 pi x / 12) + b3 sin(2 pi x / 12) + b5 cos(2 pi x / b4) + b6 sin(2
   * pi x / b4) + b8 cos(2 pi x / b7) + b9 sin(2 pi x / b7)}.
   */
  @Differentiable
  public static double model(double[] b, double x) {
    return b[0]
        + cycle(b[1], b[2], YEAR, x)
        + cycle(b[4], b[5], b[3], x)
        + cycle(b[7], b[8], b[6], x);
  }

  private static double cycle(double cosine, double sine, double period, double x) {
    double phase = 2 * Math.PI * x / period;
    return cosine * Math.cos(phase) + sine * Math.sin(phase);
  }

  /** Returns the derivatives of the model with respect to {@code b}, by hand. */
  public static double[] gradient(double[] b, double x) {
    double year = 2 * Math.PI * x / YEAR;
    double first = 2 * Math.PI * x / b[3];
    double second = 2 * Math.PI * x / b[6];
    return new double[] {
      1,
      Math.cos(year),
      Math.sin(year),
      (b[4] * Math.sin(first) - b[5] * Math.cos(first)) * first / b[3],
      Math.cos(first),
      Math.sin(first),
      (b[7] * Math.sin(second) - b[8] * Math.cos(second)) * second / b[6],
      Math.cos(second),
      Math.sin(second)
    };
  }
}
