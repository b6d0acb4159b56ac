package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wengert.jvm.Launch.Result;

/** Excluded classes are left alone, and nothing active is lost in them without a word. */
@Tag("own-jvm")
class ExcludeTest {
  private static final String LIBRARY =
      """
      package acme.lib;

      public class Library {
        public double value;
        public static double last;

        public Library() {}

        public Library(double value) {
          this.value = value;
        }

        public Library(java.util.List<Double> list) {
          this.value = list.get(0) * list.get(1);
        }

        public static double square(double v) {
          return v * v;
        }

        public static double sum(double[][] m) {
          double sum = 0;
          for (double[] row : m) {
            for (double v : row) {
              sum += v;
            }
          }
          return sum;
        }

        public static double box(Double v) {
          return v * v;
        }

        public static double boxes(java.util.List<Double> list) {
          return list.get(0) * list.get(1);
        }

        public static double object(Object state) {
          return ((State) state).value() * 2;
        }

        public void scale() {
          value *= 2;
        }

        public double squared() {
          return value * value;
        }

        public static double readLast() {
          return last * 2;
        }

        public double apply(java.util.function.DoubleUnaryOperator f) {
          return f.applyAsDouble(value);
        }

        public static double readStatic() {
          return acme.Main.total * 2;
        }

        public static void writeStatic() {
          acme.Main.total *= 2;
        }

        public static int length(Link link) {
          int length = 0;
          for (Link l = link; l != null && length < 200000; l = l.next) {
            length++;
          }
          return length;
        }

        public static class Link {
          public Link next;
        }

        public interface State {
          double value();
        }
      }
      """;

  private static final String PROGRAM =
      """
      package acme;

      import acme.lib.Library;
      import java.util.List;
      import java.util.function.ToDoubleFunction;
      import org.wengert.*;

      public class Main {
        static final class Body extends Library implements Library.State {
          double mass;

          Body(double mass) {
            this.mass = mass;
          }

          public double value() {
            return mass * mass;
          }
        }

        static double passiveCall(double[] x) { return x[0] * Library.square(4); }
        static double number(double[] x) { return Library.square(x[0]) * x[1]; }
        static double rows(double[] x) { return Library.sum(new double[][] {x, {1}}) * x[1]; }
        static double box(double[] x) { return Library.box(x[0]) * x[1]; }
        static double boxes(double[] x) { return Library.boxes(List.of(x[0], x[1])); }

        static double built(double[] x) { return new Library(List.of(x[0], x[1])).value; }
        static double object(double[] x) { return Library.object(new Body(x[0])) * x[1]; }
        static double construct(double[] x) { return new Library(x[0]).value * x[1]; }
        static double field(double[] x) {
          Library library = new Library();
          library.value = x[0];
          return library.value * x[1];
        }
        static double read(double[] x) {
          Library library = new Library();
          library.value = x[0];
          return library.squared() * x[1];
        }
        static double write(double[] x) {
          Library library = new Library();
          library.value = x[0];
          library.scale();
          return library.value * x[1];
        }
        static double inherited(double[] x) {
          Body body = new Body(x[0]);
          body.value = body.mass;
          body.scale();
          return body.value * x[1];
        }
        static double statics(double[] x) {
          Library.last = x[0];
          return Library.readLast() * x[1];
        }
        public static double total;

        static double readStatic(double[] x) {
          total = x[0];
          return Library.readStatic() * x[1];
        }
        static double writeStatic(double[] x) {
          total = x[0];
          Library.writeStatic();
          return total * x[1];
        }
        static double longList(double[] x) {
          Library.Link first = new Library.Link();
          Library.Link last = first;
          for (int i = 0; i < 100000; i++) {
            last.next = new Library.Link();
            last = last.next;
          }
          double length = Library.length(first);
          last.next = first;
          return x[0] * (length + Library.length(first));
        }
        static double callback(double[] x) {
          double[] factor = {x[0]};
          return new Library(2).apply(v -> v * factor[0]) * x[1];
        }

        static void t(String name, ToDoubleFunction<double[]> f) {
          double[] x = {3, 5};
          String text;
          try {
            double[] g = Derivatives.gradient(f, x);
            double[] exact = new double[2];
            for (int i = 0; i < 2; i++) {
              double[] up = x.clone();
              double[] down = x.clone();
              up[i] += 1;
              down[i] -= 1;
              // exact for polynomials of degree two in each variable
              exact[i] = (f.applyAsDouble(up) - f.applyAsDouble(down)) / 2;
            }
            text = java.util.Arrays.equals(g, exact)
                ? "right" : "SILENT " + g[0] + " " + g[1] + " is " + exact[0] + " " + exact[1];
          } catch (UnsupportedDifferentiationException e) {
            text = "loud " + e.getMessage();
          }
          System.out.println(name + " " + text);
        }

        public static void main(String[] arguments) {
          t("passiveCall", Main::passiveCall);
          t("number", Main::number);
          t("rows", Main::rows);
          t("box", Main::box);
          t("boxes", Main::boxes);
          t("built", Main::built);
          t("object", Main::object);
          t("construct", Main::construct);
          t("field", Main::field);
          t("read", Main::read);
          t("write", Main::write);
          t("inherited", Main::inherited);
          t("statics", Main::statics);
          t("readStatic", Main::readStatic);
          t("writeStatic", Main::writeStatic);
          t("longList", Main::longList);
          t("callback", Main::callback);
          t("library", x -> Library.square(x[0]));
        }
      }
      """;

  @TempDir private static Path classes;

  @BeforeAll
  static void compile() {
    new Sources()
        .add("acme.lib.Library", LIBRARY)
        .add("acme.Main", PROGRAM)
        .compileWithRuntime(classes);
  }

  private List<String> run(String options) {
    Result result = Launch.withAgent(options).classPath(classes).run("acme.Main");
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err());
    return result.lines();
  }

  @Test
  void allRightWithoutExclusion() {
    for (String line : run(null)) {
      assertTrue(line.endsWith(" right"), line);
    }
  }

  @ParameterizedTest
  @CsvSource({"acme.lib.*", "acme.lib.Library", "x.Y;*.lib.L*y"})
  void rightOrLoudWithExclusion(String globs) {
    List<String> lines = run("exclude=" + globs);
    List<String> wrong = lines.stream().filter(line -> line.contains("SILENT")).toList();
    assertEquals(List.of(), wrong);
    assertTrue(lines.contains("passiveCall right"), lines.toString());
    assertTrue(lines.contains("longList right"), lines.toString());
    String number =
        "number loud An active value was passed to acme.lib.Library.square, which cannot be"
            + " followed (it is excluded), at acme.Main.number(Main.java:";
    assertTrue(lines.stream().anyMatch(line -> line.startsWith(number)), lines.toString());
  }

  @Test
  void functionOfAnExcludedClassIsRefused() {
    List<String> lines = run("exclude=acme.*");
    assertEquals(18, lines.size());
    for (String line : lines) {
      assertTrue(line.contains(" loud ") && line.contains("it is excluded"), line);
    }
  }
}
