package org.wengert.rule;

import org.wengert.DerivativeOf;

/**
 * Partial derivatives of methods that the {@code FastMath} classes of Commons Math, Hipparchus and
 * Jafama have beyond those of {@link Math}. A library's method that mirrors one of {@code Math} has
 * that one's rules; so these name {@code Math} too, which has no such methods.
 */
public final class FastMathRules {
  private FastMathRules() {}

  /**
   * d/dx x^n = n x^(n-1) (DLMF 4.2.29).
   *
   * @param x the base
   * @param n the exponent
   * @param result {@code pow(x, n)}
   * @return the partial derivative, 0 for n = 0
   */
  @DerivativeOf(type = Math.class, method = "pow", argument = 0)
  public static double pow(double x, int n, double result) {
    return n == 0 ? 0 : n * Math.pow(x, n - 1);
  }

  /**
   * d/dx x^n = n x^(n-1) (DLMF 4.2.29).
   *
   * @param x the base
   * @param n the exponent
   * @param result {@code pow(x, n)}
   * @return the partial derivative, 0 for n = 0
   */
  @DerivativeOf(type = Math.class, method = "pow", argument = 0)
  public static double pow(double x, long n, double result) {
    return n == 0 ? 0 : n * Math.pow(x, n - 1);
  }

  /**
   * d/db log_b x = -log_b x / (b log b) (quotient rule).
   *
   * @param base the base
   * @param x the argument
   * @param result {@code log(base, x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "log", argument = 0)
  public static double logByBase(double base, double x, double result) {
    return -result / (base * Math.log(base));
  }

  /**
   * d/dx log_b x = 1 / (x log b) (DLMF 4.2.28).
   *
   * @param base the base
   * @param x the argument
   * @param result {@code log(base, x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "log", argument = 1)
  public static double logByArgument(double base, double x, double result) {
    return 1 / (x * Math.log(base));
  }
}
