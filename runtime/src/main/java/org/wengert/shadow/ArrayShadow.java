package org.wengert.shadow;

import java.lang.reflect.Array;

/**
 * The shadow of one array of {@code double}s or {@code float}s, of any number of dimensions, in one
 * run.
 *
 * <p>An array has exactly one shadow in a run, and code holds it from its first touch of the array,
 * so a reference to it may be kept in a local variable: it stays the shadow of that array whatever
 * is stored later, by whomever. What is created late is only the memory inside: that of the entries
 * of a large array when the first active value is stored, {@code rows} when the first row is asked
 * for.
 *
 * <p>Subclasses keep what the run's twins carry beside numbers. Here an entry's shadow is the
 * {@code int} that {@link Run} describes, which serves code that moves entries whatever they are.
 */
public abstract class ArrayShadow {
  /** Settled before the first run, so that it costs nothing if it is false. */
  static final boolean PARANOID = Paranoia.isOn();

  /**
   * Entries of an array that gets their memory at once, even if it stays passive: so the JIT finds
   * no other case in the loops that touch small arrays.
   */
  private static final int SMALL = ReferenceStrategy.isChosen() ? -1 : 1 << 10;

  /** In place of an array that is not kept: no array, and not null. */
  private static final Object LOOSE = new Object();

  /** The array, as long as it is kept. */
  private Object array;

  /** What knows the array when it is not kept any more, else null. */
  private WeakTable.Entry<?> entry;

  private ShadowTable table;

  /** If shadows remember: the value of each active entry when its shadow was set. */
  private double[] values;

  private int length;
  private ShadowMemory memory;
  private ArrayShadow[] rows;
  private Runnable whenActive;

  /** A shadow of no array yet; only {@link ShadowPool} makes and uses them. */
  ArrayShadow() {}

  /**
   * Becomes the shadow, with no active entry, of an array in a run that is going on.
   *
   * @param ofArray the array, not null
   * @param ofTable the table of the run
   * @param lent memory for as long as the run goes on; null if it has none to lend
   */
  final void begin(Object ofArray, ShadowTable ofTable, ShadowMemory lent) {
    array = ofArray;
    table = ofTable;
    length = Array.getLength(ofArray);
    memory = lent;
    if (length <= SMALL && (ofArray instanceof double[] || ofArray instanceof float[])) {
      makeEntries();
    }
  }

  /** Makes the memory of the entries, all passive. */
  abstract void makeEntries();

  /**
   * Does not keep the array any more, so that it can be collected.
   *
   * @param ofArray what knows the array from now on
   */
  final void loosen(WeakTable.Entry<?> ofArray) {
    // at any moment one of them knows the array
    entry = ofArray;
    array = LOOSE;
  }

  /**
   * Whether this is the shadow of an array, and keeps it: a quick test that is right if it says so,
   * and says no of arrays that are not kept. For code that can ask otherwise then.
   *
   * @param other an array, not one of an earlier run, or null
   * @return true if so
   */
  public final boolean keeps(Object other) {
    return array == other;
  }

  /**
   * Whether this is the shadow of an array, in the run that it is known to belong to.
   *
   * @param other an array, or null
   * @return true if so; false for null, and when the run has ended
   */
  public final boolean isOf(Object other) {
    return array == other ? other != null : isOfLoose(other);
  }

  private boolean isOfLoose(Object other) {
    WeakTable.Entry<?> known = entry;
    return known != null && other != null && known.refersTo(other);
  }

  /**
   * Whether this is the shadow of an array in a run that is going on: what a reference that was
   * kept in a field has to be asked before it is used.
   *
   * @param other an array, or null
   * @param run the table of that run: others may go on in other threads
   * @return true if so
   */
  public final boolean isOf(Object other, ShadowTable run) {
    return table == run && isOf(other);
  }

  /**
   * Lets go of the array at the end of the run, and of all memory: fields may keep this shadow for
   * long. Afterwards it may become the shadow of another array, in a later run of the same table.
   */
  final void forget() {
    array = null;
    entry = null;
    table = null;
    memory = null;
    rows = null;
    values = null;
    whenActive = null;
    forgetEntries();
  }

