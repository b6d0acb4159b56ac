package org.wengert.thirdparty;

import static org.wengert.thirdparty.Matrices.concatenated;
import static org.wengert.thirdparty.Matrices.dot;
import static org.wengert.thirdparty.Matrices.flat;
import static org.wengert.thirdparty.Matrices.minus;
import static org.wengert.thirdparty.Matrices.needingPivots;
import static org.wengert.thirdparty.Matrices.outer;
import static org.wengert.thirdparty.Matrices.positiveDefinite;
import static org.wengert.thirdparty.Matrices.random;
import static org.wengert.thirdparty.Matrices.rows;
import static org.wengert.thirdparty.Matrices.slice;
import static org.wengert.thirdparty.Matrices.symmetric;
import static org.wengert.thirdparty.Matrices.times;
import static org.wengert.thirdparty.Matrices.transposed;

import java.util.function.ToDoubleFunction;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;
import org.wengert.programs.SplitMix64;

/**
 * The known derivatives of functions of matrices, to hold a library's implementation against. Each
 * method takes the library's function of arrays of rows, checks its value, and checks Wengert's
 * gradient of it.
 *
 * <p>Source: M. B. Giles, Collected matrix derivative results for forward and reverse mode
 * algorithmic differentiation, in: Advances in Automatic Differentiation, Springer 2008.
 */
final class MatrixLaws {
  /** What rounding may leave in algorithms of a fixed number of steps, relative to the largest. */
  private static final double DIRECT = 1e-12;

  /** The same for those that iterate until something negligible is left. */
  private static final double ITERATIVE = 1e-10;

  private MatrixLaws() {}

  /** A library's function of one matrix. */
  @FunctionalInterface
  interface ToNumber {
    double of(double[][] a);
  }

  /** A library's function from matrix to matrix. */
  @FunctionalInterface
  interface ToMatrix {
    double[][] of(double[][] a);
  }

  /** A library's solution of {@code a x = b}. */
  @FunctionalInterface
  interface Solution {
    double[] of(double[][] a, double[] b);
  }

  /** {@code d det(A) = det(A) tr(A^-1 dA)}. */
  static void determinant(int n, ToNumber determinant) {
    double[][] a = needingPivots(n, 1);
    double value = Elimination.determinant(a);
    double[][] expected = times(value, transposed(Elimination.inverse(a)));
    check((double[] x) -> determinant.of(rows(x, n)), flat(a), value, flat(expected), DIRECT);
  }

  /** {@code d A^-1 = -A^-1 dA A^-1}. */
  static void inverse(int n, ToMatrix inverse) {
    double[][] a = needingPivots(n, 2);
    double[] weights = flat(random(n, n, 3));
    double[][] inverted = Elimination.inverse(a);
    double[][] transposed = transposed(inverted);
    double[][] expected = times(-1, times(times(transposed, rows(weights, n)), transposed));
    check(
        (double[] x) -> dot(weights, flat(inverse.of(rows(x, n)))),
        flat(a),
        dot(weights, flat(inverted)),
        flat(expected),
        DIRECT);
  }

  /** {@code d (A^-1 b) = A^-1 (db - dA x)}. */
  static void solution(int n, Solution solution) {
    double[][] a = needingPivots(n, 4);
    double[] b = new SplitMix64(8).nextDoubles(n, -1, 1);
    double[] weights = new SplitMix64(9).nextDoubles(n, -1, 1);
    double[][] inverse = Elimination.inverse(a);
    double[] x = times(inverse, b);
    double[] adjoint = times(transposed(inverse), weights);
    check(
        (double[] p) ->
            dot(weights, solution.of(rows(slice(p, 0, n * n), n), slice(p, n * n, p.length))),
        concatenated(flat(a), b),
        dot(weights, x),
        concatenated(flat(times(-1, outer(adjoint, x))), adjoint),
        DIRECT);
  }

