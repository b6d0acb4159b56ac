package org.wengert.programs.nist;

/** The derivatives of a {@link Model} with respect to its parameters, written by hand. */
@FunctionalInterface
public interface ModelGradient {
  /**
   * Returns one derivative per parameter, in a new array.
   *
   * @param b the parameters
   * @param x the predictors of one observation
   */
  double[] value(double[] b, double[] x);
}
