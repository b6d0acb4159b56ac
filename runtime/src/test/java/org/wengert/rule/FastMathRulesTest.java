package org.wengert.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FastMathRulesTest {
  @Test
  void powersWithIntegerExponent() {
    assertEquals(12, FastMathRules.pow(-2.0, 3, -8));
    assertEquals(0, FastMathRules.pow(0.0, 0, 1));
    assertEquals(1, FastMathRules.pow(0.0, 1, 0));
    assertEquals(-0.25, FastMathRules.pow(2.0, -1, 0.5));
    assertEquals(12, FastMathRules.pow(-2.0, 3L, -8));
  }

  @Test
  void logarithmsOfAnyBase() {
    // log_2 8 = 3: by the base -3 / (2 log 2), by the argument 1 / (8 log 2)
    assertEquals(-2.1640425613334452, FastMathRules.logByBase(2, 8, 3), 1e-15);
    assertEquals(0.18033688011112042, FastMathRules.logByArgument(2, 8, 3), 1e-16);
  }
}