  /** The same for a symmetric positive definite matrix; the derivative is that of its factor. */
  static void solutionOfPositiveDefinite(int n, Solution solution) {
    double[][] factor = random(n, n, 5);
    double[] b = new SplitMix64(6).nextDoubles(n, -1, 1);
    double[] weights = new SplitMix64(7).nextDoubles(n, -1, 1);
    double[][] inverse = Elimination.inverse(positiveDefinite(factor));
    double[] x = times(inverse, b);
    double[] adjoint = times(inverse, weights);
    double[][] slope = times(-1, times(symmetric(outer(adjoint, x)), factor));
    check(
        (double[] p) ->
            dot(
                weights,
                solution.of(
                    positiveDefinite(rows(slice(p, 0, n * n), n)), slice(p, n * n, p.length))),
        concatenated(flat(factor), b),
        dot(weights, x),
        concatenated(flat(slope), adjoint),
        DIRECT);
  }

  /** Least squares: {@code dx = (A'A)^-1 dA' (b - A x) + A^+ (db - dA x)}. */
  static void leastSquares(int rows, int columns, Solution solution) {
    double[][] a = random(rows, columns, 10);
    double[] b = new SplitMix64(11).nextDoubles(rows, -1, 1);
    double[] weights = new SplitMix64(12).nextDoubles(columns, -1, 1);
    double[][] normal = Elimination.inverse(times(transposed(a), a));
    double[] x = times(normal, times(transposed(a), b));
    double[] residual = flat(minus(rows(b, 1), rows(times(a, x), 1)));
    double[] z = times(normal, weights);
    double[] u = times(a, z);
    int size = rows * columns;
    check(
        (double[] p) ->
            dot(weights, solution.of(rows(slice(p, 0, size), columns), slice(p, size, p.length))),
        concatenated(flat(a), b),
        dot(weights, x),
        concatenated(flat(minus(outer(residual, z), outer(u, x))), u),
        DIRECT);
  }

  /** {@code d log det(A) = tr(A^-1 dA)}, here of {@code A = B B' + I}. */
  static void logDeterminant(int n, ToNumber logDeterminant) {
    double[][] b = random(n, n, 13);
    double[][] a = positiveDefinite(b);
    double[][] expected = times(2, times(Elimination.inverse(a), b));
    check(
        (double[] x) -> logDeterminant.of(positiveDefinite(rows(x, n))),
        flat(b),
        Math.log(Elimination.determinant(a)),
        flat(expected),
        DIRECT);
  }

  /** The sum of the cubes of the eigenvalues is {@code tr(A^3)}, here of {@code A = B + B'}. */
  static void symmetricEigenvalueCubes(int n, ToNumber cubes) {
    double[][] b = random(n, n, 14);
    double[][] a = symmetric(b);
    double[][] square = times(a, a);
    check(
        (double[] x) -> cubes.of(symmetric(rows(x, n))),
        flat(b),
        trace(times(square, a)),
        flat(times(6, square)),
        ITERATIVE);
  }

  /** The sum of the cubes of the eigenvalues is {@code tr(A^3)}, complex pairs among them. */
  static void eigenvalueCubes(int n, ToNumber cubes) {
    double[][] a = needingPivots(n, 15);
    double[][] square = times(a, a);
    check(
        (double[] x) -> cubes.of(rows(x, n)),
        flat(a),
        trace(times(square, a)),
        flat(times(3, transposed(square))),
        ITERATIVE);
  }

  /** The sum of the fourth powers of the singular values is {@code tr(A'A A'A)}. */
  static void singularValuePowers(int rows, int columns, ToNumber powers) {
    double[][] a = random(rows, columns, 16);
    double[][] square = times(transposed(a), a);
    check(
        (double[] x) -> powers.of(rows(x, columns)),
        flat(a),
        trace(times(square, square)),
        flat(times(4, times(a, square))),
        ITERATIVE);
  }

  private static double trace(double[][] a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i][i];
    }
    return sum;
  }

  private static void check(
      ToDoubleFunction<double[]> f, double[] x, double value, double[] gradient, double tolerance) {
    Agreement.close("value", value, f.applyAsDouble(x), 1e-11 * Math.abs(value));
    Agreement.toLargest("gradient", tolerance, gradient, Recorded.gradientInBothModes(f, x));
  }
}
