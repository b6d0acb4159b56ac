package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.jvm.Launch.Result;

/** With the option {@code paranoid} a value that was written unseen is noticed. */
@Tag("own-jvm")
class ParanoidTest {
  private static final String PROGRAM =
      """
      import java.util.*;
      import java.util.function.*;
      import org.wengert.*;

      public class Main {
        double field;
        static double global;
        float single;
        final double[] array = new double[3];

        /** Runs as it is, as it gives nothing that has a derivative. */
        @Override
        public String toString() {
          field *= 2;
          global *= 2;
          single *= 2;
          array[1] *= 2;
          return "";
        }

        static Main of(double[] x) {
          Main main = new Main();
          main.field = x[0] * 3;
          global = x[0] * 5;
          main.single = (float) x[0];
          for (int i = 0; i < 3; i++) {
            main.array[i] = x[0] * i;
          }
          String.valueOf(main);
          return main;
        }

        static double used(double[] x) {
          Main main = of(x);
          main.field = x[0];
          global = x[0] + 1;
          main.single = 2;
          main.array[1] = x[0] * x[0];
          double[] sorted = {x[0], -x[0], x[0] * x[0]};
          Arrays.sort(sorted);
          double[] copy = Arrays.copyOf(main.array, 5);
          System.arraycopy(copy, 0, copy, 1, 3);
          Arrays.fill(copy, 3, 5, x[0]);
          return main.field * global * main.single + main.array[2] + copy[2] + copy[4] + sorted[0];
        }

        static void attempt(String name, ToDoubleFunction<double[]> f) {
          double[] x = {1.5};
          try {
            System.out.println(name + " " + Derivatives.gradient(f, x)[0]);
          } catch (UnsupportedDifferentiationException e) {
            System.out.println(name + " " + e.getMessage());
          }
          try {
            double[] one = {1};
            Function<double[], double[]> v = p -> new double[] {f.applyAsDouble(p)};
            System.out.println(name + " " + Derivatives.jvp(v, x, one).tangent()[0]);
          } catch (UnsupportedDifferentiationException e) {
            System.out.println(name + " " + e.getMessage());
          }
        }

        public static void main(String[] arguments) {
          attempt("field", x -> of(x).field);
          attempt("global", x -> of(x) == null ? 0 : global);
          attempt("single", x -> of(x).single);
          attempt("array", x -> of(x).array[1]);
          attempt("used", Main::used);
        }
      }
      """;

  private static final String REMEDY =
      ". While recording, only code that is followed may write to it: no other thread, and nothing"
          + " that compares, hashes or prints.";

  /** (x (x + 1) 2) + 2x + x² + x - x at 1.5. */
  private static final double USED = 2 * (2 * 1.5 + 1) + 2 + 2 * 1.5 + 1 - 1;

  @TempDir private Path directory;

  private List<String> lines(String options) {
    Path classes = new Sources().add("Main", PROGRAM).compileWithRuntime(directory);
    Result result = Launch.withAgent(options).classPath(classes).run("Main");
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err());
    return result.lines();
  }

  @Test
  void unseenWritesAreNoticed() {
    List<String> lines = lines("paranoid=true");
    assertEquals(10, lines.size(), lines.toString());
    List<String> starts =
        List.of(
            "field The field Main.field was written unseen, from 4.5 to 9.0, and then used at Main.",
            "global The field Main.global was written unseen, from 7.5 to 15.0, and then used at",
            "single The field Main.single was written unseen, from 1.5 to 3.0, and then used at",
            "array Entry 1 of an array was written unseen, from 1.5 to 3.0, and then used at Main.");
    for (int i = 0; i < 8; i++) {
      String line = lines.get(i);
      assertTrue(line.startsWith(starts.get(i / 2)), line);
      assertTrue(line.endsWith(REMEDY), line);
    }
    assertEquals(List.of("used " + USED, "used " + USED), lines.subList(8, 10));
  }

  @Test
  void withoutItTheyAreNot() {
    List<String> lines = lines("paranoid=false");
    assertEquals(List.of("field 3.0", "field 3.0"), lines.subList(0, 2));
    assertEquals(List.of("used " + USED, "used " + USED), lines.subList(8, 10));
  }
}
