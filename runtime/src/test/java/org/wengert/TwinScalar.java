package org.wengert;

import java.util.function.ToDoubleFunction;
import org.wengert.tape.Recording;

/** A scalar function whose twin is written by hand, for tests without the agent. */
@FunctionalInterface
interface TwinScalar extends ToDoubleFunction<double[]> {
  /** Computes the result and hands its index to {@code tape}. */
  double twin(double[] x, Recording tape);

  @Override
  default double applyAsDouble(double[] x) {
    throw new AssertionError("the primal was called instead of the twin");
  }
}
