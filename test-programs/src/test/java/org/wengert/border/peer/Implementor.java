package org.wengert.border.peer;

import org.wengert.border.Holder;
import org.wengert.border.subject.Contract;

/** Has the class of an origin as its interface. */
public class Implementor implements Contract {
  @Override
  public double squared(double n, Double b, double[] a, Holder h) {
    double v = n + b + a[0] + h.value + Holder.statics();
    return v * v;
  }

  /** Calls the interface's method by its name. */
  public double special(double n, Double b, double[] a, Holder h) {
    return Contract.super.byDefault(n, b, a, h);
  }
}
