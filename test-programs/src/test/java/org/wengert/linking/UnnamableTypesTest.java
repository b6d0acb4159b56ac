package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wengert.language.Expect;

/**
 * Members whose types are private to their package, used from another. The source never names such
 * a type, but the compiler does, in the descriptors of calls: of builders with a common superclass,
 * for instance. The JVM has nothing against that in a call, but it has in an {@code invokedynamic}.
 */
class UnnamableTypesTest {
  private static final String PUBLIC =
      """
      package one;
      public class Builder extends Hidden<Builder> implements Face {
        public Hidden<?> other;
        public Hidden<?>[] others;
        protected static class Part {
          public double value;
          public Part(double value) { this.value = value; }
        }
        public static class Parts {
          public static Part part(double value) { return new Part(value); }
          public static double value(Part part) { return part.value; }
        }
        public Builder(double value) { super(value); }
        public Builder(Hidden<?> source) { super(source.value); }
        public static double square(Hidden<?> h) { return h.value * h.value; }
        public static Hidden<?> same(Hidden<?> h) { return h; }
        public static Hidden<?>[] array(Hidden<?> h) { return new Builder[] {(Builder) h}; }
        public static Face face(Builder builder) { return builder; }
        public static double through(Face face, double x) { return face.times(x); }
        public double times(double x) { return value * x; }
      }

      abstract class Hidden<T extends Hidden<T>> extends Visible {
        double value;
        Hidden(double value) { this.value = value; }
        @SuppressWarnings("unchecked") public T scaled(double factor) {
          value *= factor;
          return (T) this;
        }
        public double value() { return value; }
      }

      interface Face {
        double times(double x);
      }
      """;

  private static final String VISIBLE =
      """
      package one;
      public abstract class Visible {
        public double twice(double x) { return 2 * x; }
      }
      """;

  private static final String MAIN =
      """
      package two;
      import java.util.function.*;
      import one.*;
      public class Main implements ToDoubleFunction<double[]> {
        public double applyAsDouble(double[] v) {
          double x = v[0];
          Builder b = new Builder(x);
          %s
        }
      }
      """;

  private static void slope(int release, String body, double slope) {
    SourceProgram program = SourceProgram.compile(release, PUBLIC, VISIBLE, MAIN.formatted(body));
    ToDoubleFunction<double[]> f = program.function("two.Main");
    assertDoesNotThrow(() -> Expect.gradient(f, new double[] {3}, slope), body);
  }

  @ParameterizedTest
  @CsvSource({
    "8, return b.scaled(2).scaled(x).value();, 12",
    "17, return b.scaled(2).scaled(x).value();, 12",
    "17, b.scaled(x); return b.value();, 6",
    "17, return new Builder(b).value() * x;, 6",
    "8, return Builder.square(b);, 6",
    "17, return Builder.square(Builder.same(b));, 6",
    "17, Object o = Builder.same(b); return ((Builder) o).value() * x;, 6",
    "17, Visible s = Builder.same(b); return s.twice(x) * x;, 12",
    "17, Object[] o = Builder.array(b); return ((Builder) o[0]).value() * x;, 6",
    "17, Object o = Builder.face(b); return ((Builder) o).times(x);, 6",
    "17, 'return Builder.through(b, x);', 6",
    "17, b.other = b; return Builder.square(b.other);, 6",
    "17, b.others = Builder.array(b); Object[] o = b.others; return o.length * x;, 1",
    "17, return Builder.Parts.value(Builder.Parts.part(x * x));, 6",
    "17, 'Function<Double, Builder> make = y -> b.scaled(y); return make.apply(x).value();', 6",
    "17, 'DoubleFunction<Builder> f = b::scaled; return f.apply(x).value();', 6"
  })
  void typesOfMembers(int release, String body, double slope) {
    slope(release, body, slope);
  }

  /** Inferred, such a type can even be that of a variable. */
  @Test
  void variableOfAnUnnamableType() {
    slope(17, "var same = Builder.same(b); return Builder.square(same) * x;", 27);
  }

  /** ... and of a branch. */
  @Test
  void branchesOfAnUnnamableType() {
    slope(
        17,
        "var same = Builder.same(b); if (x > 100) { same = Builder.same(new Builder(1)); }"
            + " return Builder.square(same);",
        6);
  }
}
