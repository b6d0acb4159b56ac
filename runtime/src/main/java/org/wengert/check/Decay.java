package org.wengert.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How the distance of a function from its tangent decays along one direction.
 *
 * @param direction number of the random direction
 * @param derivative the derivative along it that is in question
 * @param steps the steps, each half of the one before, down to where rounding errors take over
 * @param order the order of the decay where the steps are smallest; NaN if there is no remainder
 *     above the rounding errors
 * @param verdict {@link Verdict#OK} if that order is 2
 * @param note what else there is to know, empty if nothing
 */
public record Decay(
    int direction,
    double derivative,
    List<TaylorStep> steps,
    double order,
    Verdict verdict,
    String note) {
  /** The order of a remainder of second order may seem this much lower. */
  private static final double SECOND = 1.8;

  /** The remainder of a wrong derivative decays with order 1. */
  private static final double FIRST = 1.2;

  /** Only the remainder of a right derivative vanishes from one step to the next. */
  private static final double DROP = 3;

  /** How many of the smallest steps decide. */
  private static final int DECIDING = 3;

  /**
   * Judges steps.
   *
   * @param direction number of the random direction
   * @param derivative the derivative along it
   * @param steps the steps whose remainder is above the rounding errors
   * @param end the first step whose remainder is not, or the last of all
   * @param rounding the largest remainder that rounding errors explain
   */
  static Decay judge(
      int direction, double derivative, List<TaylorStep> steps, TaylorStep end, double rounding) {
    double order = order(steps, end);
    Verdict verdict = verdict(derivative, steps, end, order, rounding);
    String note = note(derivative, steps, end, order, verdict);
    return new Decay(direction, derivative, List.copyOf(steps), order, verdict, note);
  }

  private static Verdict verdict(
      double derivative, List<TaylorStep> steps, TaylorStep end, double order, double rounding) {
    if (!Double.isFinite(derivative)) {
      return Double.isNaN(derivative) ? Verdict.WRONG : Verdict.UNSURE;
    }
    if (!Double.isFinite(end.remainder())) {
      return Verdict.UNSURE;
    }
    if (Double.isNaN(order)) {
      double hidden = rounding / end.step();
      return hidden <= 0.1 * Math.abs(derivative) || hidden < 1e-6 ? Verdict.OK : Verdict.UNSURE;
    }
    if (order >= SECOND) {
      return Verdict.OK;
    }
    if (order >= FIRST) {
      return Verdict.UNSURE;
    }
    return bends(steps) ? Verdict.KINK : Verdict.WRONG;
  }

  private static String note(
      double derivative, List<TaylorStep> steps, TaylorStep end, double order, Verdict verdict) {
    if (!Double.isFinite(derivative)) {
      return "the derivative is " + derivative;
    }
    if (!Double.isFinite(end.remainder())) {
      return "f is not finite around x";
    }
    if (Double.isNaN(order)) {
      return verdict == Verdict.OK
          ? "nothing remains but rounding errors"
          : "rounding errors are too large to tell";
    }
    String decay = String.format(Locale.ROOT, "the remainder decays with order %.2f", order);
    return verdict == Verdict.UNSURE ? decay + ", as where f has no second derivative" : decay;
  }

  /** The middle one of the orders at the smallest steps. */
  private static double order(List<TaylorStep> steps, TaylorStep end) {
    if (!steps.isEmpty()) {
      double drop = TaylorStep.order(steps.get(steps.size() - 1).remainder(), end.remainder());
      if (drop >= DROP) {
        return drop; // below a step that still met a kink, say, there is nothing
      }
    }
    int count = Math.min(DECIDING, steps.size() - 1);
    if (count < 2) {
      return Double.NaN;
    }
    double[] orders = new double[count];
    for (int i = 0; i < count; i++) {
      int k = steps.size() - count + i;
      orders[i] = TaylorStep.order(steps.get(k - 1).remainder(), steps.get(k).remainder());
    }
    Arrays.sort(orders);
    return orders[count / 2];
  }

  /** Whether the remainder is that of a kink: on the same side of the tangent left and right. */
  private static boolean bends(List<TaylorStep> steps) {
    TaylorStep last = steps.get(steps.size() - 1);
    TaylorStep before = steps.get(steps.size() - 2);
    return Math.abs(last.bend()) > 0.1 * Math.abs(last.tilt())
        && TaylorStep.order(before.bend(), last.bend()) < 1.5;
  }
}
