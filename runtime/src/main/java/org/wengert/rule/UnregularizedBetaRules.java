package org.wengert.rule;

import org.wengert.DerivativeOf;
import org.wengert.rule.special.BetaIntegral;

/**
 * Partial derivatives of the incomplete beta function that is not divided by B(a, b), and of its
 * complement, as {@code IncompleteBeta} of Commons Numbers has them. At x = 0 and 1 they are
 * one-sided.
 */
public final class UnregularizedBetaRules {
  private UnregularizedBetaRules() {}

  /**
   * x<sup>a-1</sup> (1-x)<sup>b-1</sup> (DLMF 8.17.1).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param result {@code incompleteBeta(x, a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "incompleteBeta", argument = 0)
  public static double betaArgument(double x, double a, double b, double result) {
    return inDomain(a, b) ? BetaIntegral.power(x, a - 1, b - 1) : Double.NaN;
  }

  /**
   * The derivative by a, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param result {@code incompleteBeta(x, a, b)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "incompleteBeta", argument = 1)
  public static double betaFirst(double x, double a, double b, double result) {
    return inDomain(a, b) ? BetaIntegral.incompleteByFirst(x, a, b, result) : Double.NaN;
  }

  /**
   * The derivative by b, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param result {@code incompleteBeta(x, a, b)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "incompleteBeta", argument = 2)
  public static double betaSecond(double x, double a, double b, double result) {
    return inDomain(a, b) ? BetaIntegral.incompleteBySecond(x, a, b, result) : Double.NaN;
  }

  /**
   * x<sup>a-1</sup> (1-x)<sup>b-1</sup> (DLMF 8.17.1).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code incompleteBeta(x, a, b, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "incompleteBeta", argument = 0)
  public static double betaArgument(
      double x, double a, double b, double epsilon, int maxIterations, double result) {
    return inDomain(a, b) ? BetaIntegral.power(x, a - 1, b - 1) : Double.NaN;
  }

  /**
   * The derivative by a, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code incompleteBeta(x, a, b, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "incompleteBeta", argument = 1)
  public static double betaFirst(
      double x, double a, double b, double epsilon, int maxIterations, double result) {
    return inDomain(a, b) ? BetaIntegral.incompleteByFirst(x, a, b, result) : Double.NaN;
  }

  /**
   * The derivative by b, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code incompleteBeta(x, a, b, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "incompleteBeta", argument = 2)
  public static double betaSecond(
      double x, double a, double b, double epsilon, int maxIterations, double result) {
    return inDomain(a, b) ? BetaIntegral.incompleteBySecond(x, a, b, result) : Double.NaN;
  }

  /**
   * -x<sup>a-1</sup> (1-x)<sup>b-1</sup> (DLMF 8.17.1).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param result {@code incompleteBetaComplement(x, a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "incompleteBetaComplement", argument = 0)
  public static double complementArgument(double x, double a, double b, double result) {
    return inDomain(a, b) ? -BetaIntegral.power(x, a - 1, b - 1) : Double.NaN;
  }

  /**
   * The derivative by a, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param result {@code incompleteBetaComplement(x, a, b)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "incompleteBetaComplement", argument = 1)
  public static double complementFirst(double x, double a, double b, double result) {
    return inDomain(a, b) ? BetaIntegral.complementByFirst(x, a, b, result) : Double.NaN;
  }

  /**
   * The derivative by b, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param result {@code incompleteBetaComplement(x, a, b)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "incompleteBetaComplement", argument = 2)
  public static double complementSecond(double x, double a, double b, double result) {
    return inDomain(a, b) ? BetaIntegral.complementBySecond(x, a, b, result) : Double.NaN;
  }

  /**
   * -x<sup>a-1</sup> (1-x)<sup>b-1</sup> (DLMF 8.17.1).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code incompleteBetaComplement(x, a, b, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "incompleteBetaComplement", argument = 0)
  public static double complementArgument(
      double x, double a, double b, double epsilon, int maxIterations, double result) {
    return inDomain(a, b) ? -BetaIntegral.power(x, a - 1, b - 1) : Double.NaN;
  }

  /**
   * The derivative by a, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code incompleteBetaComplement(x, a, b, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "incompleteBetaComplement", argument = 1)
  public static double complementFirst(
      double x, double a, double b, double epsilon, int maxIterations, double result) {
    return inDomain(a, b) ? BetaIntegral.complementByFirst(x, a, b, result) : Double.NaN;
  }

  /**
   * The derivative by b, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code incompleteBetaComplement(x, a, b, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "incompleteBetaComplement", argument = 2)
  public static double complementSecond(
      double x, double a, double b, double epsilon, int maxIterations, double result) {
    return inDomain(a, b) ? BetaIntegral.complementBySecond(x, a, b, result) : Double.NaN;
  }

  private static boolean inDomain(double a, double b) {
    return a > 0 && b > 0;
  }
}
