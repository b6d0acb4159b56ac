package org.wengert.rule;

import org.wengert.DerivativeOf;

/**
 * Partial derivatives of the static methods of {@link Double} and {@link Float} that are
 * arithmetic; they exist for method references. Conventions as for the same methods of {@link
 * Math}, see {@link MathRules}.
 */
public final class BoxRules {
  private BoxRules() {}

  /**
   * The partial derivative of {@code a + b} by either addend: 1 (sum rule).
   *
   * @param a one addend
   * @param b the other addend
   * @param result {@code sum(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Double.class, method = "sum", argument = 0)
  @DerivativeOf(type = Double.class, method = "sum", argument = 1)
  public static double sum(double a, double b, double result) {
    return 1;
  }

  /**
   * The partial derivative of {@code max(a, b)} by a.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code max(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Double.class, method = "max", argument = 0)
  public static double maxFirst(double a, double b, double result) {
    return SelectionRules.maxFirst(a, b, result);
  }

  /**
   * The partial derivative of {@code max(a, b)} by b.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code max(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Double.class, method = "max", argument = 1)
  public static double maxSecond(double a, double b, double result) {
    return SelectionRules.maxSecond(a, b, result);
  }

  /**
   * The partial derivative of {@code min(a, b)} by a.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code min(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Double.class, method = "min", argument = 0)
  public static double minFirst(double a, double b, double result) {
    return SelectionRules.minFirst(a, b, result);
  }

  /**
   * The partial derivative of {@code min(a, b)} by b.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code min(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Double.class, method = "min", argument = 1)
  public static double minSecond(double a, double b, double result) {
    return SelectionRules.minSecond(a, b, result);
  }

  /**
   * The partial derivative of {@code a + b} by either addend: 1 (sum rule).
   *
   * @param a one addend
   * @param b the other addend
   * @param result {@code sum(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Float.class, method = "sum", argument = 0)
  @DerivativeOf(type = Float.class, method = "sum", argument = 1)
  public static double sum(float a, float b, float result) {
    return 1;
  }

  /**
   * The partial derivative of {@code max(a, b)} by a.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code max(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Float.class, method = "max", argument = 0)
  public static double maxFirst(float a, float b, float result) {
    return SelectionRules.maxFirst(a, b, result);
  }

  /**
   * The partial derivative of {@code max(a, b)} by b.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code max(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Float.class, method = "max", argument = 1)
  public static double maxSecond(float a, float b, float result) {
    return SelectionRules.maxSecond(a, b, result);
  }

  /**
   * The partial derivative of {@code min(a, b)} by a.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code min(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Float.class, method = "min", argument = 0)
  public static double minFirst(float a, float b, float result) {
    return SelectionRules.minFirst(a, b, result);
  }

  /**
   * The partial derivative of {@code min(a, b)} by b.
   *
   * @param a one argument
   * @param b the other argument
   * @param result {@code min(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Float.class, method = "min", argument = 1)
  public static double minSecond(float a, float b, float result) {
    return SelectionRules.minSecond(a, b, result);
  }
}
