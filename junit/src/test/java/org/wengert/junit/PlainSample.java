package org.wengert.junit;

import static org.wengert.junit.GradientAssertions.assertGradientMatches;

import org.junit.jupiter.api.Test;

/** A test that needs no agent. */
class PlainSample {
  @Test
  void byHand() {
    assertGradientMatches(x -> x[0] * x[0], x -> new double[] {2 * x[0]}, 3);
  }
}
