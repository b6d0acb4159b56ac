package org.wengert.programs;

import java.util.function.ToDoubleFunction;

/**
 * A scalar function with a hand-written gradient and a point to evaluate both at.
 *
 * @param name a short name
 * @param start the point; shared, read it only
 * @param value the function
 * @param adjoint the function with its gradient by hand
 * @param tangent the function with its derivative in a direction by hand; null if there is none
 */
public record Workload(
    String name,
    double[] start,
    ToDoubleFunction<double[]> value,
    Adjoint adjoint,
    Tangent tangent) {

  /** A workload without a derivative in a direction by hand. */
  public Workload(String name, double[] start, ToDoubleFunction<double[]> value, Adjoint adjoint) {
    this(name, start, value, adjoint, null);
  }

  /** Returns the value at the starting point. */
  public double valueAtStart() {
    return value.applyAsDouble(start);
  }

  /** Returns the gradient by hand at a point, in a new array. */
  public double[] gradient(double[] x) {
    double[] gradient = new double[x.length];
    adjoint.valueAndGradient(x, gradient);
    return gradient;
  }
}
