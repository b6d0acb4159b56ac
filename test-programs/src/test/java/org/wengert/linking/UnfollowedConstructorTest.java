package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.language.Expect;

/**
 * Constructors that cannot be followed get their arguments, of every type and however many, by
 * {@code new} and by {@code super(...)}. Here they have no twins as the program has classes of the
 * names that these would have.
 */
class UnfollowedConstructorTest {
  private static final String PROGRAM =
      """
      package p;
      public class Main {
        static class Plain {
          final String text;
          Plain(
              boolean z, byte b, short s, char c, int i, long l, float f, double d, Object o) {
            text = z + " " + b + " " + s + " " + c + " " + i + " " + l + " " + f + " " + d + " " + o;
          }
          String text() { return text; }
        }
        static class Plain$$Tape {}
        static class Sub extends Plain {
          Sub(boolean z, byte b, short s, char c, int i, long l, float f, double d, Object o) {
            super(z, b, s, c, i, l, f, d, o);
          }
        }

        static class Wide {
          final double sum;
          Wide(PARAMETERS) { sum = SUM; }
          double sum() { return sum; }
        }
        static class Wide$$Tape {}
        static class WideSub extends Wide {
          WideSub(PARAMETERS) { super(NAMES); }
        }

        private static double weight(String text) {
          return text.equals("true -2 -300 q 70000 1099511627776 0.75 -2.5 object") ? 7 : -1;
        }
        public static double viaNew(double[] x) {
          return x[0] * weight(new Plain(
              true, (byte) -2, (short) -300, 'q', 70000, 1L << 40, 0.75f, -2.5, "object").text());
        }
        public static double viaSuper(double[] x) {
          return x[0] * weight(new Sub(
              true, (byte) -2, (short) -300, 'q', 70000, 1L << 40, 0.75f, -2.5, "object").text());
        }
        public static double viaWide(double[] x) { return x[0] * new Wide(CONSTANTS).sum(); }
        public static double viaWideSuper(double[] x) { return x[0] * new WideSub(CONSTANTS).sum(); }
        public static double viaActive(double[] x) { return new Wide(ARGUMENTS).sum(); }
        public static double viaActiveSuper(double[] x) { return new WideSub(ARGUMENTS).sum(); }
      """
          + WidePrograms.FUNCTION;

  private static double[] first(int n, double derivative) {
    double[] gradient = new double[n];
    gradient[0] = derivative;
    return gradient;
  }

  @ParameterizedTest
  @ValueSource(strings = {"viaNew", "viaSuper"})
  void argumentsOfEveryType(String name) {
    Expect.gradient(WidePrograms.function(PROGRAM, name, 2), new double[] {3, 5}, 7, 0);
  }

  @ParameterizedTest
  @CsvSource({"viaWide, 50", "viaWide, 100", "viaWideSuper, 50", "viaWideSuper, 100"})
  void manyPassiveArguments(String name, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (i + 1) * (i + 0.5) * (i + 0.5);
    }
    Expect.gradient(WidePrograms.function(PROGRAM, name, n), WidePrograms.point(n), first(n, sum));
  }

  private static String refused(String name, int n) {
    ToDoubleFunction<double[]> f = WidePrograms.function(PROGRAM, name, n);
    double[] x = WidePrograms.point(n);
    return assertThrows(UnsupportedDifferentiationException.class, () -> Derivatives.gradient(f, x))
        .getMessage();
  }

  @ParameterizedTest
  @CsvSource({
    "viaActive, 50, p.Main.viaActive",
    "viaActive, 100, p.Main.viaActive",
    "viaActiveSuper, 50, p.Main$WideSub.<init>",
    "viaActiveSuper, 100, p.Main$WideSub.<init>"
  })
  void manyActiveArguments(String name, int n, String place) {
    String message = refused(name, n);
    assertTrue(
        message.startsWith(
            "An active value was passed to the constructor of p.Main$Wide, which cannot be followed"
                + " (the program has a class p.Main$Wide$$Tape, as its twin would be called: rename"
                + " it), at "
                + place
                + "(Main.java:"),
        message);
  }

  /** There is no handle of such a constructor. */
  @ParameterizedTest
  @ValueSource(strings = {"viaWide", "viaWideSuper"})
  void theMostArguments(String name) {
    String message = refused(name, 127);
    assertTrue(
        message.startsWith(
            "the constructor of p.Main$Wide cannot be followed (the program has a class"
                + " p.Main$Wide$$Tape, as its twin would be called: rename it), and has too many"
                + " parameters to be called while recording. Let it take an array."),
        message);
  }
}
