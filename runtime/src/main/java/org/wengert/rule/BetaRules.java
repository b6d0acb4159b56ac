package org.wengert.rule;

import org.wengert.DerivativeOf;
import org.wengert.rule.special.Polygamma;

/**
 * Partial derivatives of the beta function and its logarithm, as Commons Math, Hipparchus, Commons
 * Numbers and Colt have them. NaN where an argument is not positive.
 */
public final class BetaRules {
  private BetaRules() {}

  /**
   * d/dp log B = &psi;(p) - &psi;(p + q) (DLMF 5.12.1).
   *
   * @param p one argument
   * @param q the other argument
   * @param result {@code logBeta(p, q)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "logBeta", argument = 0)
  public static double logBetaFirst(double p, double q, double result) {
    return inDomain(p, q) ? -Polygamma.digammaIncrease(p, q) : Double.NaN;
  }

  /**
   * d/dq log B = &psi;(q) - &psi;(p + q) (DLMF 5.12.1).
   *
   * @param p one argument
   * @param q the other argument
   * @param result {@code logBeta(p, q)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "logBeta", argument = 1)
  public static double logBetaSecond(double p, double q, double result) {
    return inDomain(p, q) ? -Polygamma.digammaIncrease(q, p) : Double.NaN;
  }

  /**
   * d/dp log B = &psi;(p) - &psi;(p + q) (DLMF 5.12.1).
   *
   * @param p one argument
   * @param q the other argument
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code logBeta(p, q, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "logBeta", argument = 0)
  public static double logBetaFirst(
      double p, double q, double epsilon, int maxIterations, double result) {
    return inDomain(p, q) ? -Polygamma.digammaIncrease(p, q) : Double.NaN;
  }

  /**
   * d/dq log B = &psi;(q) - &psi;(p + q) (DLMF 5.12.1).
   *
   * @param p one argument
   * @param q the other argument
   * @param epsilon wanted accuracy
   * @param maxIterations most iterations
   * @param result {@code logBeta(p, q, epsilon, maxIterations)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "logBeta", argument = 1)
  public static double logBetaSecond(
      double p, double q, double epsilon, int maxIterations, double result) {
    return inDomain(p, q) ? -Polygamma.digammaIncrease(q, p) : Double.NaN;
  }

  /**
   * d/dp B = B (&psi;(p) - &psi;(p + q)) (DLMF 5.12.1).
   *
   * @param p one argument
   * @param q the other argument
   * @param result {@code beta(p, q)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "beta", argument = 0)
  public static double betaFirst(double p, double q, double result) {
    return inDomain(p, q) ? -result * Polygamma.digammaIncrease(p, q) : Double.NaN;
  }

  /**
   * d/dq B = B (&psi;(q) - &psi;(p + q)) (DLMF 5.12.1).
   *
   * @param p one argument
   * @param q the other argument
   * @param result {@code beta(p, q)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "beta", argument = 1)
  public static double betaSecond(double p, double q, double result) {
    return inDomain(p, q) ? -result * Polygamma.digammaIncrease(q, p) : Double.NaN;
  }

  private static boolean inDomain(double p, double q) {
    return p > 0 && q > 0;
  }
}
