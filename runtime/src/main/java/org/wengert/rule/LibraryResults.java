package org.wengert.rule;

import org.wengert.DerivativeOf;

/**
 * Values that a library computed, with the derivative of another expression: for methods that
 * return two numbers, so that no rule fits them.
 */
public final class LibraryResults {
  private LibraryResults() {}

  /**
   * A value with a derivative from elsewhere.
   *
   * @param value the value
   * @param derivative an expression of the same meaning, that has the derivative
   * @return the value
   */
  public static double of(double value, double derivative) {
    return value;
  }

  /**
   * 1: all of the derivative.
   *
   * @param value the value
   * @param derivative what has the derivative
   * @param result the value
   * @return the partial derivative
   */
  @DerivativeOf(type = LibraryResults.class, method = "of", argument = 1)
  public static double derivative(double value, double derivative, double result) {
    return 1;
  }
}
