package org.wengert;

import java.util.function.UnaryOperator;
import org.wengert.sparse.Pattern;
import org.wengert.sparse.SweepChoice;

/**
 * Sweeps for a Jacobian of a known pattern: a row or column sum for each colour, then taken apart.
 */
final class CompressedJacobian {
  /** Sweeps that share a pass over the tape, and memory. */
  private static final int LANES = 8;

  private final Pattern pattern;
  private final JacobianColouring colouring;

  /** Which entries each reverse and each forward sweep finds. */
  private final ColourGroups rows;

  private final ColourGroups columns;

  CompressedJacobian(Pattern pattern) {
    this.pattern = pattern;
    SweepChoice choice = SweepChoice.of(pattern);
    colouring =
        new JacobianColouring(
            choice.rowColours(),
            choice.columnColours(),
            choice.reverseSweeps(),
            choice.forwardSweeps());
    rows = ColourGroups.ofRows(pattern, choice);
    columns = ColourGroups.ofColumns(pattern, choice);
  }

  Pattern pattern() {
    return pattern;
  }

  JacobianColouring colouring() {
    return colouring;
  }

  /**
   * The Jacobian of what is recorded on a tape, whose dependencies are in the pattern.
   *
   * @param tape the tape
   * @param outputs the function's outputs there
   */
  SparseJacobian sweep(Tape tape, double[] outputs) {
    double[] values = new double[pattern.entries()];
    sweep(rows, pattern.rows(), tape::vjp, values);
    sweep(columns, pattern.columns(), tape::jvp, values);
    return new SparseJacobian(outputs, pattern, values, colouring);
  }

  private static void sweep(
      ColourGroups groups, int length, UnaryOperator<double[][]> sweeps, double[] values) {
    for (int first = 0; first < groups.colours(); first += LANES) {
      double[][] seeds = new double[Math.min(LANES, groups.colours() - first)][length];
      for (int lane = 0; lane < seeds.length; lane++) {
        groups.plant(first + lane, seeds[lane]);
      }
      double[][] sums = sweeps.apply(seeds);
      for (int lane = 0; lane < seeds.length; lane++) {
        groups.takeApart(first + lane, sums[lane], values);
      }
    }
  }
}
