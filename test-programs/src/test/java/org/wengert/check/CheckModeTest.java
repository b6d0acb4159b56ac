package org.wengert.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.check.CheckedProgram.assertLine;
import static org.wengert.check.CheckedProgram.row;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs as users have them, in check mode. */
@Tag("own-jvm")
class CheckModeTest {
  /**
   * A chain of springs; the hand-written gradient has a wrong sign in the branch for compression.
   */
  private static final String SPRINGS =
      """
        static double energy(double[] x, double stiffness) {
          double sum = 0;
          for (int i = 1; i < x.length; i++) {
            double stretch = x[i] - x[i - 1] - 1;
            sum += stretch > 0 ? 0.5 * stiffness * stretch * stretch : Math.exp(-stretch) - 1;
          }
          return sum;
        }

        GRADIENT
        static double[] slope(double[] x, double stiffness) {
          double[] slope = new double[x.length];
          for (int i = 1; i < x.length; i++) {
            double stretch = x[i] - x[i - 1] - 1;
            double force = stretch > 0 ? stiffness * stretch : SIGN Math.exp(-stretch);
            slope[i] += force;
            slope[i - 1] -= force;
          }
          return slope;
        }

        public static void main(String[] arguments) {
          double[] x = {0.0, 1.5, 3.0, 4.5};
          for (int i = 0; i < 100; i++) {
            double[] slope = slope(x, 2);
            for (int k = 0; k < x.length; k++) {
              x[k] -= 0.01 * slope[k] + 0.02 * k;
            }
            System.out.println(Arrays.toString(x) + " " + energy(x, 2));
          }
        }
      """;

  @TempDir private Path directory;

  @Test
  void programWithoutWengertIsCheckedAsItIs() {
    String members = SPRINGS.replace("GRADIENT", "").replace("SIGN", "-");
    CheckedProgram program = CheckedProgram.of(directory, members);
    List<String> summary =
        program.summary("differentiate=acme.Main.energy,gradient=acme.Main.slope:energy");
    assertEquals("[wengert] check: 2 methods agree with differences.", summary.get(0));
    // 10 calls, then 16, 32 and 64
    assertEquals(
        List.of("acme.Main.energy(double[], double)", "ok", "100", "13"),
        row(summary, "energy").subList(0, 4));
    assertEquals(
        List.of("acme.Main.slope(double[], double)", "ok", "100", "13"),
        row(summary, "slope").subList(0, 4));
    String html = program.html();
    assertTrue(html.contains("2 methods agree with differences"), html);
    assertEquals("More is in " + program.page(), summary.get(summary.size() - 1));
  }

  /** The branch is taken only when the chain has been compressed, some calls into the run. */
  @Test
  void wrongSignInABranchIsFoundAndTheEntryNamed() {
    String members = SPRINGS.replace("GRADIENT", "@GradientOf(\"energy\")").replace("SIGN", "");
    CheckedProgram program = CheckedProgram.annotated(directory, members);
    List<String> summary = program.summary("");
    assertEquals("[wengert] check: 1 method is wrong.", summary.get(0));
    assertEquals("WRONG", row(summary, "slope").get(1));
    assertLine("acme.Main.slope(double[], double), gradient of energy:", summary);
    List<String> wrong = summary.stream().filter(line -> line.contains("WRONG ")).toList();
    assertTrue(wrong.get(1).trim().startsWith("df/dx["), wrong.toString());
    assertTrue(program.html().contains("<span class=\"pill wrong\">WRONG</span>"));
  }

  @Test
  void annotationsAreEnough() {
    CheckedProgram program =
        CheckedProgram.annotated(
            directory,
            """
              @Differentiable
              static double marked(double[] x) {
                return x[0] * Math.sin(x[1]);
              }

              static double plain(double[] x) {
                return x[0];
              }

              public static void main(String[] arguments) {
                System.out.println(marked(new double[] {1, 2}) + plain(new double[] {1}));
              }
            """);
    List<String> summary = program.summary("");
    assertEquals("[wengert] check: 1 method agrees with differences.", summary.get(0));
    assertEquals("ok", row(summary, "marked").get(1));
    assertTrue(summary.stream().noneMatch(line -> line.contains("plain")), summary.toString());
  }

