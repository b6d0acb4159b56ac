package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.language.Expect;

/**
 * Members that a twin reaches only with more rights than a class of its own has: private, protected
 * in another package, of a superclass. Class files of Java 8 and before know no nests.
 */
class AccessTest {
  private static final String BASE =
      """
      package one;
      public class Base {
        protected double number;
        protected final double[] array;
        protected static double shared;
        protected Base(double number) {
          this.number = number;
          this.array = new double[] {number, 1};
        }
        protected double twice(double x) { return 2 * x; }
        protected static double thrice(double x) { return 3 * x; }
        protected double overridden(double x) { return 5 * x; }
        public double calls(double x) { return overridden(x); }
        protected static class Part {
          protected double value;
          public Part(double value) { this.value = value; }
        }
        protected Base copy() { return new Base(number); }
      }
      """;

  private static final String MAIN =
      """
      package two;
      import java.util.function.*;
      public class Main extends one.Base implements ToDoubleFunction<double[]> {
        private double secret;
        private static double secretShared;
        public Main() { super(7); }
        public Main(double x) { super(x); }
        protected double overridden(double x) { return 11 * super.overridden(x); }
        private double hidden(double x) { return secret * x; }
        private static double hiddenStatic(double x) { return secretShared * x; }
        static class Nested {
          private double inner;
          private Nested(double inner) { this.inner = inner; }
          private double times(double x) { return inner * x; }
          private double outside(Main main) { return main.secret + main.hidden(inner); }
        }
        class Inner {
          private double own = secret;
          double outer(double x) { return own * hidden(x) * number; }
          double outerSuper(double x) { return Main.super.overridden(x) + twice(x); }
        }
        public int which;
        public double applyAsDouble(double[] v) {
          double x = v[0];
          switch (which) {
            %s
            default: throw new AssertionError();
          }
        }
      }
      """;

  private record Case(String body, double slope) {}

  /** One program of many bodies; each has a derivative of its own at x = 2. */
  private static void slopes(int release, List<Case> cases) {
    StringBuilder bodies = new StringBuilder();
    for (int i = 0; i < cases.size(); i++) {
      bodies.append("case ").append(i).append(": { ").append(cases.get(i).body).append(" }\n");
    }
    SourceProgram program = SourceProgram.compile(release, BASE, MAIN.formatted(bodies));
    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      // a new loader for each, so that each is linked from the start
      ToDoubleFunction<double[]> f = program.function("two.Main");
      try {
        f.getClass().getField("which").setInt(f, i);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
      assertDoesNotThrow(() -> Expect.gradient(f, new double[] {2}, one.slope), one.body);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 17})
  void protectedMembersOfAnotherPackage(int release) {
    slopes(
        release,
        List.of(
            new Case("number = x; return number * number;", 4.0),
            new Case("this.array[1] = x; return array[1] * array[1];", 4.0),
            new Case("shared = x; return shared * one.Base.thrice(0) + x * shared;", 4.0),
            new Case("return twice(x) + thrice(x);", 5.0),
            new Case("Main other = new Main(x); return other.number * other.array[0];", 4.0)));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 17})
  void callsOfSuper(int release) {
    slopes(
        release,
        List.of(
            new Case("return super.overridden(x);", 5.0),
            new Case("return calls(x);", 55.0),
            new Case("return new Inner().outerSuper(x);", 7.0),
            new Case("return super.twice(x);", 2.0),
            new Case("return super.hashCode() == hashCode() ? x : 0;", 1.0)));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 17})
  void privateMembers(int release) {
    slopes(
        release,
        List.of(
            // x^2
            new Case("secret = x; return hidden(x);", 4.0),
            new Case("secretShared = x; return hiddenStatic(x);", 4.0),
            new Case("secret = 0; secret += x; secret *= x; return secret;", 4.0)));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 17})
  void privateMembersOfNestedClasses(int release) {
    slopes(
        release,
        List.of(
            new Case("return new Nested(x).times(x);", 4.0),
            new Case("Nested n = new Nested(x); n.inner *= x; return n.inner;", 4.0),
            new Case("Nested n = new Nested(x); double y = n.inner++; return y * y;", 4.0),
            // x + x^2
            new Case("secret = x; return new Nested(x).outside(this);", 5.0),
            // x * x^2 * 7
            new Case("secret = x; number = 7; return new Inner().outer(x);", 84.0)));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 17})
  void lambdasThatUseThem(int release) {
    slopes(
        release,
        List.of(
            new Case(
                "secret = x; DoubleUnaryOperator f = this::hidden; return f.applyAsDouble(x);",
                4.0),
            new Case(
                "secret = x; DoubleUnaryOperator f = y -> y * secret; return f.applyAsDouble(x);",
                4.0),
            new Case("DoubleUnaryOperator f = one.Base::thrice; return f.applyAsDouble(x);", 3.0),
            new Case("DoubleUnaryOperator f = super::overridden; return f.applyAsDouble(x);", 5.0),
            new Case("DoubleUnaryOperator f = this::twice; return f.applyAsDouble(x);", 2.0),
            new Case("DoubleFunction<Nested> f = Nested::new; return f.apply(x).times(x);", 4.0),
            new Case("DoubleFunction<Main> f = Main::new; return f.apply(x).number * x;", 4.0)));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 17})
  void switchesStringsAndAssertions(int release) {
    slopes(
        release,
        List.of(
            new Case(
                "String s = \"x is \" + x; switch (s.length()) { case 8: return x * x; default:"
                    + " return 0; }",
                4.0),
            new Case("assert x > 0 : \"x = \" + x; return x * x;", 4.0),
            new Case("synchronized (this) { return x * x; }", 4.0)));
  }
}
