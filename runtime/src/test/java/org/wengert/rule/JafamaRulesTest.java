package org.wengert.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JafamaRulesTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;
  private static final double EXACT = 1e-15;

  @Test
  void anglesInRange() {
    assertEquals(1.25, JafamaRules.asinInRange(0.6, 0), EXACT); // 1 / sqrt(1 - 0.36)
    assertEquals(-1.25, JafamaRules.acosInRange(-0.6, 0), EXACT);
    assertZero(JafamaRules.asinInRange(1.1, 0));
    assertZero(JafamaRules.acosInRange(-1.1, 0));
    // at the ends the mean of 0 and infinity
    assertEquals(INFINITY, JafamaRules.asinInRange(1, 0));
    assertEquals(INFINITY, JafamaRules.asinInRange(-1, 0));
    assertEquals(-INFINITY, JafamaRules.acosInRange(1, 0));
    assertEquals(NAN, JafamaRules.acosInRange(NAN, NAN));
  }

  @Test
  void nearOne() {
    assertEquals(1 / Math.sqrt(2.0e-20), JafamaRules.acosh1p(1e-20, 0), 1e-5);
    assertEquals(1 / Math.sqrt(3), JafamaRules.acosh1p(1, 0), EXACT);
    assertEquals(INFINITY, JafamaRules.acosh1p(0, 0));
    assertEquals(INFINITY, JafamaRules.acosh1p(-0.0, 0));
    assertEquals(NAN, JafamaRules.acosh1p(-1, NAN));
    assertEquals(1.1752011936438014, JafamaRules.coshm1(1, 0), EXACT); // sinh 1
  }

  /** The derivative of what is approximated, whatever the approximation. */
  @Test
  void quickOnes() {
    assertEquals(0.8775825618903728, JafamaRules.sinQuick(0.5, 7), EXACT);
    assertEquals(-0.479425538604203, JafamaRules.cosQuick(0.5, 7), EXACT);
    assertEquals(Math.E, JafamaRules.expQuick(1, 7), EXACT);
    assertEquals(0.25, JafamaRules.logQuick(4, 7), EXACT);
    assertEquals(0.25, JafamaRules.sqrtQuick(4, 7), EXACT);
    assertEquals(-0.0625, JafamaRules.invSqrtQuick(4, 7), EXACT);
    assertEquals(12, JafamaRules.powQuickBase(2, 3, 7), EXACT);
    assertEquals(8 * 0.6931471805599453, JafamaRules.powQuickExponent(2, 3, 7), EXACT);
    assertEquals(-12.0 / 64, JafamaRules.powFast(2, -3, 0.125) * 1, EXACT);
  }

  @Test
  void quickOnesAtZero() {
    assertEquals(INFINITY, JafamaRules.logQuick(0, -INFINITY));
    assertEquals(INFINITY, JafamaRules.sqrtQuick(0, 0));
    assertEquals(-INFINITY, JafamaRules.invSqrtQuick(0, 0));
    assertZero(JafamaRules.powFast(0, 0, 1));
  }

  @Test
  void hypotOfThree() {
    assertEquals(2.0 / 7, JafamaRules.hypotX(2, -3, 6, 7), EXACT);
    assertEquals(-3.0 / 7, JafamaRules.hypotY(2, -3, 6, 7), EXACT);
    assertEquals(6.0 / 7, JafamaRules.hypotZ(2, -3, 6, 7), EXACT);
    assertZero(JafamaRules.hypotX(0, 0, 0, 0));
    assertEquals(-1, JafamaRules.hypotX(-INFINITY, 3, 6, INFINITY));
    assertZero(JafamaRules.hypotX(2, INFINITY, 6, INFINITY));
    assertEquals(NAN, JafamaRules.hypotX(INFINITY, INFINITY, 6, INFINITY));
    double tiny = 5e-324;
    assertEquals(1 / Math.sqrt(3), JafamaRules.hypotZ(tiny, tiny, tiny, 1e-323), EXACT);
    double huge = 1.7e308;
    assertEquals(1 / Math.sqrt(3), JafamaRules.hypotY(huge, huge, huge, INFINITY), EXACT);
  }

  @Test
  void ranges() {
    assertEquals(1, JafamaRangeRules.toRangeValue(0.0, 2.0, 1.0, 1.0));
    assertZero(JafamaRangeRules.toRangeValue(0.0, 2.0, 3.0, 2.0));
    assertEquals(1, JafamaRangeRules.toRangeMax(0.0, 2.0, 3.0, 2.0));
    assertEquals(0.5, JafamaRangeRules.toRangeMin(0.0, 2.0, 0.0, 0.0));
    assertEquals(0.5, JafamaRangeRules.toRangeValue(0f, 2f, 0f, 0f));
    assertEquals(1, JafamaRangeRules.toRangeMin(0f, 2f, -1f, 0f));
    assertZero(JafamaRangeRules.toRangeMax(0f, 2f, -1f, 0f));
  }

  @Test
  void multiplesThatAreTakenAway() {
    assertEquals(1, JafamaRangeRules.normalizeMinusPiPi(7, 7 - 2 * Math.PI));
    assertEquals(1, JafamaRangeRules.normalizeZeroTwoPiFast(Math.PI, Math.PI));
    assertEquals(NAN, JafamaRangeRules.normalizeMinusHalfPiHalfPi(INFINITY, NAN));
    assertEquals(1, JafamaRangeRules.remainderDividend(8, 3, -1));
    assertEquals(-3, JafamaRangeRules.remainderDivisor(8, 3, -1));
    assertZero(JafamaRangeRules.remainderDivisor(8, INFINITY, 8));
    assertEquals(NAN, JafamaRangeRules.remainderDividend(INFINITY, 3, NAN));
  }

  @Test
  void steps() {
    for (float x : new float[] {0, -0f, 1.5f, 2, -7.3f}) {
      assertZero(JafamaRangeRules.floor(x, 1));
      assertZero(JafamaRangeRules.ceil(x, 1));
      assertZero(JafamaRangeRules.rint(x, 1));
    }
    assertEquals(NAN, JafamaRangeRules.floor(Float.NaN, Float.NaN));
  }

  /** Of either sign. */
  private static void assertZero(double value) {
    assertEquals(0, value + 0.0);
  }
}
