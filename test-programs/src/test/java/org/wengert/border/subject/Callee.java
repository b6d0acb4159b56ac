package org.wengert.border.subject;

import org.wengert.border.Crossing;
import org.wengert.border.Holder;
import org.wengert.border.peer.Base;

/** The class of an origin as the one that is called. */
public class Callee extends Base {
  /** Set by the constructor. */
  public double result;

  /** Set by the caller. */
  public double number;

  /** An object with nothing in it. */
  public Callee() {}

  /** An object with a result. */
  public Callee(double n, Double b, double[] a, Holder h) {
    double v = n + b + a[0] + h.value + Holder.statics();
    result = v * v;
  }

  /** The square of the sum. */
  public static double square(double n, Double b, double[] a, Holder h) {
    double v = n + b + a[0] + h.value + Holder.statics();
    return v * v;
  }

  @Override
  public double squared(double n, Double b, double[] a, Holder h) {
    double v = number + n + b + a[0] + h.value + Holder.statics();
    return v * v;
  }

  @Override
  public double throughPrivate(double n, Double b, double[] a, Holder h) {
    return hidden(n, b, a, h);
  }

  private double hidden(double n, Double b, double[] a, Holder h) {
    double v = n + b + a[0] + h.value + Holder.statics();
    return v * v;
  }

  @Override
  public double cross(double n, Double b, double[] a, Holder h) {
    double v = n + b + a[0] + h.value + Holder.statics();
    return v * v;
  }

  @Override
  public Crossing lambda() {
    return (n, b, a, h) -> {
      double v = n + b + a[0] + h.value + Holder.statics();
      return v * v;
    };
  }
}
