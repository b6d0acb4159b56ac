package org.wengert.programs.demo;

import java.util.function.ToDoubleFunction;

/** Approximate gradients by differences of values, two per entry. */
final class CentralDifferences {
  /** The cube root of the unit roundoff, about where truncation and rounding errors balance. */
  private static final double STEP = Math.cbrt(0x1.0p-53);

  private CentralDifferences() {}

  /** Returns {@code (f(x + h) - f(x - h)) / 2h} for each entry, h relative to the entry. */
  static double[] gradient(ToDoubleFunction<double[]> f, double[] x) {
    double[] gradient = new double[x.length];
    double[] moved = x.clone();
    for (int i = 0; i < x.length; i++) {
      double h = STEP * Math.max(Math.abs(x[i]), 1e-2);
      double up = x[i] + h;
      double down = x[i] - h;
      moved[i] = up;
      double above = f.applyAsDouble(moved);
      moved[i] = down;
      double below = f.applyAsDouble(moved);
      moved[i] = x[i];
      gradient[i] = (above - below) / (up - down);
    }
    return gradient;
  }
}
