package org.wengert.linking;

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
        public double applyAsDouble(double[] v) {
          double x = v[0];
          %s
        }
      }
      """;

  private static void slope(int release, double expected, String body) {
    SourceProgram program = SourceProgram.compile(release, BASE, MAIN.formatted(body));
    Expect.gradient(program.function("two.Main"), new double[] {2}, expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 17})
  void protectedMembersOfAnotherPackage(int release) {
    slope(release, 4, "number = x; return number * number;");
    slope(release, 4, "this.array[1] = x; return array[1] * array[1];");
    slope(release, 4, "shared = x; return shared * one.Base.thrice(0) + x * shared;");
    slope(release, 5, "return twice(x) + thrice(x);");
    slope(release, 4, "Main other = new Main(x); return other.number * other.array[0];");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 17})
  void callsOfSuper(int release) {
    slope(release, 5, "return super.overridden(x);");
    slope(release, 55, "return calls(x);");
    slope(release, 7, "return new Inner().outerSuper(x);");
    slope(release, 2, "return super.twice(x);");
    slope(release, 1, "return super.hashCode() == hashCode() ? x : 0;");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 17})
  void privateMembers(int release) {
    // x^2
    slope(release, 4, "secret = x; return hidden(x);");
    slope(release, 4, "secretShared = x; return hiddenStatic(x);");
    slope(release, 4, "secret = 0; secret += x; secret *= x; return secret;");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 17})
  void privateMembersOfNestedClasses(int release) {
    slope(release, 4, "return new Nested(x).times(x);");
    slope(release, 4, "Nested n = new Nested(x); n.inner *= x; return n.inner;");
    slope(release, 4, "Nested n = new Nested(x); double y = n.inner++; return y * y;");
    // x + x^2
    slope(release, 5, "secret = x; return new Nested(x).outside(this);");
    // x * x^2 * 7
    slope(release, 84, "secret = x; number = 7; return new Inner().outer(x);");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 17})
  void lambdasThatUseThem(int release) {
    slope(
        release, 4, "secret = x; DoubleUnaryOperator f = this::hidden; return f.applyAsDouble(x);");
    slope(
        release,
        4,
        "secret = x; DoubleUnaryOperator f = y -> y * secret; return f.applyAsDouble(x);");
    slope(release, 3, "DoubleUnaryOperator f = one.Base::thrice; return f.applyAsDouble(x);");
    slope(release, 5, "DoubleUnaryOperator f = super::overridden; return f.applyAsDouble(x);");
    slope(release, 2, "DoubleUnaryOperator f = this::twice; return f.applyAsDouble(x);");
    slope(release, 4, "DoubleFunction<Nested> f = Nested::new; return f.apply(x).times(x);");
    slope(release, 4, "DoubleFunction<Main> f = Main::new; return f.apply(x).number * x;");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 17})
  void switchesStringsAndAssertions(int release) {
    slope(
        release,
        4,
        "String s = \"x is \" + x; switch (s.length()) { case 8: return x * x; default: return 0;"
            + " }");
    slope(release, 4, "assert x > 0 : \"x = \" + x; return x * x;");
    slope(release, 4, "synchronized (this) { return x * x; }");
  }
}
