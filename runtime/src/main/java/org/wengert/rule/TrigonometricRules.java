package org.wengert.rule;

import org.wengert.DerivativeOf;

/**
 * Partial derivatives of the trigonometric methods of {@link Math} and {@link StrictMath}.
 *
 * <p>The conventions are in {@link MathRules}.
 */
public final class TrigonometricRules {
  private static final double RADIANS_PER_DEGREE = 0.017453292519943295;
  private static final double DEGREES_PER_RADIAN = 57.29577951308232;

  /**
   * Within these limits of a sum of two squares neither of them can have lost digits that matter.
   */
  private static final double SMALLEST_SUM = 0x1p-900;

  private TrigonometricRules() {}

  /**
   * sin' = cos (DLMF 4.20).
   *
   * @param x the argument
   * @param result {@code sin(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "sin", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "sin", argument = 0)
  public static double sin(double x, double result) {
    return Math.cos(x);
  }

  /**
   * cos' = -sin (DLMF 4.20).
   *
   * @param x the argument
   * @param result {@code cos(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "cos", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "cos", argument = 0)
  public static double cos(double x, double result) {
    return -Math.sin(x);
  }

  /**
   * tan' = 1 + tan<sup>2</sup> (DLMF 4.20).
   *
   * @param x the argument
   * @param result {@code tan(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "tan", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "tan", argument = 0)
  public static double tan(double x, double result) {
    return 1 + result * result;
  }

  /**
   * asin' = 1 / sqrt(1 - x<sup>2</sup>) (DLMF 4.24), with the difference as a product so that it
   * does not cancel.
   *
   * @param x the argument
   * @param result {@code asin(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "asin", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "asin", argument = 0)
  public static double asin(double x, double result) {
    return 1 / Math.sqrt((1 - x) * (1 + x));
  }

  /**
   * acos' = -1 / sqrt(1 - x<sup>2</sup>) (DLMF 4.24), as asin'.
   *
   * @param x the argument
   * @param result {@code acos(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "acos", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "acos", argument = 0)
  public static double acos(double x, double result) {
    return -1 / Math.sqrt((1 - x) * (1 + x));
  }

  /**
   * atan' = 1 / (1 + x<sup>2</sup>) (DLMF 4.24).
   *
   * @param x the argument
   * @param result {@code atan(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "atan", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "atan", argument = 0)
  public static double atan(double x, double result) {
    return 1 / (1 + x * x);
  }

  /**
   * d/dy atan2(y, x) = x / (x<sup>2</sup> + y<sup>2</sup>) (chain rule).
   *
   * @param y the ordinate
   * @param x the abscissa
   * @param result {@code atan2(y, x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "atan2", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "atan2", argument = 0)
  public static double atan2Y(double y, double x, double result) {
    return overSquaredRadius(x, y);
  }

  /**
   * d/dx atan2(y, x) = -y / (x<sup>2</sup> + y<sup>2</sup>) (chain rule).
   *
   * @param y the ordinate
   * @param x the abscissa
   * @param result {@code atan2(y, x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "atan2", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "atan2", argument = 1)
  public static double atan2X(double y, double x, double result) {
    return -overSquaredRadius(y, x);
  }

  /**
   * A constant: pi / 180.
   *
   * @param x the argument
   * @param result {@code toRadians(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "toRadians", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "toRadians", argument = 0)
  public static double toRadians(double x, double result) {
    return RADIANS_PER_DEGREE;
  }

  /**
   * A constant: 180 / pi.
   *
   * @param x the argument
   * @param result {@code toDegrees(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "toDegrees", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "toDegrees", argument = 0)
  public static double toDegrees(double x, double result) {
    return DEGREES_PER_RADIAN;
  }

  /** a / (a<sup>2</sup> + b<sup>2</sup>), and 0 at the origin. */
  private static double overSquaredRadius(double a, double b) {
    double sum = a * a + b * b;
    return sum >= SMALLEST_SUM && sum <= Double.MAX_VALUE
        ? a / sum
        : overSquaredRadiusAtExtremes(a, b, sum);
  }

  private static double overSquaredRadiusAtExtremes(double a, double b, double sum) {
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return Double.isNaN(sum) ? sum : 0;
    }
    if (a == 0 && b == 0) {
      return 0;
    }
    double scale = sum > 1 ? 0x1p-600 : 0x1p600;
    double scaledA = a * scale;
    double scaledB = b * scale;
    return scaledA / (scaledA * scaledA + scaledB * scaledB) * scale;
  }
}
