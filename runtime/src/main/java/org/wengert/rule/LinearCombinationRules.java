package org.wengert.rule;

import org.wengert.DerivativeOf;

/**
 * Partial derivatives of {@code linearCombination(a1, b1, a2, b2, ...)} of the {@code MathArrays}
 * classes of Commons Math and Hipparchus, which is {@code a1 b1 + a2 b2 + ...} computed with bit
 * tricks. As the libraries are not at hand here, the rules name this class instead of theirs.
 *
 * <p>All have the same parameters: the factors a1, b1, a2, b2 and so on, then the sum; all return
 * one partial derivative.
 */
public final class LinearCombinationRules {
  private LinearCombinationRules() {}

  /** The partial derivative of 2 products by a1: b1 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 0)
  public static double byA1(double a1, double b1, double a2, double b2, double result) {
    return b1;
  }

  /** The partial derivative of 2 products by b1: a1 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 1)
  public static double byB1(double a1, double b1, double a2, double b2, double result) {
    return a1;
  }

  /** The partial derivative of 2 products by a2: b2 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 2)
  public static double byA2(double a1, double b1, double a2, double b2, double result) {
    return b2;
  }

  /** The partial derivative of 2 products by b2: a2 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 3)
  public static double byB2(double a1, double b1, double a2, double b2, double result) {
    return a2;
  }

  /** The partial derivative of 3 products by a1: b1 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 0)
  public static double byA1(
      double a1, double b1, double a2, double b2, double a3, double b3, double result) {
    return b1;
  }

  /** The partial derivative of 3 products by b1: a1 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 1)
  public static double byB1(
      double a1, double b1, double a2, double b2, double a3, double b3, double result) {
    return a1;
  }

  /** The partial derivative of 3 products by a2: b2 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 2)
  public static double byA2(
      double a1, double b1, double a2, double b2, double a3, double b3, double result) {
    return b2;
  }

  /** The partial derivative of 3 products by b2: a2 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 3)
  public static double byB2(
      double a1, double b1, double a2, double b2, double a3, double b3, double result) {
    return a2;
  }

  /** The partial derivative of 3 products by a3: b3 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 4)
  public static double byA3(
      double a1, double b1, double a2, double b2, double a3, double b3, double result) {
    return b3;
  }

  /** The partial derivative of 3 products by b3: a3 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 5)
  public static double byB3(
      double a1, double b1, double a2, double b2, double a3, double b3, double result) {
    return a3;
  }

  /** The partial derivative of 4 products by a1: b1 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 0)
  public static double byA1(
      double a1,
      double b1,
      double a2,
      double b2,
      double a3,
      double b3,
      double a4,
      double b4,
      double result) {
    return b1;
  }

  /** The partial derivative of 4 products by b1: a1 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 1)
  public static double byB1(
      double a1,
      double b1,
      double a2,
      double b2,
      double a3,
      double b3,
      double a4,
      double b4,
      double result) {
    return a1;
  }

  /** The partial derivative of 4 products by a2: b2 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 2)
  public static double byA2(
      double a1,
      double b1,
      double a2,
      double b2,
      double a3,
      double b3,
      double a4,
      double b4,
      double result) {
    return b2;
  }

  /** The partial derivative of 4 products by b2: a2 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 3)
  public static double byB2(
      double a1,
      double b1,
      double a2,
      double b2,
      double a3,
      double b3,
      double a4,
      double b4,
      double result) {
    return a2;
  }

  /** The partial derivative of 4 products by a3: b3 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 4)
  public static double byA3(
      double a1,
      double b1,
      double a2,
      double b2,
      double a3,
      double b3,
      double a4,
      double b4,
      double result) {
    return b3;
  }

  /** The partial derivative of 4 products by b3: a3 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 5)
  public static double byB3(
      double a1,
      double b1,
      double a2,
      double b2,
      double a3,
      double b3,
      double a4,
      double b4,
      double result) {
    return a3;
  }

  /** The partial derivative of 4 products by a4: b4 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 6)
  public static double byA4(
      double a1,
      double b1,
      double a2,
      double b2,
      double a3,
      double b3,
      double a4,
      double b4,
      double result) {
    return b4;
  }

  /** The partial derivative of 4 products by b4: a4 (product rule). */
  @DerivativeOf(type = LinearCombinationRules.class, method = "linearCombination", argument = 7)
  public static double byB4(
      double a1,
      double b1,
      double a2,
      double b2,
      double a3,
      double b3,
      double a4,
      double b4,
      double result) {
    return a4;
  }
}
