package org.wengert.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One test for each row of the table of conventions in {@link MathRules}. */
class MathKinksTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;
  private static final List<Double> ZEROS = List.of(0.0, -0.0);

  @Test
  void absAtZero() {
    for (double zero : ZEROS) {
      assertPartial(0, "abs", 0, zero);
    }
  }

  @Test
  void maxAndMinOfEqualValues() {
    for (String name : List.of("max", "min")) {
      for (double x : new double[] {2, -INFINITY, Double.MIN_VALUE}) {
        assertPartials(name, new double[] {x, x}, 0.5, 0.5);
      }
      assertPartials(name, new double[] {0.0, -0.0}, 0.5, 0.5);
      assertPartials(name, new double[] {-0.0, 0.0}, 0.5, 0.5);
    }
  }

  @Test
  void clampAtOneBound() {
    assertPartials("clamp", new double[] {-1, -1, 2}, 0.5, 0.5, 0);
    assertPartials("clamp", new double[] {2, -1, 2}, 0.5, 0, 0.5);
    assertPartials("clamp", new double[] {-0.0, 0.0, 2}, 0.5, 0.5, 0);
  }

  @Test
  void clampAtBothBounds() {
    assertPartials("clamp", new double[] {2, 2, 2}, 0, 0.5, 0.5);
    assertPartials("clamp", new double[] {1, 2, 2}, 0, 1, 0);
    assertPartials("clamp", new double[] {3, 2, 2}, 0, 0, 1);
  }

  @Test
  void copySignOfZero() {
    for (double zero : ZEROS) {
      assertPartials("copySign", new double[] {zero, 3}, 0, 0);
      assertPartials("copySign", new double[] {zero, -3}, 0, 0);
    }
  }

  @Test
  void steps() {
    for (String name : List.of("floor", "ceil", "rint", "signum", "ulp")) {
      for (double x : new double[] {0, -0.0, 0.5, 1, -2, 1024, INFINITY, -INFINITY}) {
        assertPartial(0, name, 0, x);
      }
    }
    for (double sign : new double[] {0, -0.0, 1, -INFINITY}) {
      assertPartial(0, "copySign", 1, 5, sign);
      assertPartial(0, "nextAfter", 1, sign, sign);
    }
  }

  @Test
  void neighbours() {
    for (double x : new double[] {0, 1, -Double.MIN_VALUE, Double.MAX_VALUE, -INFINITY}) {
      assertPartial(1, "nextUp", 0, x);
      assertPartial(1, "nextDown", 0, x);
      assertPartial(1, "nextAfter", 0, x, 1);
    }
  }

  @Test
  void remainderHalfwayBetweenTwoQuotients() {
    assertPartials("IEEEremainder", new double[] {5, 2}, 1, -2);
    assertPartials("IEEEremainder", new double[] {7, 2}, 1, -4);
    assertPartials("IEEEremainder", new double[] {-5, 2}, 1, 2);
  }

  @Test
  void rootsAndLogarithmsAtZero() {
    for (String name : List.of("sqrt", "cbrt", "log", "log10")) {
      for (double zero : ZEROS) {
        assertPartial(INFINITY, name, 0, zero);
      }
    }
    assertPartial(INFINITY, "log1p", 0, -1);
  }

  @Test
  void inverseSineAndCosineAtOne() {
    for (double one : new double[] {1, -1}) {
      assertPartial(INFINITY, "asin", 0, one);
      assertPartial(-INFINITY, "acos", 0, one);
    }
  }

  @Test
  void inverseHyperbolicFunctionsAtOne() {
    assertPartial(INFINITY, "acosh", 0, 1);
    assertPartial(INFINITY, "atanh", 0, 1);
    assertPartial(INFINITY, "atanh", 0, -1);
  }

  @Test
  void powerZero() {
    for (double x : new double[] {0, -0.0, 2, -3, 1e-320, INFINITY, -INFINITY, NAN}) {
      assertPartial(0, "pow", 0, x, 0);
      assertPartial(0, "pow", 0, x, -0.0);
    }
  }

  @Test
  void baseZero() {
    for (double zero : ZEROS) {
      for (double y : new double[] {-INFINITY, -2, -1, -0.5}) {
        assertPartial(-INFINITY, "pow", 0, zero, y);
      }
      for (double y : new double[] {1e-300, 0.5, 1 - 0x1p-53}) {
        assertPartial(INFINITY, "pow", 0, zero, y);
      }
      assertPartial(1, "pow", 0, zero, 1);
      for (double y : new double[] {1 + 0x1p-52, 1.5, 2, 3, INFINITY}) {
        assertPartial(0, "pow", 0, zero, y);
      }
    }
  }

  @Test
  void exponentOfBaseZero() {
    for (double zero : ZEROS) {
      for (double y : new double[] {0, -0.0, 1e-300, 0.5, 2, INFINITY}) {
        assertPartial(0, "pow", 1, zero, y);
      }
      for (double y : new double[] {-1, -0.5, -INFINITY}) {
        assertPartial(-INFINITY, "pow", 1, zero, y);
      }
    }
  }

  @Test
  void negativeBase() {
    for (double y : new double[] {-3, 0, 2, 400, -4000}) {
      assertPartial(NAN, "pow", 1, -2, y);
    }
    assertPartial(12, "pow", 0, -2, 3);
    assertPartial(-4, "pow", 0, -2, 2);
  }

  @Test
  void hypotAtOrigin() {
    for (double x : ZEROS) {
      for (double y : ZEROS) {
        assertPartials("hypot", new double[] {x, y}, 0, 0);
      }
    }
  }

  @Test
  void angleAtOrigin() {
    for (double y : ZEROS) {
      for (double x : ZEROS) {
        assertPartials("atan2", new double[] {y, x}, 0, 0);
      }
    }
  }

  @Test
  void infiniteArguments() {
    for (String name : List.of("exp", "expm1")) {
      assertPartial(0, name, 0, -INFINITY);
      assertPartial(INFINITY, name, 0, INFINITY);
    }
    for (String name : List.of("log", "log10", "log1p", "sqrt", "acosh")) {
      assertPartial(0, name, 0, INFINITY);
    }
    for (double infinity : new double[] {INFINITY, -INFINITY}) {
      for (String name : List.of("tanh", "atan", "cbrt", "asinh")) {
        assertPartial(0, name, 0, infinity);
      }
      assertPartial(INFINITY, "sinh", 0, infinity);
      assertPartial(infinity, "cosh", 0, infinity);
      assertPartial(Math.signum(infinity), "abs", 0, infinity);
      assertPartials("hypot", new double[] {infinity, 3}, Math.signum(infinity), 0);
      assertPartials("hypot", new double[] {3, infinity}, 0, Math.signum(infinity));
      assertPartials("hypot", new double[] {infinity, INFINITY}, NAN, NAN);
      assertPartials("atan2", new double[] {infinity, 3}, 0, 0);
      assertPartials("atan2", new double[] {infinity, -INFINITY}, 0, 0);
      assertPartials("IEEEremainder", new double[] {3, infinity}, 1, 0);
    }
    assertPartials("pow", new double[] {INFINITY, 3}, INFINITY, INFINITY);
    assertPartials("pow", new double[] {INFINITY, 1}, 1, INFINITY);
    assertPartials("pow", new double[] {INFINITY, -1}, 0, 0);
    assertPartials("pow", new double[] {0.5, INFINITY}, 0, 0);
    assertPartials("pow", new double[] {2, -INFINITY}, 0, 0);
    assertPartials("pow", new double[] {2, INFINITY}, INFINITY, INFINITY);
  }

  @Test
  void outsideOfTheDomain() {
    for (String name : List.of("log", "log10", "log1p", "sqrt", "asin", "acos", "acosh", "atanh")) {
      for (double x : new double[] {-1.5, -1e300, -INFINITY}) {
        assertPartial(NAN, name, 0, x);
      }
    }
    for (String name : List.of("asin", "acos", "atanh")) {
      assertPartial(NAN, name, 0, 1.5);
      assertPartial(NAN, name, 0, INFINITY);
    }
    for (String name : List.of("sin", "cos", "tan")) {
      assertPartial(NAN, name, 0, INFINITY);
    }
    assertPartials("IEEEremainder", new double[] {3, 0}, NAN, NAN);
    assertPartials("IEEEremainder", new double[] {INFINITY, 3}, NAN, NAN);
    assertPartials("pow", new double[] {-2, 0.5}, NAN, NAN);
  }

  @Test
  void notANumber() {
    for (String name : List.of("exp", "log", "sqrt", "sin", "atan", "tanh", "abs", "floor")) {
      assertPartial(NAN, name, 0, NAN);
    }
    for (String name : List.of("max", "min", "hypot", "atan2", "pow", "IEEEremainder")) {
      assertPartials(name, new double[] {NAN, 3}, NAN, NAN);
      assertPartials(name, new double[] {3, NAN}, NAN, NAN);
    }
    assertPartials("hypot", new double[] {INFINITY, NAN}, NAN, NAN);
    assertPartials("clamp", new double[] {NAN, 0, 1}, NAN, NAN, NAN);
    for (String name : List.of("nextUp", "nextDown", "toRadians", "toDegrees")) {
      assertFalse(Double.isNaN(Rule.ofDoubles(name, 0).get(0).partial(NAN)), name);
    }
    assertPartials("fma", new double[] {NAN, 2, 3}, 2, NAN, 1);
    double sign = Math.copySign(1, Math.copySign(5, NAN));
    assertPartials("copySign", new double[] {5, NAN}, sign, 0);
    assertPartials("copySign", new double[] {NAN, 5}, NAN, NAN);
  }

  private static void assertPartials(String name, double[] arguments, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      assertPartial(expected[i], name, i, arguments);
    }
  }

  private static void assertPartial(
      double expected, String name, int argument, double... arguments) {
    Object[] boxed = Arrays.stream(arguments).boxed().toArray();
    List<Rule> rules = Rule.ofDoubles(name, argument);
    assertEquals(2, rules.size(), name);
    for (Rule rule : rules) {
      double partial = rule.partial(boxed);
      // Adding 0.0 takes the sign off a zero, which means nothing here.
      assertEquals(expected + 0.0, partial + 0.0, rule + Arrays.toString(arguments));
    }
  }
}
