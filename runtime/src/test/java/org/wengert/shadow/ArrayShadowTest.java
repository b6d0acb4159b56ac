package org.wengert.shadow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.tape.Recording;

/** The indices beside an array's entries. */
class ArrayShadowTest {
  private final ShadowTable table = new Recording(Recording.MOST_ARGUMENTS).shadows();

  private ArrayShadow counting(int length) {
    ArrayShadow shadow = table.of(new double[length]);
    for (int i = 0; i < length; i++) {
      shadow.setIndex(i, i + 1);
    }
    return shadow;
  }

  private static int[] indices(ArrayShadow shadow, int length) {
    return IntStream.range(0, length).map(shadow::index).toArray();
  }

  @Test
  void isPassiveAtFirst() {
    double[] array = new double[3];
    ArrayShadow shadow = table.of(array);
    assertTrue(shadow.isOf(array));
    assertFalse(shadow.isActive());
    assertArrayEquals(new int[3], indices(shadow, 3));
    shadow.setIndex(1, 0);
    assertArrayEquals(new int[3], indices(shadow, 3));
  }

  @Test
  void knowsItsArrayAndRecording() {
    double[] array = new double[2];
    ArrayShadow shadow = table.of(array);
    ShadowTable other = new Recording(Recording.MOST_ARGUMENTS).shadows();
    assertTrue(shadow.isOf(array, table));
    assertFalse(shadow.isOf(new double[2], table));
    assertFalse(shadow.isOf(null, table));
    assertFalse(shadow.isOf(array, other));
    table.reset();
    assertFalse(shadow.isOf(array, table), "of the recording before");
    ArrayShadow ofAnother = table.of(new double[2]); // perhaps the same object
    assertFalse(shadow.isOf(array, table), "of another array");
    ArrayShadow later = table.of(array);
    assertNotSame(ofAnother, later);
    assertTrue(later.isOf(array, table));
  }

  @Test
  void remembersIndices() {
    ArrayShadow shadow = table.of(new float[3]);
    shadow.setIndex(1, 7);
    shadow.setIndex(2, Integer.MAX_VALUE);
    assertArrayEquals(new int[] {0, 7, Integer.MAX_VALUE}, indices(shadow, 3));
    assertTrue(shadow.isActive());
    shadow.setIndex(1, 0);
    shadow.setIndex(2, 0);
    assertFalse(shadow.isActive());
  }

  @Test
  void emptyArray() {
    ArrayShadow shadow = table.of(new double[0]);
    shadow.fill(0, 0, 5);
    shadow.copy(table.of(new double[0]), 0, 0, 0);
    assertFalse(shadow.isActive());
  }

  @Test
  void overlappingCopyToTheRight() {
    ArrayShadow shadow = counting(5);
    shadow.copy(shadow, 0, 1, 4);
    assertArrayEquals(new int[] {1, 1, 2, 3, 4}, indices(shadow, 5));
  }

  @Test
  void overlappingCopyToTheLeft() {
    ArrayShadow shadow = counting(5);
    shadow.copy(shadow, 1, 0, 4);
    assertArrayEquals(new int[] {2, 3, 4, 5, 5}, indices(shadow, 5));
  }

  @Test
  void copyToAPassiveArray() {
    ArrayShadow shadow = table.of(new double[4]);
    shadow.copy(counting(5), 2, 1, 3);
    assertArrayEquals(new int[] {0, 3, 4, 5}, indices(shadow, 4));
  }

  @Test
  void copyFromAPassiveArrayMakesPassive() {
    ArrayShadow shadow = counting(4);
    shadow.copy(table.of(new double[9]), 5, 1, 2);
    assertArrayEquals(new int[] {1, 0, 0, 4}, indices(shadow, 4));
  }

  @Test
  void fillsARange() {
    ArrayShadow shadow = counting(4);
    shadow.fill(1, 3, 9);
    assertArrayEquals(new int[] {1, 9, 9, 4}, indices(shadow, 4));
    shadow.fill(0, 4, 0);
    assertFalse(shadow.isActive());

    ArrayShadow passive = table.of(new double[3]);
    passive.fill(0, 3, 0);
    assertFalse(passive.isActive());
    passive.fill(2, 3, 6);
    assertArrayEquals(new int[] {0, 0, 6}, indices(passive, 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5000})
  void theFirstActiveEntryIsReportedOnce(int length) {
    int[] reports = {0};
    for (ShadowTable each : new ShadowTable[] {table, new TangentRun().shadows()}) {
      reports[0] = 0;
      ArrayShadow shadow = each.of(new double[length]);
      shadow.onceActive(() -> reports[0]++);
      shadow.setIndex(length - 1, 0);
      shadow.fill(0, length, 0);
      assertEquals(0, reports[0], "all entries are passive");
      int active = each == table ? 5 : ((TangentRun) each.run()).keep(0.5);
      shadow.setIndex(length - 1, active);
      assertEquals(1, reports[0], "an entry is active");
      shadow.setIndex(0, active);
      assertEquals(1, reports[0], "reported again");
      assertTrue(shadow.isActive());
    }
  }

  @Test
  void rowsAreKnownByIdentity() {
    double[][] matrix = {{1, 2}, {1, 2}, null};
    ArrayShadow outer = table.of(matrix);
    ArrayShadow first = outer.row(0, matrix[0], table);
    ArrayShadow second = outer.row(1, matrix[1], table);
    assertNotSame(first, second);
    assertTrue(first.isOf(matrix[0]));
    assertSame(first, outer.row(0, matrix[0], table));
    assertSame(first, table.of(matrix[0]));
    assertNull(outer.row(2, matrix[2], table));
  }

  @Test
  void replacedRowIsNoticed() {
    double[][] matrix = {{1}, {2}};
    ArrayShadow outer = table.of(matrix);
    ArrayShadow first = outer.row(0, matrix[0], table);
    ArrayShadow second = outer.row(1, matrix[1], table);
    double[] swapped = matrix[0];
    matrix[0] = matrix[1]; // by code that no shadow sees
    matrix[1] = swapped;
    assertSame(second, outer.row(0, matrix[0], table));
    assertSame(first, outer.row(1, matrix[1], table));
    matrix[0] = null;
    assertNull(outer.row(0, null, table));
    matrix[0] = swapped;
    assertSame(first, outer.row(0, matrix[0], table));
  }

  @Test
  void rowInTwoPlacesHasOneShadow() {
    double[] row = new double[2];
    double[][] one = {row, row};
    double[][] other = {row};
    ArrayShadow shadow = table.of(one).row(0, row, table);
    shadow.setIndex(1, 5);
    assertSame(shadow, table.of(one).row(1, row, table));
    assertEquals(5, table.of(other).row(0, row, table).index(1));
  }

  @Test
  void threeDimensions() {
    double[][][] cube = new double[2][2][2];
    ArrayShadow plane = table.of(cube).row(1, cube[1], table);
    plane.row(0, cube[1][0], table).setIndex(1, 3);
    assertEquals(3, table.of(cube[1][0]).index(1));
  }
}
