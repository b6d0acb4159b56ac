package org.wengert.programs;

/** A scalar function with its derivative in a direction, by hand. */
@FunctionalInterface
public interface Tangent {
  /**
   * Evaluates both.
   *
   * @param x the point
   * @param direction the direction, as many entries
   * @param result gets the value and the derivative
   */
  void evaluate(double[] x, double[] direction, double[] result);
}
