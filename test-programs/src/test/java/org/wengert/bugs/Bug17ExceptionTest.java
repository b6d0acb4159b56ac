package org.wengert.bugs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.language.Expect;

/** Exceptions in the middle of a recording. */
class Bug17ExceptionTest {
  private static final class Carrier extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final double y;

    Carrier(double y) {
      super("carries " + y);
      this.y = y;
    }
  }

  private static int finished;

  // 3 x^2 by way of the exception: 6 x
  private static double carriedByAnException(double x) {
    try {
      double y = x * x;
      if (x > 0) {
        throw new Carrier(y);
      }
      return x;
    } catch (Carrier e) {
      return e.y * 3;
    } finally {
      finished++;
    }
  }

  @Test
  void exceptionCarriesAnActiveValue() {
    Expect.derivative(Bug17ExceptionTest::carriedByAnException, 2, 12);
    Expect.derivative(Bug17ExceptionTest::carriedByAnException, -2, 1);
    int before = finished;
    Derivatives.gradient((double[] x) -> carriedByAnException(x[0]), new double[] {2});
    Derivatives.derivative(Bug17ExceptionTest::carriedByAnException, 2);
    assertEquals(2, finished - before, "the finally block runs once in each run");
  }

  private static double alwaysThrows(double[] v) {
    throw new Carrier(v[0] * v[0]);
  }

  @Test
  void exceptionLeavesTheFunctionAndTheNextDerivativeIsRight() {
    for (int i = 0; i < 3; i++) {
      Carrier thrown =
          assertThrows(
              Carrier.class,
              () -> Derivatives.gradient(Bug17ExceptionTest::alwaysThrows, new double[] {3}));
      assertEquals(9, thrown.y);
      assertEquals("carries 9.0", thrown.getMessage());
      Expect.derivative(x -> x * x, 1, 2);
    }
  }

  // the value in the thrown exception is passive in a later recording: 9
  private static double readsLater(double x, Carrier carrier) {
    return carrier.y * x;
  }

  @Test
  void escapedExceptionIsPassiveLater() {
    Carrier thrown =
        assertThrows(
            Carrier.class,
            () -> Derivatives.gradient(Bug17ExceptionTest::alwaysThrows, new double[] {3}));
    Expect.derivative(x -> readsLater(x, thrown), 5, 9);
  }

  // r is 1/x when parseInt throws, the 0 is never assigned: 1 - 1/x^2
  private static double assignmentThatNeverHappens(double x) {
    double r = 0;
    try {
      r = 1 / x;
      Integer.parseInt("x");
      r = 0;
    } catch (NumberFormatException e) {
      r += x;
    }
    return r;
  }

  @Test
  void assignmentAfterTheThrowDoesNotCount() {
    Expect.derivative(Bug17ExceptionTest::assignmentThatNeverHappens, 2, 0.75);
  }

  // array position out of bounds half way: what was stored before counts, 2 x + 0
  private static double outOfBounds(double[] v) {
    double[] a = new double[2];
    double x = v[0];
    try {
      for (int i = 0; ; i++) {
        a[i] = x * x * i;
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      return a[0] + a[1];
    }
  }

  @Test
  void arrayStoreThatFails() {
    Expect.gradient(Bug17ExceptionTest::outOfBounds, new double[] {3}, 6);
  }

  // null array: y keeps its value, x^2
  private static double nullArray(double x, double[] nothing) {
    double y = x * x;
    try {
      y = x + nothing[0];
    } catch (NullPointerException e) {
      y = 2 * y;
    }
    return y;
  }

  @Test
  void arrayThatIsNull() {
    Expect.derivative(x -> nullArray(x, null), 3, 12);
  }

  // thrown three calls below, caught here, with work in between thrown away: 5 x^4
  private static double thrownFromBelow(double x) {
    double y = x;
    try {
      y = first(x);
    } catch (Carrier e) {
      y = e.y * x;
    }
    return y;
  }

  private static double first(double x) {
    double lost = second(x * x) * 100;
    return lost + 1;
  }

  private static double second(double x2) {
    double x4 = x2 * x2;
    throw new Carrier(x4);
  }

  @Test
  void exceptionFromDeepBelow() {
    Expect.derivative(Bug17ExceptionTest::thrownFromBelow, 2, 80);
  }

  // a returned value that is discarded by an exception must not be taken for that of the next call
  private static double resultThatIsLost(double x) {
    double y = 1;
    try {
      y = Math.max(twice(x), failing(twice(x)));
    } catch (Carrier e) {
      y = constant();
    }
    return x * y;
  }

  private static double twice(double x) {
    return 2 * x;
  }

  private static double failing(double x) {
    if (x > 0) {
      throw new Carrier(x);
    }
    return x;
  }

  private static double constant() {
    return 11;
  }

  @Test
  void resultBeforeAnException() {
    Expect.derivative(Bug17ExceptionTest::resultThatIsLost, 3, 11);
  }

  private static double stackOverflow(double x) {
    return 1 + stackOverflow(x * 1.0000001);
  }

  private static double survivesAStackOverflow(double x) {
    try {
      return stackOverflow(x);
    } catch (StackOverflowError e) {
      return x * x;
    }
  }

  @Test
  void stackOverflowThatIsCaught() {
    Expect.refused(
        v -> survivesAStackOverflow(v[0]), new double[] {3}, "caught java.lang.StackOverflowError");
    Expect.derivative(x -> x * x, 1, 2);
  }

  @Test
  void tapeIsUsableAfterAnException() {
    try (Tape tape = new Tape()) {
      for (int i = 0; i < 3; i++) {
        assertThrows(
            Carrier.class, () -> tape.record(Bug17ExceptionTest::alwaysThrows, new double[] {3}));
        assertEquals(9, tape.record((double[] x) -> x[0] * x[0], new double[] {3}));
        assertArrayEquals(new double[] {6}, tape.gradient());
      }
    }
  }

  private static final class Failing {
    double half;

    Failing(double x, double[] out) {
      half = x / 2;
      out[0] = half * x;
      if (out[0] > 0) {
        throw new Carrier(half);
      }
    }
  }

  // what the constructor stored before it failed: x^2 / 2 + x / 2
  private static double failingConstructor(double x) {
    double[] out = new double[1];
    try {
      return new Failing(x, out).half;
    } catch (Carrier e) {
      return out[0] + e.y;
    }
  }

  @Test
  void constructorThatFails() {
    Expect.derivative(Bug17ExceptionTest::failingConstructor, 3, 3.5);
  }

  // thrown by a function that a stream of the JDK calls: 3 x^2
  private static double thrownThroughAStream(double x) {
    try {
      return DoubleStream.of(x, 2 * x).map(y -> failing(y * y)).sum();
    } catch (Carrier e) {
      return e.y * x;
    }
  }

  @Test
  void exceptionThroughCodeOfTheJdk() {
    Expect.derivative(Bug17ExceptionTest::thrownThroughAStream, 3, 27);
  }

  private static final class Unusable {
    static double value = thrower();

    private static double thrower() {
      throw new Carrier(1);
    }
  }

  // a class that cannot be initialised, asked twice: x^2
  private static double failingInitialiser(double x) {
    double y = x;
    for (int i = 0; i < 2; i++) {
      try {
        y = Unusable.value * x;
      } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
        y *= i == 0 ? x : 1;
      }
    }
    return y;
  }

  @Test
  void initialiserThatFails() {
    Expect.derivative(Bug17ExceptionTest::failingInitialiser, 3, 6);
  }

  // finally replaces one exception by another, which carries something else: 5
  @SuppressWarnings("finally")
  private static double replacedException(double x) {
    try {
      try {
        throw new Carrier(x * x);
      } finally {
        throw new Carrier(5 * x);
      }
    } catch (Carrier e) {
      return e.y;
    }
  }

  @Test
  void exceptionReplacedByFinally() {
    Expect.derivative(Bug17ExceptionTest::replacedException, 3, 5);
  }
}
