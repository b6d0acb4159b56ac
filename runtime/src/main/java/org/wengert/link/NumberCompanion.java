package org.wengert.link;

import org.wengert.shadow.NumberShadows;
import org.wengert.shadow.Run;
import org.wengert.shadow.TangentRun;

/**
 * Shadows of instance fields with a number, in the companion of their object. The agent's linker
 * composes these methods with accesses of the companion.
 */
public final class NumberCompanion {
  private NumberCompanion() {}

  /**
   * Whether a run can write a shadow where a companion refers to.
   *
   * @param companion what the companion holds, null if the object never held an active value
   * @param run the run
   * @return true if so, else the companion has to {@link #begin}
   */
  public static boolean isOf(Object companion, Run run) {
    return companion != null && ((NumberShadows) companion).isOf(run);
  }

  /**
   * Reads the index of a field.
   *
   * @param companion what the companion holds
   * @param object the object
   * @param position the field's position among those of its class
   * @param run the run
   * @return the index, 0 for a passive number
   */
  public static int read(Object companion, Object object, int position, Run run) {
    return companion == null || !((NumberShadows) companion).mayBeOf(object)
        ? 0
        : FieldLink.index(((NumberShadows) companion).word(position), run);
  }

  /**
   * Sets the index of a field.
   *
   * @param companion what the companion holds, which is writable
   * @param position the field's position among those of its class
   * @param index the index, 0 for a passive number
   * @param run the run
   */
  public static void write(Object companion, int position, int index, Run run) {
    ((NumberShadows) companion).setWord(position, FieldLink.companion(index, run));
  }

  /**
   * What a companion that cannot be written through has to hold after a write to a new object.
   *
   * @param companion what it holds
   * @param size number of fields of its class
   * @param position the field's position among them
   * @param index the index, 0 for a passive number
   * @param run the run
   * @return the shadows, or what it holds already if the number is passive
   */
  public static Object begin(Object companion, int size, int position, int index, Run run) {
    if (companion != null) {
      return renew(companion, null, size, position, index, run);
    }
    if (index == 0) {
      return null;
    }
    NumberShadows shadows = new NumberShadows(size, run);
    write(shadows, position, index, run);
    return shadows;
  }

  /**
   * What a companion that cannot be written through has to hold after a write to an object that may
   * be older than the run.
   *
   * @param companion what it holds
   * @param object the object; null if it is new
   * @param size number of fields of its class
   * @param position the field's position among them
   * @param index the index, 0 for a passive number
   * @param run the run
   * @return the shadows, or what it holds already if the number is passive
   */
  public static Object renew(
      Object companion, Object object, int size, int position, int index, Run run) {
    if (companion == null) {
      return begin(null, size, position, index, run);
    }
    NumberShadows old = (NumberShadows) companion;
    synchronized (old) {
      NumberShadows shadows = old.isWritable(run) ? old : old.renewed(object, run);
      write(shadows, position, index, run);
      return shadows;
    }
  }

  /**
   * Reads the tangent of a field.
   *
   * @param companion what the companion holds
   * @param object the object
   * @param position the field's position among those of its class
   * @param run the run
   * @return the tangent, 0 for a passive number
   */
  public static double read(Object companion, Object object, int position, TangentRun run) {
    return read(companion, object, position, (Run) run) == 0
        ? 0
        : ((NumberShadows) companion).tangent(position);
  }

  /**
   * Sets the tangent of a field.
   *
   * @param companion what the companion holds, which is writable
   * @param position the field's position among those of its class
   * @param tangent the tangent
   * @param run the run
   */
  public static void write(Object companion, int position, double tangent, TangentRun run) {
    ((NumberShadows) companion).setTangent(position, Tangents.companion(tangent, run), tangent);
  }

  /**
   * What a companion that cannot be written through has to hold after a write to a new object.
   *
   * @param companion what it holds
   * @param size number of fields of its class
   * @param position the field's position among them
   * @param tangent the tangent
   * @param run the run
   * @return the shadows, or what it holds already if the number is passive
   */
  public static Object begin(
      Object companion, int size, int position, double tangent, TangentRun run) {
    if (companion != null) {
      return renew(companion, null, size, position, tangent, run);
    }
    if (tangent == 0) {
      return null;
    }
    NumberShadows shadows = new NumberShadows(size, run);
    write(shadows, position, tangent, run);
    return shadows;
  }

  /**
   * What a companion that cannot be written through has to hold after a write to an object that may
   * be older than the run.
   *
   * @param companion what it holds
   * @param object the object; null if it is new
   * @param size number of fields of its class
   * @param position the field's position among them
   * @param tangent the tangent
   * @param run the run
   * @return the shadows, or what it holds already if the number is passive
   */
  public static Object renew(
      Object companion, Object object, int size, int position, double tangent, TangentRun run) {
    if (companion == null) {
      return begin(null, size, position, tangent, run);
    }
    NumberShadows old = (NumberShadows) companion;
    synchronized (old) {
      NumberShadows shadows = old.isWritable(run) ? old : old.renewed(object, run);
      write(shadows, position, tangent, run);
      return shadows;
    }
  }
}
