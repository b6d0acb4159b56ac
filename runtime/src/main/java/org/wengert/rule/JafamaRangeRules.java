package org.wengert.rule;

import org.wengert.DerivativeOf;

/**
 * Partial derivatives of the methods of Jafama's {@code FastMath} and {@code StrictFastMath} that
 * bring a number into a range or round it. They name {@code Math}, as {@link FastMathRules} do; the
 * conventions are in {@link MathRules}, and a jump counts for nothing.
 */
public final class JafamaRangeRules {
  private JafamaRangeRules() {}

  /**
   * 1: multiples of &pi; are added.
   *
   * @param angle an angle
   * @param result {@code normalizeMinusPiPi(angle)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "normalizeMinusPiPi", argument = 0)
  public static double normalizeMinusPiPi(double angle, double result) {
    return oneUnlessNaN(result);
  }

  /**
   * 1: multiples of &pi; are added.
   *
   * @param angle an angle
   * @param result {@code normalizeMinusPiPiFast(angle)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "normalizeMinusPiPiFast", argument = 0)
  public static double normalizeMinusPiPiFast(double angle, double result) {
    return oneUnlessNaN(result);
  }

  /**
   * 1: multiples of &pi; are added.
   *
   * @param angle an angle
   * @param result {@code normalizeZeroTwoPi(angle)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "normalizeZeroTwoPi", argument = 0)
  public static double normalizeZeroTwoPi(double angle, double result) {
    return oneUnlessNaN(result);
  }

  /**
   * 1: multiples of &pi; are added.
   *
   * @param angle an angle
   * @param result {@code normalizeZeroTwoPiFast(angle)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "normalizeZeroTwoPiFast", argument = 0)
  public static double normalizeZeroTwoPiFast(double angle, double result) {
    return oneUnlessNaN(result);
  }

  /**
   * 1: multiples of &pi; are added.
   *
   * @param angle an angle
   * @param result {@code normalizeMinusHalfPiHalfPi(angle)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "normalizeMinusHalfPiHalfPi", argument = 0)
  public static double normalizeMinusHalfPiHalfPi(double angle, double result) {
    return oneUnlessNaN(result);
  }

  /**
   * 1: multiples of &pi; are added.
   *
   * @param angle an angle
   * @param result {@code normalizeMinusHalfPiHalfPiFast(angle)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "normalizeMinusHalfPiHalfPiFast", argument = 0)
  public static double normalizeMinusHalfPiHalfPiFast(double angle, double result) {
    return oneUnlessNaN(result);
  }

  /**
   * 1: multiples of the divisor are added.
   *
   * @param dividend the dividend
   * @param divisor the divisor
   * @param result {@code remainder(dividend, divisor)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "remainder", argument = 0)
  public static double remainderDividend(double dividend, double divisor, double result) {
    return oneUnlessNaN(result);
  }

  /**
   * Minus the quotient, to the nearest integer.
   *
   * @param dividend the dividend
   * @param divisor the divisor
   * @param result {@code remainder(dividend, divisor)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "remainder", argument = 1)
  public static double remainderDivisor(double dividend, double divisor, double result) {
    return -Math.rint((dividend - result) / divisor);
  }

  /**
   * As for {@code clamp}.
   *
   * @param min the lower bound
   * @param max the upper bound
   * @param value the value
   * @param result {@code toRange(min, max, value)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "toRange", argument = 0)
  public static double toRangeMin(double min, double max, double value, double result) {
    return SelectionRules.clampMin(value, min, max, result);
  }

  /**
   * As for {@code clamp}.
   *
   * @param min the lower bound
   * @param max the upper bound
   * @param value the value
   * @param result {@code toRange(min, max, value)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "toRange", argument = 1)
  public static double toRangeMax(double min, double max, double value, double result) {
    return SelectionRules.clampMax(value, min, max, result);
  }

  /**
   * As for {@code clamp}.
   *
   * @param min the lower bound
   * @param max the upper bound
   * @param value the value
   * @param result {@code toRange(min, max, value)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "toRange", argument = 2)
  public static double toRangeValue(double min, double max, double value, double result) {
    return SelectionRules.clampValue(value, min, max, result);
  }

  /**
   * As for {@code clamp}.
   *
   * @param min the lower bound
   * @param max the upper bound
   * @param value the value
   * @param result {@code toRange(min, max, value)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "toRange", argument = 0)
  public static double toRangeMin(float min, float max, float value, float result) {
    return SelectionRules.clampMin(value, min, max, result);
  }

  /**
   * As for {@code clamp}.
   *
   * @param min the lower bound
   * @param max the upper bound
   * @param value the value
   * @param result {@code toRange(min, max, value)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "toRange", argument = 1)
  public static double toRangeMax(float min, float max, float value, float result) {
    return SelectionRules.clampMax(value, min, max, result);
  }

  /**
   * As for {@code clamp}.
   *
   * @param min the lower bound
   * @param max the upper bound
   * @param value the value
   * @param result {@code toRange(min, max, value)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "toRange", argument = 2)
  public static double toRangeValue(float min, float max, float value, float result) {
    return SelectionRules.clampValue(value, min, max, result);
  }

  /**
   * A step function.
   *
   * @param x the argument
   * @param result {@code floor(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "floor", argument = 0)
  public static double floor(float x, float result) {
    return RoundingRules.zeroUnlessNaN(result);
  }

  /**
   * A step function.
   *
   * @param x the argument
   * @param result {@code ceil(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "ceil", argument = 0)
  public static double ceil(float x, float result) {
    return RoundingRules.zeroUnlessNaN(result);
  }

  /**
   * A step function.
   *
   * @param x the argument
   * @param result {@code rint(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "rint", argument = 0)
  public static double rint(float x, float result) {
    return RoundingRules.zeroUnlessNaN(result);
  }

  private static double oneUnlessNaN(double result) {
    return 1 + RoundingRules.zeroUnlessNaN(result);
  }
}
