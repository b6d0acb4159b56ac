package org.wengert.programs;

/** A scalar function and its gradient, both written by hand. */
@FunctionalInterface
public interface Adjoint {
  /**
   * Returns the value at {@code x} and writes the gradient.
   *
   * @param x the point, unchanged
   * @param gradient receives one derivative per entry of {@code x}; what it held is overwritten
   */
  double valueAndGradient(double[] x, double[] gradient);
}
