package org.wengert.rule;

import org.wengert.DerivativeOf;
import org.wengert.rule.special.GammaIntegral;
import org.wengert.rule.special.Polygamma;

/**
 * Partial derivatives of the incomplete gamma functions that are not divided by &Gamma;(a), as
 * {@code IncompleteGamma} of Commons Numbers has them. At x = 0 they are one-sided.
 *
 * <p>For small a and x the derivative of the upper one by a loses digits, as many as 1/a has.
 */
public final class UnregularizedGammaRules {
  private UnregularizedGammaRules() {}

  /**
   * &Gamma;(a) dP/da + &psi;(a) times the function (DLMF 8.2.4, 5.2.2).
   *
   * @param a the shape
   * @param x the argument
   * @param result {@code lowerGamma(a, x)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "lowerGamma", argument = 0)
  public static double lowerShape(double a, double x, double result) {
    return GammaIntegral.byShapeTimesGamma(a, x) + result * Polygamma.digamma(a);
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
   * &Gamma;(a) dP/da + &psi;(a) times the function (DLMF 8.2.4, 5.2.2).
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
    return GammaIntegral.byShapeTimesGamma(a, x) + result * Polygamma.digamma(a);
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
   * -&Gamma;(a) dP/da + &psi;(a) times the function (DLMF 8.2.4, 5.2.2).
   *
   * @param a the shape
   * @param x the argument
   * @param result {@code upperGamma(a, x)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "upperGamma", argument = 0)
  public static double upperShape(double a, double x, double result) {
    return -GammaIntegral.byShapeTimesGamma(a, x) + result * Polygamma.digamma(a);
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
   * -&Gamma;(a) dP/da + &psi;(a) times the function (DLMF 8.2.4, 5.2.2).
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
    return -GammaIntegral.byShapeTimesGamma(a, x) + result * Polygamma.digamma(a);
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
