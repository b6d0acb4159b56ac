package org.wengert.link;

import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.IndexShadow;
import org.wengert.shadow.Run;

/** Arrays of numbers, as woven code touches their shadows. */
public final class ArrayLink {
  private ArrayLink() {}

  /**
   * The index of an entry that was just read.
   *
   * @param shadow the array's shadow
   * @param i position, inside the bounds
   * @return the index
   */
  public static int load(ArrayShadow shadow, int i) {
    return ((IndexShadow) shadow).index(i);
  }

  /**
   * Sets the index of an entry that was just written.
   *
   * @param shadow the array's shadow
   * @param i position, inside the bounds
   * @param index the index
   */
  public static void store(ArrayShadow shadow, int i, int index) {
    ((IndexShadow) shadow).setIndex(i, index);
  }

  /**
   * The shadow of any array, or of a new one.
   *
   * @param array the array, or null
   * @param run the run
   * @return its shadow, null for null
   */
  public static ArrayShadow of(Object array, Run run) {
    return run.shadows().of(array);
  }

  /**
   * The shadow of a row that was just read from an array of arrays.
   *
   * @param row the row, or null
   * @param outer shadow of the array it was read from
   * @param i its position there
   * @param run the run
   * @return its shadow, null for null
   */
  public static ArrayShadow row(Object row, ArrayShadow outer, int i, Run run) {
    return row == null ? null : outer.row(i, row, run.shadows());
  }

  /**
   * The shadow of a row that was just read by code that reads rows over and over, and most often
   * the same.
   *
   * @param row the row, or null
   * @param last the shadow of the row that was read there before, or null
   * @param outer shadow of the array it was read from
   * @param i its position there
   * @param run the run
   * @return its shadow, null for null
   */
  public static ArrayShadow row(Object row, ArrayShadow last, ArrayShadow outer, int i, Run run) {
    // in one run a shadow stays that of its array, wherever the array is read from
    return last != null && last.keeps(row) ? last : row(row, outer, i, run);
  }

  /**
   * The shadow of a row that was just read by a loop that reads the same row in each turn, as far
   * as its code shows. This differs from the row of other loops in nothing but that the JIT sees
   * that the row is always the last one.
   *
   * @param row the row, or null
   * @param last the shadow of the row that was read there before, or null
   * @param outer shadow of the array it was read from
   * @param i its position there
   * @param run the run
   * @return its shadow, null for null
   */
  public static ArrayShadow settledRow(
      Object row, ArrayShadow last, ArrayShadow outer, int i, Run run) {
    return last != null && last.keeps(row) ? last : row(row, outer, i, run);
  }

  /**
   * The shadow of a row that a loop will read, or not if it makes no turn: throws nothing.
   *
   * @param array the array of arrays, or null
   * @param last the shadow of the row that was read there before, or null
   * @param outer shadow of the array, null for null
   * @param i position of the row, inside the bounds or not
   * @param run the run
   * @return its shadow, null if there is no row
   */
  public static ArrayShadow rowAhead(
      Object[] array, ArrayShadow last, ArrayShadow outer, int i, Run run) {
    boolean exists = array != null && i >= 0 && i < array.length && array[i] != null;
    return exists ? row(array[i], last, outer, i, run) : null;
  }

  /**
   * The shadow of an array that was just returned by a call.
   *
   * @param array the array, or null
   * @param run the run
   * @return its shadow, null for null
   */
  public static ArrayShadow returned(Object array, Run run) {
    return array == null ? null : run.returnedShadow(array);
  }

  /**
   * Hands the shadow of an array to the caller, just before returning it.
   *
   * @param shadow the shadow, null for a null array
   * @param run the run
   */
  public static void setReturned(ArrayShadow shadow, Run run) {
    run.setReturnedShadow(shadow);
  }
}
