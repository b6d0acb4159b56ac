package org.wengert.sparse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of ascending columns, whatever order entries are added in. */
class PatternTest {
  @Test
  void entriesInAnyOrderAndTwice() {
    PatternBuilder builder = new PatternBuilder(4, 5);
    int[][] entries = {{3, 1}, {0, 4}, {3, 0}, {0, 2}, {3, 1}, {1, 3}, {0, 4}, {0, 4}};
    for (int[] entry : entries) {
      builder.add(entry[0], entry[1]);
    }
    Pattern pattern = builder.build();
    assertEquals(4, pattern.rows());
    assertEquals(5, pattern.columns());
    assertEquals(5, pattern.entries());
    assertArrayEquals(new int[] {0, 2, 3, 3, 5}, pattern.starts());
    assertArrayEquals(new int[] {2, 4, 3, 0, 1}, pattern.indices());
    assertEquals(2, pattern.longest());
    assertEquals(4, pattern.position(3, 1));
    assertTrue(pattern.position(2, 1) < 0);
    assertTrue(pattern.position(3, 2) < 0);
  }

  @Test
  void builderMayGoOn() {
    PatternBuilder builder = new PatternBuilder(1, 100);
    for (int column = 99; column >= 0; column--) {
      assertEquals(99 - column, builder.build().entries());
      builder.add(0, column);
    }
    assertEquals(100, builder.build().entries());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 3", "3, 0", "1, 1", "7, 20", "20, 7", "40, 40"})
  void transposed(int rows, int columns) {
    Pattern pattern = Matrices.random(new Random(rows), rows, columns, 0.2);
    Pattern transposed = pattern.transposed();
    assertEquals(columns, transposed.rows());
    assertEquals(rows, transposed.columns());
    assertEquals(pattern.entries(), transposed.entries());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        assertEquals(pattern.position(row, column) < 0, transposed.position(column, row) < 0);
      }
    }
    assertArrayEquals(pattern.starts(), transposed.transposed().starts());
    assertArrayEquals(pattern.indices(), transposed.transposed().indices());
  }

  @Test
  void someRowsOnly() {
    Pattern even = Matrices.band(5, 1).only(row -> row % 2 == 0);
    assertEquals(5, even.rows());
    assertArrayEquals(new int[] {0, 2, 2, 5, 5, 7}, even.starts());
    assertArrayEquals(new int[] {0, 1, 1, 2, 3, 3, 4}, even.indices());
  }
}
