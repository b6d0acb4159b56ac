package org.wengert;

import java.util.function.Function;

/**
 * Evaluates the Jacobian matrix of one function at many points, as {@link
 * Derivatives#prepareJacobian} made it: one recording, then a sweep over it for every eight outputs
 * or for every eight inputs, whichever are fewer.
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
public final class Jacobian implements AutoCloseable {
  private final Function<double[], double[]> f;
  private final Tape tape = Tape.ofEvaluator();
  private final double[] point;
  private final int outputs;

  Jacobian(Function<double[], double[]> f, int n, int m) {
    this.f = f;
    point = new double[n];
    outputs = m;
  }

  /**
   * The outputs and the Jacobian at a point.
   *
   * @param x the point, n entries; not modified: {@code f} gets a copy, which is the same array at
   *     each evaluation
   * @param value gets the outputs, m entries
   * @param out gets the matrix, m x n: row i has the partial derivatives of output i
   * @throws IllegalArgumentException if an array is null or of another length, or {@code f} returns
   *     null or another number of outputs
   * @throws IllegalStateException also if the Wengert agent is not in this JVM
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  public void at(double[] x, double[] value, double[][] out) {
    Arguments.inputs(x, "x", point.length);
    Arguments.weights(value, "value", outputs);
    Arguments.matrix(out, "out", outputs, point.length);
    tape.checkUsable();
    System.arraycopy(x, 0, point, 0, point.length);
    double[] result = tape.recordVector(f, point);
    Arguments.outputs(result, outputs);
    System.arraycopy(result, 0, value, 0, outputs);
    tape.jacobianInto(out);
  }

  /** Releases the memory. Closing again has no effect. */
  @Override
  public void close() {
    tape.close();
  }
}
