package org.wengert.rule;

import org.wengert.DerivativeOf;
import org.wengert.rule.special.GammaIntegral;

/**
 * Partial derivatives of the regularized incomplete gamma functions P(a, x) and Q(a, x), as Commons
 * Math, Hipparchus, Commons Numbers and Colt have them, and of their own derivatives by x, which
 * Commons Numbers has: {@code gammaDensity}, and {@code gammaFall} for that of Q.
 *
 * <p>The derivatives are those of the functions, not of what a library computes when it is told to
 * stop early. At x = 0 they are one-sided, outside of the domain NaN.
 */
public final class IncompleteGammaRules {
  private IncompleteGammaRules() {}

  /**
   * dP/da, by its series or continued fraction.
   *
   * @param a the shape
   * @param x the argument
   * @param result {@code regularizedGammaP(a, x)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedGammaP", argument = 0)
  public static double pShape(double a, double x, double result) {
    return GammaIntegral.byShape(a, x);
  }

  /**
   * dP/dx = x<sup>a-1</sup> e<sup>-x</sup> / &Gamma;(a) (DLMF 8.8.13).
   *
   * @param a the shape
   * @param x the argument
   * @param result {@code regularizedGammaP(a, x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "regularizedGammaP", argument = 1)
  public static double pArgument(double a, double x, double result) {
    return GammaIntegral.density(a, x);
  }

  /**
   * dP/da, by its series or continued fraction.
   *
   * @param a the shape
   * @param x the argument
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code regularizedGammaP(a, x, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedGammaP", argument = 0)
  public static double pShape(
      double a, double x, double epsilon, int maxIterations, double result) {
    return GammaIntegral.byShape(a, x);
  }

  /**
   * dP/dx = x<sup>a-1</sup> e<sup>-x</sup> / &Gamma;(a) (DLMF 8.8.13).
   *
   * @param a the shape
   * @param x the argument
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code regularizedGammaP(a, x, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "regularizedGammaP", argument = 1)
  public static double pArgument(
      double a, double x, double epsilon, int maxIterations, double result) {
    return GammaIntegral.density(a, x);
  }

  /**
   * dQ/da = -dP/da (DLMF 8.2.5).
   *
   * @param a the shape
   * @param x the argument
   * @param result {@code regularizedGammaQ(a, x)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedGammaQ", argument = 0)
  public static double qShape(double a, double x, double result) {
    return -GammaIntegral.byShape(a, x);
  }

  /**
   * dQ/dx = -dP/dx (DLMF 8.2.5).
   *
   * @param a the shape
   * @param x the argument
   * @param result {@code regularizedGammaQ(a, x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "regularizedGammaQ", argument = 1)
  public static double qArgument(double a, double x, double result) {
    return -GammaIntegral.density(a, x);
  }

  /**
   * dQ/da = -dP/da (DLMF 8.2.5).
   *
   * @param a the shape
   * @param x the argument
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code regularizedGammaQ(a, x, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedGammaQ", argument = 0)
  public static double qShape(
      double a, double x, double epsilon, int maxIterations, double result) {
    return -GammaIntegral.byShape(a, x);
  }

  /**
   * dQ/dx = -dP/dx (DLMF 8.2.5).
   *
   * @param a the shape
   * @param x the argument
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code regularizedGammaQ(a, x, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "regularizedGammaQ", argument = 1)
  public static double qArgument(
      double a, double x, double epsilon, int maxIterations, double result) {
    return -GammaIntegral.density(a, x);
  }

  /**
   * d/da x<sup>a-1</sup> e<sup>-x</sup> / &Gamma;(a) = (log x - &psi;(a)) times it (DLMF 5.2.2).
   *
   * @param a the shape
   * @param x the argument
   * @param result {@code gammaDensity(a, x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "gammaDensity", argument = 0)
  public static double densityShape(double a, double x, double result) {
    return GammaIntegral.densityByShape(a, x);
  }

  /**
   * d/dx x<sup>a-1</sup> e<sup>-x</sup> / &Gamma;(a) = ((a - 1)/x - 1) times it.
   *
   * @param a the shape
   * @param x the argument
   * @param result {@code gammaDensity(a, x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "gammaDensity", argument = 1)
  public static double densityArgument(double a, double x, double result) {
    return GammaIntegral.densityByArgument(a, x);
  }

  /**
   * Minus that of {@code gammaDensity}.
   *
   * @param a the shape
   * @param x the argument
   * @param result {@code gammaFall(a, x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "gammaFall", argument = 0)
  public static double fallShape(double a, double x, double result) {
    return -GammaIntegral.densityByShape(a, x);
  }

  /**
   * Minus that of {@code gammaDensity}.
   *
   * @param a the shape
   * @param x the argument
   * @param result {@code gammaFall(a, x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "gammaFall", argument = 1)
  public static double fallArgument(double a, double x, double result) {
    return -GammaIntegral.densityByArgument(a, x);
  }
}
