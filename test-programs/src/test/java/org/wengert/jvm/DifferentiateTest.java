package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.jvm.Launch.Result;

/** Marked methods that cannot be differentiated are reported when their class is loaded. */
@Tag("own-jvm")
class DifferentiateTest {
  private static final int STATEMENTS = 2500;
  private static final String NATIVE =
      "[wengert] acme.Model.missing(Model.java) cannot be differentiated: it is native. Write"
          + " it in Java, or do not mark it.";

  @TempDir private static Path directory;
  private static Path classes;

  /** A program with a native method, one whose twin gets too large, and a small one. */
  @BeforeAll
  static void compile() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < STATEMENTS; i++) {
      // what returns in the middle cannot be split into parts
      body.append("    y = Math.sin(y) * x[0]; if (y > 9) return y;\n");
    }
    String source =
        """
        package acme;

        import org.wengert.*;

        public class Model {
          MARK public static native double missing(double x);

          MARK public static double large(double[] x) {
            double y = x[0];
        BODY    return y;
          }

          MARK public static double small(double[] x) {
            return x[0] * x[0];
          }

          public static void main(String[] arguments) {
            double[] x = {3};
            System.out.println(large(x) == large(x.clone()));
            System.out.println(Derivatives.gradient(Model::small, x)[0]);
            attempt(v -> missing(v[0]), x);
            attempt(Model::large, x);
          }

          static void attempt(java.util.function.ToDoubleFunction<double[]> f, double[] x) {
            try {
              System.out.println("SILENT " + Derivatives.gradient(f, x)[0]);
            } catch (UnsupportedDifferentiationException e) {
              System.out.println(e.getMessage());
            }
          }
        }
        """
            .replace("BODY", body);
    classes = directory.resolve("plain");
    new Sources().add("acme.Model", source.replace("MARK ", "")).compileWithRuntime(classes);
    new Sources()
        .add("acme.Model", source.replace("MARK ", "@Differentiable "))
        .compileWithRuntime(directory.resolve("marked"));
  }

  private static void assertLoudWhenCalled(Result result) {
    assertEquals(0, result.exit(), result.err());
    List<String> lines = result.lines();
    assertEquals(List.of("true", "6.0"), lines.subList(0, 2));
    assertEquals(4, lines.size(), result.out());
    assertTrue(
        lines
            .get(2)
            .startsWith(
                "An active value was passed to acme.Model.missing, which cannot be followed (it is"
                    + " native), at acme.Model."),
        result.out());
    assertTrue(lines.get(2).contains("(Model.java:"), result.out());
    assertTrue(lines.get(3).startsWith(large()), result.out());
  }

  /** The method's first line is the ninth after what comes before it. */
  private static String large() {
    return "acme.Model.large(Model.java:9) cannot be differentiated: it has ";
  }

  private static void assertReported(String err) {
    List<String> reports = err.lines().toList();
    assertEquals(2, reports.size(), err);
    assertEquals(NATIVE, reports.get(0));
    assertTrue(reports.get(1).startsWith("[wengert] " + large()), err);
    assertTrue(
        reports
            .get(1)
            .endsWith(
                ". Exclude it from differentiation if its derivative is not wanted,"
                    + " or split it."),
        err);
  }

  @Test
  void annotatedMethodsAreReportedAtLoad() {
    Result result = Launch.withAgent().classPath(directory.resolve("marked")).run("acme.Model");
    assertLoudWhenCalled(result);
    assertReported(result.err());
  }

  @Test
  void methodsWithoutMarkAreLoudOnlyWhenCalled() {
    Result result = Launch.withAgent().classPath(classes).run("acme.Model");
    assertLoudWhenCalled(result);
    assertEquals("", result.err());
  }

  @Test
  void methodsNamedInTheOptionsAreReportedToo() {
    Result result =
        Launch.withAgent("differentiate=nobody.Else.*;acme.Model.*")
            .classPath(classes)
            .run("acme.Model");
    assertLoudWhenCalled(result);
    assertReported(result.err());
    Result one =
        Launch.withAgent("differentiate=acme.Model.missing").classPath(classes).run("acme.Model");
    assertEquals(NATIVE + "\n", one.err());
  }

  @Test
  void reportComesAtLoadAndNotWhenUsed() {
    Path idle =
        new Sources()
            .add(
                "Idle",
                "class Idle { public static void main(String[] a) throws Exception {"
                    + " Class.forName(\"acme.Model\"); System.err.println(\"loaded\"); } }")
            .compile(directory.resolve("idle"));
    Result result = Launch.withAgent().classPath(idle, directory.resolve("marked")).run("Idle");
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.err().endsWith("\nloaded\n"), result.err());
    assertReported(result.err().substring(0, result.err().length() - "loaded\n".length()));
  }
}
