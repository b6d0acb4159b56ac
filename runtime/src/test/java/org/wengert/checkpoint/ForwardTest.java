package org.wengert.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which states are kept while a loop runs. */
class ForwardTest {
  private static List<Integer> kept(int known, int run, int together, int most) {
    Forward forward = new Forward(known, together, most);
    for (int step = 0; step < run; step++) {
      forward.before(step, new double[] {step});
      assertTrue(forward.kept().size() <= most, "more than " + most + " states");
    }
    List<Integer> steps = new ArrayList<>();
    Snapshots kept = forward.kept();
    while (kept.size() > 0) {
      assertArrayEquals(new double[] {kept.step()}, kept.state());
      steps.add(0, kept.step());
      kept.pop();
    }
    return steps;
  }

  /** 10 = beta(3, 2) pieces and 3 states leave no choice: beta(3, 1), then beta(2, 1). */
  @Test
  void binomialDistances() {
    assertEquals(List.of(0, 4, 7), kept(10, 10, 1, 3));
    assertEquals(List.of(0, 20, 35), kept(50, 50, 5, 3));
    assertEquals(List.of(0, 20, 35), kept(46, 46, 5, 3));
  }

  @Test
  void allStatesIfThereIsRoom() {
    assertEquals(List.of(0, 1, 2, 3, 4), kept(5, 5, 1, 5));
    assertEquals(List.of(0, 1, 2, 3, 4), kept(5, 5, 1, 50));
    assertEquals(List.of(0, 3, 6), kept(8, 8, 3, 3));
    assertEquals(List.of(0), kept(5, 5, 1, 1));
    assertEquals(List.of(0), kept(5, 5, 5, 9));
  }

  @Test
  void distancesThatDouble() {
    assertEquals(List.of(0, 1, 2), kept(-1, 3, 1, 4));
    assertEquals(List.of(0, 1, 2, 3), kept(-1, 4, 1, 4));
    assertEquals(List.of(0, 2, 4), kept(-1, 5, 1, 4));
    assertEquals(List.of(0, 2, 4, 6), kept(-1, 8, 1, 4));
    assertEquals(List.of(0, 4, 8), kept(-1, 9, 1, 4));
    assertEquals(List.of(0, 64, 128, 192), kept(-1, 200, 1, 4));
    assertEquals(List.of(0, 30, 60), kept(-1, 61, 15, 4));
  }

  @Test
  void distancesThatDoubleWithAnOddNumber() {
    assertEquals(List.of(0, 1, 2), kept(-1, 3, 1, 3));
    assertEquals(List.of(0, 2), kept(-1, 4, 1, 3));
    assertEquals(List.of(0, 2, 4), kept(-1, 5, 1, 3));
    assertEquals(List.of(0, 4), kept(-1, 7, 1, 3));
    assertEquals(List.of(0, 4, 8), kept(-1, 9, 1, 3));
    assertEquals(List.of(0), kept(-1, 100, 1, 1));
    assertEquals(List.of(0, 64), kept(-1, 100, 1, 2));
  }
}
