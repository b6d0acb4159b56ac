package org.wengert.rule;

import org.wengert.DerivativeOf;
import org.wengert.rule.special.GammaIntegral;

/**
 * Partial derivatives of the incomplete gamma functions that are not divided by &Gamma;(a), as
 * {@code IncompleteGamma} of Commons Numbers has them. At x = 0 they are one-sided.
 *
 * <p>For small x the derivative of the upper one by a loses as many digits as 1/a has.
 */
public final class UnregularizedGammaRules {
  private UnregularizedGammaRules() {}

  /**
   * The derivative by a, by series or continued fraction.
   *
   * @param a the shape
   * @param x the argument
   * @param result {@code lowerGamma(a, x)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "lowerGamma", argument = 0)
  public static double lowerShape(double a, double x, double result) {
    return GammaIntegral.lowerByShape(a, x, result);
  }

  /**
   * x<sup>a-1</sup> e<sup>-x</sup> (DLMF 8.8.13).
   *
   * @param a the shape
   * @param x the argument
   * @param result {@code lowerGamma(a, x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "lowerGamma", argument = 1)
  public static double lowerArgument(double a, double x, double result) {
    return a > 0 ? GammaIntegral.power(a - 1, x) : Double.NaN;
  }

  /**
   * The derivative by a, by series or continued fraction.
   *
   * @param a the shape
   * @param x the argument
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code lowerGamma(a, x, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "lowerGamma", argument = 0)
  public static double lowerShape(
      double a, double x, double epsilon, int maxIterations, double result) {
    return GammaIntegral.lowerByShape(a, x, result);
  }

  /**
   * x<sup>a-1</sup> e<sup>-x</sup> (DLMF 8.8.13).
   *
   * @param a the shape
   * @param x the argument
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code lowerGamma(a, x, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "lowerGamma", argument = 1)
  public static double lowerArgument(
      double a, double x, double epsilon, int maxIterations, double result) {
    return a > 0 ? GammaIntegral.power(a - 1, x) : Double.NaN;
  }

  /**
   * The derivative by a, by series or continued fraction.
   *
   * @param a the shape
   * @param x the argument
   * @param result {@code upperGamma(a, x)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "upperGamma", argument = 0)
  public static double upperShape(double a, double x, double result) {
    return GammaIntegral.upperByShape(a, x, result);
  }

  /**
   * -x<sup>a-1</sup> e<sup>-x</sup> (DLMF 8.8.13).
   *
   * @param a the shape
   * @param x the argument
   * @param result {@code upperGamma(a, x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "upperGamma", argument = 1)
  public static double upperArgument(double a, double x, double result) {
    return a > 0 ? -GammaIntegral.power(a - 1, x) : Double.NaN;
  }

  /**
   * The derivative by a, by series or continued fraction.
   *
   * @param a the shape
   * @param x the argument
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code upperGamma(a, x, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "upperGamma", argument = 0)
  public static double upperShape(
      double a, double x, double epsilon, int maxIterations, double result) {
    return GammaIntegral.upperByShape(a, x, result);
  }

  /**
   * -x<sup>a-1</sup> e<sup>-x</sup> (DLMF 8.8.13).
   *
   * @param a the shape
   * @param x the argument
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code upperGamma(a, x, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "upperGamma", argument = 1)
  public static double upperArgument(
      double a, double x, double epsilon, int maxIterations, double result) {
    return a > 0 ? -GammaIntegral.power(a - 1, x) : Double.NaN;
  }
}
