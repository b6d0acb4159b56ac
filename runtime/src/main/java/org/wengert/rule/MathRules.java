package org.wengert.rule;

import org.wengert.DerivativeOf;

/**
 * Partial derivatives of {@link Math}'s exponentials and logarithms, and the conventions of all its
 * rules.
 *
 * <p>The other methods of {@code Math} are in {@link PowerRules}, {@link TrigonometricRules},
 * {@link HyperbolicRules}, {@link ArithmeticRules}, {@link SelectionRules}, {@link SignRules} and
 * {@link RoundingRules}. Each rule serves {@code StrictMath} too. It may call {@code Math}, so the
 * last bit of a partial can depend on the platform also where the value is {@code StrictMath}'s.
 *
 * <p>Where a function has no derivative, a rule gives the mean of the two one-sided slopes; where
 * it is defined on one side only, the slope of that side. A jump counts for nothing, only the
 * slopes on both sides of it do.
 *
 * <table class="striped">
 * <caption>Conventions at kinks, borders and limits</caption>
 * <thead>
 * <tr><th scope="col">where</th><th scope="col">partial derivative</th></tr>
 * </thead>
 * <tbody>
 * <tr>
 * <th scope="row">{@code abs} at 0</th>
 * <td>0</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code max}, {@code min} of equal values, 0.0 and -0.0 included</th>
 * <td>0.5 and 0.5</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code clamp} with the value at one bound</th>
 * <td>0.5 for the value, 0.5 for that bound</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code clamp} with the value and both bounds equal</th>
 * <td>0 for the value, which cannot move the result; 0.5 for each bound</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code copySign} with magnitude 0</th>
 * <td>0, as for {@code abs}</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code floor}, {@code ceil}, {@code rint}, {@code signum}, {@code ulp}, the
 *   sign of {@code copySign}, the direction of {@code nextAfter}</th>
 * <td>0, also at the step</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code nextUp}, {@code nextDown}, the start of {@code nextAfter}</th>
 * <td>1</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code IEEEremainder} halfway between two quotients</th>
 * <td>that of the quotient taken, the even one</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code sqrt}, {@code cbrt}, {@code log}, {@code log10} at 0 and -0.0,
 *   {@code log1p} at -1</th>
 * <td>Infinity</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code asin}, {@code acos} at 1 and -1</th>
 * <td>Infinity and -Infinity</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code acosh} at 1, {@code atanh} at 1 and -1</th>
 * <td>Infinity</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code pow(x, 0)}, base</th>
 * <td>0 for every x</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code pow(0, y)}, base</th>
 * <td>-Infinity for y below 0, Infinity between 0 and 1, 1 at 1, 0 above 1</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code pow(0, y)}, exponent</th>
 * <td>0 for y from 0, -Infinity below</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code pow(x, y)} with x negative, exponent</th>
 * <td>NaN, since the power exists for isolated exponents only; a literal exponent is passive,
 *   and its partial is not used</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code hypot(0, 0)}</th>
 * <td>0 and 0</td>
 * </tr>
 * <tr>
 * <th scope="row">{@code atan2(0, 0)}, whatever the signs</th>
 * <td>0 and 0, since the angle is a step along either axis</td>
 * </tr>
 * <tr>
 * <th scope="row">an infinite argument</th>
 * <td>the limit, such as 0 for {@code exp(-Infinity)}, {@code tanh} and {@code atan}; NaN for
 *   {@code hypot} of two infinities, which has no limit</td>
 * </tr>
 * <tr>
 * <th scope="row">an argument outside of the domain, such as {@code log(-1)}</th>
 * <td>NaN, as the result</td>
 * </tr>
 * <tr>
 * <th scope="row">an argument that is NaN</th>
 * <td>NaN, but where a function is linear ({@code fma}, {@code scalb}, {@code toRadians},
 *   {@code nextUp} and the like) the same slope as elsewhere, and for {@code copySign} with a
 *   sign that is NaN the slope that agrees with the result</td>
 * </tr>
 * </tbody>
 * </table>
 */
public final class MathRules {
  private static final double LOG10_E = 0.4342944819032518;

  private MathRules() {}

  /**
   * exp' = exp (DLMF 4.7).
   *
   * @param x the argument
   * @param result {@code exp(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "exp", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "exp", argument = 0)
  public static double exp(double x, double result) {
    return result;
  }

  /**
   * expm1' = exp = expm1 + 1 (DLMF 4.7). The sum would cancel where the result is near -1.
   *
   * @param x the argument
   * @param result {@code expm1(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "expm1", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "expm1", argument = 0)
  public static double expm1(double x, double result) {
    return x < -0.5 ? Math.exp(x) : result + 1;
  }

  /**
   * log' = 1 / x (DLMF 4.7), from the right at both zeros.
   *
   * @param x the argument
   * @param result {@code log(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "log", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "log", argument = 0)
  public static double log(double x, double result) {
    return x < 0 ? Double.NaN : 1 / Math.abs(x);
  }

  /**
   * log10' = log10(e) / x (DLMF 4.7), from the right at both zeros.
   *
   * @param x the argument
   * @param result {@code log10(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "log10", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "log10", argument = 0)
  public static double log10(double x, double result) {
    return x < 0 ? Double.NaN : LOG10_E / Math.abs(x);
  }

  /**
   * log1p' = 1 / (1 + x) (chain rule).
   *
   * @param x the argument
   * @param result {@code log1p(x)}
   * @return the partial derivative
   */
  @DerivativeOf(type = Math.class, method = "log1p", argument = 0)
  @DerivativeOf(type = StrictMath.class, method = "log1p", argument = 0)
  public static double log1p(double x, double result) {
    return x < -1 ? Double.NaN : 1 / (1 + x);
  }
}
