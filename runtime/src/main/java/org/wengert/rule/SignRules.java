package org.wengert.rule;

import org.wengert.DerivativeOf;

/**
 * Partial derivatives of the methods of {@link Math} and {@link StrictMath} about signs: {@code
 * abs}, {@code signum} and {@code copySign}.
 *
 * <p>The conventions are in {@link MathRules}.
 */
@PiecewiseLinear
public final class SignRules {
  private SignRules() {}

  /**
   * abs' = signum.
   *
   * @param x the argument
   * @param result {@code abs(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "abs", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "abs", argument = 0)
  public static double abs(double x, double result) {
    return Math.signum(x);
  }

  /**
   * A step function.
   *
   * @param x the argument
   * @param result {@code signum(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "signum", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "signum", argument = 0)
  public static double signum(double x, double result) {
    return RoundingRules.zeroUnlessNaN(result);
  }

  /**
   * 1 where the magnitude had the result's sign already, else -1.
   *
   * @param magnitude the magnitude
   * @param sign the sign
   * @param result {@code copySign(magnitude, sign)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "copySign", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "copySign", argument = 0)
  public static double copySignMagnitude(double magnitude, double sign, double result) {
    return Math.signum(magnitude) * Math.signum(result);
  }

  /**
   * 0: the result is a step in the sign.
   *
   * @param magnitude the magnitude
   * @param sign the sign
   * @param result {@code copySign(magnitude, sign)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "copySign", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "copySign", argument = 1)
  public static double copySignSign(double magnitude, double sign, double result) {
    return RoundingRules.zeroUnlessNaN(result);
  }

  /**
   * abs' = signum.
   *
   * @param x the argument
   * @param result {@code abs(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "abs", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "abs", argument = 0)
  public static double abs(float x, float result) {
    return Math.signum(x);
  }

  /**
   * A step function.
   *
   * @param x the argument
   * @param result {@code signum(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "signum", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "signum", argument = 0)
  public static double signum(float x, float result) {
    return RoundingRules.zeroUnlessNaN(result);
  }

  /**
   * 1 where the magnitude had the result's sign already, else -1.
   *
   * @param magnitude the magnitude
   * @param sign the sign
   * @param result {@code copySign(magnitude, sign)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "copySign", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "copySign", argument = 0)
  public static double copySignMagnitude(float magnitude, float sign, float result) {
    return Math.signum(magnitude) * Math.signum(result);
  }

  /**
   * 0: the result is a step in the sign.
   *
   * @param magnitude the magnitude
   * @param sign the sign
   * @param result {@code copySign(magnitude, sign)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "copySign", argument = 1)
  @DerivativeOf(type = StrictMath.class, method = "copySign", argument = 1)
  public static double copySignSign(float magnitude, float sign, float result) {
    return RoundingRules.zeroUnlessNaN(result);
  }
}
