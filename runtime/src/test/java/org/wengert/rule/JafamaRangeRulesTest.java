package org.wengert.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Jafama's methods that other libraries do not have or have for other types. */
class JafamaRangeRulesTest {
  private static final float NAN = Float.NaN;

  /** Which of the three decides, and that a tie is shared. */
  @Test
  void toRangeOfFloats() {
    assertEquals(1, JafamaRangeRules.toRangeMax(1f, 2f, 3f, 2f));
    assertEquals(0, JafamaRangeRules.toRangeMax(1f, 2f, 1.5f, 1.5f));
    assertEquals(0, JafamaRangeRules.toRangeMax(1f, 2f, 0f, 1f));
    assertEquals(1, JafamaRangeRules.toRangeMin(1f, 2f, 0f, 1f));
    assertEquals(0, JafamaRangeRules.toRangeMin(1f, 2f, 3f, 2f));
    assertEquals(1, JafamaRangeRules.toRangeValue(1f, 2f, 1.5f, 1.5f));
    assertEquals(0, JafamaRangeRules.toRangeValue(1f, 2f, 3f, 2f));
  }

  @Test
  void toRangeOfDoubles() {
    assertEquals(1, JafamaRangeRules.toRangeMax(1.0, 2.0, 3.0, 2.0));
    assertEquals(1, JafamaRangeRules.toRangeMin(1.0, 2.0, 0.0, 1.0));
    assertEquals(1, JafamaRangeRules.toRangeValue(1.0, 2.0, 1.5, 1.5));
  }

  /** Steps have derivative 0, where there is one. */
  @Test
  void steps() {
    assertEquals(0, JafamaRangeRules.ceil(1.5f, 2f));
    assertEquals(Double.NaN, JafamaRangeRules.ceil(NAN, NAN));
    assertEquals(0, JafamaRangeRules.rint(1.5f, 2f));
    assertEquals(Double.NaN, JafamaRangeRules.rint(NAN, NAN));
  }
}
