package org.wengert.check;

import java.util.function.Function;

/**
 * Tells whether a function takes the same path at two points: the same branches, in the same order.
 *
 * <p>Differences alone can only suspect a kink. With a trace of branches a check can name the place
 * where the path parts, and it recognises a point that is on a path of its own, such as {@code x}
 * equal to 3 in {@code x == 3 ? 9 : x * x}.
 */
@FunctionalInterface
public interface BranchTrace {
  /**
   * Runs a function at two points and compares the branches.
   *
   * @param f the function
   * @param from one point
   * @param to the other point
   * @return where the paths part, such as {@code Model.java:17}, or null if they do not
   */
  String parting(Function<double[], double[]> f, double[] from, double[] to);
}
