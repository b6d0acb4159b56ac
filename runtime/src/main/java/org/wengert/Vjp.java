package org.wengert;

import java.util.function.Function;

/**
 * Evaluates a row vector times the Jacobian of one function, {@code w'J}, at many points, as {@link
 * Derivatives#prepareVjp} made it.
 *
 * <p>Once warm it allocates nothing, if {@code f} itself allocates nothing: memory is kept from one
 * evaluation to the next, until {@link #close}. What is kept is what a {@link Tape} keeps, and the
 * shadows of the arrays that {@code f} uses. (Warm: places in the twins are linked at their first
 * execution, and the JVM compiles them after some thousands.) If {@code f} makes arrays, boxes or
 * other objects, it still does, and boxes of active numbers take some more memory.
 *
 * <p>It works only on the thread that made it; make one for each thread. Every evaluation throws
 * {@link IllegalStateException} on another thread, after {@link #close}, and from within {@code f}.
 * An exception of {@code f} passes through unchanged, leaves the results as they were, and leaves
 * the evaluator usable.
 */
public final class Vjp implements AutoCloseable {
  private final Function<double[], double[]> f;
  private final Tape tape = Tape.ofEvaluator();
  private final double[] point;
  private final double[] weights;

  Vjp(Function<double[], double[]> f, int n, int m) {
    this.f = f;
    point = new double[n];
    weights = new double[m];
  }

  /**
   * The outputs and the product at a point, bit for bit those of {@link Derivatives#vjp}.
   *
   * @param x the point, n entries; not modified: {@code f} gets a copy, which is the same array at
   *     each evaluation
   * @param w one weight for each output, m entries; not modified
   * @param value gets the outputs, m entries
   * @param out gets the product, n entries
   * @throws IllegalArgumentException if an array is null or of another length, or {@code f} returns
   *     null or another number of outputs
   * @throws IllegalStateException also if the Wengert agent is not in this JVM
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  public void at(double[] x, double[] w, double[] value, double[] out) {
    Arguments.inputs(x, "x", point.length);
    Arguments.weights(w, "w", weights.length);
    Arguments.weights(value, "value", weights.length);
    Arguments.inputs(out, "out", point.length);
    tape.checkUsable();
    System.arraycopy(x, 0, point, 0, point.length);
    // the results may be the same arrays as the arguments
    System.arraycopy(w, 0, weights, 0, weights.length);
    double[] outputs = tape.recordVector(f, point);
    Arguments.outputs(outputs, weights.length);
    System.arraycopy(outputs, 0, value, 0, outputs.length);
    tape.vjpInto(weights, out);
  }

  /** Releases the memory. Closing again has no effect. */
  @Override
  public void close() {
    tape.close();
  }
}
