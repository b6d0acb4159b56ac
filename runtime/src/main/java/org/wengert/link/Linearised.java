package org.wengert.link;

import org.wengert.shadow.Run;
import org.wengert.solve.DenseLu;
import org.wengert.tape.Piece;

/**
 * An equation g(y, x) = 0 at a solution: the Jacobian dg/dy, and how far the solution is from one.
 */
final class Linearised {
  /** Most rows of a square matrix whose entries fit into one array. */
  private static final int LARGEST = 46_340;

  private static final int ROWS = 8;

  private final String what;
  private final int n;
  private final double[] jacobian;

  /** For each equation the sum of |dg/dx_j x_j|. */
  private final double[] size;

  /**
   * An equation.
   *
   * @param what what messages call it
   * @param piece a recording of the equation, whose inputs are y and then x
   * @param x the second of them
   * @param fixedPoint whether the recorded function is f in g = y - f(y, x)
   */
  Linearised(String what, Piece piece, double[] x, boolean fixedPoint) {
    this.what = what;
    n = piece.outputs();
    if (n > LARGEST) {
      throw new IllegalArgumentException(
          what + " has " + n + " unknowns, but the derivatives of at most " + LARGEST + " fit");
    }
    jacobian = new double[n * n];
    size = new double[n];
    for (int from = 0; from < n; from += ROWS) {
      double[][] rows = piece.rows(from, Math.min(n, from + ROWS));
      for (int i = from; i < from + rows.length; i++) {
        double[] row = rows[i - from];
        for (int j = 0; j < n; j++) {
          double identity = i == j ? 1 : 0;
          jacobian[i * n + j] = fixedPoint ? identity - row[j] : row[j];
        }
        for (int j = 0; j < x.length; j++) {
          size[i] += Math.abs(row[n + j] * x[j]);
        }
      }
    }
  }

  /**
   * The factors of the Jacobian.
   *
   * @param y the solution
   * @param g the value of the equation there
   * @param tolerance how large the next step of Newton's method may be
   * @param run the run, which fails if that is larger, or there is no next step
   */
  DenseLu checked(double[] y, double[] g, double tolerance, Run run) {
    DenseLu factors = DenseLu.of(jacobian, n);
    if (factors == null) {
      throw Report.broken(
          what + ": the solution is not isolated, as the derivative by y is singular there,",
          "Where there is no one solution there is no derivative.",
          null,
          run);
    }
    double step = largest(factors.solve(g));
    double scale = Math.max(largest(y), largest(factors.solve(size)));
    // negated, so that NaN is an error
    if (tolerance != Double.POSITIVE_INFINITY && !(step <= tolerance * scale)) {
      throw Report.broken(
          what
              + ": what the solver returned is no solution. A step of Newton's method would change"
              + " it by "
              + step
              + ", which is more than the tolerance "
              + tolerance
              + " of its size "
              + scale
              + ",",
          "Let the solver go on longer, or pass a larger tolerance.",
          null,
          run);
    }
    return factors;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value)); // NaN stays
    }
    return largest;
  }
}
