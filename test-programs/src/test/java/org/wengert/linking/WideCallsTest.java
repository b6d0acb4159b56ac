package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.language.Expect;
import org.wengert.listing.TapeProfile;
import org.wengert.modes.BothModes;

/**
 * Calls with so many numbers that these and their shadows are more than the JVM can pass: up to the
 * 127 doubles that it can pass at all, a receiver and 254 words.
 */
class WideCallsTest {
  /**
   * All kinds of calls, of a method with n doubles that returns the sum of i a[i]^2, from i = 1.
   */
  private static final String PROGRAM =
      """
      package p;
      public class Main {
        interface F { double f(PARAMETERS); }
        interface WithDefault extends F {
          default double f(PARAMETERS) { return 5 * Main.sum(NAMES); }
        }
        static class Base {
          double factor = 1;
          double f(PARAMETERS) { return factor * (SUM); }
        }
        static class Sub extends Base {
          double f(PARAMETERS) { return 2 * super.f(NAMES); }
        }
        static class Implementation implements F {
          public double f(PARAMETERS) { return 3 * (SUM); }
        }
        static class Defaulted implements WithDefault {}
        static class Made {
          final double sum;
          Made(PARAMETERS) { sum = SUM; }
        }
        static class MadeAgain extends Made {
          MadeAgain(PARAMETERS) { super(NAMES); }
          MadeAgain(double[] x) { this(ARGUMENTS); }
        }

        static double sum(PARAMETERS) { return SUM; }
        static synchronized double locked(PARAMETERS) { return SUM; }
        synchronized double lockedObject(PARAMETERS) { return SUM; }
        private double hidden(PARAMETERS) { return SUM; }
        double recursive(PARAMETERS) {
          return a0 > 100 ? 0 : SUM + recursive(a0 + 100, REST);
        }
        static double thrown(PARAMETERS) {
          if (a1 < a0) throw new IllegalStateException("a1 = " + a1);
          return SUM;
        }

        public static double viaStatic(double[] x) { return sum(ARGUMENTS); }
        public static double viaVirtual(double[] x) { return new Base().f(ARGUMENTS); }
        public static double viaSuper(double[] x) { Base b = new Sub(); return b.f(ARGUMENTS); }
        public static double viaInterface(double[] x) {
          F f = new Implementation(); return f.f(ARGUMENTS);
        }
        public static double viaDefault(double[] x) { F f = new Defaulted(); return f.f(ARGUMENTS); }
        public static double viaConstructor(double[] x) { return new Made(ARGUMENTS).sum; }
        public static double viaSuperConstructor(double[] x) { return new MadeAgain(ARGUMENTS).sum; }
        public static double viaOtherConstructor(double[] x) { return new MadeAgain(x).sum; }
        public static double viaMethodReference(double[] x) { F f = Main::sum; return f.f(ARGUMENTS); }
        public static double viaLambda(double[] x) {
          F f = (NAMES) -> 7 * (SUM);
          return f.f(ARGUMENTS);
        }
        public static double viaLocked(double[] x) { return locked(ARGUMENTS); }
        public static double viaLockedObject(double[] x) { return new Main().lockedObject(ARGUMENTS); }
        public static double viaPrivate(double[] x) { return new Main().hidden(ARGUMENTS); }
        public static double viaRecursion(double[] x) { return new Main().recursive(ARGUMENTS); }
        public static double viaThrown(double[] x) {
          try {
            return thrown(ARGUMENTS);
          } catch (IllegalStateException e) {
            return x[0];
          } finally {
            x[0] = 0;
          }
        }
        public static double viaNull(double[] x) { Base b = null; return x[0] + b.f(ARGUMENTS); }
      """
          + WidePrograms.FUNCTION;

  private static ToDoubleFunction<double[]> function(String name, int n) {
    return WidePrograms.function(PROGRAM, name, n);
  }