  @Test
  void instanceMethodsWithInheritance() {
    CheckedProgram program =
        CheckedProgram.of(
            directory,
            """
              interface Law {
                default double of(double x) {
                  return x * x;
                }
              }

              static class Base implements Law {
                double factor = 2;

                double value(double x) {
                  return factor * of(x);
                }
              }

              static final class Derived extends Base {
                @Override
                double value(double x) {
                  return super.value(x) + Math.exp(x);
                }

                @Override
                public double of(double x) {
                  return super.of(x) * 3;
                }
              }

              public static void main(String[] arguments) {
                Base[] all = {new Base(), new Derived()};
                for (Base each : all) {
                  System.out.println(each.value(0.7) + " " + each.of(1.3));
                }
              }
            """);
    List<String> summary = program.summary("differentiate=acme.Main$*");
    assertEquals("[wengert] check: 4 methods agree with differences.", summary.get(0));
    // value calls super.value and of, which are not outermost then
    for (String method : List.of("$Base.value", "$Derived.value", "$Derived.of", "$Law.of")) {
      String line = String.join(" ", row(summary, method));
      assertTrue(line.contains(" ok 1 1 "), line);
    }
  }

  @Test
  void onlyOutermostCallsCount() {
    CheckedProgram program =
        CheckedProgram.of(
            directory,
            """
              static double power(double x, int n) {
                return n == 0 ? 1 : x * power(x, n - 1);
              }

              static double polynomial(double x) {
                return power(x, 3) + 2 * power(x, 2);
              }

              public static void main(String[] arguments) {
                System.out.println(power(1.5, 10) + " " + polynomial(2.5));
              }
            """);
    List<String> summary = program.summary("differentiate=acme.Main.*");
    assertEquals(List.of("1", "1"), row(summary, "power").subList(2, 4));
    assertEquals(List.of("1", "1"), row(summary, "polynomial").subList(2, 4));
    assertLine("Not checked: acme.Main.main(String[]), there is no double among", summary);
  }

  @Test
  void largeGradientIsSearchedForTheWrongEntry() {
    CheckedProgram program =
        CheckedProgram.of(
            directory,
            """
              static double sum(double[] x) {
                double sum = 0;
                for (int i = 0; i < x.length; i++) {
                  sum += (i + 1) * x[i] * x[i];
                }
                return sum;
              }

              static double[] slope(double[] x) {
                double[] slope = new double[x.length];
                for (int i = 0; i < x.length; i++) {
                  slope[i] = 2 * (i + 1) * (i == 678 ? -x[i] : x[i]);
                }
                return slope;
              }

              public static void main(String[] arguments) {
                double[] x = new double[1000];
                Arrays.setAll(x, i -> 1 + Math.sin(i));
                System.out.println(slope(x)[3] + sum(x));
              }
            """);
    List<String> summary =
        program.summary("gradient=acme.Main.slope:sum,differentiate=acme.Main.sum");
    assertEquals("WRONG", row(summary, "slope").get(1));
    assertEquals("ok", row(summary, "sum").get(1));
    assertLine("  df/dx[678]  -", summary);
  }

  @Test
  void firstCallsCanBeChosen() {
    CheckedProgram program =
        CheckedProgram.of(
            directory,
            """
              static double square(double x) {
                return x * x;
              }

              public static void main(String[] arguments) {
                double sum = 0;
                for (int i = 0; i < 40; i++) {
                  sum += square(i);
                }
                System.out.println(sum);
              }
            """);
    List<String> summary =
        program.run("check=first:3,differentiate=acme.Main.square").err().lines().toList();
    // 3 calls, then 4, 8, 16 and 32
    assertEquals(List.of("40", "7"), row(summary, "square").subList(2, 4));
    assertTrue(summary.stream().noneMatch(line -> line.startsWith("More is in")));
  }
}
