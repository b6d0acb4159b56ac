package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;
import org.wengert.DerivativeRules;
import org.wengert.language.Expect;

/** Rules handed over at run time, and what is said of those that cannot be used. */
class RuleErrorsTest {
  private static final String BAD = BadRules.class.getTypeName();

  private static void says(Class<?> rules, String message) {
    for (int repeat = 0; repeat < 2; repeat++) {
      IllegalArgumentException thrown =
          assertThrows(IllegalArgumentException.class, () -> DerivativeRules.use(rules));
      assertEquals(message.replace("BAD", BAD), thrown.getMessage());
    }
  }

  @Test
  void theRuleItself() {
    says(
        BadRules.NotStatic.class,
        "The rule BAD$NotStatic.slope(double, double) cannot be used: it is not static.");
    says(
        BadRules.ReturnsFloat.class,
        "The rule BAD$ReturnsFloat.slope(double, double) cannot be used: it returns float instead"
            + " of double.");
    says(
        BadRules.NoParameters.class,
        "The rule BAD$NoParameters.slope() cannot be used: it has no parameters, but needs those of"
            + " the other method and its result.");
  }

  @Test
  void noSuchMethod() {
    says(
        BadRules.NoResult.class,
        "The rule BAD$NoResult.slope(double) cannot be used: BAD declares no method double f(),"
            + " only double f(double), float f(float, int).");
    says(
        BadRules.WrongName.class,
        "The rule BAD$WrongName.slope(double, double) cannot be used: BAD declares no method double"
            + " g(double), nor another one of that name.");
  }

  @Test
  void methodsThatCannotHaveRules() {
    says(
        BadRules.ForInstanceMethod.class,
        "The rule BAD$ForInstanceMethod.slope(double, double) cannot be used:"
            + " BAD.instance(double) is not static, and only static methods can have rules.");
    says(
        BadRules.ForInteger.class,
        "The rule BAD$ForInteger.slope(double, int) cannot be used: BAD.round(double) returns int,"
            + " no number with a derivative.");
    says(
        BadRules.OfMath.class,
        "The rule BAD$OfMath.slope(double, double) cannot be used: Wengert knows the derivative of"
            + " java.lang.Math.sin(double) already.");
  }

  @Test
  void wrongArguments() {
    says(
        BadRules.NoSuchArgument.class,
        "The rule BAD$NoSuchArgument.slope(double, double) cannot be used: it is for argument 1 of"
            + " BAD.f(double), which has 1, counted from 0.");
    says(
        BadRules.NegativeArgument.class,
        "The rule BAD$NegativeArgument.slope(double, double) cannot be used: it is for argument -1"
            + " of BAD.f(double), which has 1, counted from 0.");
    says(
        BadRules.ArgumentIsNoNumber.class,
        "The rule BAD$ArgumentIsNoNumber.slope(double, int, double) cannot be used: it is for"
            + " argument 1 of BAD.two(double, int), which is int, no number with a derivative.");
  }

  @Test
  void twoRulesForOneArgument() {
    DerivativeRules.use(BadRules.OneOfTwo.class);
    DerivativeRules.use(BadRules.OneOfTwo.class);
    says(
        BadRules.OtherOfTwo.class,
        "The rule BAD$OtherOfTwo.theSame(double, double, double, double, double) cannot be used:"
            + " BAD$OneOfTwo.slope(double, double, double, double, double) is for argument 0 of"
            + " java.awt.geom.Point2D.distanceSq(double, double, double, double) too.");
  }

  @Test
  void tooLate() {
    Expect.derivative(BadRules.Early::f, 3, 2);
    says(
        BadRules.Late.class,
        "The rule BAD$Late.slope(double, double) comes too late: BAD$Early.f(double) has been"
            + " differentiated without it already.");
    Expect.derivative(BadRules.Early::f, 3, 2);
  }

  @Test
  void besideItsMethod() {
    Expect.refused(
        v -> BadRules.Beside.f(v[0]),
        new double[] {1},
        "An active value was passed to org.wengert.custom.BadRules$Beside.f, which cannot be"
            + " followed (The rule org.wengert.custom.BadRules$Beside.slope(double, double) cannot"
            + " be used: it is not static), at org.wengert.custom.RuleErrorsTest.");
  }

  @Test
  void nullClasses() {
    Class<?>[] none = null;
    assertThrows(IllegalArgumentException.class, () -> DerivativeRules.use(none));
    assertEquals(
        "rules[1] is null",
        assertThrows(
                IllegalArgumentException.class,
                () -> DerivativeRules.use(DistanceRules.class, null))
            .getMessage());
  }

  @Test
  void rulesForTheJdk() {
    DerivativeRules.use(DistanceRules.class);
    Expect.gradient(
        v -> Point2D.distance(v[0], v[1], v[2], v[3]),
        new double[] {1, 2, 4, 6},
        -0.6,
        -0.8,
        0.6,
        0.8);
  }
}
