package org.wengert.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.check.CheckedProgram.assertLine;
import static org.wengert.check.CheckedProgram.row;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.jvm.Launch;
import org.wengert.jvm.Launch.Result;

/** What check mode cannot check is said, and never stops the program. */
@Tag("own-jvm")
class CheckModeBadInputTest {
  private static final String SMALL =
      """
        static double square(double x) {
          return x * x;
        }

        public static void main(String[] arguments) {
          System.out.println(square(3));
          System.exit(3);
        }
      """;

  @TempDir private Path directory;

  @Test
  void methodsWithoutNumbers() {
    List<String> summary =
        CheckedProgram.annotated(
                directory,
                """
                  @Differentiable static int length(String text) { return text.length(); }
                  @Differentiable static int floor(double x) { return (int) x; }
                  @Differentiable static float single(float x) { return x; }
                  @Differentiable static void swallow(double x) {}
                  @Differentiable static void clear(double[] x) { x[0] = 0; }
                  @GradientOf("missing") static double[] slope(double[] x) { return x; }
                  @GradientOf("f") static double odd(double[] x) { return x[0]; }
                  static double f(double[] x) { return x[0]; }
                  @GradientOf("f") static double[] shorter(double[] x) { return new double[1]; }
                  @Differentiable static double empty(double[] x) { return 1; }
                  @Differentiable static double[] none(double x) { return null; }

                  public static void main(String[] arguments) {
                    double[] x = {1.5, 2};
                    swallow(x[0]);
                    clear(x);
                    System.out.println(length("abc") + floor(x[1]) + single(2) + slope(x)[1] + odd(x));
                    System.out.println(shorter(new double[3])[0] + empty(new double[0]));
                    System.out.println(none(1) == null);
                    System.out.println(empty(new double[] {Double.NaN}));
                  }
                """)
            .summary("");
    String not = "Not checked: acme.Main.";
    assertLine(not + "length(String), there is no double among its arguments.", summary);
    assertLine(not + "floor(double), it returns int, which is no double", summary);
    assertLine(not + "single(float), there is no double among its arguments.", summary);
    assertLine(not + "swallow(double), it returns nothing, and has no array to", summary);
    assertLine(not + "slope(double[]), its class has no method double missing(double[])", summary);
    assertLine(not + "odd(double[]), it is said to be a gradient, but returns double", summary);
    assertEquals("ok", row(summary, "clear").get(1));
    assertEquals("not checkable", row(summary, "shorter").get(1));
    assertLine(
        "  A check of call 1 ended with java.lang.IllegalArgumentException: it returned 1 partial"
            + " derivatives, but there are 3 numbers among the arguments.",
        summary);
    assertLine("  Call 1 had no number among its arguments.", summary);
    assertLine("  Call 2 was not checked: x[0] is NaN, around which there are no", summary);
    assertEquals("not checkable", row(summary, "none").get(1));
  }

  @Test
  void refusedDerivativesAreQuoted() {
    List<String> summary =
        CheckedProgram.of(
                directory,
                """
                  static double bits(double x) {
                    return Double.longBitsToDouble(Double.doubleToLongBits(x) + 1);
                  }

                  static double decimal(double x) {
                    return x * java.math.BigDecimal.valueOf(2).doubleValue();
                  }

                  public static void main(String[] arguments) {
                    System.out.println(bits(3) + decimal(4));
                  }
                """)
            .summary("differentiate=acme.Main.*");
    assertEquals("refused", row(summary, "bits").get(1));
    assertLine(
        "  The bits of an active value were taken by Double.doubleToLongBits at acme.Main.bits",
        summary);
    assertEquals("ok", row(summary, "decimal").get(1));
    // BigDecimal.valueOf and doubleValue
    assertEquals("2", row(summary, "decimal").get(6));
    assertLine("  not followed: java.math.BigDecimal.doubleValue (it is part of the JDK", summary);
  }

  @Test
  void nothingToCheck() {
    List<String> summary = CheckedProgram.of(directory, SMALL).summary("");
    assertEquals(
        List.of(
            "[wengert] check: No method was checked.",
            "No class that was loaded had a method to check. Mark methods with @Differentiable or"
                + " @GradientOf, or name them in the options differentiate and gradient."),
        summary.subList(0, 2));
  }

  @Test
  void unwritableReportIsSaidAtTheStart() {
    Path missing = directory.resolve("no").resolve("such").resolve("report.html");
    Result result =
        CheckedProgram.of(directory, SMALL)
            .run("check=true,differentiate=acme.Main.square,report=" + missing);
    assertEquals(3, result.exit());
    assertEquals(
        "[wengert] report="
            + missing
            + " cannot be written: java.nio.file.NoSuchFileException: "
            + missing
            + ". There is only the summary on the error stream.",
        result.err().lines().findFirst().orElse(""));
    assertLine("[wengert] check: 1 method agrees", result.err().lines().toList());
    assertFalse(Files.exists(missing));
  }

  @Test
  void withoutCheckNothingIsWoven() {
    Result result =
        CheckedProgram.of(directory, SMALL).run("differentiate=acme.Main.square,check=false");
    assertEquals("", result.err());
  }

  @Test
  void wrongOptionsStopTheJvm() {
    for (String options : List.of("check=often", "report=a.html", "gradient=a.B.f:g")) {
      Result result = Launch.withAgent(options).run("-version");
      assertEquals(2, result.exit(), options);
      assertTrue(result.err().startsWith("[wengert] Option "), result.err());
    }
  }
}
