package org.wengert.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wengert.Tape;
import org.wengert.language.Expect;

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

  private static double constants(double[] x) {
    return (3 < x[0] ? x[0] : 1) * (x[1] < 3 ? x[1] : 2);
  }

  @Test
  void oneOfTheTwoIsPassive() {
    List<Decision> found = Tape.list(DecisionsTest::constants, new double[] {4, 5}).decisions();
    assertEquals(List.of(3.0, 5.0), found.stream().map(Decision::left).toList());
    assertEquals(List.of(4.0, 3.0), found.stream().map(Decision::right).toList());
    assertEquals(List.of(0L, 1L), found.stream().map(Decision::outcome).toList());
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

  /** All of the numbers that are negated, compared and cast come from a length. */
  private static double passive(double[] x) {
    double length = x.length;
    double below = -length;
    double factor = below < length ? 3 : 5;
    return x[0] * (factor * (int) length + below);
  }

  @Test
  void passiveNumbersDecideNothing() {
    double[] point = {2, 5};
    Tape.Listing list = Tape.list(DecisionsTest::passive, point);
    assertEquals(List.of(), list.decisions());
    Operation product = list.operations().get(list.operations().size() - 1);
    Expect.sameBits(passive(point), product.value(), "value");
    assertEquals(8, product.value());
    assertEquals(4, list.adjoint(1));
  }

  private static double floats(double[] x) {
    return Math.max((float) x[0], 1f) * x[1];
  }

  @Test
  void floatsAreListedAsTheyAre() {
    Operation max =
        Tape.list(DecisionsTest::floats, new double[] {2.5, 3}).operations().stream()
            .filter(operation -> operation.name().equals("max"))
            .findFirst()
            .orElseThrow();
    assertEquals(2.5, max.value());
    assertEquals(
        List.of(2.5, 1.0), max.arguments().stream().map(Operation.Argument::value).toList());
  }
}
