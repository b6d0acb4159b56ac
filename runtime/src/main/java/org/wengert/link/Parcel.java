package org.wengert.link;

import java.util.Arrays;
import java.util.Objects;
import org.wengert.shadow.ArrayShadow;

/**
 * The arguments of one call whose twin would have more parameters than the JVM allows: the values,
 * receiver first, and the shadows in the order of what they shadow.
 *
 * <p>The caller fills it, values from the last to the first, as they come off its operand stack.
 */
public final class Parcel {
  private final Object[] values;
  private final Object[] shadows;

  /** Values that are still to come. */
  private int missing;

  private int filled;

  private Parcel(Object[] values, Object[] shadows) {
    this.values = values;
    this.shadows = shadows;
    this.missing = values.length;
  }

  /**
   * A full one.
   *
   * @param values the values, boxed
   * @param shadows the shadows, boxed
   * @return the parcel
   */
  public static Parcel of(Object[] values, Object[] shadows) {
    return new Parcel(values, shadows);
  }

  /**
   * An empty one.
   *
   * @param values number of values
   * @param shadows number of shadows
   * @return the parcel
   */
  public static Parcel empty(int values, int shadows) {
    return new Parcel(new Object[values], new Object[shadows]);
  }

  /**
   * Fills in the last value that is missing.
   *
   * @param value the value
   * @param parcel where to
   */
  public static void put(int value, Parcel parcel) {
    parcel.values[--parcel.missing] = value;
  }

  /**
   * Fills in the last value that is missing.
   *
   * @param value the value
   * @param parcel where to
   */
  public static void put(long value, Parcel parcel) {
    parcel.values[--parcel.missing] = value;
  }

  /**
   * Fills in the last value that is missing.
   *
   * @param value the value
   * @param parcel where to
   */
  public static void put(float value, Parcel parcel) {
    parcel.values[--parcel.missing] = value;
  }

  /**
   * Fills in the last value that is missing.
   *
   * @param value the value
   * @param parcel where to
   */
  public static void put(double value, Parcel parcel) {
    parcel.values[--parcel.missing] = value;
  }

  /**
   * Fills in the last value that is missing.
   *
   * @param value the value
   * @param parcel where to
   */
  public static void put(Object value, Parcel parcel) {
    parcel.values[--parcel.missing] = value;
  }

  /**
   * Adds the next shadow.
   *
   * @param shadow the shadow of a number
   * @param parcel where to
   */
  public static void putShadow(int shadow, Parcel parcel) {
    parcel.shadows[parcel.filled++] = shadow;
  }

  /**
   * Adds the next shadow.
   *
   * @param shadow the tangent of a number
   * @param parcel where to
   */
  public static void putShadow(double shadow, Parcel parcel) {
    parcel.shadows[parcel.filled++] = shadow;
  }

  /**
   * Adds the next shadow.
   *
   * @param shadow the shadow of an array
   * @param parcel where to
   */
  public static void putShadow(ArrayShadow shadow, Parcel parcel) {
    parcel.shadows[parcel.filled++] = shadow;
  }

  /**
   * A value of one of the types that the JVM passes as {@code int}.
   *
   * @param parcel where it is
   * @param i its position
   * @return the value
   */
  public static int integer(Parcel parcel, int i) {
    return (int) parcel.values[i];
  }

  /**
   * A value.
   *
   * @param parcel where it is
   * @param i its position
   * @return the value
   */
  public static long longInteger(Parcel parcel, int i) {
    return (long) parcel.values[i];
  }

  /**
   * A value.
   *
   * @param parcel where it is
   * @param i its position
   * @return the value
   */
  public static float single(Parcel parcel, int i) {
    return (float) parcel.values[i];
  }

  /**
   * A value.
   *
   * @param parcel where it is
   * @param i its position
   * @return the value
   */
  public static double number(Parcel parcel, int i) {
    return (double) parcel.values[i];
  }

  /**
   * A value.
   *
   * @param parcel where it is
   * @param i its position
   * @return the value
   */
  public static Object reference(Parcel parcel, int i) {
    return parcel.values[i];
  }

  /**
   * The shadow of a number.
   *
   * @param parcel where it is
   * @param i its position among the shadows
   * @return the shadow
   */
  public static int shadow(Parcel parcel, int i) {
    return (int) parcel.shadows[i];
  }

  /**
   * The tangent of a number.
   *
   * @param parcel where it is
   * @param i its position among the shadows
   * @return the tangent
   */
  public static double tangent(Parcel parcel, int i) {
    return (double) parcel.shadows[i];
  }

  /**
   * The shadow of an array.
   *
   * @param parcel where it is
   * @param i its position among the shadows
   * @return the shadow, null for a null array
   */
  public static ArrayShadow arrayShadow(Parcel parcel, int i) {
    return (ArrayShadow) parcel.shadows[i];
  }

  /**
   * The first value.
   *
   * @return the receiver
   */
  public Object receiver() {
    return values[0];
  }

  /**
   * Refuses a receiver that is null.
   *
   * @param message what to say
   * @return this
   * @throws NullPointerException if it is
   */
  public Parcel nonNull(String message) {
    Objects.requireNonNull(values[0], message);
    return this;
  }

  /**
   * The same arguments after one more.
   *
   * @param object an object whose constructor is about to run
   * @return a new parcel
   */
  public Parcel withReceiver(Object object) {
    Object[] all = new Object[values.length + 1];
    all[0] = object;
    System.arraycopy(values, 0, all, 1, values.length);
    return new Parcel(all, shadows);
  }

  /**
   * All values, then all shadows.
   *
   * @return a new array
   */
  public Object[] all() {
    Object[] all = Arrays.copyOf(values, values.length + shadows.length);
    System.arraycopy(shadows, 0, all, values.length, shadows.length);
    return all;
  }

  /**
   * All values.
   *
   * @return the array itself
   */
  public Object[] values() {
    return values;
  }

  /**
   * All shadows.
   *
   * @return the array itself
   */
  public Object[] shadows() {
    return shadows;
  }
}
