package org.wengert.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wengert.Tape;

/** Where active numbers decided, and how. A condition that does not hold jumps over its branch. */
class DecisionsTest {
  private static double comparisons(double[] x) {
    double sum = x[0];
    if (x[0] < x[1]) {
      sum += 1;
    }
    if (x[0] <= x[1]) {
      sum += 2;
    }
    if (x[0] > x[1]) {
      sum += 4;
    }
    if (x[0] >= x[1]) {
      sum += 8;
    }
    if (x[0] == x[1]) {
      sum += 16;
    }
    if (x[0] != x[1]) {
      sum += 32;
    }
    return sum;
  }

  private static List<Long> outcomes(double a, double b) {
    List<Decision> decisions =
        Tape.list(DecisionsTest::comparisons, new double[] {a, b}).decisions();
    for (Decision decision : decisions) {
      assertEquals(Decision.Kind.COMPARISON, decision.kind());
      assertEquals(a, decision.left());
      assertEquals(b, decision.right());
    }
    return decisions.stream().map(Decision::outcome).toList();
  }

  @Test
  void jumpsAreTakenOrNot() {
    assertEquals(List.of(0L, 0L, 1L, 1L, 1L, 0L), outcomes(2, 5));
    assertEquals(List.of(1L, 1L, 0L, 0L, 1L, 0L), outcomes(5, 2));
    assertEquals(List.of(1L, 0L, 1L, 0L, 0L, 1L), outcomes(3, 3));
    assertEquals(List.of(1L, 1L, 1L, 1L, 1L, 0L), outcomes(3, Double.NaN));
  }

  private static double casts(double[] x) {
    return x[0] * (int) x[1] + (long) (float) x[1];
  }

  @Test
  void castsAndChoices() {
    List<Decision> found = Tape.list(DecisionsTest::casts, new double[] {2, 5.5}).decisions();
    assertEquals(
        List.of(Decision.Kind.CAST, Decision.Kind.CAST),
        found.stream().map(Decision::kind).toList());
    assertEquals(List.of(5L, 5L), found.stream().map(Decision::outcome).toList());
    assertEquals(List.of(5.5, 5.5), found.stream().map(Decision::left).toList());
  }
}
