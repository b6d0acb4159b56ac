package org.wengert.border.subject;

import org.wengert.border.Holder;

/** The class of an origin as a superclass. */
public abstract class Parent {
  /** Set by the constructor. */
  public double result;

  /** Set by the caller. */
  public double number;

  /** An object with nothing in it. */
  protected Parent() {}

  /** An object with a result. */
  protected Parent(double n, Double b, double[] a, Holder h) {
    double v = n + b + a[0] + h.value + Holder.statics();
    result = v * v;
  }

  /** The square of the sum. */
  public static double square(double n, Double b, double[] a, Holder h) {
    double v = n + b + a[0] + h.value + Holder.statics();
    return v * v;
  }

  /** The square of the sum; half of the work is done in the subclass. */
  public double inherited(double n, Double b, double[] a, Holder h) {
    double v = number + n + b + a[0] + h.value + Holder.statics();
    return v * v * one(v);
  }

  /** One, but computed. */
  protected abstract double one(double v);

  /** The square of the sum; overridden. */
  public double squared(double n, Double b, double[] a, Holder h) {
    double v = n + b + a[0] + h.value + Holder.statics();
    return v * v;
  }

  /** The square of the sum; the subclass has an interface with this method. */
  public double cross(double n, Double b, double[] a, Holder h) {
    double v = n + b + a[0] + h.value + Holder.statics();
    return v * v;
  }
}
