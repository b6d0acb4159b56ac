package org.wengert.shadow;

import java.lang.reflect.Array;

/**
 * The shadow of one array of {@code double}s or {@code float}s, of any number of dimensions, in one
 * recording.
 *
 * <p>An array has exactly one shadow in a recording, and code holds it from its first touch of the
 * array, so a reference to it may be kept in a local variable: it stays the shadow of that array
 * whatever is stored later, by whomever. What is created late is only the memory inside: {@code
 * index} when the first active value is stored, {@code rows} when the first row is asked for.
 */
public final class ArrayShadow {
  private Object array;
  private final ShadowTable table;
  private final int length;
  private int[] index;
  private ArrayShadow[] rows;
  private Runnable whenActive;

  /**
   * A shadow with no active entry; only tables make them.
   *
   * @param array the array it belongs to, not null
   * @param table the table that makes it
   */
  ArrayShadow(Object array, ShadowTable table) {
    this.array = array;
    this.table = table;
    this.length = Array.getLength(array);
  }

  /**
   * Whether this is the shadow of an array in a recording that is going on: what a reference that
   * was kept in a field has to be asked before it is used.
   *
   * @param other an array, or null
   * @param recording the table of that recording: others may go on in other threads
   * @return true if so
   */
  public boolean isOf(Object other, ShadowTable recording) {
    return array == other && array != null && table == recording;
  }

  /** Lets go of the array at the end of the recording: fields may keep this shadow for long. */
  void forget() {
    array = null;
    index = null;
    rows = null;
    whenActive = null;
  }

  /**
   * Asks to be told when this array, which is passive, gets its first active entry.
   *
   * @param report is run then, once
   */
  public void onceActive(Runnable report) {
    index = null;
    whenActive = report;
  }

  private int[] firstIndices() {
    if (whenActive != null) {
      whenActive.run();
    }
    return new int[length];
  }

  /**
   * The array this is the shadow of.
   *
   * @return the array; null when the recording has ended
   */
  public Object array() {
    return array;
  }

  /**
   * The tape index of an entry.
   *
   * @param i position in the array, inside its bounds
   * @return the index, 0 if the entry is passive
   */
  public int index(int i) {
    int[] known = index;
    return known == null ? 0 : known[i];
  }

  /**
   * Sets the tape index of an entry.
   *
   * @param i position in the array, inside its bounds
   * @param entry the index, 0 for passive
   */
  public void setIndex(int i, int entry) {
    int[] known = index;
    if (known == null) {
      if (entry == 0) {
        return;
      }
      known = firstIndices();
      index = known;
    }
    known[i] = entry;
  }

  /**
   * Gives all entries consecutive indices.
   *
   * @param first the first entry's
   */
  public void number(int first) {
    if (index == null) {
      index = firstIndices();
    }
    for (int i = 0; i < length; i++) {
      index[i] = first + i;
    }
  }

  /**
   * Whether an entry of this array is active now. Cost: one pass over the array if an active value
   * was ever stored in it, else constant.
   *
   * @return true if some entry has an index other than 0
   */
  public boolean isActive() {
    if (index != null) {
      for (int entry : index) {
        if (entry != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Copies the indices of a range of entries, as {@link System#arraycopy} copies the entries:
   * ranges of one array may overlap.
   *
   * @param from shadow of the array that was copied from
   * @param fromPosition first position there
   * @param position first position here
   * @param count number of entries
   */
  public void copy(ArrayShadow from, int fromPosition, int position, int count) {
    if (from.isActive()) {
      if (index == null) {
        index = firstIndices();
      }
      System.arraycopy(from.index, fromPosition, index, position, count);
    } else {
      fill(position, position + count, 0);
    }
  }

  /**
   * Sets the indices of a range of entries to one value.
   *
   * @param start first position
   * @param end position after the last
   * @param entry the index, 0 for passive
   */
  public void fill(int start, int end, int entry) {
    if (index == null) {
      if (entry == 0) {
        return;
      }
      index = firstIndices();
    }
    java.util.Arrays.fill(index, start, end, entry);
  }

  /**
   * The shadow of a row, of an array of arrays. A row is found in this shadow if the array still
   * holds the same row as at the last call, else in the table of the recording.
   *
   * @param i position of the row
   * @param row the array that was read there, or null
   * @param table where the shadows of all arrays of the recording are known
   * @return its shadow, null for a null row
   */
  public ArrayShadow row(int i, Object row, ShadowTable table) {
    if (rows == null) {
      rows = new ArrayShadow[length];
    }
    ArrayShadow known = rows[i];
    if (known == null || known.array != row) {
      known = table.of(row);
      rows[i] = known;
    }
    return known;
  }
}
