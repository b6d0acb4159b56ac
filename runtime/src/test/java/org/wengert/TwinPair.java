package org.wengert;

import java.util.function.DoubleBinaryOperator;
import org.wengert.tape.Recording;

/** A function of two numbers whose twin is written by hand, for tests without the agent. */
@FunctionalInterface
interface TwinPair extends DoubleBinaryOperator {
  /** Computes the result and hands its index to {@code tape}. */
  double twin(double x, double y, int ix, int iy, Recording tape);

  @Override
  default double applyAsDouble(double x, double y) {
    throw new AssertionError("the primal was called instead of the twin");
  }
}
