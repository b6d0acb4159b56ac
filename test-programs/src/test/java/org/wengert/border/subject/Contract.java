package org.wengert.border.subject;

import org.wengert.border.Holder;

/** The class of an origin as an interface. */
@FunctionalInterface
public interface Contract {
  /** The square of the sum. */
  double squared(double n, Double b, double[] a, Holder h);

  /** The square of the sum; half of the work is done in the class that implements this. */
  default double byDefault(double n, Double b, double[] a, Holder h) {
    double squared = squared(n, b, a, h);
    return squared * squared / squared;
  }

  /** The square of the sum. */
  static double square(double n, Double b, double[] a, Holder h) {
    double v = n + b + a[0] + h.value + Holder.statics();
    return v * v;
  }
}