  /** Lets go of the entries' shadows. */
  abstract void forgetEntries();

  /**
   * Asks to be told when this array, which is passive, gets its first active entry.
   *
   * @param report is run then, once
   */
  public final void onceActive(Runnable report) {
    forgetEntries();
    whenActive = report;
  }

  /** Called before the memory of the entries is made. */
  final void becomesActive() {
    if (whenActive != null) {
      whenActive.run();
    }
  }

  /** Remembers the values of entries, which have just been written. */
  final void remember(int start, int end) {
    if (values == null) {
      values = new double[length];
    }
    for (int i = start; i < end; i++) {
      values[i] = Array.getDouble(array, i);
    }
  }

  /**
   * Remembers values that are remembered by the shadow of the array which they were copied from.
   */
  final void rememberCopy(ArrayShadow from, int fromPosition, int position, int count) {
    if (from.values == null) {
      return; // nothing there was ever active
    }
    if (values == null) {
      values = new double[length];
    }
    System.arraycopy(from.values, fromPosition, values, position, count);
  }

  /** Compares an entry, which has just been read and is active, with what is remembered of it. */
  final void verify(int i) {
    String what = "Entry " + i + " of an array";
    Paranoia.verify(what, values[i], Array.getDouble(array, i), table.run());
  }

  /** Memory for the indices of all entries: at least as many, all 0. */
  final int[] newIndices() {
    return memory == null ? new int[length] : memory.indices(length);
  }

  /** Memory for the tangents of all entries: at least as many, all 0. */
  final double[] newTangents() {
    return memory == null ? new double[length] : memory.tangents(length);
  }

  /** Number of entries. */
  final int length() {
    return length;
  }

  /**
   * The shadow of an entry.
   *
   * @param i position in the array, inside its bounds
   * @return the shadow, 0 if the entry is passive
   */
  public abstract int index(int i);

  /**
   * The shadow of an entry whose value has been moved already.
   *
   * @param i position that it had, inside the bounds
   * @return the shadow, 0 if the entry was passive
   */
  public abstract int indexBefore(int i);

  /**
   * Sets the shadow of an entry, which has just been written.
   *
   * @param i position in the array, inside its bounds
   * @param entry the shadow, 0 for passive
   */
  public abstract void setIndex(int i, int entry);

  /**
   * Whether an entry of this array is active now. Cost: one pass over the array if an active value
   * was ever stored in it, else constant.
   *
   * @return true if some entry is active
   */
  public abstract boolean isActive();

  /**
   * Copies the shadows of a range of entries, as {@link System#arraycopy} copies the entries:
   * ranges of one array may overlap.
   *
   * @param from shadow, in the same run, of the array that was copied from
   * @param fromPosition first position there
   * @param position first position here
   * @param count number of entries
   */
  public abstract void copy(ArrayShadow from, int fromPosition, int position, int count);

  /**
   * Sets the shadows of a range of entries to one value.
   *
   * @param start first position
   * @param end position after the last
   * @param entry the shadow, 0 for passive
   */
  public abstract void fill(int start, int end, int entry);

  /**
   * The shadow of a row, of an array of arrays. A row is found in this shadow if the array still
   * holds the same row as at the last call, else in the table of the run.
   *
   * @param i position of the row
   * @param row the array that was read there, or null
   * @param table where the shadows of all arrays of the run are known
   * @return its shadow, null for a null row
   */
  public final ArrayShadow row(int i, Object row, ShadowTable table) {
    if (rows == null) {
      // may hold shadows of an earlier run, which are told by their array as any others
      rows = newRows();
    }
    ArrayShadow known = rows[i];
    return known != null && known.array == row ? known : otherRow(i, row, table);
  }

  private ArrayShadow[] newRows() {
    return memory == null ? new ArrayShadow[length] : memory.rows(length);
  }

  /** Apart from the above, as C2 inlines that into loops, and is to have room for more of these. */
  private ArrayShadow otherRow(int i, Object row, ShadowTable table) {
    ArrayShadow known = rows[i];
    if (known == null || !known.isOf(row)) {
      known = table.of(row);
      rows[i] = known;
    }
    return known;
  }
}
