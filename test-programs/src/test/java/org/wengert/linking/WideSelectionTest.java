package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.Derivatives;
import org.wengert.ValueAndGradient;
import org.wengert.language.Expect;

/**
 * Which method is called, where it has so many parameters that the JVM makes no handle of it and
 * the linker has to find it as the JVM does.
 */
class WideSelectionTest {
  /** Methods with n doubles that return multiples of the sum of i a[i]^2, from i = 1. */
  private static final String PROGRAM =
      """
      package p;
      public class Main {
        interface F { double f(PARAMETERS); }
        interface Three extends F { default double f(PARAMETERS) { return 3 * (SUM); } }
        interface Five extends Three { default double f(PARAMETERS) { return 5 * (SUM); } }
        interface Far extends Three {}
        interface Static { static double f(PARAMETERS) { return 7 * (SUM); } }
        interface Private { private double f(PARAMETERS) { return 11 * (SUM); } }

        static abstract class Abstract implements Static, Private, F {}
        static class Two extends Abstract { public double f(PARAMETERS) { return 2 * (SUM); } }
        static class Inherits implements Private, Static, Three {}
        static class Both implements Three, Five {}
        static class ByFar implements Far {}
        static class BelowFar extends ByFar {}
        static class OverBoth extends Both { public double f(PARAMETERS) { return 13 * (SUM); } }
        static final class Last extends Both { public double f(PARAMETERS) { return 17 * (SUM); } }

        public static double viaAbstractClass(double[] x) {
          Abstract object = new Two(); return object.f(ARGUMENTS);
        }
        public static double viaClassWithDefault(double[] x) {
          return new Inherits().f(ARGUMENTS);
        }
        public static double viaMoreSpecific(double[] x) {
          Three object = new Both(); return object.f(ARGUMENTS);
        }
        public static double viaClassWithTwo(double[] x) { return new Both().f(ARGUMENTS); }
        public static double viaSuperinterface(double[] x) {
          F object = new BelowFar(); return object.f(ARGUMENTS);
        }
        public static double viaOverride(double[] x) {
          Both object = new OverBoth(); return object.f(ARGUMENTS);
        }
        public static double viaFinalClass(double[] x) { return new Last().f(ARGUMENTS); }
      """
          + WidePrograms.FUNCTION;

  private static void call(String name, int n, double factor) {
    double[] x = WidePrograms.point(n);
    double[] expected = new double[n];
    Arrays.setAll(expected, i -> factor * 2 * (i + 1) * x[i]);
    Expect.gradient(WidePrograms.function(PROGRAM, name, n), x, expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 127})
  void methods(int n) {
    call("viaAbstractClass", n, 2);
    call("viaClassWithDefault", n, 3);
    call("viaMoreSpecific", n, 5);
    call("viaClassWithTwo", n, 5);
    call("viaSuperinterface", n, 3);
    call("viaOverride", n, 13);
    call("viaFinalClass", n, 17);
  }

  /** A number of 64 bits counts twice, whatever it is. */
  private static final String LONGS =
      """
      package p;
      public class Main {
        interface F { double f(double a, LONGS); }
        static class Base implements F {
          public double f(double a, LONGS) { return a * a * (l0 + LAST); }
        }
        static class Sub extends Base {
          public double f(double a, LONGS) { return 3 * a * (l0 + LAST); }
        }
        static double f(double a, LONGS) { return 5 * a * (l0 + LAST); }
        public static double viaInterface(double[] x) { F f = new Base(); return f.f(x[0], GIVEN); }
        public static double viaClass(double[] x) { Base f = new Sub(); return f.f(x[0], GIVEN); }
        public static double viaStatic(double[] x) { return f(x[0], GIVEN); }
      """
          + WidePrograms.FUNCTION;

  /** The most are 125, which are 252 words with the {@code double} and 253 with the receiver. */
  @ParameterizedTest
  @ValueSource(ints = {50, 123, 124, 125, 126})
  void otherNumbers(int longs) {
    String program =
        LONGS
            .replace("LONGS", WidePrograms.list(longs, i -> "long l" + i))
            .replace("LAST", "l" + (longs - 1))
            .replace("GIVEN", WidePrograms.list(longs, i -> i + 1 + "L"));
    double sum = 1 + longs;
    double[] x = {3};
    Expect.gradient(WidePrograms.function(program, "viaInterface", 1), x, 6 * sum);
    Expect.gradient(WidePrograms.function(program, "viaClass", 1), x, 3 * sum);
    Expect.gradient(WidePrograms.function(program, "viaStatic", 1), x, 5 * sum);
  }

  /** The class with the method is initialised by the call, and by nothing else. */
  private static final String LAZY =
      """
      package p;
      public class Main {
        static double started = 1;
        static class Lazy {
          static { started = 3; }
          static double f(PARAMETERS) { return SUM; }
        }
        public static double viaFirstCall(double[] x) {
          double sum = Lazy.f(ARGUMENTS);
          return sum * started;
        }
      """
          + WidePrograms.FUNCTION;

  @Test
  void firstCallInitialisesTheClass() {
    double[] x = WidePrograms.point(100);
    ToDoubleFunction<double[]> f = WidePrograms.function(LAZY, "viaFirstCall", 100);
    ValueAndGradient recorded = Derivatives.valueAndGradient(f, x);
    double[] expected = new double[100];
    Arrays.setAll(expected, i -> 3 * 2 * (i + 1) * x[i]);
    assertArrayEquals(expected, recorded.gradient());
    assertEquals(f.applyAsDouble(x), recorded.value());
  }
}
