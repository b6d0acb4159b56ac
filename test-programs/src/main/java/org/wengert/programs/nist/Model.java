package org.wengert.programs.nist;

/** A regression model: the expected response for given parameters and predictors. */
@FunctionalInterface
public interface Model {
  /**
   * Returns the expected response.
   *
   * @param b the parameters
   * @param x the predictors of one observation
   */
  double value(double[] b, double[] x);
}
