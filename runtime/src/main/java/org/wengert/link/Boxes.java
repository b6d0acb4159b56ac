package org.wengert.link;

import org.wengert.shadow.Run;

/** Boxes carry their index by identity, so they carry derivatives through untyped code. */
public final class Boxes {
  private Boxes() {}

  @Substitute(type = Double.class, method = "valueOf", descriptor = "(D)Ljava/lang/Double;")
  public static Double box(double value, int index, Run run) {
    Double box = value;
    run.shadows().setBox(box, index);
    return box;
  }

  @Substitute(type = Float.class, method = "valueOf", descriptor = "(F)Ljava/lang/Float;")
  public static Float box(float value, int index, Run run) {
    Float box = value;
    run.shadows().setBox(box, index);
    return box;
  }

  @Substitute(type = Double.class, method = "doubleValue", descriptor = "()D")
  public static double unbox(Double box, Run run) {
    double value = box;
    run.setReturned(run.shadows().box(box));
    return value;
  }

  @Substitute(type = Double.class, method = "floatValue", descriptor = "()F")
  public static float unboxToFloat(Double box, Run run) {
    float value = box.floatValue();
    run.setReturned(run.shadows().box(box));
    return value;
  }

  @Substitute(type = Float.class, method = "floatValue", descriptor = "()F")
  public static float unbox(Float box, Run run) {
    float value = box;
    run.setReturned(run.shadows().box(box));
    return value;
  }

  @Substitute(type = Float.class, method = "doubleValue", descriptor = "()D")
  public static double unboxToDouble(Float box, Run run) {
    double value = box.doubleValue();
    run.setReturned(run.shadows().box(box));
    return value;
  }

  /**
   * The index of a box.
   *
   * @param box any object, or null
   * @param run the run
   * @return its index, 0 if it is passive or no box
   */
  public static int index(Object box, Run run) {
    return run.shadows().box(box);
  }

  /**
   * Boxes the number that was just returned by a twin.
   *
   * @param value the number
   * @param run the run
   * @return its box
   */
  public static Double boxReturned(double value, Run run) {
    return box(value, run.returned(), run);
  }

  /**
   * Boxes the number that was just returned by a twin.
   *
   * @param value the number
   * @param run the run
   * @return its box
   */
  public static Float boxReturned(float value, Run run) {
    return box(value, run.returned(), run);
  }

  /**
   * Prepares for unboxing what was just returned by a twin.
   *
   * @param box a box of a number, or null
   * @param run the run
   * @return the same box; its index is what was returned
   */
  public static Object unboxReturned(Object box, Run run) {
    run.setReturned(run.shadows().box(box));
    return box;
  }
}
