package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.DerivativeRules;
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
  @ValueSource(ints = {40, 62, 83, 120})
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
        "p.Main.f has too many parameters for rules. Let it take an array.",
        Expect.refused(f, WidePrograms.point(n)).getMessage());
  }
}
