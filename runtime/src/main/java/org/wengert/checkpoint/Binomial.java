package org.wengert.checkpoint;

/**
 * Where to keep states so that a chain of pieces can be reversed with the fewest repetitions: the
 * binomial schedule of Griewank and Walther (Algorithm 799: Revolve, ACM TOMS 26, 2000).
 *
 * <p>With s kept states, that of the beginning among them, and no piece run more than r times
 * again, a chain of {@code beta(s, r) = (s + r)! / (s! r!)} pieces can be reversed. The fewest
 * repetitions for l pieces are {@code r l - beta(s + 1, r - 1)} with the smallest r that allows
 * them.
 */
final class Binomial {
  private Binomial() {}

  /** beta(s, r), at most {@code Long.MAX_VALUE / 4}; 0 for a negative r. */
  static long beta(int s, int r) {
    if (r < 0) {
      return 0;
    }
    long result = 1;
    for (int i = 1; i <= Math.min(s, r); i++) {
      long factor = Math.max(s, r) + (long) i;
      if (result > Long.MAX_VALUE / 4 / factor) {
        return Long.MAX_VALUE / 4;
      }
      // each partial product is a binomial coefficient, so the division has no remainder
      result = result * factor / i;
    }
    return result;
  }

  /** The smallest r with {@code pieces <= beta(s, r)}. */
  static int repetitions(int pieces, int s) {
    int r = 0;
    while (beta(s, r) < pieces) {
      r++;
    }
    return r;
  }

  /**
   * How many pieces to run from a kept state to the next one.
   *
   * @param pieces number of pieces from the kept state to the end, at least 2
   * @param s number of states that may be kept, that one among them, at least 2
   * @return at least 1, less than {@code pieces}
   */
  static int split(int pieces, int s) {
    int r = repetitions(pieces, s);
    // any number from max(beta(s, r - 2), pieces - beta(s - 1, r)) to this one is as good
    long most = Math.min(beta(s, r - 1), pieces - beta(s - 1, r - 1));
    return (int) Math.max(1, most);
  }
}
