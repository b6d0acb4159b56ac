package org.wengert.sparse;

import java.util.Arrays;

/** Collects the entries of a {@link Pattern} in any order. Memory: 8 bytes for each one added. */
public final class PatternBuilder {
  private final int rows;
  private final int columns;
  private int[] row = new int[16];
  private int[] column = new int[16];
  private int size;

  /**
   * No entries yet.
   *
   * @param rows number of rows
   * @param columns number of columns
   */
  public PatternBuilder(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * Adds an entry. It may be added several times.
   *
   * @param row its row
   * @param column its column
   */
  public void add(int row, int column) {
    if (size == this.row.length) {
      int larger = size + Math.max(16, size >> 1);
      this.row = Arrays.copyOf(this.row, larger);
      this.column = Arrays.copyOf(this.column, larger);
    }
    this.row[size] = row;
    this.column[size++] = column;
  }

  /**
   * The pattern of all entries added so far. Time: in proportion to entries, rows and columns.
   *
   * @return the pattern
   */
  public Pattern build() {
    int[] byColumn = sorted(identity(), column, columns);
    int[] order = sorted(byColumn, row, rows); // stable, so columns ascend in each row
    int[] starts = new int[rows + 1];
    int[] indices = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      int entry = order[i];
      boolean repeated =
          i > 0 && row[order[i - 1]] == row[entry] && column[order[i - 1]] == column[entry];
      if (!repeated) {
        indices[count++] = column[entry];
        starts[row[entry] + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return new Pattern(columns, starts, Arrays.copyOf(indices, count));
  }

  private int[] identity() {
    int[] identity = new int[size];
    Arrays.setAll(identity, i -> i);
    return identity;
  }

  /** Entries in the order of a key, those with the same key in the order they had. */
  private static int[] sorted(int[] entries, int[] key, int keys) {
    int[] next = new int[keys + 1];
    for (int entry : entries) {
      next[key[entry] + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] sorted = new int[entries.length];
    for (int entry : entries) {
      sorted[next[key[entry]]++] = entry;
    }
    return sorted;
  }
}
