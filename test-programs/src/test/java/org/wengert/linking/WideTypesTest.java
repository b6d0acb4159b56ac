package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.DerivativeRules;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.language.Expect;

/** Many parameters of other types than double, and lambdas that convert them. */
class WideTypesTest {
  private static final String BOXES =
      """
      package p;
      public class Main {
        interface Boxed { Double f(BOXES); }
        interface Plain { double f(PARAMETERS); }
        static double sum(PARAMETERS) { return SUM; }
        static Double boxes(BOXES) { return SUM; }

        public static double viaUnboxing(double[] x) { Boxed f = Main::sum; return f.f(ARGUMENTS); }
        public static double viaBoxing(double[] x) { Plain f = Main::boxes; return f.f(ARGUMENTS); }
        public static double viaCaptured(double[] x) {
          double c = x[0];
          double[] array = {x[1]};
          boolean yes = true;
          byte two = 2;
          Boxed f = (NAMES) -> yes ? two * array[0] * (SUM) + c : 0;
          return f.f(ARGUMENTS);
        }
      """
          + WidePrograms.FUNCTION;

  @ParameterizedTest
  @ValueSource(ints = {40, 49, 50, 51, 62, 83, 120})
  void boxes(int n) {
    String program = BOXES.replace("BOXES", WidePrograms.list(n, i -> "Double a" + i));
    double[] x = WidePrograms.point(n);
    double[] expected = new double[n];
    Arrays.setAll(expected, i -> 2 * (i + 1) * x[i]);
    Expect.gradient(WidePrograms.function(program, "viaUnboxing", n), x, expected);
    Expect.gradient(WidePrograms.function(program, "viaBoxing", n), x, expected);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (i + 1) * x[i] * x[i];
      expected[i] *= 2 * x[1];
    }
    expected[0] += 1;
    expected[1] += 2 * sum;
    Expect.gradient(WidePrograms.function(program, "viaCaptured", n), x, expected);
  }

  /** Eleven parameters of different types in each group. */
  private static final String MIXED =
      """
      package p;
      public class Main {
        interface F { double f(GROUPS); }
        interface G { float g(GROUPS); }
        private final double factor;
        Main(GROUPS) { factor = TOTAL; }
        static double total(GROUPS) { return TOTAL; }
        static float single(GROUPS) { return (float) (TOTAL); }
        static double[] array(GROUPS) { return new double[] {TOTAL, 1}; }

        public static double viaStatic(double[] x) { return total(GIVEN); }
        public static double viaReference(double[] x) { F f = Main::total; return f.f(GIVEN); }
        public static double viaWidening(double[] x) { F f = Main::single; return f.f(GIVEN); }
        public static double viaFloat(double[] x) { G g = Main::single; return g.g(GIVEN); }
        public static double viaConstructor(double[] x) { return new Main(GIVEN).factor; }
        public static double viaArray(double[] x) { return array(GIVEN)[0]; }
      """
          + WidePrograms.FUNCTION;

  private static String mixed(int groups) {
    String parameters =
        "double d#, boolean z#, float f#, long l#, double[] v#, byte b#, char c#, short s#,"
            + " Double box#, int i#, float[] w#";
    String given =
        "x[#], true, (float) x[#], 3L, new double[] {x[#]}, (byte) 2, 'a', (short) 5, x[#], 7,"
            + " new float[] {(float) x[#]}";
    // 1 + 3 + 2 + 5 + 7 = 18, as 'a' - 96 is 1
    String term = "(z# ? d# + l# * f# + b# * v#[0] + s# * box# + i# * w#[0] : 0) * (c# - 96)";
    return MIXED
        .replace("GROUPS", WidePrograms.list(groups, i -> parameters.replace("#", "" + i)))
        .replace("GIVEN", WidePrograms.list(groups, i -> given.replace("#", "" + i)))
        .replace(
            "TOTAL",
            WidePrograms.list(groups, i -> term.replace("#", "" + i)).replace("96), (", "96) + ("));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 12, 18})
  void parametersOfAllTypes(int groups) {
    String program = mixed(groups);
    double[] x = new double[groups];
    double[] expected = new double[groups];
    Arrays.setAll(x, i -> 0.25 * i - 1); // exact as a float
    Arrays.fill(expected, 18);
    for (String name :
        new String[] {
          "viaStatic", "viaReference", "viaWidening", "viaFloat", "viaConstructor", "viaArray"
        }) {
      Expect.gradient(WidePrograms.function(program, name, groups), x, expected);
    }
  }

  private static final String RULED =
      """
      package p;
      import org.wengert.DerivativeOf;
      public class Main {
        static double f(PARAMETERS) { return SUM; }
        public static final class Rules {
          @DerivativeOf(type = Main.class, method = "f", argument = 0)
          public static double byFirst(PARAMETERS, double result) { return 2 * a0; }
        }
        public static double viaStatic(double[] x) { return f(ARGUMENTS); }
      """
          + WidePrograms.FUNCTION;

  @Test
  void ruleForManyParameters() throws ClassNotFoundException {
    int n = 100;
    ToDoubleFunction<double[]> f = WidePrograms.function(RULED, "viaStatic", n);
    DerivativeRules.use(WidePrograms.type(RULED, "p.Main$Rules", n));
    assertEquals(
        "p.Main.f has too many parameters for rules. Let it take an array. It was called at"
            + " p.Main.viaStatic(Main.java:9).",
        Expect.refused(f, WidePrograms.point(n)).getMessage());
  }

  private static final String REFLECTIVE =
      """
      package p;
      import java.lang.invoke.MethodHandle;
      import java.lang.invoke.MethodHandles;
      import java.lang.reflect.Constructor;
      import java.lang.reflect.Method;
      public class Main {
        public static double sum(PARAMETERS) { return SUM; }
        static final class Made {
          final double sum;
          Made(PARAMETERS) { sum = SUM; }
        }

        private static final Method METHOD;
        private static final Constructor<?> CONSTRUCTOR = Made.class.getDeclaredConstructors()[0];
        private static final MethodHandle HANDLE;

        static {
          Method found = null;
          for (Method each : Main.class.getMethods()) {
            found = each.getName().equals("sum") ? each : found;
          }
          METHOD = found;
          try {
            HANDLE = MethodHandles.lookup().unreflect(found);
          } catch (IllegalAccessException e) {
            throw new ExceptionInInitializerError(e);
          }
        }

        private static Object[] boxes(double[] x) {
          Object[] boxes = new Object[x.length];
          for (int i = 0; i < x.length; i++) boxes[i] = x[i];
          return boxes;
        }

        public static double viaMethod(double[] x) throws Exception {
          return (double) METHOD.invoke(null, boxes(x));
        }
        public static double viaConstructor(double[] x) throws Exception {
          return ((Made) CONSTRUCTOR.newInstance(boxes(x))).sum;
        }
        public static double viaHandle(double[] x) throws Throwable {
          return (double) HANDLE.invokeExact(ARGUMENTS);
        }
        public static double viaConversions(double[] x) throws Throwable {
          return (Double) HANDLE.invoke(BOXED);
        }
        public static double viaSpread(double[] x) throws Throwable {
          return (double) HANDLE.invokeWithArguments(boxes(x));
        }
        private static final MethodHandle BOUND = MethodHandles.insertArguments(HANDLE, 0, 1.0);
        public static double viaBound(double[] x) throws Throwable {
          return (double) BOUND.invokeExact(OTHERS);
        }
      """
          + WidePrograms.FUNCTION;

  private static ToDoubleFunction<double[]> reflective(String name, int n) {
    String program =
        REFLECTIVE
            .replace("BOXED", WidePrograms.list(n, i -> "Double.valueOf(x[" + i + "])"))
            .replace("OTHERS", WidePrograms.list(n - 1, i -> "x[" + i + "]"))
            // checked exceptions do not fit a function
            .replaceAll(
                "(?s)double (via\\w+)\\(double\\[\\] x\\) throws \\w+ \\{(.*?)\\n  \\}",
                "double $1(double[] x) { try {$2} catch (RuntimeException e) { throw e; }"
                    + " catch (Throwable e) { throw new IllegalStateException(e); } }");
    return WidePrograms.function(program, name, n);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 100, 126, 127})
  void reflectionAndHandles(int n) {
    double[] x = WidePrograms.point(n);
    double[] expected = new double[n];
    Arrays.setAll(expected, i -> 2 * (i + 1) * x[i]);
    for (String name :
        new String[] {"viaMethod", "viaConstructor", "viaHandle", "viaConversions", "viaSpread"}) {
      rightOrLoud(name, x, expected);
    }
    Expect.refused(reflective("viaBound", n), x, "java.lang.invoke.MethodHandle.invokeExact");
  }

  private static void rightOrLoud(String name, double[] x, double[] expected) {
    ToDoubleFunction<double[]> f = reflective(name, x.length);
    try {
      Derivatives.gradient(f, x);
    } catch (UnsupportedDifferentiationException refusal) {
      assertTrue(refusal.getMessage().contains("p.Main"), refusal.getMessage());
      return;
    }
    Expect.gradient(f, x, expected);
  }
}
