package org.wengert.rule;

/**
 * Methods that later JDKs have in {@link Math}, for testing their rules on a JDK without them.
 *
 * <p>Plain rather than accurate: these rules do not read the result, but to see that it is NaN.
 */
final class LaterMath {
  private LaterMath() {}

  public static double clamp(double value, double min, double max) {
    requireOrder(Double.compare(min, max) <= 0 && !Double.isNaN(max));
    return Math.min(max, Math.max(value, min));
  }

  public static float clamp(float value, float min, float max) {
    requireOrder(Float.compare(min, max) <= 0 && !Float.isNaN(max));
    return Math.min(max, Math.max(value, min));
  }

  public static double asinh(double x) {
    return Math.copySign(Math.log(Math.abs(x) + Math.hypot(1, x)), x);
  }

  public static double acosh(double x) {
    return Math.log(x) + Math.log1p(Math.sqrt(1 - 1 / x) * Math.sqrt(1 + 1 / x));
  }

  public static double atanh(double x) {
    return (Math.log1p(x) - Math.log1p(-x)) / 2;
  }

  private static void requireOrder(boolean inOrder) {
    if (!inOrder) {
      throw new IllegalArgumentException("the bounds are not in order");
    }
  }
}
