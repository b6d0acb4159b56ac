package org.wengert.link;

import org.wengert.shadow.Run;
import org.wengert.tape.Recording;

/** Single numbers, as woven code passes their shadows on and composes their partial derivatives. */
public final class Scalars {
  private Scalars() {}

  /**
   * The index of the number that was just returned by a call.
   *
   * @param tape the recording
   * @return the index
   */
  public static int returned(Recording tape) {
    return tape.returned();
  }

  /**
   * Hands the index of a number to the caller, just before returning it.
   *
   * @param index the index
   * @param tape the recording
   */
  public static void setReturned(int index, Recording tape) {
    tape.setReturned(index);
  }

  /**
   * The index of the number that was just returned by a call, in a run of any kind.
   *
   * @param run the run
   * @return the index
   */
  public static int returned(Run run) {
    return run.returned();
  }

  /**
   * Hands the index of a number to the caller, just before returning it, in a run of any kind.
   *
   * @param index the index
   * @param run the run
   */
  public static void setReturned(int index, Run run) {
    run.setReturned(index);
  }

  /**
   * Chain rule for a coefficient that may be infinite although the value is finite, such as that of
   * a square root at 0. A factor of 0 cuts it off, as the reverse sweep skips adjoints of 0.
   *
   * @param outer partial derivative of what the value is used in
   * @param inner partial derivative of the value
   * @return their product, 0 if {@code outer} is 0
   */
  public static double chain(double outer, double inner) {
    return outer == 0 ? 0 : outer * inner;
  }

  /**
   * Partial derivative of {@code a % b} with respect to {@code b}: minus the truncated quotient.
   *
   * @param a dividend
   * @param b divisor
   * @param remainder {@code a % b}
   * @return the derivative, exact while the quotient fits into 53 bits; NaN where the primal is NaN
   */
  public static double remainderByDivisor(double a, double b, double remainder) {
    return Double.isInfinite(b) ? 0 * remainder : -Math.rint((a - remainder) / b);
  }
}
