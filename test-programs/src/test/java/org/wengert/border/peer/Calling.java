package org.wengert.border.peer;

import org.wengert.border.Holder;

/** One method for each kind of call: each makes a call of that kind, to a class of this package. */
public interface Calling {
  /** Calls a static method. */
  double callStatic(double n, Double b, double[] a, Holder h);

  /** Calls a method that the class of the receiver selects. */
  double callVirtual(double n, Double b, double[] a, Holder h);

  /** Calls a method of the superclass. */
  double callSpecial(double n, Double b, double[] a, Holder h);

  /** Calls a method of an interface. */
  double callInterface(double n, Double b, double[] a, Holder h) throws Throwable;

  /** Calls a constructor. */
  double callConstructor(double n, Double b, double[] a, Holder h);

  /** Calls a lambda. */
  double callLambda(double n, Double b, double[] a, Holder h) throws Throwable;

  /** Calls by reflection. */
  double callReflection(double n, Double b, double[] a, Holder h)
      throws ReflectiveOperationException;

  /** Calls a method handle. */
  double callHandle(double n, Double b, double[] a, Holder h) throws Throwable;
}
