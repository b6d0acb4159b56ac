package org.wengert.link;

import java.util.Arrays;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;
import org.wengert.shadow.ShadowTable;

/**
 * Library methods that copy or fill arrays: the library method itself, then the same for the
 * indices. Copies of arrays of arrays copy references only, and need nothing.
 */
public final class ArrayCopies {
  private ArrayCopies() {}

  @Substitute(type = double[].class, method = "clone", descriptor = "()Ljava/lang/Object;")
  public static Object clone(double[] array, ArrayShadow shadow, Run run) {
    double[] copy = array.clone();
    copied(copy, shadow, 0, array.length, run);
    return copy;
  }

  @Substitute(type = float[].class, method = "clone", descriptor = "()Ljava/lang/Object;")
  public static Object clone(float[] array, ArrayShadow shadow, Run run) {
    float[] copy = array.clone();
    copied(copy, shadow, 0, array.length, run);
    return copy;
  }

  @Substitute(type = Arrays.class, method = "copyOf", descriptor = "([DI)[D")
  public static double[] copyOf(double[] array, int length, ArrayShadow shadow, Run run) {
    double[] copy = Arrays.copyOf(array, length);
    copied(copy, shadow, 0, Math.min(array.length, length), run);
    return copy;
  }

  @Substitute(type = Arrays.class, method = "copyOf", descriptor = "([FI)[F")
  public static float[] copyOf(float[] array, int length, ArrayShadow shadow, Run run) {
    float[] copy = Arrays.copyOf(array, length);
    copied(copy, shadow, 0, Math.min(array.length, length), run);
    return copy;
  }

  @Substitute(type = Arrays.class, method = "copyOfRange", descriptor = "([DII)[D")
  public static double[] copyOfRange(
      double[] array, int from, int to, ArrayShadow shadow, Run run) {
    double[] copy = Arrays.copyOfRange(array, from, to);
    copied(copy, shadow, from, Math.min(array.length, to) - from, run);
    return copy;
  }

  @Substitute(type = Arrays.class, method = "copyOfRange", descriptor = "([FII)[F")
  public static float[] copyOfRange(float[] array, int from, int to, ArrayShadow shadow, Run run) {
    float[] copy = Arrays.copyOfRange(array, from, to);
    copied(copy, shadow, from, Math.min(array.length, to) - from, run);
    return copy;
  }

  private static void copied(Object copy, ArrayShadow from, int start, int count, Run run) {
    ArrayShadow shadow = run.shadows().of(copy);
    shadow.copy(from, start, 0, count);
    run.setReturnedShadow(shadow);
  }

  @Substitute(type = Arrays.class, method = "fill", descriptor = "([DD)V")
  public static void fill(double[] array, double value, ArrayShadow shadow, int index, Run run) {
    Arrays.fill(array, value);
    shadow.fill(0, array.length, index);
  }

  @Substitute(type = Arrays.class, method = "fill", descriptor = "([FF)V")
  public static void fill(float[] array, float value, ArrayShadow shadow, int index, Run run) {
    Arrays.fill(array, value);
    shadow.fill(0, array.length, index);
  }

  @Substitute(type = Arrays.class, method = "fill", descriptor = "([DIID)V")
  public static void fill(
      double[] array, int from, int to, double value, ArrayShadow shadow, int index, Run run) {
    Arrays.fill(array, from, to, value);
    shadow.fill(from, to, index);
  }

  @Substitute(type = Arrays.class, method = "fill", descriptor = "([FIIF)V")
  public static void fill(
      float[] array, int from, int to, float value, ArrayShadow shadow, int index, Run run) {
    Arrays.fill(array, from, to, value);
    shadow.fill(from, to, index);
  }

  @Substitute(
      type = System.class,
      method = "arraycopy",
      descriptor = "(Ljava/lang/Object;ILjava/lang/Object;II)V")
  public static void arraycopy(
      Object from, int fromPosition, Object to, int position, int count, Run run) {
    System.arraycopy(from, fromPosition, to, position, count);
    if (from instanceof double[] || from instanceof float[]) {
      ShadowTable table = run.shadows();
      ArrayShadow source = table.known(from);
      if (source != null) {
        table.of(to).copy(source, fromPosition, position, count);
      } else if (table.known(to) != null) {
        table.known(to).fill(position, position + count, 0);
      }
    }
  }

  /**
   * Gives the copy of an object the shadows of those fields that have no companion.
   *
   * @param copy what {@code Object.clone} returned
   * @param original the object
   * @param run the run
   * @return the copy
   */
  public static Object cloned(Object copy, Object original, Run run) {
    run.shadows().copyFields(original, copy);
    return copy;
  }
}
