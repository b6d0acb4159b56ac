package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.language.Expect;

/** Rules that are beside the method they are for. */
class RuleTest {
  private static final double[] X = {2, 3};

  @Test
  void usedInsteadOfTheCode() {
    // 100 x + result
    Expect.derivative(Ruled::plus1, 4, 405);
    Expect.derivative(x -> 10 * Ruled.plus1(x * x), 2, 10 * 405 * 4);
  }

  @Test
  void usedWithinItsClass() {
    Expect.derivative(Ruled::twicePlus1, 4, 810);
  }

  @Test
  void otherMethodsOfThatNameHaveNone() {
    Expect.derivative(x -> Ruled.plus1((float) x), 4, 1);
  }

  @Test
  void throughMethodReferencesAndHandles() {
    DoubleUnaryOperator reference = Ruled::plus1;
    Expect.derivative(x -> reference.andThen(y -> 2 * y).applyAsDouble(x), 4, 810);
  }

  @Test
  void floats() {
    Expect.derivative(x -> Ruled.halve((float) x), 4, 7);
  }

  @Test
  void severalArguments() {
    Expect.gradient(v -> Ruled.area(v[0], "m", v[1], 4), X, 10 * 3 * 4, 1000 * 2 * 4);
    Expect.gradient(v -> Ruled.area(v[0], null, 5, 4), X, 200, 0);
    Expect.gradient(v -> Ruled.area(5, "m", v[1], 4), X, 0, 20000);
    Expect.gradient(v -> v[0] + Ruled.area(1, "m", 2, 4), X, 1, 0);
  }

  @Test
  void oneRuleForSeveralArguments() {
    Expect.gradient(v -> Ruled.sum(v[0], v[1]), X, 2, 2);
    Expect.gradient(v -> Ruled.sum(v[0], v[0]), X, 4, 0);
  }

  @Test
  void codeThatCouldNotBeFollowed() {
    Expect.derivative(Ruled::magnitude, -4, -1);
    Expect.derivative(Ruled::magnitude, 4, 1);
  }

  @Test
  void inheritedAndInInterfaces() {
    Expect.derivative(x -> Ruled.Derived.inherited(x), 1, 11);
    Expect.derivative(x -> Ruled.Shape.side(x), 1, 13);
  }

  @Test
  void argumentWithoutRule() {
    Expect.gradient(v -> Ruled.weighted(v[0], 4), X, 12, 0);
    Expect.gradient(v -> Ruled.weighted(v[0], Derivatives.detach(v[1])), X, 9, 0);
    Expect.refused(
        v -> Ruled.weighted(v[0], v[1]),
        X,
        "An active value was passed to org.wengert.custom.Ruled.weighted, which cannot be followed"
            + " (none of its rules is for argument 1), at org.wengert.custom.RuleTest.",
        "Add a rule, or use Derivatives.detach if no derivative is wanted.");
    Expect.refused(v -> Ruled.weighted(4, v[1]), X, "none of its rules is for argument 1");
  }

  @Test
  void arraysAndObjectsWithoutRule() {
    double[] constants = {1, 2};
    Expect.gradient(v -> Ruled.first(v[0], constants, "note"), X, 5, 0);
    Expect.gradient(v -> Ruled.first(v[0], null, null), X, 5, 0);
    Expect.refused(v -> Ruled.first(v[0], v, null), X, "none of its rules is for argument 1");
    Expect.refused(
        v -> Ruled.first(v[0], constants, java.util.List.of(v[1])),
        X,
        "none of its rules is for argument 2");
    Expect.refused(
        v -> Ruled.first(v[0], constants, (Double) v[1]), X, "none of its rules is for argument 2");
  }

  @Test
  void notANumberIsKept() {
    Expect.derivative(Ruled::notANumber, 1, Double.NaN);
    Expect.derivative(Ruled::infinite, 1, Double.POSITIVE_INFINITY);
    Expect.derivative(x -> 0 * Ruled.infinite(x) + x, 1, 1);
  }

  @Test
  void aRuleThatThrows() {
    UnsupportedDifferentiationException refused =
        Expect.refused(
            v -> Ruled.throwing(v[0]),
            X,
            "The rule org.wengert.custom.Ruled.throwingSlope(double, double) threw"
                + " java.lang.IllegalStateException: in the rule at org.wengert.custom.RuleTest.");
    assertInstanceOf(IllegalStateException.class, refused.getCause());
    // the plain run throws nothing, so the program cannot go on
    Expect.refused(
        v -> {
          try {
            return Ruled.throwing(v[0]);
          } catch (RuntimeException e) {
            return v[0];
          }
        },
        X,
        "throwingSlope");
    Expect.gradient(v -> Ruled.throwing(4) + v[0], X, 1, 0);
  }

  @Test
  void aMethodThatThrows() {
    Expect.gradient(
        v -> {
          try {
            return Ruled.failing(v[0]);
          } catch (IllegalStateException e) {
            return 2 * v[1];
          }
        },
        X,
        0,
        2);
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class, () -> Derivatives.gradient(v -> Ruled.failing(v[0]), X));
    assertEquals("in the method", thrown.getMessage());
  }

  @Test
  void aRuleThatTakesADerivative() {
    FirstOrder.gradient(v -> Ruled.cube(v[0]), new double[] {2}, 24);
  }

  @Test
  void inALoop() {
    Expect.gradient(
        v -> {
          double y = v[0];
          for (int i = 0; i < 10_000; i++) {
            y = Ruled.sum(y, 1) - y; // 2 y' - y' = y'
          }
          return y + v[0];
        },
        new double[] {1},
        2);
  }
}
