package org.wengert.border.peer;

import org.wengert.border.Crossing;
import org.wengert.border.Holder;
import org.wengert.border.subject.Parent;

/** Has the class of an origin as its superclass. */
public class Child extends Parent implements Crossing {
  /** An object with nothing in it. */
  public Child() {}

  /** An object with a result. */
  public Child(double n, Double b, double[] a, Holder h) {
    super(n, b, a, h);
  }

  @Override
  protected double one(double v) {
    return v / v;
  }

  @Override
  public double squared(double n, Double b, double[] a, Holder h) {
    return super.squared(n, b, a, h);
  }

  /** A reference to the method of the superclass. */
  public Crossing lambda() {
    return super::squared;
  }
}
