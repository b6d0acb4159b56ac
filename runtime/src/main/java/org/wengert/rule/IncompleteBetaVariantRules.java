package org.wengert.rule;

import org.wengert.DerivativeOf;
import org.wengert.rule.special.BetaIntegral;

/**
 * Partial derivatives of relatives of the regularized incomplete beta function: its complement and
 * its derivative by x, {@code betaDensity}, as Commons Numbers has them, and the function with x as
 * the last argument, as Colt has it.
 *
 * <p>At x = 0 and 1 they are one-sided, outside of the domain NaN.
 */
public final class IncompleteBetaVariantRules {
  private IncompleteBetaVariantRules() {}

  /**
   * -dI/dx.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param result {@code regularizedBetaComplement(x, a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBetaComplement", argument = 0)
  public static double complementArgument(double x, double a, double b, double result) {
    return -BetaIntegral.density(x, a, b);
  }

  /**
   * -dI/da.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param result {@code regularizedBetaComplement(x, a, b)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBetaComplement", argument = 1)
  public static double complementFirst(double x, double a, double b, double result) {
    return -BetaIntegral.byFirst(x, a, b);
  }

  /**
   * -dI/db.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param result {@code regularizedBetaComplement(x, a, b)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBetaComplement", argument = 2)
  public static double complementSecond(double x, double a, double b, double result) {
    return -BetaIntegral.bySecond(x, a, b);
  }

  /**
   * -dI/dx.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code regularizedBetaComplement(x, a, b, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBetaComplement", argument = 0)
  public static double complementArgument(
      double x, double a, double b, double epsilon, int maxIterations, double result) {
    return -BetaIntegral.density(x, a, b);
  }

  /**
   * -dI/da.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code regularizedBetaComplement(x, a, b, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBetaComplement", argument = 1)
  public static double complementFirst(
      double x, double a, double b, double epsilon, int maxIterations, double result) {
    return -BetaIntegral.byFirst(x, a, b);
  }

  /**
   * -dI/db.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code regularizedBetaComplement(x, a, b, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBetaComplement", argument = 2)
  public static double complementSecond(
      double x, double a, double b, double epsilon, int maxIterations, double result) {
    return -BetaIntegral.bySecond(x, a, b);
  }

  /**
   * dI/da, by its continued fraction.
   *
   * @param a the first parameter
   * @param b the second parameter
   * @param x the argument
   * @param result {@code regularizedBetaOfLast(a, b, x)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBetaOfLast", argument = 0)
  public static double lastFirst(double a, double b, double x, double result) {
    return BetaIntegral.byFirst(x, a, b);
  }

  /**
   * dI/db, by its continued fraction.
   *
   * @param a the first parameter
   * @param b the second parameter
   * @param x the argument
   * @param result {@code regularizedBetaOfLast(a, b, x)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBetaOfLast", argument = 1)
  public static double lastSecond(double a, double b, double x, double result) {
    return BetaIntegral.bySecond(x, a, b);
  }

  /**
   * dI/dx (DLMF 8.17.2).
   *
   * @param a the first parameter
   * @param b the second parameter
   * @param x the argument
   * @param result {@code regularizedBetaOfLast(a, b, x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "regularizedBetaOfLast", argument = 2)
  public static double lastArgument(double a, double b, double x, double result) {
    return BetaIntegral.density(x, a, b);
  }

  /**
   * ((a - 1)/x - (b - 1)/(1 - x)) times the density.
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param result {@code betaDensity(x, a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "betaDensity", argument = 0)
  public static double densityArgument(double x, double a, double b, double result) {
    return BetaIntegral.densityByArgument(x, a, b);
  }

  /**
   * (log x + &psi;(a + b) - &psi;(a)) times the density (DLMF 5.2.2).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param result {@code betaDensity(x, a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "betaDensity", argument = 1)
  public static double densityFirst(double x, double a, double b, double result) {
    return BetaIntegral.densityByFirst(x, a, b);
  }

  /**
   * (log(1 - x) + &psi;(a + b) - &psi;(b)) times the density (DLMF 5.2.2).
   *
   * @param x the argument
   * @param a the first parameter
   * @param b the second parameter
   * @param result {@code betaDensity(x, a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "betaDensity", argument = 2)
  public static double densitySecond(double x, double a, double b, double result) {
    return BetaIntegral.densityBySecond(x, a, b);
  }
}
