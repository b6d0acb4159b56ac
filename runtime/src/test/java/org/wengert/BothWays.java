package org.wengert;

import java.util.function.ToDoubleFunction;
import org.wengert.tape.Recording;

/** A scalar function that can be run plainly and recorded, for tests without the agent. */
record BothWays(ToDoubleFunction<double[]> plain, TwinScalar recorded) implements TwinScalar {
  @Override
  public double twin(double[] x, Recording tape) {
    return recorded.twin(x, tape);
  }

  @Override
  public double applyAsDouble(double[] x) {
    return plain.applyAsDouble(x);
  }
}
