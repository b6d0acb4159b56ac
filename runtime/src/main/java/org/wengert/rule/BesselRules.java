package org.wengert.rule;

import org.wengert.DerivativeOf;
import org.wengert.rule.special.BesselJ;

/**
 * Partial derivatives of the Bessel function J<sub>&nu;</sub>(x), as {@code BesselJ} of Commons
 * Math and of Hipparchus has it.
 */
public final class BesselRules {
  private BesselRules() {}

  /**
   * dJ/d&nu;, by the recurrence (DLMF 10.6.1).
   *
   * @param order the order
   * @param x the argument
   * @param result {@code besselJ(order, x)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "besselJ", argument = 0)
  public static double order(double order, double x, double result) {
    return BesselJ.byOrder(order, x);
  }

  /**
   * dJ/dx = (&nu;/x) J<sub>&nu;</sub> - J<sub>&nu;+1</sub> (DLMF 10.6.2).
   *
   * @param order the order
   * @param x the argument
   * @param result {@code besselJ(order, x)}
   * @return the partial derivative
   */
  @Costly
  @DerivativeOf(type = SpecialMath.class, method = "besselJ", argument = 1)
  public static double argument(double order, double x, double result) {
    return BesselJ.byArgument(order, x);
  }
}
