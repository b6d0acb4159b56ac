package org.wengert;

import java.util.Arrays;
import org.wengert.sparse.Pattern;
import org.wengert.sparse.StarColouring;

/**
 * Hessian-vector products for a Hessian of a known pattern: the sum of the columns of each colour,
 * then taken apart. Memory: 8 bytes an entry.
 */
final class CompressedHessian {
  private final Pattern pattern;
  private final int[] colours;
  private final int sweeps;

  /** For each entry the row at which it is read off. */
  private final int[] row;

  /** For each entry the colour in whose sum it is. */
  private final int[] colour;

  /**
   * Chooses the sweeps.
   *
   * @param pattern a symmetric pattern
   */
  CompressedHessian(Pattern pattern) {
    this.pattern = pattern;
    colours = StarColouring.of(pattern);
    sweeps = Arrays.stream(colours).max().orElse(-1) + 1;
    row = new int[pattern.entries()];
    colour = new int[row.length];
    boolean[] isAlone = alone();
    for (int i = 0; i < pattern.rows(); i++) {
      for (int at = pattern.start(i); at < pattern.start(i + 1); at++) {
        int j = pattern.column(at);
        if (j >= i) {
          // both (i, j) and (j, i) are read off at the same place, so that they are equal
          int other = j == i ? at : pattern.position(j, i);
          row[at] = isAlone[at] ? i : j;
          colour[at] = colours[isAlone[at] ? j : i];
          row[other] = row[at];
          colour[other] = colour[at];
        }
      }
    }
  }

  /** Whether the column of an entry is the only one of its colour in that row. */
  private boolean[] alone() {
    boolean[] isAlone = new boolean[pattern.entries()];
    int[] columns = new int[sweeps];
    for (int i = 0; i < pattern.rows(); i++) {
      for (int at = pattern.start(i); at < pattern.start(i + 1); at++) {
        columns[colours[pattern.column(at)]]++;
      }
      for (int at = pattern.start(i); at < pattern.start(i + 1); at++) {
        isAlone[at] = columns[colours[pattern.column(at)]] == 1;
      }
      for (int at = pattern.start(i); at < pattern.start(i + 1); at++) {
        columns[colours[pattern.column(at)]] = 0;
      }
    }
    return isAlone;
  }

  Pattern pattern() {
    return pattern;
  }

  int[] colours() {
    return colours;
  }

  int sweeps() {
    return sweeps;
  }

  /**
   * The Hessian of what is recorded, whose interactions are in the pattern.
   *
   * @param recorded the recording
   */
  SparseHessian sweep(SecondOrderMode recorded) {
    double[] values = new double[pattern.entries()];
    double[][] sums = new double[sweeps][];
    for (int c = 0; c < sweeps; c++) {
      double[] direction = new double[pattern.rows()];
      for (int i = 0; i < direction.length; i++) {
        direction[i] = colours[i] == c ? 1 : 0;
      }
      sums[c] = recorded.times(direction);
    }
    for (int at = 0; at < values.length; at++) {
      values[at] = sums[colour[at]][row[at]];
    }
    return new SparseHessian(recorded.value(), recorded.gradient(), pattern, values, this);
  }
}
