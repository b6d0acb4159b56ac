package org.wengert;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.wengert.sparse.Pattern;
import org.wengert.sparse.PatternBuilder;
import org.wengert.tape.TapeShape;

/**
 * Evaluates the sparse Jacobian of one function at many points, with a pattern and a choice of
 * sweeps that were found once, by {@link SparseJacobian#prepare}.
 *
 * <p>Each evaluation records the function and checks that it depends on nothing that the pattern
 * does not have. That costs one pass over the tape where the run took the same path as an earlier
 * one, and as much as {@link Tape#dependencies} where it took another.
 *
 * <p>It works only on the thread that made it, and keeps the memory of a {@link Tape} until it is
 * closed. Every evaluation throws {@link IllegalStateException} on another thread and after {@link
 * #close}.
 */
public final class SparseJacobianEvaluator implements AutoCloseable {
  /** Paths that are remembered; a run on any other has its dependencies checked one by one. */
  private static final int MOST_SHAPES = 64;

  private final Function<double[], double[]> f;
  private final Tape tape;
  private final CompressedJacobian jacobian;

  /** Recordings of these shapes depend on nothing that the pattern does not have. */
  private final Set<TapeShape> shapes;

  private SparseJacobianEvaluator(
      Function<double[], double[]> f,
      Tape tape,
      CompressedJacobian jacobian,
      Set<TapeShape> shapes) {
    this.f = f;
    this.tape = tape;
    this.jacobian = jacobian;
    this.shapes = shapes;
  }

  static SparseJacobianEvaluator prepare(
      Function<double[], double[]> f, double[] x, double[]... more) {
    Arguments.notNull(more, "more");
    Tape tape = Tape.ofEvaluator();
    int outputs = tape.record(f, x).length;
    PatternBuilder pattern = new PatternBuilder(outputs, x.length);
    Set<TapeShape> shapes = new HashSet<>();
    tape.visitDependencies(pattern::add);
    shapes.add(tape.shape());
    for (int i = 0; i < more.length; i++) {
      Arguments.inputs(more[i], "more[" + i + "]", x.length);
      Arguments.outputs(tape.record(f, more[i]), outputs);
      if (shapes.add(tape.shape())) {
        tape.visitDependencies(pattern::add);
      }
    }
    return new SparseJacobianEvaluator(f, tape, new CompressedJacobian(pattern.build()), shapes);
  }

  /**
   * The Jacobian at a point.
   *
   * @param x the point, as long as the one it was prepared at
   * @return the Jacobian, with an entry for every dependency that was found when this was prepared,
   *     also if the run at {@code x} does not have it: then it is 0
   * @throws IllegalArgumentException if {@code x} is null or of another length, or {@code f}
   *     returns null or another number of outputs than before
   * @throws IllegalStateException on another thread, after {@link #close}, and from within {@code
   *     f}
   * @throws UnsupportedDifferentiationException if an output depends on an input that it did not
   *     depend on where this was prepared, or if a derivative would be lost
   */
  public SparseJacobian at(double[] x) {
    Arguments.inputs(x, "x", jacobian.pattern().columns());
    double[] outputs = tape.record(f, x);
    Arguments.outputs(outputs, jacobian.pattern().rows());
    TapeShape shape = tape.shape();
    if (!shapes.contains(shape)) {
      Pattern pattern = jacobian.pattern();
      tape.visitDependencies((output, input) -> check(output, input, pattern));
      if (shapes.size() < MOST_SHAPES) {
        shapes.add(shape);
      }
    }
    return jacobian.sweep(tape, outputs);
  }

  private static void check(int output, int input, Pattern pattern) {
    if (pattern.position(output, input) < 0) {
      throw new UnsupportedDifferentiationException(
          "Output "
              + output
              + " depends on input "
              + input
              + " at this point, but not where this sparse Jacobian was prepared, so its entry"
              + " would be lost. Prepare with a point that takes this path as well:"
              + " SparseJacobian.prepare(f, x, thisPoint).");
    }
  }

  /**
   * Number of entries of the pattern.
   *
   * @return the number
   */
  public int nonZeros() {
    return jacobian.pattern().entries();
  }

  /**
   * Number of sweeps for one Jacobian. Up to eight of them share a pass over the tape.
   *
   * @return the number, at most that of outputs and that of inputs
   */
  public int sweeps() {
    return jacobian.colouring().sweeps();
  }

  /** Releases the memory of the tape. Closing again has no effect. */
  @Override
  public void close() {
    tape.close();
  }
}