  private static void call(String name, int n, double factor) {
    double[] x = WidePrograms.point(n);
    double[] expected = new double[n];
    Arrays.setAll(expected, i -> factor * 2 * (i + 1) * x[i]);
    Expect.gradient(function(name, n), x, expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 62, 63, 83, 84, 100, 127})
  void staticCall(int n) {
    call("viaStatic", n, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 100, 127})
  void instanceCall(int n) {
    call("viaVirtual", n, 1);
    call("viaPrivate", n, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 100, 127})
  void constructor(int n) {
    call("viaConstructor", n, 1);
    call("viaSuperConstructor", n, 1);
    call("viaOtherConstructor", n, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 100, 127})
  void interfaceCall(int n) {
    call("viaInterface", n, 3);
    call("viaDefault", n, 5);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 100, 127})
  void superCall(int n) {
    call("viaSuper", n, 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 100, 127})
  void lambda(int n) {
    call("viaLambda", n, 7);
    call("viaMethodReference", n, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 100, 127})
  void synchronizedCall(int n) {
    call("viaLocked", n, 1);
    call("viaLockedObject", n, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 100, 127})
  void recursion(int n) {
    // twice: the second time with a0 + 100 instead of a0; the third time it is over
    double[] x = WidePrograms.point(n);
    double[] expected = new double[n];
    Arrays.setAll(expected, i -> 2 * 2 * (i + 1) * x[i]);
    x[0] = -50;
    expected[0] = 2 * -50 + 2 * 50;
    Expect.gradient(function("viaRecursion", n), x, expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 100, 127})
  void exception(int n) {
    call("viaThrown", n, 1);
    double[] x = WidePrograms.point(n);
    x[0] = x[1] + 1;
    double[] expected = new double[n];
    expected[0] = 1;
    Expect.gradient(function("viaThrown", n), x, expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 100, 127})
  void receiverThatIsNull(int n) {
    NullPointerException thrown =
        assertThrows(
            NullPointerException.class,
            () -> BothModes.gradient(function("viaNull", n), WidePrograms.point(n)));
    assertEquals("Cannot invoke \"p.Main$Base.f\" on null", thrown.getMessage());
  }

  @Test
  void secondDerivatives() {
    double[] x = WidePrograms.point(100);
    for (String name : new String[] {"viaStatic", "viaInterface", "viaConstructor", "viaLambda"}) {
      double factor = name.equals("viaInterface") ? 3 : name.equals("viaLambda") ? 7 : 1;
      double[] direction = new double[100];
      Arrays.setAll(direction, i -> i % 3 - 1);
      double[] expected = new double[100];
      Arrays.setAll(expected, i -> factor * 2 * (i + 1) * direction[i]);
      assertArrayEquals(
          expected,
          Derivatives.hessianVectorProduct(function(name, 100), x, direction),
          1e-12,
          name);
    }
  }

  @Test
  void listingAndProfile() {
    double[] x = WidePrograms.point(100);
    ToDoubleFunction<double[]> f = function("viaInterface", 100);
    // an input, two products and a sum for each, but for the first, which has a factor instead
    assertEquals(4 * 100, Tape.list(f, x).operations().size());
    long statements =
        Tape.profile(f, x).shares().values().stream()
            .mapToLong(TapeProfile.Share::statements)
            .sum();
    assertTrue(statements > 0, "no statements");
  }

  private static final String NATIVE =
      """
      package p;
      public class Main {
        static native double f(PARAMETERS);
        native double g(PARAMETERS);
        public static double viaPassive(double[] x) { return x[0] * f(CONSTANTS); }
        public static double viaActive(double[] x) {
          return f(ARGUMENTS);
        }
        public static double viaPassiveObject(double[] x) { return x[0] * new Main().g(CONSTANTS); }
        public static double viaActiveObject(double[] x) { return new Main().g(ARGUMENTS); }
      """
          + WidePrograms.FUNCTION;

  @Test
  void nativeMethod() {
    assertEquals(
        "An active value was passed to p.Main.f, which cannot be followed (it is native), at"
            + " p.Main.viaActive(Main.java:7). Write it as plain code, or use Derivatives.detach if"
            + " no derivative is wanted.",
        Expect.refused(WidePrograms.function(NATIVE, "viaActive", 100), WidePrograms.point(100))
            .getMessage());
    // there is no library with it
    assertThrows(
        UnsatisfiedLinkError.class,
        () ->
            Derivatives.gradient(
                WidePrograms.function(NATIVE, "viaPassive", 100), WidePrograms.point(100)));
  }

  /** There is no handle of it, so it cannot be called at all. */
  @ParameterizedTest
  @ValueSource(strings = {"viaActiveObject", "viaPassiveObject"})
  void nativeMethodWithTheMostParameters(String name) {
    assertEquals(
        "p.Main.g cannot be followed (it is native), and has too many parameters to be called while"
            + " recording. Let it take an array. It was called at p.Main."
            + name
            + "(Main.java:"
            + (name.equals("viaPassiveObject") ? 9 : 10)
            + ").",
        Expect.refused(WidePrograms.function(NATIVE, name, 127), WidePrograms.point(127))
            .getMessage());
  }
}
