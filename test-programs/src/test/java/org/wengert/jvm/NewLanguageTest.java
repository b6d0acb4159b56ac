package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.jvm.Launch.Result;

/** Language and class files of JDK 25, where one is installed beside the running JDK. */
@Tag("own-jvm")
class NewLanguageTest {
  private static final String SOURCE =
      """
      import java.util.Arrays;
      import java.util.List;
      import java.util.function.ToDoubleFunction;
      import org.wengert.*;

      public class New {
        sealed interface Shape permits Square, Box, Named {}

        record Square(double side) implements Shape {}

        record Box(double width, Double height) implements Shape {}

        record Named(String name, Shape shape) implements Shape {}

        static double area(Shape shape) {
          return switch (shape) {
            case Square(double side) when side > 100 -> 0;
            case Square(var side) -> side * side;
            case Box(double w, Double h) -> w * h;
            case Named(String name, Box(double w, Double h)) -> name.length() * w * h;
            case Named(_, Shape inner) -> 2 * area(inner);
          };
        }

        static double patterns(double[] x) {
          double sum = 0;
          List<Shape> shapes =
              List.of(
                  new Square(x[0]),
                  new Box(x[0], x[1]),
                  new Named("ab", new Box(x[1], x[1])),
                  new Named("abc", new Square(x[1])));
          for (Shape shape : shapes) {
            sum += area(shape);
          }
          return sum;
        }

        static double objects(double[] x) {
          double sum = 0;
          for (Object o : new Object[] {x[0], (float) x[1], x, 3, "text", null}) {
            sum +=
                switch (o) {
                  case null -> 1;
                  case Double d when d > 2 -> d * d;
                  case Double d -> d;
                  case Float f -> f * 2;
                  case double[] row -> row[0] * row[1];
                  case Integer i -> i;
                  default -> 0;
                };
          }
          return sum;
        }

        static class Base {
          final double value;

          Base(double value) {
            this.value = value;
          }
        }

        /** Computes and sets a field before it calls the superclass's constructor. */
        static final class Early extends Base {
          final double before;

          Early(double v) {
            double square = v * v;
            before = square * v;
            super(square * 2);
          }
        }

        static double constructors(double[] x) {
          Early early = new Early(x[0]);
          return early.before * early.value * x[1];
        }

        static double text(double[] x) {
          String block = "x = " + x[0] + STR();
          return block.isEmpty() ? 0 : x[0] * x[1];
        }

        static String STR() {
          return \"""
              text\""";
        }

        static void t(ToDoubleFunction<double[]> f) {
          System.out.println(Arrays.toString(Derivatives.gradient(f, new double[] {3, 5})));
        }

        public static void main(String[] arguments) {
          t(New::patterns);
          t(New::objects);
          t(New::constructors);
          t(New::text);
        }
      }
      """;

  /** Patterns: a² + ab + 2b² + 2b²; objects: a² + 2b + ab + 4; constructors: 2 a⁵ b. */
  private static final List<String> GRADIENTS =
      List.of("[11.0, 43.0]", "[11.0, 5.0]", "[4050.0, 486.0]", "[5.0, 3.0]");

  @Test
  void patternsAndConstructors(@TempDir Path directory) throws IOException {
    Path other = OtherJdk.find();
    Path source = Files.writeString(directory.resolve("New.java"), SOURCE);
    Result compiled =
        Launch.plain()
            .jdk(other)
            .run(
                "--module",
                "jdk.compiler/com.sun.tools.javac.Main",
                "-classpath",
                RuntimeFiles.path().toString(),
                "-d",
                directory.toString(),
                source.toString());
    assertEquals(new Result(0, "", ""), compiled);
    Result result = Launch.withAgent().jdk(other).classPath(directory).run("New");
    assertEquals("", result.err());
    assertEquals(GRADIENTS, result.lines());
    assertTrue(Files.exists(directory.resolve("New.class")));
  }
}
