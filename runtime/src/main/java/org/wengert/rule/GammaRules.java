package org.wengert.rule;

import org.wengert.DerivativeOf;
import org.wengert.rule.special.Polygamma;

/**
 * Partial derivatives of the gamma function and its relatives, as Commons Math, Hipparchus, Commons
 * Numbers and Colt have them.
 *
 * <p>At the poles, 0 and the negative integers, they are NaN, but for {@code digamma} Infinity.
 * Outside of a library's domain they are NaN, as its result.
 */
public final class GammaRules {
  private GammaRules() {}

  /**
   * &Gamma;' = &Gamma; &psi; (DLMF 5.2.2).
   *
   * @param x the argument
   * @param result {@code gamma(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "gamma", argument = 0)
  public static double gamma(double x, double result) {
    return result * Polygamma.digamma(x);
  }

  /**
   * (log |&Gamma;|)' = &psi; (DLMF 5.2.2).
   *
   * @param x the argument
   * @param result {@code logGamma(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "logGamma", argument = 0)
  public static double logGamma(double x, double result) {
    return Double.isNaN(result) ? result : Polygamma.digamma(x);
  }

  /**
   * (log |&Gamma;|)' = &psi; (DLMF 5.2.2).
   *
   * @param x the argument
   * @param sign receives the sign of &Gamma;
   * @param result {@code logGamma(x, sign)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "logGamma", argument = 0)
  public static double logGamma(double x, int[] sign, double result) {
    return Double.isNaN(result) ? result : Polygamma.digamma(x);
  }

  /**
   * d/dx log &Gamma;(1 + x) = &psi;(1 + x) (DLMF 5.2.2).
   *
   * @param x the argument
   * @param result {@code logGamma1p(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "logGamma1p", argument = 0)
  public static double logGamma1p(double x, double result) {
    return Polygamma.digamma(1 + x);
  }

  /**
   * d/dx (1/&Gamma;(1 + x) - 1) = -&psi;(1 + x) / &Gamma;(1 + x) (DLMF 5.2.2).
   *
   * @param x the argument
   * @param result {@code invGamma1pm1(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "invGamma1pm1", argument = 0)
  public static double invGamma1pm1(double x, double result) {
    return -Polygamma.digamma(1 + x) * (1 + result);
  }

  /**
   * &psi;', the trigamma function (DLMF 5.15.1).
   *
   * @param x the argument
   * @param result {@code digamma(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "digamma", argument = 0)
  public static double digamma(double x, double result) {
    return Polygamma.trigamma(x);
  }

  /**
   * &psi;'', the tetragamma function (DLMF 5.15.1).
   *
   * @param x the argument
   * @param result {@code trigamma(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "trigamma", argument = 0)
  public static double trigamma(double x, double result) {
    return Polygamma.tetragamma(x);
  }

  /**
   * d/da &Gamma;(a)/&Gamma;(b) = &psi;(a) &Gamma;(a)/&Gamma;(b) (DLMF 5.2.2).
   *
   * @param a the argument above
   * @param b the argument below
   * @param result {@code gammaRatio(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "gammaRatio", argument = 0)
  public static double ratioAbove(double a, double b, double result) {
    return result * Polygamma.digamma(a);
  }

  /**
   * d/db &Gamma;(a)/&Gamma;(b) = -&psi;(b) &Gamma;(a)/&Gamma;(b) (DLMF 5.2.2).
   *
   * @param a the argument above
   * @param b the argument below
   * @param result {@code gammaRatio(a, b)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "gammaRatio", argument = 1)
  public static double ratioBelow(double a, double b, double result) {
    return -result * Polygamma.digamma(b);
  }

  /**
   * d/da &Gamma;(a)/&Gamma;(a + &delta;) = (&psi;(a) - &psi;(a + &delta;)) &Gamma;(a)/&Gamma;(a +
   * &delta;) (DLMF 5.2.2).
   *
   * @param a the argument above
   * @param delta the distance
   * @param result {@code gammaDelta(a, delta)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "gammaDelta", argument = 0)
  public static double deltaStart(double a, double delta, double result) {
    return -result * Polygamma.digammaIncrease(a, delta);
  }

  /**
   * d/d&delta; &Gamma;(a)/&Gamma;(a + &delta;) = -&psi;(a + &delta;) &Gamma;(a)/&Gamma;(a +
   * &delta;) (DLMF 5.2.2).
   *
   * @param a the argument above
   * @param delta the distance
   * @param result {@code gammaDelta(a, delta)}
   * @return the partial derivative
   */
  @DerivativeOf(type = SpecialMath.class, method = "gammaDelta", argument = 1)
  public static double deltaDistance(double a, double delta, double result) {
    return -result * Polygamma.digamma(a + delta);
  }
}
