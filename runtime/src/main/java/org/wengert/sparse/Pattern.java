package org.wengert.sparse;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Where a sparse matrix has entries: for each row the columns, ascending. Immutable; memory: 4
 * bytes an entry and 4 a row.
 */
public final class Pattern {
  private final int columns;
  private final int[] starts;
  private final int[] indices;

  /**
   * A pattern.
   *
   * @param columns number of columns
   * @param starts for each row where its columns begin in {@code indices}, and the total at the end
   * @param indices the columns of all rows, ascending and all different in each row
   */
  Pattern(int columns, int[] starts, int[] indices) {
    this.columns = columns;
    this.starts = starts;
    this.indices = indices;
  }

  /**
   * Number of rows.
   *
   * @return the number
   */
  public int rows() {
    return starts.length - 1;
  }

  /**
   * Number of columns.
   *
   * @return the number
   */
  public int columns() {
    return columns;
  }

  /**
   * Number of entries.
   *
   * @return the number
   */
  public int entries() {
    return starts[rows()];
  }

  /**
   * Position of a row's first entry among all entries; that of row {@link #rows} is the total.
   *
   * @param row the row
   * @return the position
   */
  public int start(int row) {
    return starts[row];
  }

  /**
   * Number of entries of a row.
   *
   * @param row the row
   * @return the number
   */
  public int length(int row) {
    return starts[row + 1] - starts[row];
  }

  /**
   * Column of an entry.
   *
   * @param position the entry's position among all
   * @return its column
   */
  public int column(int position) {
    return indices[position];
  }

  /**
   * Position of an entry. Time: the logarithm of the row's length.
   *
   * @param row its row
   * @param column its column
   * @return its position among all, negative if there is none
   */
  public int position(int row, int column) {
    return Arrays.binarySearch(indices, starts[row], starts[row + 1], column);
  }

  /**
   * Where the rows begin.
   *
   * @return a copy: for each row the position of its first entry, and the total at the end
   */
  public int[] starts() {
    return starts.clone();
  }

  /**
   * The columns of all entries.
   *
   * @return a copy, row by row, ascending in each
   */
  public int[] indices() {
    return indices.clone();
  }

  /**
   * The length of the longest row.
   *
   * @return the length, 0 if there are no rows
   */
  public int longest() {
    int longest = 0;
    for (int row = 0; row < rows(); row++) {
      longest = Math.max(longest, length(row));
    }
    return longest;
  }

  /**
   * The pattern of the transposed matrix.
   *
   * @return a new pattern
   */
  public Pattern transposed() {
    int[] columnStarts = new int[columns + 1];
    for (int position = 0; position < entries(); position++) {
      columnStarts[indices[position] + 1]++;
    }
    Arrays.parallelPrefix(columnStarts, Integer::sum);
    int[] next = columnStarts.clone();
    int[] rowIndices = new int[entries()];
    for (int row = 0; row < rows(); row++) {
      for (int position = starts[row]; position < starts[row + 1]; position++) {
        rowIndices[next[indices[position]]++] = row;
      }
    }
    return new Pattern(rows(), columnStarts, rowIndices);
  }

  /**
   * The entries of some rows; the others become empty.
   *
   * @param row which rows
   * @return a new pattern with as many rows
   */
  Pattern only(IntPredicate row) {
    int[] keptStarts = new int[starts.length];
    int[] kept = new int[entries()];
    int count = 0;
    for (int r = 0; r < rows(); r++) {
      if (row.test(r)) {
        System.arraycopy(indices, starts[r], kept, count, length(r));
        count += length(r);
      }
      keptStarts[r + 1] = count;
    }
    return new Pattern(columns, keptStarts, Arrays.copyOf(kept, count));
  }

  /**
   * One element of a matrix of this pattern. Time: the logarithm of the number of entries in its
   * row.
   *
   * @param values the matrix's entries, in the order of {@link #indices}
   * @param row its row
   * @param column its column
   * @return the element, 0 where there is no entry
   * @throws IndexOutOfBoundsException if there is no such row or column
   */
  public double element(double[] values, int row, int column) {
    Objects.checkIndex(row, rows());
    Objects.checkIndex(column, columns());
    int position = position(row, column);
    return position < 0 ? 0 : values[position];
  }

  /**
   * A matrix of this pattern with its zeros.
   *
   * @param values the matrix's entries, in the order of {@link #indices}
   * @return a fresh array of rows
   */
  public double[][] dense(double[] values) {
    double[][] dense = new double[rows()][columns()];
    for (int row = 0; row < rows(); row++) {
      for (int at = start(row); at < start(row + 1); at++) {
        dense[row][column(at)] = values[at];
      }
    }
    return dense;
  }
}
