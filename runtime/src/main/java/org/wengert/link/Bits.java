package org.wengert.link;

import org.wengert.shadow.Run;

/** Casts of numbers to their bits, which no derivative survives. */
public final class Bits {
  private static final String REMEDY =
      "Use Derivatives.detach on the value if no derivative is wanted there,"
          + " or write the method without its bits.";

  private Bits() {}

  private static void check(String method, int index, Run run) {
    if (index != 0) {
      Report.lost("The bits of an active value were taken by " + method, REMEDY, run);
    }
  }

  @Substitute(type = Double.class, method = "doubleToLongBits", descriptor = "(D)J")
  public static long bits(double value, int index, Run run) {
    check("Double.doubleToLongBits", index, run);
    return Double.doubleToLongBits(value);
  }

  @Substitute(type = Double.class, method = "doubleToRawLongBits", descriptor = "(D)J")
  public static long rawBits(double value, int index, Run run) {
    check("Double.doubleToRawLongBits", index, run);
    return Double.doubleToRawLongBits(value);
  }

  @Substitute(type = Float.class, method = "floatToIntBits", descriptor = "(F)I")
  public static int bits(float value, int index, Run run) {
    check("Float.floatToIntBits", index, run);
    return Float.floatToIntBits(value);
  }

  @Substitute(type = Float.class, method = "floatToRawIntBits", descriptor = "(F)I")
  public static int rawBits(float value, int index, Run run) {
    check("Float.floatToRawIntBits", index, run);
    return Float.floatToRawIntBits(value);
  }
}
