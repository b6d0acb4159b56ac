package org.wengert.link;

import org.wengert.tape.Recording;

/** Casts of numbers to their bits, which no derivative survives. */
public final class Bits {
  private static final String REMEDY =
      "Use Derivatives.detach on the value if no derivative is wanted there,"
          + " or write the method without its bits.";

  private Bits() {}

  private static void check(String method, int index, Recording tape) {
    if (index != 0) {
      Report.lost("The bits of an active value were taken by " + method, REMEDY, tape);
    }
  }

  @Substitute(type = Double.class, method = "doubleToLongBits", descriptor = "(D)J")
  public static long bits(double value, int index, Recording tape) {
    check("Double.doubleToLongBits", index, tape);
    return Double.doubleToLongBits(value);
  }

  @Substitute(type = Double.class, method = "doubleToRawLongBits", descriptor = "(D)J")
  public static long rawBits(double value, int index, Recording tape) {
    check("Double.doubleToRawLongBits", index, tape);
    return Double.doubleToRawLongBits(value);
  }

  @Substitute(type = Float.class, method = "floatToIntBits", descriptor = "(F)I")
  public static int bits(float value, int index, Recording tape) {
    check("Float.floatToIntBits", index, tape);
    return Float.floatToIntBits(value);
  }

  @Substitute(type = Float.class, method = "floatToRawIntBits", descriptor = "(F)I")
  public static int rawBits(float value, int index, Recording tape) {
    check("Float.floatToRawIntBits", index, tape);
    return Float.floatToRawIntBits(value);
  }
}
