package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.jvm.Launch.Result;

/**
 * Long methods, whose twins are split: right derivatives, bits of the plain run, the exceptions of
 * the plain run, no note, and messages that name method and line.
 *
 * <p>Statement i of f is {@code y = y * x[1] + c_i}, so the derivative follows by Horner's rule:
 * beside {@code y}, {@code dy = dy * x[1] + y} and {@code by = by * x[1]}.
 */
@Tag("own-jvm")
class LongMethodTest {
  private static final String MAIN =
      """
      import java.util.Arrays;
      import org.wengert.*;

      public class Main {
        static double f(double[] x) {
          double y = x[0];
          int n = 0;
          String last = null;
      BODY
          return n == COUNT && last != null ? y : -1;
        }

        static double horner(double[] x, double[] d) {
          double y = x[0];
          d[0] = 1;
          d[1] = 0;
          for (int i = 0; i < COUNT; i++) {
            d[0] *= x[1];
            d[1] = d[1] * x[1] + y;
            y = y * x[1] + 0.001 * i;
          }
          return y;
        }

        public static void main(String[] arguments) {
          double[] x = {2, 0.99};
          double[] d = new double[2];
          double expected = horner(x, d);
          ValueAndGradient found = Derivatives.valueAndGradient(Main::f, x);
          System.out.println(found.value() == f(x.clone()) && found.value() == expected);
          System.out.println(Math.abs(found.gradient()[0] - d[0]) <= 1e-12 * d[0]);
          System.out.println(Math.abs(found.gradient()[1] - d[1]) <= 1e-12 * d[1]);
          double forward = Derivatives.jvp(
              v -> new double[] {f(v)}, x, new double[] {0, 1}).tangent()[0];
          System.out.println(Math.abs(forward - d[1]) <= 1e-12 * d[1]);
          double[][] h = Derivatives.hessian(Main::f, x);
          System.out.println(h[0][0] == 0 && Math.abs(h[0][1] / d[0] * x[1] - COUNT) < 1e-9 * COUNT);
          attempt(x);
        }

        static void attempt(double[] x) {
          try {
            System.out.println("SILENT " + Arrays.toString(Derivatives.gradient(Main::f, LOUD)));
          } catch (UnsupportedDifferentiationException | IllegalStateException e) {
            System.out.println(e.getMessage());
          }
        }
      }
      """;

  private static Result run(Path directory, int count, String inTheMiddle, String loud) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < count; i++) {
      body.append("    y = y * x[1] + 0.001 * ").append(i).append("; n++;");
      body.append(i % 50 == 7 ? " last = n > 3 ? \"a\" : last;\n" : "\n");
      body.append(i == count / 2 ? inTheMiddle + "\n" : "");
    }
    String source =
        MAIN.replace("BODY", body).replace("COUNT", String.valueOf(count)).replace("LOUD", loud);
    new Sources().add("Main", source).compileWithRuntime(directory);
    return Launch.withAgent().classPath(directory).run("Main");
  }

  private static void assertRight(Result result) {
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err());
    assertEquals(6, result.lines().size(), result.out());
    assertEquals(List.of("true", "true", "true", "true", "true"), result.lines().subList(0, 5));
  }

  /** Some 6,000 bytes of bytecode: the twin is four times as long. */
  @Test
  void sixThousandBytes(@TempDir Path directory) throws IOException {
    String loud = "    if (x[0] > 5) y = new java.math.BigDecimal(y).doubleValue();";
    Result result = run(directory, 350, loud, "new double[] {6, 1}");
    assertRight(result);
    int line = 9 + 350 / 2 + 1;
    assertTrue(
        result.lines().get(5).contains(" at Main.f(Main.java:" + line + ")"),
        result.lines().get(5));
  }

  /** Nearly all that a method may have, 64 KB. */
  @Test
  void sixtyThousandBytes(@TempDir Path directory) throws IOException {
    Result result = run(directory, 3_500, "", "new double[] {6, 1}");
    assertRight(result);
    assertTrue(result.lines().get(5).startsWith("SILENT ["), result.out());
  }

  /** What the handler reads must have been written where it was. */
  @Test
  void exceptionInTheMiddle(@TempDir Path directory) throws IOException {
    String attempt =
        "    try {\n      y = y + 0;\n      if (x[0] > 5) throw new RuntimeException(\"no\");\n"
            + "    } catch (RuntimeException e) {\n"
            + "      throw new IllegalStateException(\"caught after \" + n);\n    }";
    Result result = run(directory, 350, attempt, "new double[] {6, 1}");
    assertRight(result);
    assertEquals("caught after 176", result.lines().get(5));
  }
}
