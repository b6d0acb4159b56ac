package org.wengert.rule;

import org.wengert.DerivativeOf;

/**
 * Partial derivatives of the methods of {@link Math} and {@link StrictMath} that round or step to a
 * neighbour.
 *
 * <p>The conventions are in {@link MathRules}.
 */
@PiecewiseLinear
public final class RoundingRules {
  private RoundingRules() {}

  /**
   * A step function.
   *
   * @param x the argument
   * @param result {@code floor(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "floor", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "floor", argument = 0)
  public static double floor(double x, double result) {
    return zeroUnlessNaN(result);
  }

  /**
   * A step function.
   *
   * @param x the argument
   * @param result {@code ceil(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "ceil", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "ceil", argument = 0)
  public static double ceil(double x, double result) {
    return zeroUnlessNaN(result);
  }

  /**
   * A step function.
   *
   * @param x the argument
   * @param result {@code rint(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "rint", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "rint", argument = 0)
  public static double rint(double x, double result) {
    return zeroUnlessNaN(result);
  }

  /**
   * A step function.
   *
   * @param x the argument
   * @param result {@code ulp(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "ulp", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "ulp", argument = 0)
  public static double ulp(double x, double result) {
    return zeroUnlessNaN(result);
  }

  /**
   * A translation by a step function.
   *
   * @param x the argument
   * @param result {@code nextUp(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "nextUp", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "nextUp", argument = 0)
  public static double nextUp(double x, double result) {
    return 1;
  }

  /**
   * A translation by a step function.
   *
   * @param x the argument
   * @param result {@code nextDown(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "nextDown", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "nextDown", argument = 0)
  public static double nextDown(double x, double result) {
    return 1;
  }

  /**
   * A translation by a step function.
   *
   * @param start the argument
   * @param direction where to go
   * @param result {@code nextAfter(start, direction)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "nextAfter", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "nextAfter", argument = 0)
  public static double nextAfterStart(double start, double direction, double result) {
    return 1;
  }

  /**
   * A step function of the direction.
   *
   * @param start the argument
   * @param direction where to go
   * @param result {@code nextAfter(start, direction)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "nextAfter", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "nextAfter", argument = 1)
  public static double nextAfterDirection(double start, double direction, double result) {
    return zeroUnlessNaN(result);
  }

  /**
   * A step function.
   *
   * @param x the argument
   * @param result {@code ulp(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "ulp", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "ulp", argument = 0)
  public static double ulp(float x, float result) {
    return zeroUnlessNaN(result);
  }

  /**
   * A translation by a step function.
   *
   * @param x the argument
   * @param result {@code nextUp(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "nextUp", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "nextUp", argument = 0)
  public static double nextUp(float x, float result) {
    return 1;
  }

  /**
   * A translation by a step function.
   *
   * @param x the argument
   * @param result {@code nextDown(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "nextDown", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "nextDown", argument = 0)
  public static double nextDown(float x, float result) {
    return 1;
  }

  /**
   * A translation by a step function.
   *
   * @param start the argument
   * @param direction where to go
   * @param result {@code nextAfter(start, direction)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "nextAfter", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "nextAfter", argument = 0)
  public static double nextAfterStart(float start, double direction, float result) {
    return 1;
  }

  /**
   * A step function of the direction.
   *
   * @param start the argument
   * @param direction where to go
   * @param result {@code nextAfter(start, direction)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "nextAfter", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "nextAfter", argument = 1)
  public static double nextAfterDirection(float start, double direction, float result) {
    return zeroUnlessNaN(result);
  }

  /** The slope of a step function: 0, also at the step. */
  static double zeroUnlessNaN(double result) {
    return Double.isNaN(result) ? result : 0;
  }
}
