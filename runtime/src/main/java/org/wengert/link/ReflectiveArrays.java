package org.wengert.link;

import java.lang.reflect.Array;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;

/**
 * Elements of arrays read and written by reflection: the access itself, with its exceptions, and
 * then that of the element's shadow. What is read as an integer is none that has a shadow.
 */
public final class ReflectiveArrays {
  private ReflectiveArrays() {}

  /** The shadow of an array of numbers; null for any other. */
  private static ArrayShadow shadow(Object array, Run run) {
    boolean hasNumbers = array instanceof double[] || array instanceof float[];
    return hasNumbers ? run.shadows().of(array) : null;
  }

  private static int index(Object array, int i, Run run) {
    ArrayShadow shadow = shadow(array, run);
    return shadow == null ? 0 : shadow.index(i);
  }

  private static void store(Object array, int i, int index, Run run) {
    ArrayShadow shadow = shadow(array, run);
    if (shadow != null) {
      shadow.setIndex(i, index);
    }
  }

  @Substitute(
      type = Array.class,
      method = "get",
      descriptor = "(Ljava/lang/Object;I)Ljava/lang/Object;")
  public static Object get(Object array, int i, Run run) {
    Object value = Array.get(array, i);
    run.shadows().setBox(value, index(array, i, run));
    return value;
  }

  @Substitute(type = Array.class, method = "getDouble", descriptor = "(Ljava/lang/Object;I)D")
  public static double getDouble(Object array, int i, Run run) {
    double value = Array.getDouble(array, i);
    run.setReturned(index(array, i, run));
    return value;
  }

  @Substitute(type = Array.class, method = "getFloat", descriptor = "(Ljava/lang/Object;I)F")
  public static float getFloat(Object array, int i, Run run) {
    float value = Array.getFloat(array, i);
    run.setReturned(index(array, i, run));
    return value;
  }

  @Substitute(
      type = Array.class,
      method = "set",
      descriptor = "(Ljava/lang/Object;ILjava/lang/Object;)V")
  public static void set(Object array, int i, Object value, Run run) {
    Array.set(array, i, value);
    store(array, i, run.shadows().box(value), run);
  }

  @Substitute(type = Array.class, method = "setDouble", descriptor = "(Ljava/lang/Object;ID)V")
  public static void setDouble(Object array, int i, double value, int index, Run run) {
    Array.setDouble(array, i, value);
    store(array, i, index, run);
  }

  @Substitute(type = Array.class, method = "setFloat", descriptor = "(Ljava/lang/Object;IF)V")
  public static void setFloat(Object array, int i, float value, int index, Run run) {
    Array.setFloat(array, i, value);
    store(array, i, index, run);
  }

  @Substitute(type = Array.class, method = "setLong", descriptor = "(Ljava/lang/Object;IJ)V")
  public static void setLong(Object array, int i, long value, Run run) {
    Array.setLong(array, i, value);
    store(array, i, 0, run);
  }

  @Substitute(type = Array.class, method = "setInt", descriptor = "(Ljava/lang/Object;II)V")
  public static void setInt(Object array, int i, int value, Run run) {
    Array.setInt(array, i, value);
    store(array, i, 0, run);
  }

  @Substitute(type = Array.class, method = "setShort", descriptor = "(Ljava/lang/Object;IS)V")
  public static void setShort(Object array, int i, short value, Run run) {
    Array.setShort(array, i, value);
    store(array, i, 0, run);
  }

  @Substitute(type = Array.class, method = "setChar", descriptor = "(Ljava/lang/Object;IC)V")
  public static void setChar(Object array, int i, char value, Run run) {
    Array.setChar(array, i, value);
    store(array, i, 0, run);
  }

  @Substitute(type = Array.class, method = "setByte", descriptor = "(Ljava/lang/Object;IB)V")
  public static void setByte(Object array, int i, byte value, Run run) {
    Array.setByte(array, i, value);
    store(array, i, 0, run);
  }
}
