package org.wengert.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wengert.rule.special.BesselJ;
import org.wengert.rule.special.BetaIntegral;
import org.wengert.rule.special.GammaIntegral;
import org.wengert.rule.special.Polygamma;

/** Borders, poles and limits of special functions, and where their formulas meet. */
class SpecialBordersTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;

  @Test
  void errorFunctionFarOut() {
    assertZero(ErfRules.erf(INFINITY, 1));
    assertZero(ErfRules.erf(-1e200, -1));
    assertZero(ErfRules.erfc(41, 0));
    assertEquals(NAN, ErfRules.erf(NAN, NAN));
    assertZero(ErfRules.erfcx(INFINITY, 0));
    assertEquals(-INFINITY, ErfRules.erfcx(-INFINITY, INFINITY));
  }

  @Test
  void inverseErrorFunctionAtItsBorders() {
    assertEquals(INFINITY, ErfRules.erfInv(1, INFINITY));
    assertEquals(INFINITY, ErfRules.erfInv(-1, -INFINITY));
    assertEquals(NAN, ErfRules.erfInv(1.5, NAN));
    assertEquals(-INFINITY, ErfRules.erfcInv(0, INFINITY));
    assertEquals(-INFINITY, ErfRules.erfcInv(2, -INFINITY));
    assertEquals(INFINITY, ErfRules.normalInverse(0, -INFINITY));
  }

  @Test
  void poles() {
    for (double pole : new double[] {0, -0.0, -1, -20}) {
      assertEquals(NAN, GammaRules.gamma(pole, NAN));
      assertEquals(NAN, GammaRules.logGamma(pole, NAN));
      assertEquals(INFINITY, GammaRules.digamma(pole, NAN));
      assertEquals(NAN, GammaRules.trigamma(pole, INFINITY));
    }
    assertEquals(INFINITY, GammaRules.logGamma(INFINITY, INFINITY));
    assertZero(GammaRules.digamma(INFINITY, INFINITY));
    assertZero(GammaRules.trigamma(INFINITY, 0));
  }

  @Test
  void outsideOfALibrarysDomain() {
    assertEquals(NAN, GammaRules.logGamma(-0.5, NAN));
    assertEquals(NAN, BetaRules.logBetaFirst(-1, 2, NAN));
    assertEquals(NAN, BetaRules.betaSecond(2, 0, NAN));
    for (double shape : new double[] {0, -1, NAN}) {
      assertEquals(NAN, GammaIntegral.byShape(shape, 1));
      assertEquals(NAN, GammaIntegral.density(shape, 1));
      assertEquals(NAN, GammaIntegral.lowerByShape(shape, 1, NAN));
      assertEquals(NAN, GammaIntegral.upperByShape(shape, 1, NAN));
      assertEquals(NAN, BetaIntegral.byFirst(0.5, shape, 1));
      assertEquals(NAN, BetaIntegral.bySecond(0.5, 1, shape));
      assertEquals(NAN, BetaIntegral.density(0.5, 1, shape));
    }
    assertEquals(NAN, GammaIntegral.byShape(1, -1));
    assertEquals(NAN, BetaIntegral.byFirst(1.5, 1, 1));
    assertEquals(NAN, BesselJ.byArgument(-1, 1));
    assertEquals(NAN, BesselJ.byOrder(1, -1));
  }

  /** One-sided, as the power x^(a-1) is. */
  @Test
  void incompleteGammaAtZero() {
    assertEquals(INFINITY, GammaIntegral.density(0.5, 0));
    assertEquals(1, GammaIntegral.density(1, 0), 1e-15);
    assertZero(GammaIntegral.density(1.5, 0));
    assertZero(GammaIntegral.density(500, 0));
    assertZero(GammaIntegral.byShape(0.5, 0));
    assertZero(GammaIntegral.lowerByShape(0.5, 0, 0));
    // all of the gamma function: psi(1/2) sqrt(pi)
    double root = Math.sqrt(Math.PI);
    assertEquals(-3.4802309069132620, GammaIntegral.upperByShape(0.5, 0, root), 1e-14);
    assertEquals(-3.4802309069132620, GammaIntegral.lowerByShape(0.5, INFINITY, root), 1e-14);
    assertZero(GammaIntegral.upperByShape(0.5, INFINITY, 0));
    assertEquals(-INFINITY, GammaIntegral.densityByArgument(0.5, 0));
    assertEquals(-1, GammaIntegral.densityByArgument(1, 0), 1e-15);
    assertEquals(INFINITY, GammaIntegral.densityByArgument(1.5, 0));
    assertEquals(1, GammaIntegral.densityByArgument(2, 0), 1e-15);
    assertZero(GammaIntegral.densityByArgument(3, 0));
    assertZero(GammaIntegral.densityByShape(3, 0));
  }

  @Test
  void incompleteGammaFarOut() {
    for (double shape : new double[] {0.5, 20, 1e4, 1e7, 1e300}) {
      assertZero(GammaIntegral.byShape(shape, INFINITY));
      assertZero(GammaIntegral.density(shape, INFINITY));
      assertZero(GammaIntegral.byShape(shape, 1e302));
    }
    assertZero(GammaIntegral.byShape(1e7, 1));
    // the normal distribution is the limit for large shapes: -1 / sqrt(2 pi a) at the peak
    assertEquals(-0.3989422804014327e-9, GammaIntegral.byShape(1e18, 1e18), 1e-20);
  }

  /** One-sided, as the powers of x and 1 - x are. */
  @Test
  void incompleteBetaAtItsEnds() {
    assertEquals(INFINITY, BetaIntegral.density(0, 0.5, 2));
    assertEquals(2, BetaIntegral.density(0, 1, 2), 1e-14);
    assertZero(BetaIntegral.density(0, 1.5, 2));
    assertEquals(3, BetaIntegral.density(1, 3, 1), 1e-14);
    assertZero(BetaIntegral.density(1, 3, 40));
    for (double end : new double[] {0, 1}) {
      assertZero(BetaIntegral.byFirst(end, 0.5, 2));
      assertZero(BetaIntegral.bySecond(end, 0.5, 2));
      assertZero(BetaIntegral.densityByArgument(end, 3, 3));
      assertZero(BetaIntegral.densityByFirst(end, 3, 3));
      assertZero(BetaIntegral.densityBySecond(end, 3, 3));
    }
    assertEquals(6, BetaIntegral.densityByArgument(0, 2, 2), 1e-13);
    assertEquals(-6, BetaIntegral.densityByArgument(1, 2, 2), 1e-13);
  }

  /** For a large parameter it is a normal distribution: -2 sqrt(2/pi) sqrt(2a)/8a at x = 1/2. */
  @Test
  void incompleteBetaOfLargeParameters() {
    assertEquals(-2.8209479177387814e-8, BetaIntegral.byFirst(0.5, 1e14, 1e14), 1e-17);
    assertEquals(2.8209479177387814e-8, BetaIntegral.bySecond(0.5, 1e14, 1e14), 1e-17);
    assertEquals(NAN, BetaIntegral.byFirst(0.5, 1e16, 1e16), "too many terms, so not known");
    assertZero(BetaIntegral.byFirst(0.5, 1e16, 1));
  }

  @Test
  void besselAtZero() {
    assertZero(BesselJ.byArgument(0, 0));
    assertEquals(INFINITY, BesselJ.byArgument(0.5, 0));
    assertEquals(0.5, BesselJ.byArgument(1, 0));
    assertZero(BesselJ.byArgument(1.5, 0));
    for (double order : new double[] {0, 0.5, 1, 30}) {
      assertZero(BesselJ.byOrder(order, 0));
    }
    assertZero(BesselJ.byArgument(400, 1));
  }

  /** Each formula is right on its side; where one takes over from another they agree. */
  @Test
  void formulasMeet() {
    for (double a : new double[] {0.2, 0.5, 3, 9.7, 2000}) {
      double border = Math.max(1.5, a + 1);
      assertMeet(GammaIntegral.byShape(a, Math.nextDown(border)), GammaIntegral.byShape(a, border));
    }
    for (double x : new double[] {3, 9, 10, 25}) {
      assertMeet(GammaIntegral.byShape(Math.nextDown(10.0), x), GammaIntegral.byShape(10, x));
      assertMeet(GammaIntegral.density(Math.nextDown(10.0), x), GammaIntegral.density(10, x));
    }
    for (double x : new double[] {99000, 1e5, 100500}) {
      assertMeet(GammaIntegral.byShape(Math.nextDown(1e5), x), GammaIntegral.byShape(1e5, x));
    }
    for (double b : new double[] {0.3, 2, 9, 300}) {
      for (double a : new double[] {0.7, 10, 40}) {
        double border = (a + 1) / (a + b + 2);
        assertMeet(
            BetaIntegral.byFirst(border, a, b), BetaIntegral.byFirst(Math.nextUp(border), a, b));
        assertMeet(
            BetaIntegral.bySecond(border, a, b), BetaIntegral.bySecond(Math.nextUp(border), a, b));
      }
      assertMeet(
          BetaIntegral.byFirst(0.6, Math.nextDown(10.0), b), BetaIntegral.byFirst(0.6, 10, b));
    }
    for (double order : new double[] {0, 0.4, 7}) {
      double border = Math.sqrt(order + 1);
      assertMeet(
          BesselJ.byArgument(order, border * (1 - 1e-15)),
          BesselJ.byArgument(order, border * (1 + 1e-15)));
      assertMeet(
          BesselJ.byOrder(order, border * (1 - 1e-15)),
          BesselJ.byOrder(order, border * (1 + 1e-15)));
    }
    assertMeet(Polygamma.digamma(Math.nextDown(10.0)), Polygamma.digamma(10));
    assertMeet(Polygamma.trigamma(Math.nextDown(10.0)), Polygamma.trigamma(10));
    assertMeet(Polygamma.tetragamma(Math.nextDown(10.0)), Polygamma.tetragamma(10));
  }

  private static void assertMeet(double below, double above) {
    assertTrue(Math.abs(below - above) <= 1e-12 * Math.abs(above), () -> below + " meets " + above);
  }

  /** Of either sign. */
  private static void assertZero(double value) {
    assertEquals(0, value + 0.0);
  }
}
