package org.wengert.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * The schedule needs the fewest repetitions: against a search of all schedules, and the formula.
 */
class BinomialTest {
  private static final int PIECES = 120;
  private static final int STATES = 9;

  /** The fewest repetitions for l pieces with s states, by trying all splits. */
  private static long[][] fewest() {
    long[][] fewest = new long[PIECES + 1][STATES + 1];
    for (int l = 2; l <= PIECES; l++) {
      fewest[l][1] = l * (l - 1L) / 2;
      for (int s = 2; s <= STATES; s++) {
        long best = Long.MAX_VALUE;
        for (int m = 1; m < l; m++) {
          best = Math.min(best, m + fewest[l - m][s - 1] + fewest[m][s]);
        }
        fewest[l][s] = best;
      }
    }
    return fewest;
  }

  /** What following the splits costs. */
  private static long cost(int pieces, int s) {
    if (pieces == 1) {
      return 0;
    }
    if (s == 1) {
      return pieces * (pieces - 1L) / 2;
    }
    int m = Binomial.split(pieces, s);
    assertTrue(0 < m && m < pieces, m + " of " + pieces);
    return m + cost(pieces - m, s - 1) + cost(m, s);
  }

  @Test
  void everySplitIsOptimal() {
    long[][] fewest = fewest();
    for (int l = 2; l <= PIECES; l++) {
      for (int s = 1; s <= STATES; s++) {
        assertEquals(fewest[l][s], cost(l, s), l + " pieces, " + s + " states");
      }
    }
  }

  /** Theorem 6 of Griewank (1992): r l - beta(s + 1, r - 1). */
  @Test
  void theFormula() {
    for (int l = 2; l <= PIECES; l++) {
      for (int s = 1; s <= STATES; s++) {
        int r = Binomial.repetitions(l, s);
        assertEquals(
            (long) r * l - Binomial.beta(s + 1, r - 1),
            cost(l, s),
            l + " pieces, " + s + " states");
      }
    }
  }

  @Test
  void coefficients() {
    assertEquals(1, Binomial.beta(5, 0));
    assertEquals(6, Binomial.beta(5, 1));
    assertEquals(10, Binomial.beta(2, 3));
    assertEquals(10, Binomial.beta(3, 2));
    assertEquals(184756, Binomial.beta(10, 10));
    assertEquals(0, Binomial.beta(3, -1));
    assertTrue(Binomial.beta(1000, 1000) >= Integer.MAX_VALUE, "no overflow");
    assertTrue(Binomial.beta(1_000_000, 5) >= Integer.MAX_VALUE, "no overflow");
  }

  @Test
  void largeLoops() {
    assertTrue(Binomial.split(1_000_000, 10) < 1_000_000);
    // C(103, 3) < 1e6 <= C(104, 4)
    assertEquals(4, Binomial.repetitions(1_000_000, 100));
    assertEquals(1, Binomial.split(100, 100));
    assertEquals(1, Binomial.split(Integer.MAX_VALUE, Integer.MAX_VALUE - 1));
  }
}
