package org.wengert.link;

import org.wengert.tape.Recording;

/** Boxes carry their index by identity, so they carry derivatives through untyped code. */
public final class Boxes {
  private Boxes() {}

  @Substitute(type = Double.class, method = "valueOf", descriptor = "(D)Ljava/lang/Double;")
  public static Double box(double value, int index, Recording tape) {
    Double box = value;
    tape.shadows().setBox(box, index);
    return box;
  }

  @Substitute(type = Float.class, method = "valueOf", descriptor = "(F)Ljava/lang/Float;")
  public static Float box(float value, int index, Recording tape) {
    Float box = value;
    tape.shadows().setBox(box, index);
    return box;
  }

  @Substitute(type = Double.class, method = "doubleValue", descriptor = "()D")
  public static double unbox(Double box, Recording tape) {
    double value = box;
    tape.setReturned(tape.shadows().box(box));
    return value;
  }

  @Substitute(type = Double.class, method = "floatValue", descriptor = "()F")
  public static float unboxToFloat(Double box, Recording tape) {
    float value = box.floatValue();
    tape.setReturned(tape.shadows().box(box));
    return value;
  }

  @Substitute(type = Float.class, method = "floatValue", descriptor = "()F")
  public static float unbox(Float box, Recording tape) {
    float value = box;
    tape.setReturned(tape.shadows().box(box));
    return value;
  }

  @Substitute(type = Float.class, method = "doubleValue", descriptor = "()D")
  public static double unboxToDouble(Float box, Recording tape) {
    double value = box.doubleValue();
    tape.setReturned(tape.shadows().box(box));
    return value;
  }

  /**
   * The index of a box.
   *
   * @param box any object, or null
   * @param tape the recording
   * @return its index, 0 if it is passive or no box
   */
  public static int index(Object box, Recording tape) {
    return tape.shadows().box(box);
  }

  /**
   * Boxes the number that was just returned by a twin.
   *
   * @param value the number
   * @param tape the recording
   * @return its box
   */
  public static Double boxReturned(double value, Recording tape) {
    return box(value, tape.returned(), tape);
  }

  /**
   * Boxes the number that was just returned by a twin.
   *
   * @param value the number
   * @param tape the recording
   * @return its box
   */
  public static Float boxReturned(float value, Recording tape) {
    return box(value, tape.returned(), tape);
  }

  /**
   * Prepares for unboxing what was just returned by a twin.
   *
   * @param box a box of a number, or null
   * @param tape the recording
   * @return the same box; its index is what was returned
   */
  public static Object unboxReturned(Object box, Recording tape) {
    tape.setReturned(tape.shadows().box(box));
    return box;
  }
}
