package org.wengert.rule;

import org.wengert.DerivativeOf;
import org.wengert.rule.special.BetaIntegral;

/**
 * Partial derivatives of the regularized incomplete beta function I<sub>x</sub>(a, b), as Commons
 * Math, Hipparchus and Commons Numbers have it.
 *
 * <p>The derivatives are those of the function, not of what a library computes when it is told to
 * stop early. At x = 0 and 1 they are one-sided, outside of the domain NaN.
 */
public final class IncompleteBetaRules {
  private IncompleteBetaRules() {}

  /**
   * dI/dx = x<sup>a-1</sup> (1-x)<sup>b-1</sup> / B(a, b) (DLMF 8.17.2).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param result {@code regularizedBeta(x, a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBeta", argument = 0)
  public static double betaArgument(double x, double a, double b, double result) {
    return BetaIntegral.density(x, a, b);
  }

  /**
   * dI/da, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param result {@code regularizedBeta(x, a, b)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBeta", argument = 1)
  public static double betaFirst(double x, double a, double b, double result) {
    return BetaIntegral.byFirst(x, a, b);
  }

  /**
   * dI/db, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param result {@code regularizedBeta(x, a, b)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBeta", argument = 2)
  public static double betaSecond(double x, double a, double b, double result) {
    return BetaIntegral.bySecond(x, a, b);
  }

  /**
   * dI/dx = x<sup>a-1</sup> (1-x)<sup>b-1</sup> / B(a, b) (DLMF 8.17.2).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param epsilon wanted accuracy
   * @param result {@code regularizedBeta(x, a, b, epsilon)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBeta", argument = 0)
  public static double betaArgument(double x, double a, double b, double epsilon, double result) {
    return BetaIntegral.density(x, a, b);
  }

  /**
   * dI/da, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param epsilon wanted accuracy
   * @param result {@code regularizedBeta(x, a, b, epsilon)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBeta", argument = 1)
  public static double betaFirst(double x, double a, double b, double epsilon, double result) {
    return BetaIntegral.byFirst(x, a, b);
  }

  /**
   * dI/db, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param epsilon wanted accuracy
   * @param result {@code regularizedBeta(x, a, b, epsilon)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBeta", argument = 2)
  public static double betaSecond(double x, double a, double b, double epsilon, double result) {
    return BetaIntegral.bySecond(x, a, b);
  }

  /**
   * dI/dx = x<sup>a-1</sup> (1-x)<sup>b-1</sup> / B(a, b) (DLMF 8.17.2).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param maxIterations most iterations
   * @param result {@code regularizedBeta(x, a, b, maxIterations)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBeta", argument = 0)
  public static double betaArgument(
      double x, double a, double b, int maxIterations, double result) {
    return BetaIntegral.density(x, a, b);
  }

  /**
   * dI/da, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param maxIterations most iterations
   * @param result {@code regularizedBeta(x, a, b, maxIterations)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBeta", argument = 1)
  public static double betaFirst(double x, double a, double b, int maxIterations, double result) {
    return BetaIntegral.byFirst(x, a, b);
  }

  /**
   * dI/db, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param maxIterations most iterations
   * @param result {@code regularizedBeta(x, a, b, maxIterations)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBeta", argument = 2)
  public static double betaSecond(double x, double a, double b, int maxIterations, double result) {
    return BetaIntegral.bySecond(x, a, b);
  }

  /**
   * dI/dx = x<sup>a-1</sup> (1-x)<sup>b-1</sup> / B(a, b) (DLMF 8.17.2).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code regularizedBeta(x, a, b, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBeta", argument = 0)
  public static double betaArgument(
      double x, double a, double b, double epsilon, int maxIterations, double result) {
    return BetaIntegral.density(x, a, b);
  }

  /**
   * dI/da, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code regularizedBeta(x, a, b, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBeta", argument = 1)
  public static double betaFirst(
      double x, double a, double b, double epsilon, int maxIterations, double result) {
    return BetaIntegral.byFirst(x, a, b);
  }

  /**
   * dI/db, by its continued fraction.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code regularizedBeta(x, a, b, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBeta", argument = 2)
  public static double betaSecond(
      double x, double a, double b, double epsilon, int maxIterations, double result) {
    return BetaIntegral.bySecond(x, a, b);
  }
}
