package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.jvm.Launch;
import org.wengert.jvm.Launch.Result;
import org.wengert.jvm.Sources;

/** Classes with rules that the agent's options or a service file of the class path name. */
@Tag("own-jvm")
class RuleSourcesTest {
  private static final String SPECIAL =
      """
      package acme;
      public class Special {
        public static double f(double x) {
          return Double.longBitsToDouble(Double.doubleToLongBits(x));
        }
      }
      """;

  private static final String RULES =
      """
      package acme;
      import org.wengert.DerivativeOf;
      class NAME {
        private NAME() {}
        @DerivativeOf(type = TYPE.class, method = "METHOD", argument = 0)
        private static double slope(double x, double result) {
          return 42;
        }
      }
      """;

  private static final String MAIN =
      """
      package acme;
      import org.wengert.Derivatives;
      public class Main {
        public static void main(String[] args) {
          try {
            System.out.println(Derivatives.gradient(v -> Special.f(v[0]), new double[] {1})[0]);
          } catch (org.wengert.UnsupportedDifferentiationException e) {
            System.out.println(e.getMessage());
          }
        }
      }
      """;

  @TempDir Path folder;

  private static String rules(String name, String type, String method) {
    return RULES.replace("NAME", name).replace("TYPE", type).replace("METHOD", method);
  }

  private Path classes() {
    return new Sources()
        .add("acme.Special", SPECIAL)
        .add("acme.Absent", SPECIAL.replace("Special", "Absent"))
        .add("acme.Good", rules("Good", "Special", "f"))
        .add("acme.Wrong", rules("Wrong", "Special", "g"))
        .add("acme.ForAbsent", rules("ForAbsent", "Absent", "f"))
        .add("acme.Main", MAIN)
        .compileWithRuntime(folder.resolve("classes"));
  }

  private void service(String... lines) throws IOException {
    Path file = folder.resolve("classes/META-INF/services/org.wengert.DerivativeRules");
    Files.createDirectories(file.getParent());
    Files.write(file, java.util.List.of(lines));
  }

  private String run(String options) {
    Result result = Launch.withAgent(options).classPath(folder.resolve("classes")).run("acme.Main");
    assertEquals("", result.err());
    assertEquals(0, result.exit());
    return result.out().trim();
  }

  private static void refuses(String reason, String output) {
    assertTrue(output.contains("cannot be followed (" + reason), output);
  }

  @Test
  void noRules() {
    classes();
    assertTrue(run(null).startsWith("The bits of an active value were taken"), run(null));
  }

  @Test
  void option() throws IOException {
    classes();
    assertEquals("42.0", run("rules=acme.Good"));
    assertEquals("42.0", run("exclude=acme.Special,rules=acme.Good;acme.ForAbsent"));
    Path file = folder.resolve("agent.properties");
    Files.writeString(file, "rules = acme.Good\n");
    assertEquals("42.0", run("config=" + file));
  }

  @Test
  void optionThatNamesNoClass() {
    classes();
    refuses("Option rules: there is no class acme.Bad)", run("rules=acme.Good;acme.Bad"));
  }

  @Test
  void optionThatNamesAWrongRule() {
    classes();
    refuses(
        "The rule acme.Wrong.slope(double, double) cannot be used: acme.Special declares no method"
            + " double g(double), nor another one of that name)",
        run("rules=acme.Wrong"));
  }

  @Test
  void serviceFile() throws IOException {
    classes();
    service("# rules of this library", "", "acme.Good  # with a comment", "acme.Good");
    assertEquals("42.0", run(null));
    assertEquals("42.0", run("rules=acme.Good"), "the same class from two places");
  }

  @Test
  void serviceFileWithAWrongRule() throws IOException {
    classes();
    service("acme.Good", "acme.Wrong");
    refuses("The rule acme.Wrong.slope(double, double) cannot be used", run(null));
  }

  @Test
  void serviceFileThatNamesNoClass() throws IOException {
    classes();
    service("acme.Bad");
    String output = run(null);
    assertTrue(
        output.contains(
            "org.wengert.DerivativeRules names acme.Bad, which cannot be loaded:"
                + " java.lang.ClassNotFoundException: acme.Bad)"),
        output);
  }

  @Test
  void rulesForAClassThatIsNotThere() throws IOException {
    Files.delete(classes().resolve("acme/Absent.class"));
    service("acme.ForAbsent", "acme.Good");
    assertEquals("42.0", run(null));
  }
}
