package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;
import org.wengert.modes.BothModes;

/** Constructors: what they call first, what they initialise, and in which order. */
class ConstructorsTest {
  private static class Base {
    final double a;
    double seen;

    Base(double a) {
      this.a = a;
      seen = virtual();
    }

    double virtual() {
      return a;
    }
  }

  private static class Derived extends Base {
    final double b;
    final double initialised = 10 * a;
    double[] array = {a, initialised};

    {
      array[0] += 1;
    }

    Derived(double a, boolean square) {
      super(square ? a * a : a > 0 ? 3 * a : -a);
      b = 2 * a + array[1];
    }

    Derived(double a) {
      this(a < 0 ? -a : a, a > 100);
      array[1] *= a;
    }

    Derived() {
      this(5);
    }

    @Override
    double virtual() {
      // the fields of this class are still 0 when the superclass calls this
      return array == null ? 7 * a + b + initialised : 1;
    }
  }

  @Test
  void argumentsOfSuperThatAreConditions() {
    // a is x^2, or 3 x; b is 2 x + 10 a
    Expect.derivative(x -> new Derived(x, true).a, 3, 6);
    Expect.derivative(x -> new Derived(x, false).a, 3, 3);
    Expect.derivative(x -> new Derived(x, false).a, -3, -1);
    Expect.derivative(x -> new Derived(x, true).b, 3, 2 + 60);
  }

  @Test
  void constructorsThatCallEachOther() {
    // a = 3 x, array = {3 x + 1, 30 x^2}
    Expect.derivative(x -> new Derived(x).array[0], 3, 3);
    Expect.derivative(x -> new Derived(x).array[1], 3, 180);
    Expect.derivative(x -> new Derived(-x).array[0], 3, 3);
    Expect.derivative(x -> new Derived().b * x, 3, 10 + 150);
  }

  @Test
  void overriddenMethodCalledByTheSuperclass() {
    Expect.derivative(x -> new Derived(x, true).seen, 3, 42);
    Expect.derivative(x -> new Base(x).seen, 3, 1);
  }

  private static double arg(double[] log, double x) {
    log[0] = 10 * log[0] + x;
    return x;
  }

  private record Three(double a, double b, double c) {}

  @Test
  void argumentsAreEvaluatedFromTheLeft() {
    double[] log = {0};
    // the log reads 1 2 3 in the order of the arguments
    Expect.gradient(
        v -> {
          log[0] = 0;
          new Three(arg(log, v[0]), arg(log, v[1]), arg(log, v[2]));
          return log[0];
        },
        new double[] {1, 2, 3},
        100,
        10,
        1);
    assertEquals(123, log[0]);
  }

  // objects within the arguments of objects: x * 2 x * x
  private static double nestedCreations(double x) {
    Three three =
        new Three(
            new Base(x).a,
            new Three(1, new Base(2 * x).a, x > 0 ? new Base(x).a : 4).b,
            new Derived(x, true).a);
    return three.a * three.b * (x > 0 ? new Three(three.a, 0, 0) : three).a;
  }

  @Test
  void creationsWithinCreations() {
    Expect.derivative(ConstructorsTest::nestedCreations, 2, 24);
  }

  private static final class Rejecting {
    static final List<Rejecting> BUILT = new ArrayList<>();
    double x;
    final double square;

    Rejecting(double x) {
      this.x = x;
      BUILT.add(this);
      if (x > 10) {
        throw new IllegalArgumentException("x = " + x);
      }
      square = x * x;
    }
  }

  // the object that escaped before the exception has its first field: 3 x
  private static double escaped(double x) {
    Rejecting.BUILT.clear();
    try {
      return new Rejecting(x).square;
    } catch (IllegalArgumentException e) {
      Rejecting half = Rejecting.BUILT.get(0);
      return 3 * half.x + half.square;
    }
  }

  @Test
  void exceptionInAConstructor() {
    Expect.derivative(ConstructorsTest::escaped, 2, 4);
    Expect.derivative(ConstructorsTest::escaped, 20, 3);
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> BothModes.gradient(v -> new Rejecting(v[0]).square, new double[] {11}));
    assertEquals("x = 11.0", thrown.getMessage());
  }

  private final class Inner {
    final double y;

    Inner(double y) {
      this.y = y + outer();
    }

    private final class Innermost {
      final double z = y * y;
    }
  }

  private double outer() {
    return outerField * 2;
  }

  private double outerField;

  private static double inner(double x) {
    ConstructorsTest test = new ConstructorsTest();
    test.outerField = x;
    // x + 2 x
    Inner inner = test.new Inner(x);
    return inner.new Innermost().z;
  }

  @Test
  void innerClasses() {
    Expect.derivative(ConstructorsTest::inner, 2, 36);
  }

  private static double local(double[] v) {
    double[] captured = v;
    int k = 3;
    class Local {
      final double scaled;

      Local(double y) {
        scaled = k * y * captured[0];
      }
    }
    Object anonymous =
        new Base(v[0]) {
          @Override
          double virtual() {
            return captured == null ? 0 : captured[0] * a;
          }
        };
    return new Local(v[0]).scaled + ((Base) anonymous).seen;
  }

  @Test
  void classesThatCaptureArrays() {
    // 3 x^2 + x^2
    Expect.gradient(ConstructorsTest::local, new double[] {2}, 16);
  }

  // a local class captures an active number in a field: no lambda, so it can be followed
  private static double capturesANumber(double x) {
    double captured = x * x;
    class Local {
      double times(double y) {
        return captured * y;
      }
    }
    return new Local().times(x);
  }

  @Test
  void localClassThatCapturesANumber() {
    Expect.derivative(ConstructorsTest::capturesANumber, 2, 12);
  }
}
