package org.wengert.sparse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every entry can be told from the sums of its sweep, and there are few sweeps. */
class SweepChoiceTest {
  /** Demands what the choice is for, and returns the number of sweeps. */
  private static int check(Pattern pattern) {
    SweepChoice choice = SweepChoice.of(pattern);
    int[] rowColours = choice.rowColours();
    int[] columnColours = choice.columnColours();
    assertEquals(pattern.rows(), rowColours.length);
    assertEquals(pattern.columns(), columnColours.length);
    for (int row = 0; row < pattern.rows(); row++) {
      for (int at = pattern.start(row); at < pattern.start(row + 1); at++) {
        int column = pattern.column(at);
        if (choice.isByRow(row, column)) {
          assertTrue(rowColours[row] >= 0, "row without colour");
          for (int other = 0; other < pattern.rows(); other++) {
            assertTrue(
                other == row
                    || rowColours[other] != rowColours[row]
                    || pattern.position(other, column) < 0,
                () -> "rows of one colour meet in column " + column);
          }
        } else {
          assertTrue(columnColours[column] >= 0, "column without colour");
          for (int also = pattern.start(row); also < pattern.start(row + 1); also++) {
            int other = pattern.column(also);
            assertTrue(
                other == column || columnColours[other] != columnColours[column],
                "columns of one colour meet in row " + row);
          }
        }
      }
    }
    assertEquals(Arrays.stream(rowColours).max().orElse(-1) + 1, choice.reverseSweeps());
    assertEquals(Arrays.stream(columnColours).max().orElse(-1) + 1, choice.forwardSweeps());
    return choice.reverseSweeps() + choice.forwardSweeps();
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 1", "2, 1, 2", "3, 1, 3", "4, 1, 3", "50, 1, 3", "50, 2, 5", "41, 5, 11"})
  void bandsTakeTheirWidth(int size, int width, int sweeps) {
    assertEquals(sweeps, check(Matrices.band(size, width)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 30, 500})
  void blocksTakeTheirSize(int blocks) {
    int size = 4;
    assertEquals(
        size,
        check(
            Matrices.of(
                blocks * size, blocks * size, (row, column) -> row / size == column / size)));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "5, 5, 5", "5, 8, 5", "8, 5, 5", "100, 3, 3", "3, 100, 3"})
  void fullMatricesTakeOneForEachRowOrColumn(int rows, int columns, int sweeps) {
    assertEquals(sweeps, check(Matrices.of(rows, columns, (row, column) -> true)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 4", "4, 0", "4, 5"})
  void nothingTakesNothing(int rows, int columns) {
    Pattern pattern = Matrices.of(rows, columns, (row, column) -> false);
    assertEquals(0, check(pattern));
    int[] none = new int[columns];
    Arrays.fill(none, -1);
    assertArrayEquals(none, SweepChoice.of(pattern).columnColours());
  }

  @Test
  void rowsOrColumnsWhicheverAreFewer() {
    // a long row: columns meet in it, rows do not meet outside of it
    Pattern wide = Matrices.of(20, 20, (row, column) -> row == column || row == 3);
    SweepChoice byRows = SweepChoice.of(wide);
    assertEquals(2, check(wide));
    assertEquals(2, byRows.reverseSweeps());
    SweepChoice byColumns = SweepChoice.of(wide.transposed());
    assertEquals(2, check(wide.transposed()));
    assertEquals(2, byColumns.forwardSweeps());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 10, 300})
  void arrowsTakeThree(int size) {
    assertEquals(3, check(Matrices.arrow(size)));
  }

  @Test
  void severalLongRowsAndColumns() {
    int size = 60;
    Matrices.Entries rows = (row, column) -> row == 7 || row == 20 || row == 59;
    Matrices.Entries columns = (row, column) -> column == 0 || column == 33;
    Pattern pattern =
        Matrices.of(
            size,
            size,
            (row, column) ->
                rows.isAt(row, column) || columns.isAt(row, column) || row / 2 == column / 2);
    // the long rows, the long columns, and blocks of two
    assertEquals(3 + 2 + 2, check(pattern));
    assertEquals(3 + 2 + 2, check(pattern.transposed()));
    assertTrue(SweepChoice.of(pattern).reverseSweeps() > 0);
    assertTrue(SweepChoice.of(pattern).forwardSweeps() > 0);
  }

  /** Short rows are merged entry by entry, long ones as sets: both occur here. */
  @ParameterizedTest
  @CsvSource({
    "10, 10, 0.3",
    "30, 30, 0.1",
    "30, 80, 0.05",
    "80, 30, 0.05",
    "200, 200, 0.01",
    "60, 60, 0.6",
    "150, 400, 0.02",
    "400, 150, 0.02",
    "1, 50, 0.5",
    "50, 1, 0.5"
  })
  void randomMatrices(int rows, int columns, double density) {
    Random random = new Random(rows + columns);
    for (int repeat = 0; repeat < 10; repeat++) {
      Pattern pattern = Matrices.random(random, rows, columns, density);
      int sweeps = check(pattern);
      int fewest = Math.min(pattern.longest(), pattern.transposed().longest());
      assertTrue(
          sweeps <= Math.min(rows, columns), () -> sweeps + " sweeps for " + rows + "x" + columns);
      assertTrue(sweeps >= Math.min(fewest, 1));
    }
  }

  @Test
  void longRowsOfARandomMatrixAreSetApart() {
    Random random = new Random(5);
    Pattern thin = Matrices.random(random, 300, 300, 0.005);
    Pattern pattern =
        Matrices.of(300, 300, (row, column) -> row % 100 == 0 || thin.position(row, column) >= 0);
    Pattern both =
        Matrices.of(300, 300, (row, column) -> column == 9 || pattern.position(row, column) >= 0);
    int sweeps = check(both);
    assertTrue(sweeps < 20, () -> sweeps + " sweeps");
  }
}
