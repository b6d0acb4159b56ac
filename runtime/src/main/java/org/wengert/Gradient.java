package org.wengert;

import java.util.function.ToDoubleFunction;

/**
 * Evaluates the gradient of one function at many points, as {@link Derivatives#prepareGradient}
 * made it.
 *
 * <pre>{@code
 * try (Gradient gradient = Derivatives.prepareGradient(Model::energy, n)) {
 *   double[] g = new double[n];
 *   while (...) {
 *     double energy = gradient.at(x, g);
 *   }
 * }
 * }</pre>
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
public final class Gradient implements AutoCloseable {
  private static final double[] ONE = {1};

  private final ToDoubleFunction<double[]> f;
  private final Tape tape = Tape.ofEvaluator();
  private final double[] point;

  Gradient(ToDoubleFunction<double[]> f, int n) {
    this.f = f;
    point = new double[n];
  }

  /**
   * The value and the gradient at a point, bit for bit those of {@link
   * Derivatives#valueAndGradient}.
   *
   * @param x the point, n entries; not modified: {@code f} gets a copy, which is the same array at
   *     each evaluation
   * @param out gets the partial derivatives, n entries; may be the same array as {@code x}
   * @return the value of {@code f}
   * @throws IllegalArgumentException if an array is null or of another length
   * @throws IllegalStateException also if the Wengert agent is not in this JVM
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  public double at(double[] x, double[] out) {
    Arguments.inputs(x, "x", point.length);
    Arguments.inputs(out, "out", point.length);
    tape.checkUsable();
    System.arraycopy(x, 0, point, 0, point.length);
    double value = tape.recordScalar(f, point);
    tape.vjpInto(ONE, out);
    return value;
  }

  /** Releases the memory. Closing again has no effect. */
  @Override
  public void close() {
    tape.close();
  }
}
