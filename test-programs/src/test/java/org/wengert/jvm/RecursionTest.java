package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wengert.jvm.Launch.Result;
import org.wengert.programs.tour.RecursionTour;

/** Deep recursion needs a deeper stack while recording, but not an unreasonable one. */
@Tag("own-jvm")
class RecursionTest {
  private static void assertDeep(Launch launch, int... depths) {
    String[] arguments = new String[depths.length];
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < depths.length; i++) {
      arguments[i] = Integer.toString(depths[i]);
      double gradient = depths[i] + 1;
      expected.append(depths[i]).append(' ').append(gradient).append(' ').append(gradient);
      expected.append('\n');
    }
    assertEquals(
        new Result(0, expected.toString(), ""), launch.program(RecursionTour.class, arguments));
  }

  @Test
  void fifteenHundredCallsDeepWithTheUsualStack() {
    assertDeep(Launch.withAgent().options("-Xss1m"), 1500);
  }

  @Test
  void asDeepAsTheStackIsLarge() {
    assertDeep(Launch.withAgent().options("-Xss64m"), 100_000);
  }
}
