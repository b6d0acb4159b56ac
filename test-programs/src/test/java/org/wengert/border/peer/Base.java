package org.wengert.border.peer;

import org.wengert.border.Crossing;
import org.wengert.border.Holder;

/** Names the methods of a class that is known only by this superclass. */
public abstract class Base implements Crossing {
  /** The square of the sum. */
  public double squared(double n, Double b, double[] a, Holder h) {
    double v = n + b + a[0] + h.value + Holder.statics();
    return v * v;
  }

  /** The square of the sum, computed by a private method. */
  public double throughPrivate(double n, Double b, double[] a, Holder h) {
    return squared(n, b, a, h);
  }

  @Override
  public double cross(double n, Double b, double[] a, Holder h) {
    return squared(n, b, a, h);
  }

  /** A lambda that computes the square of the sum. */
  public Crossing lambda() {
    return this;
  }
}
