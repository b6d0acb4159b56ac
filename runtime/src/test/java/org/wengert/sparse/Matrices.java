package org.wengert.sparse;

import java.util.Random;

/** Patterns that the tests of this package share. */
final class Matrices {
  private Matrices() {}

  /** Where an entry is. */
  @FunctionalInterface
  interface Entries {
    boolean isAt(int row, int column);
  }

  /** A pattern, its entries added in an order that is not theirs, some of them twice. */
  static Pattern of(int rows, int columns, Entries entries) {
    PatternBuilder builder = new PatternBuilder(rows, columns);
    for (int i = 0; i < rows; i++) {
      int row = (int) ((i * 7919L + 13) % rows); // each once: 7919 is prime
      for (int column = columns - 1; column >= 0; column--) {
        if (entries.isAt(row, column)) {
          builder.add(row, column);
          if ((row + column) % 3 == 0) {
            builder.add(row, column);
          }
        }
      }
    }
    return builder.build();
  }

  /** A band of diagonals on either side of the main one. */
  static Pattern band(int size, int width) {
    return of(size, size, (row, column) -> Math.abs(row - column) <= width);
  }

  /** The first row, the first column and the diagonal. */
  static Pattern arrow(int size) {
    return of(size, size, (row, column) -> row == 0 || column == 0 || row == column);
  }

  static Pattern random(Random random, int rows, int columns, double density) {
    boolean[][] entries = new boolean[rows][columns];
    for (boolean[] row : entries) {
      for (int column = 0; column < columns; column++) {
        row[column] = random.nextDouble() < density;
      }
    }
    return of(rows, columns, (row, column) -> entries[row][column]);
  }
}
