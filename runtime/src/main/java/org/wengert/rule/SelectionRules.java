package org.wengert.rule;

import org.wengert.DerivativeOf;

/**
 * Partial derivatives of the methods of {@link Math} and {@link StrictMath} that give one of their
 * arguments: {@code max}, {@code min} and {@code clamp} (since JDK 21).
 *
 * <p>The conventions are in {@link MathRules}.
 */
@PiecewiseLinear
public final class SelectionRules {
  private SelectionRules() {}

  /**
   * 1 where a is the greater one.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code max(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "max", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "max", argument = 0)
  public static double maxFirst(double a, double b, double result) {
    return greater(a, b);
  }

  /**
   * 1 where b is the greater one.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code max(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "max", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "max", argument = 1)
  public static double maxSecond(double a, double b, double result) {
    return greater(b, a);
  }

  /**
   * 1 where a is the lesser one.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code min(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "min", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "min", argument = 0)
  public static double minFirst(double a, double b, double result) {
    return greater(b, a);
  }

  /**
   * 1 where b is the lesser one.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code min(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "min", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "min", argument = 1)
  public static double minSecond(double a, double b, double result) {
    return greater(a, b);
  }

  /**
   * 1 between the bounds; with the bounds' partials the sum is 1.
   *
   * @param value the value
   * @param min the lower bound
   * @param max the upper bound
   * @param result {@code clamp(value, min, max)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "clamp", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "clamp", argument = 0)
  public static double clampValue(double value, double min, double max, double result) {
    return greater(value, min) + greater(max, value) - 1;
  }

  /**
   * 1 where the value is below the lower bound.
   *
   * @param value the value
   * @param min the lower bound
   * @param max the upper bound
   * @param result {@code clamp(value, min, max)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "clamp", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "clamp", argument = 1)
  public static double clampMin(double value, double min, double max, double result) {
    return greater(min, value);
  }

  /**
   * 1 where the value is above the upper bound.
   *
   * @param value the value
   * @param min the lower bound
   * @param max the upper bound
   * @param result {@code clamp(value, min, max)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "clamp", argument = 2)
  @DerivativeOf(type = StrictMath.class, method = "clamp", argument = 2)
  public static double clampMax(double value, double min, double max, double result) {
    return greater(value, max);
  }

  /**
   * 1 where a is the greater one.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code max(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "max", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "max", argument = 0)
  public static double maxFirst(float a, float b, float result) {
    return greater(a, b);
  }

  /**
   * 1 where b is the greater one.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code max(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "max", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "max", argument = 1)
  public static double maxSecond(float a, float b, float result) {
    return greater(b, a);
  }

  /**
   * 1 where a is the lesser one.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code min(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "min", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "min", argument = 0)
  public static double minFirst(float a, float b, float result) {
    return greater(b, a);
  }

  /**
   * 1 where b is the lesser one.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code min(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "min", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "min", argument = 1)
  public static double minSecond(float a, float b, float result) {
    return greater(a, b);
  }

  /**
   * 1 between the bounds; with the bounds' partials the sum is 1.
   *
   * @param value the value
   * @param min the lower bound
   * @param max the upper bound
   * @param result {@code clamp(value, min, max)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "clamp", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "clamp", argument = 0)
  public static double clampValue(float value, float min, float max, float result) {
    return greater(value, min) + greater(max, value) - 1;
  }

  /**
   * 1 where the value is below the lower bound.
   *
   * @param value the value
   * @param min the lower bound
   * @param max the upper bound
   * @param result {@code clamp(value, min, max)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "clamp", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "clamp", argument = 1)
  public static double clampMin(float value, float min, float max, float result) {
    return greater(min, value);
  }

  /**
   * 1 where the value is above the upper bound.
   *
   * @param value the value
   * @param min the lower bound
   * @param max the upper bound
   * @param result {@code clamp(value, min, max)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "clamp", argument = 2)
  @DerivativeOf(type = StrictMath.class, method = "clamp", argument = 2)
  public static double clampMax(float value, float min, float max, float result) {
    return greater(value, max);
  }

  /** 1 if a is greater than b, 0 if it is less, 0.5 on a tie, NaN if one of them is. */
  private static double greater(double a, double b) {
    if (a > b) {
      return 1;
    }
    if (a < b) {
      return 0;
    }
    return a == b ? 0.5 : Double.NaN;
  }
}
