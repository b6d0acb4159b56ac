package org.wengert.border.peer;

import java.lang.invoke.MethodType;
import org.wengert.border.Crossing;
import org.wengert.border.Holder;

/** What the class of an origin calls. */
public class Target extends Base {
  /** The parameters of all methods that cross a border. */
  public static final Class<?>[] PARAMETERS = {
    double.class, Double.class, double[].class, Holder.class
  };

  /** The type of all methods that cross a border. */
  public static final MethodType TYPE = MethodType.methodType(double.class, PARAMETERS);

  /** Set by the constructor. */
  public double result;

  /** An object with nothing in it. */
  public Target() {}

  /** An object with a result. */
  public Target(double n, Double b, double[] a, Holder h) {
    result = square(n, b, a, h);
  }

  /** The square of the sum. */
  public static double square(double n, Double b, double[] a, Holder h) {
    double v = n + b + a[0] + h.value + Holder.statics();
    return v * v;
  }

  /** A lambda that computes the square of the sum. */
  public static Crossing function() {
    return (n, b, a, h) -> square(n, b, a, h);
  }
}
