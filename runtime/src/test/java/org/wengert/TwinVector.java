package org.wengert;

import java.util.function.Function;
import org.wengert.tape.Recording;

/** A vector function whose twin is written by hand, for tests without the agent. */
@FunctionalInterface
interface TwinVector extends Function<double[], double[]> {
  /** Computes the result, whose shadow is in the table of {@code tape}. */
  double[] twin(double[] x, Recording tape);

  @Override
  default double[] apply(double[] x) {
    throw new AssertionError("the primal was called instead of the twin");
  }
}
