package org.wengert;

import java.util.function.Function;
import org.wengert.sparse.Pattern;
import org.wengert.sparse.PatternBuilder;

/**
 * The Jacobian of a function at a point, where most entries are 0: only the others are computed and
 * kept, row by row.
 *
 * <p>Where it has entries is found by the structure of one recording ({@link Tape#dependencies}).
 * Rows that have no column in common are then found together in one reverse sweep, or columns that
 * have no row in common in one forward sweep, or some of both, whichever takes fewer sweeps: a
 * matrix with three diagonals takes three, whatever its size. Each entry is what a sweep for its
 * row or column alone would give, to the last bit.
 *
 * <pre>{@code
 * SparseJacobian j = SparseJacobian.of(Model::residuals, x);
 *
 * try (SparseJacobianEvaluator prepared = SparseJacobian.prepare(Model::residuals, x)) {
 *   for (...) {
 *     SparseJacobian j = prepared.at(x); // the pattern and the sweeps are known already
 *   }
 * }
 * }</pre>
 *
 * <p>Immutable: arrays that it returns are copies.
 */
public final class SparseJacobian {
  private final double[] outputs;
  private final Pattern pattern;
  private final double[] values;
  private final JacobianColouring colouring;

  SparseJacobian(double[] outputs, Pattern pattern, double[] values, JacobianColouring colouring) {
    this.outputs = outputs;
    this.pattern = pattern;
    this.values = values;
    this.colouring = colouring;
  }

  /**
   * The Jacobian of a function at a point: one recording, and {@link #sweeps} sweeps over it.
   *
   * @param f a function from n to m numbers; it gets a copy of {@code x}
   * @param x the point, n entries
   * @return the Jacobian, m x n
   * @throws IllegalArgumentException if an argument is null, or {@code f} returns null
   * @throws IllegalStateException if the Wengert agent is not in this JVM
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  public static SparseJacobian of(Function<double[], double[]> f, double[] x) {
    Tape tape = TapePool.take();
    try {
      double[] outputs = tape.record(f, x);
      PatternBuilder pattern = new PatternBuilder(outputs.length, x.length);
      tape.visitDependencies(pattern::add);
      return new CompressedJacobian(pattern.build()).sweep(tape, outputs);
    } finally {
      TapePool.giveBack(tape);
    }
  }

  /**
   * Finds where the Jacobian of a function has entries and how to sweep for them, once for many
   * points. The pattern is that of the run at {@code x}, and of those at more points if some are
   * given: branches may make it different elsewhere.
   *
   * @param f a function from n to m numbers; it gets a copy of each point
   * @param x a point, n entries
   * @param more more points, n entries each; the pattern has the entries of all
   * @return evaluates the Jacobian at any point with the same pattern, on this thread
   * @throws IllegalArgumentException if an argument is null, points differ in length, {@code f}
   *     returns null, or a different number of outputs for different points
   * @throws IllegalStateException if the Wengert agent is not in this JVM
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  public static SparseJacobianEvaluator prepare(
      Function<double[], double[]> f, double[] x, double[]... more) {
    return SparseJacobianEvaluator.prepare(f, x, more);
  }

  /**
   * The function's outputs, the same bits as without Wengert.
   *
   * @return m numbers
   */
  public double[] value() {
    return outputs.clone();
  }

  /**
   * Number of rows, which is that of the function's outputs.
   *
   * @return m
   */
  public int rows() {
    return pattern.rows();
  }

  /**
   * Number of columns, which is that of the function's inputs.
   *
   * @return n
   */
  public int columns() {
    return pattern.columns();
  }

  /**
   * Number of entries that are kept. Some of them may be 0 at this point.
   *
   * @return the number
   */
  public int nonZeros() {
    return pattern.entries();
  }

  /**
   * Where each row begins among the entries: the first of the three arrays of the compressed row
   * format (CSR).
   *
   * @return m + 1 positions: row i has the entries from {@code starts[i]} to before {@code starts[i
   *     + 1]}
   */
  public int[] rowStarts() {
    return pattern.starts();
  }

  /**
   * The column of each entry: the second array of the compressed row format.
   *
   * @return the columns, row by row and ascending in each row
   */
  public int[] columnIndices() {
    return pattern.indices();
  }

  /**
   * The entries: the third array of the compressed row format.
   *
   * @return the partial derivatives, in the order of {@link #columnIndices}
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * One element of the matrix. Time: the logarithm of the number of entries in its row.
   *
   * @param row the output
   * @param column the input
   * @return the partial derivative, 0 where nothing is kept
   * @throws IndexOutOfBoundsException if there is no such row or column
   */
  public double get(int row, int column) {
    return pattern.element(values, row, column);
  }

  /**
   * The whole matrix, with its zeros.
   *
   * @return a fresh array, m x n: row i has the partial derivatives of output i
   */
  public double[][] toDense() {
    return pattern.dense(values);
  }

  /**
   * Number of sweeps that this matrix took. Up to eight of them share a pass over the tape.
   *
   * @return the number, at most that of rows and that of columns
   */
  public int sweeps() {
    return colouring.sweeps();
  }

  /**
   * Which rows and columns shared a sweep.
   *
   * @return the colours
   */
  public JacobianColouring colouring() {
    return new JacobianColouring(
        colouring.rowColours().clone(),
        colouring.columnColours().clone(),
        colouring.reverseSweeps(),
        colouring.forwardSweeps());
  }
}
