package org.wengert.link;

import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;

/**
 * Shadows of fields: in companion fields where the class was prepared, else in the recording's
 * table. The agent's linker composes these methods with accesses of the companion fields.
 */
public final class FieldLink {
  private static final long INDEX_BITS = 0x7FFF_FFFFL;

  private FieldLink() {}

  /**
   * Reads what a companion field of a number holds.
   *
   * @param companion the companion: recording's tag and index
   * @param run the run
   * @return the index, 0 if the companion was written by another recording
   */
  public static int index(long companion, Run run) {
    return (companion & ~INDEX_BITS) == run.tag() ? (int) (companion & INDEX_BITS) : 0;
  }

  /**
   * What the companion field of a number has to hold.
   *
   * @param index the number's index
   * @param run the run
   * @return tag and index, 0 for a passive number
   */
  public static long companion(int index, Run run) {
    return index == 0 ? 0 : run.tag() | index;
  }

  /**
   * Whether the companion field of an array holds its shadow.
   *
   * @param companion what the companion holds
   * @param array the array that the field holds
   * @param run the run
   * @return true if so
   */
  public static boolean isShadow(Object companion, Object array, Run run) {
    return companion instanceof ArrayShadow shadow && shadow.isOf(array, run.shadows());
  }

  /**
   * The index of a field without companion.
   *
   * @param field name of the field, qualified by its class
   * @param owner the object, or the class of a static field
   * @param run the run
   * @return the index
   */
  public static int tableIndex(String field, Object owner, Run run) {
    return run.shadows().field(owner, field);
  }

  /**
   * Sets the index of a field without companion.
   *
   * @param field name of the field, qualified by its class
   * @param owner the object, or the class of a static field
   * @param index the index
   * @param run the run
   */
  public static void setTableIndex(String field, Object owner, int index, Run run) {
    run.shadows().setField(owner, field, index);
  }

  /**
   * Notes that a number was stored in a static field, where all code can read it.
   *
   * @param index its index
   * @param run the run
   */
  public static void noteStatic(int index, Run run) {
    if (index != 0) {
      run.shadows().noteStaticActive();
    }
  }
}
