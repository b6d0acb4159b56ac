package org.wengert.sparse;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The directions in which a sparse Jacobian is swept: reverse sweeps for groups of rows, forward
 * sweeps for groups of columns, or both, whichever is the fewest sweeps.
 *
 * <p>With both, a few long rows are found by reverse sweeps and all other rows by forward sweeps
 * for columns, which are coloured as if the long rows were empty; or the same with columns and rows
 * exchanged. That is the simplest of the two-sided methods of T. F. Coleman and A. Verma, <i>The
 * efficient computation of sparse Jacobian matrices using automatic differentiation</i>, SIAM J.
 * Sci. Comput. 19 (1998): an arrow of any size takes three sweeps.
 */
public final class SweepChoice {
  private final int[] rowColours;
  private final int[] columnColours;

  /** Whether an entry whose row and column both have a colour is found by its column's sweep. */
  private final boolean columnsFirst;

  private SweepChoice(int[] rowColours, int[] columnColours, boolean columnsFirst) {
    this.rowColours = rowColours;
    this.columnColours = columnColours;
    this.columnsFirst = columnsFirst;
  }

  /**
   * Chooses. Time: for each entry at most the length of its row or column.
   *
   * @param pattern where the Jacobian has entries: rows are outputs
   * @return the fewest sweeps found; if as many, rows alone before columns alone before both
   */
  public static SweepChoice of(Pattern pattern) {
    Pattern transposed = pattern.transposed();
    // one sweep for each row is always possible, and the best for a full matrix
    SweepChoice best = eachRow(pattern);
    if (transposed.longest() < best.sweeps()) {
      best = fewer(best, columns(transposed, pattern).exchanged());
    }
    if (pattern.longest() < best.sweeps()) {
      best = fewer(best, columns(pattern, transposed));
    }
    int atLeast = best.sweeps();
    int longRows = longRows(pattern, atLeast);
    if (longRows > 0) {
      best = fewer(best, longRowsApart(pattern, transposed, longRows));
    }
    int longColumns = longRows(transposed, atLeast);
    if (longColumns > 0) {
      best = fewer(best, longRowsApart(transposed, pattern, longColumns).exchanged());
    }
    return best;
  }

  private static SweepChoice fewer(SweepChoice first, SweepChoice second) {
    return second.sweeps() < first.sweeps() ? second : first;
  }

  private static int[] none(int length) {
    int[] none = new int[length];
    Arrays.fill(none, -1);
    return none;
  }

  private static SweepChoice eachRow(Pattern pattern) {
    int[] colours = none(pattern.rows());
    int next = 0;
    for (int row = 0; row < colours.length; row++) {
      if (pattern.length(row) > 0) {
        colours[row] = next++;
      }
    }
    return new SweepChoice(colours, none(pattern.columns()), false);
  }

  private static SweepChoice columns(Pattern pattern, Pattern transposed) {
    int[] colours = GreedyColouring.colours(pattern, transposed);
    return new SweepChoice(none(pattern.rows()), colours, false);
  }

  /** The longest rows by reverse sweeps, what remains by forward sweeps. */
  private static SweepChoice longRowsApart(Pattern pattern, Pattern transposed, int count) {
    boolean[] isLong = longest(pattern, count);
    IntPredicate inLong = row -> isLong[row];
    Pattern rows = pattern.only(inLong);
    Pattern others = pattern.only(inLong.negate());
    int[] rowColours = GreedyColouring.colours(rows.transposed(), rows);
    int[] columnColours = GreedyColouring.colours(others, others.transposed());
    return new SweepChoice(rowColours, columnColours, false);
  }

  /**
   * How many of the longest rows to set apart: as many as make the fewest sweeps, if each of them
   * takes one and the others as many as the longest of them has entries, which they do at least.
   *
   * @param most number of sweeps to stay under
   * @return the number of rows, 0 if it does not help
   */
  private static int longRows(Pattern pattern, int most) {
    int[] lengths = new int[pattern.rows()];
    Arrays.setAll(lengths, pattern::length);
    Arrays.sort(lengths);
    int best = 0;
    int fewest = most;
    for (int apart = 1; apart < lengths.length; apart++) {
      int sweeps = apart + lengths[lengths.length - 1 - apart];
      if (sweeps < fewest) {
        fewest = sweeps;
        best = apart;
      }
    }
    return best;
  }

  /** Which rows are the longest; of equal ones, the first. */
  private static boolean[] longest(Pattern pattern, int count) {
    long[] keys = new long[pattern.rows()];
    Arrays.setAll(keys, row -> (long) (Integer.MAX_VALUE - pattern.length(row)) << 32 | row);
    Arrays.sort(keys);
    boolean[] longest = new boolean[keys.length];
    for (int i = 0; i < count; i++) {
      longest[(int) keys[i]] = true;
    }
    return longest;
  }

  /** The same for the transposed matrix. */
  private SweepChoice exchanged() {
    return new SweepChoice(columnColours, rowColours, !columnsFirst);
  }

  private int sweeps() {
    return reverseSweeps() + forwardSweeps();
  }

  private static int count(int[] colours) {
    return Arrays.stream(colours).max().orElse(-1) + 1;
  }

  /**
   * Number of colours of rows.
   *
   * @return the number
   */
  public int reverseSweeps() {
    return count(rowColours);
  }

  /**
   * Number of colours of columns.
   *
   * @return the number
   */
  public int forwardSweeps() {
    return count(columnColours);
  }

  /**
   * The colour of each row, -1 for a row without.
   *
   * @return a copy
   */
  public int[] rowColours() {
    return rowColours.clone();
  }

  /**
   * The colour of each column, -1 for a column without.
   *
   * @return a copy
   */
  public int[] columnColours() {
    return columnColours.clone();
  }

  /**
   * Whether an entry of the pattern is found by a reverse sweep, for its row.
   *
   * @param row its row
   * @param column its column
   * @return true if so; false if by a forward sweep
   */
  public boolean isByRow(int row, int column) {
    return columnsFirst ? columnColours[column] < 0 : rowColours[row] >= 0;
  }
}
