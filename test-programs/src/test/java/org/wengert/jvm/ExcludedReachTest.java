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

/** Excluded code can use what nobody hands to it: static fields lead it to active values. */
@Tag("own-jvm")
class ExcludedReachTest {
  private static final String STATE =
      """
      package acme;

      import java.util.*;

      public class State {
        public static final State ONE = new State();
        public static final double[] ARRAY = new double[1];
        public static final Map<String, double[]> MAP = new HashMap<>();
        public static final ThreadLocal<double[]> LOCAL = ThreadLocal.withInitial(() -> {
          throw new IllegalStateException("asked for without need");
        });
        public double value;
      }
      """;

  private static final String OTHER =
      """
      package acme;

      public class Other {
        static final Other ONE = new Other();
        double value;

        static double squared() {
          return ONE.value * ONE.value;
        }
      }
      """;

  private static final String LIBRARY =
      """
      package acme.lib;

      import acme.State;

      public class Library {
        static double[] kept;

        public static double object() { return State.ONE.value * State.ONE.value; }
        public static double array() { return State.ARRAY[0] * State.ARRAY[0]; }
        public static double map() { return State.MAP.get("a")[0] * State.MAP.get("a")[0]; }
        public static double local() { return State.LOCAL.get()[0] * State.LOCAL.get()[0]; }
        public static void keep(double[] array) { kept = array; }
        public static double kept() { return kept[0] * kept[0]; }
        public static double indirect() { return Helper.object(); }
        public static void write() { State.ONE.value = 7; }
        public static double call(java.util.function.DoubleSupplier s) { return s.getAsDouble(); }
        public static double passive() { return 9; }
      }

      class Helper {
        static double object() { return Library.object(); }
      }
      """;

  private static final String MAIN =
      """
      package acme;

      import acme.lib.Library;
      import java.util.Arrays;
      import java.util.function.ToDoubleFunction;
      import org.wengert.*;

      public class Main {
        static double object(double[] x) {
          State.ONE.value = x[0];
          return Library.object() * x[1];
        }
        static double array(double[] x) {
          State.ARRAY[0] = x[0];
          return Library.array() * x[1];
        }
        static double map(double[] x) {
          State.MAP.put("a", new double[] {x[0]});
          return Library.map() * x[1];
        }
        static double local(double[] x) {
          State.LOCAL.set(new double[] {x[0]});
          return Library.local() * x[1];
        }
        static double kept(double[] x) {
          double[] array = new double[1];
          Library.keep(array);
          array[0] = x[0];
          return Library.kept() * x[1];
        }
        static double indirect(double[] x) {
          State.ONE.value = x[0];
          return Library.indirect() * x[1];
        }
        static double written(double[] x) {
          State.ONE.value = x[0];
          Library.write();
          return State.ONE.value * x[1];
        }
        static double lambda(double[] x) {
          Other.ONE.value = x[0];
          return Library.call(() -> Other.squared()) * x[1];
        }
        static double elsewhere(double[] x) {
          Other.ONE.value = x[0];
          State.ONE.value = 0;
          return Library.passive() * x[0] * x[1];
        }
        static double cleared(double[] x) {
          State.ONE.value = x[0];
          State.ONE.value = 3;
          return Library.object() * x[0] * x[1];
        }

        static void t(String name, ToDoubleFunction<double[]> f) {
          State.ONE.value = 0;
          State.ARRAY[0] = 0;
          State.MAP.clear();
          State.LOCAL.remove();
          Library.keep(null);
          String text;
          try {
            text = Arrays.toString(Derivatives.gradient(f, new double[] {3, 5}));
          } catch (UnsupportedDifferentiationException e) {
            text = "loud " + e.getMessage();
          }
          System.out.println(name + " " + text);
        }

        public static void main(String[] arguments) {
          t("object", Main::object);
          t("array", Main::array);
          t("map", Main::map);
          t("local", Main::local);
          t("kept", Main::kept);
          t("indirect", Main::indirect);
          t("written", Main::written);
          t("lambda", Main::lambda);
          t("elsewhere", Main::elsewhere);
          t("cleared", Main::cleared);
        }
      }
      """;

  @TempDir private static Path classes;

  @BeforeAll
  static void compile() {
    new Sources()
        .add("acme.State", STATE)
        .add("acme.Other", OTHER)
        .add("acme.lib.Library", LIBRARY)
        .add("acme.Main", MAIN)
        .compileWithRuntime(classes);
  }

  private static List<String> run(String options) {
    Result result = Launch.withAgent(options).classPath(classes).run("acme.Main");
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err());
    return result.lines();
  }

  @Test
  void withoutExclusion() {
    List<String> right =
        List.of(
            "object [30.0, 9.0]",
            "array [30.0, 9.0]",
            "map [30.0, 9.0]",
            "local [30.0, 9.0]",
            "kept [30.0, 9.0]",
            "indirect [30.0, 9.0]",
            "written [0.0, 7.0]",
            "lambda [30.0, 9.0]",
            "elsewhere [45.0, 27.0]",
            "cleared [45.0, 27.0]");
    assertEquals(right, run(null));
  }

  @Test
  void withExclusion() {
    List<String> lines = run("exclude=acme.lib.*");
    // active values that the excluded code cannot reach do not matter
    assertEquals(
        List.of("elsewhere [45.0, 27.0]", "cleared [45.0, 27.0]"), lines.subList(8, lines.size()));
    for (String line : lines.subList(0, 8)) {
      assertTrue(line.contains(" loud ") && line.contains("it is excluded"), line);
    }
    String object =
        "object loud While static fields led to an active value there was a call of"
            + " acme.lib.Library.object, which cannot be followed (it is excluded), at"
            + " acme.Main.object(Main.java:";
    assertTrue(lines.get(0).startsWith(object), lines.get(0));
  }
}
