package org.wengert;

import java.util.function.ToDoubleFunction;
import org.wengert.sparse.Pattern;
import org.wengert.sparse.PatternBuilder;

/**
 * The Hessian of a scalar function at a point, where most entries are 0: only the others are
 * computed and kept, row by row.
 *
 * <p>Two inputs have an entry if they meet in an operation that is not linear in both, somewhere in
 * one recording: a factor with the other factor, all inputs of an argument of {@code exp} with one
 * another. What is missed by that rule is 0. Columns that do not get in each other's way are then
 * found together, as one product of the Hessian with a vector: a matrix with three diagonals takes
 * three, whatever its size; an arrow takes two. The matrix is exactly symmetric.
 *
 * <pre>{@code
 * SparseHessian h = SparseHessian.of(Model::energy, x);
 *
 * try (SparseHessianEvaluator prepared = SparseHessian.prepare(Model::energy, x)) {
 *   for (...) {
 *     SparseHessian h = prepared.at(x); // the pattern and the sweeps are known already
 *   }
 * }
 * }</pre>
 *
 * <p>Immutable: arrays that it returns are copies.
 */
public final class SparseHessian {
  private final double value;
  private final double[] gradient;
  private final Pattern pattern;
  private final double[] values;
  private final CompressedHessian colouring;

  SparseHessian(
      double value,
      double[] gradient,
      Pattern pattern,
      double[] values,
      CompressedHessian colouring) {
    this.value = value;
    this.gradient = gradient;
    this.pattern = pattern;
    this.values = values;
    this.colouring = colouring;
  }

  /**
   * The Hessian of a function at a point: one recording, and {@link #sweeps} products of the
   * Hessian with a vector.
   *
   * @param f the function; it gets a copy of {@code x}
   * @param x the point, n entries
   * @return the Hessian, n x n
   * @throws IllegalArgumentException if an argument is null
   * @throws IllegalStateException if the Wengert agent is not in this JVM
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  public static SparseHessian of(ToDoubleFunction<double[]> f, double[] x) {
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    SecondOrderMode recorded = new SecondOrderMode(f, x);
    PatternBuilder pattern = new PatternBuilder(x.length, x.length);
    recorded.visitInteractions(pattern::add);
    return new CompressedHessian(pattern.build()).sweep(recorded);
  }

  /**
   * Finds where the Hessian of a function has entries and how to sweep for them, once for many
   * points. The pattern is that of the run at {@code x}, and of those at more points if some are
   * given: branches may make it different elsewhere.
   *
   * @param f the function; it gets a copy of each point
   * @param x a point, n entries
   * @param more more points, n entries each; the pattern has the entries of all
   * @return evaluates the Hessian at any point with the same pattern
   * @throws IllegalArgumentException if an argument is null, or points differ in length
   * @throws IllegalStateException if the Wengert agent is not in this JVM
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  public static SparseHessianEvaluator prepare(
      ToDoubleFunction<double[]> f, double[] x, double[]... more) {
    return SparseHessianEvaluator.prepare(f, x, more);
  }

  /**
   * The function's value, the same bits as without Wengert.
   *
   * @return the value
   */
  public double value() {
    return value;
  }

  /**
   * The function's gradient, which is found on the way.
   *
   * @return n partial derivatives
   */
  public double[] gradient() {
    return gradient.clone();
  }

  /**
   * Number of rows, and of columns, which is that of the function's inputs.
   *
   * @return n
   */
  public int size() {
    return pattern.rows();
  }

  /**
   * Number of entries that are kept, those on both sides of the diagonal. Some of them may be 0 at
   * this point.
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
   * @return n + 1 positions: row i has the entries from {@code starts[i]} to before {@code starts[i
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
   * @return the second partial derivatives, in the order of {@link #columnIndices}
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * One element of the matrix. Time: the logarithm of the number of entries in its row.
   *
   * @param row one input
   * @param column the other
   * @return the second partial derivative, 0 where nothing is kept
   * @throws IndexOutOfBoundsException if there is no such row or column
   */
  public double get(int row, int column) {
    return pattern.element(values, row, column);
  }

  /**
   * The whole matrix, with its zeros.
   *
   * @return a fresh array, n x n
   */
  public double[][] toDense() {
    return pattern.dense(values);
  }

  /**
   * Number of products of the Hessian with a vector that this matrix took.
   *
   * @return the number, at most n
   */
  public int sweeps() {
    return colouring.sweeps();
  }

  /**
   * Which columns shared a sweep.
   *
   * @return the number of each column's sweep, counted from 0; -1 for a column without entries
   */
  public int[] colours() {
    return colouring.colours().clone();
  }
}
