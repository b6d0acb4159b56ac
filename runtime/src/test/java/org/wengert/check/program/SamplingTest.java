package org.wengert.check.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which calls are checked. */
class SamplingTest {
  private static List<Long> wanted(long first, long calls) {
    return LongStream.rangeClosed(1, calls).filter(new Sampling(first)::wants).boxed().toList();
  }

  @Test
  void firstOnesThenPowersOfTwo() {
    assertEquals(
        List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 16L, 32L, 64L, 128L), wanted(10, 200));
    assertEquals(List.of(1L, 2L, 4L, 8L), wanted(1, 10));
  }

  @Test
  void millionCallsAreFewChecks() {
    assertEquals(26, wanted(Sampling.FIRST, 1_000_000).size());
  }
}
