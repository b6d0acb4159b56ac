package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.boundary.Lines;
import org.wengert.language.Expect;

/** A program has a class whose name is that of another class's twin. */
class TwinNameTest {
  /** Its twin would be called {@code Taken$$Tape}, as the class inside is. */
  static final class Taken {
    static double square(double x) {
      return new $Tape(x).square();
    }

    double shift = 2;
    static double last;

    static final class $Tape {
      private final double x;

      $Tape(double x) {
        this.x = x;
      }

      double square() {
        return x * x;
      }

      /** Plain code on the stack, in a class that is named like a twin. */
      static double decimal(double x) {
        return BigDecimal.valueOf(x).doubleValue();
      }
    }
  }

  static double active(double[] x) {
    return Taken.square(x[0]);
  }

  @Test
  void classIsNotFollowedWithActiveValues() {
    UnsupportedDifferentiationException refusal =
        assertThrows(
            UnsupportedDifferentiationException.class,
            () -> Derivatives.gradient(TwinNameTest::active, new double[] {3}));
    String taken = TwinNameTest.class.getName() + "$Taken";
    assertEquals(
        "An active value was passed to "
            + taken
            + ".square, which cannot be followed (the program has a class "
            + taken
            + "$$Tape, as its twin would be called: rename it), at "
            + Lines.ofCall(TwinNameTest.class, "active", "square")
            + ". Write it as plain code, or use Derivatives.detach if no derivative is wanted.",
        refusal.getMessage());
  }

  @Test
  void passiveValuesAreFine() {
    Expect.derivative(x -> Taken.square(3) * x, 5, 9);
  }

  @Test
  void fieldsAreFollowed() {
    Expect.derivative(
        x -> {
          Taken taken = new Taken();
          taken.shift = x * taken.shift;
          return taken.shift * x;
        },
        5,
        20);
  }

  static double storing(double[] x) {
    Taken.last = x[0];
    return Taken.last;
  }

  /** Code of that class could read it, and is not followed. */
  @Test
  void staticFieldOfTheClass() {
    UnsupportedDifferentiationException refusal =
        assertThrows(
            UnsupportedDifferentiationException.class,
            () -> Derivatives.gradient(TwinNameTest::storing, new double[] {3}));
    String taken = Taken.class.getName();
    String place = TwinNameTest.class.getName() + ".storing(TwinNameTest.java:";
    assertTrue(
        refusal
            .getMessage()
            .startsWith(
                "An active value was stored in a static field of "
                    + taken
                    + ".last, which cannot be followed (the program has a class "
                    + taken
                    + "$$Tape, as its twin would be called: rename it), at "
                    + place),
        refusal.getMessage());
  }

  @Test
  void otherClassHasATwin() {
    Expect.derivative(x -> new Taken.$Tape(x).square(), 3, 6);
    UnsupportedDifferentiationException refusal =
        assertThrows(
            UnsupportedDifferentiationException.class,
            () -> Derivatives.gradient(x -> Taken.$Tape.decimal(x[0]), new double[] {3}));
    String place = Taken.$Tape.class.getName() + ".decimal(TwinNameTest.java:";
    assertTrue(refusal.getMessage().contains(" at " + place), refusal.getMessage());
  }
}
