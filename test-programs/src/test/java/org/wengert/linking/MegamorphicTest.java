package org.wengert.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;

/** One call with more classes of receivers than an inline cache holds, and their twins. */
class MegamorphicTest {
  private static final int CLASSES = 20;

  /** Functions of twenty classes: class k gives k times x squared. */
  private static List<DoubleUnaryOperator> classes() {
    String program =
        """
        package p;
        public class Function implements java.util.function.DoubleUnaryOperator {
          private final double factor;
          public Function(double factor) { this.factor = factor; }
          public double applyAsDouble(double x) { return factor * x * x; }
        }
        """;
    SourceProgram compiled = SourceProgram.compile(17, program);
    List<DoubleUnaryOperator> functions = new ArrayList<>();
    for (int k = 0; k < CLASSES; k++) {
      // a loader of its own makes it a class of its own
      MemoryLoader loader = compiled.loader(MegamorphicTest.class.getClassLoader());
      try {
        functions.add(
            (DoubleUnaryOperator)
                loader.loadClass("p.Function").getConstructor(double.class).newInstance(k));
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return functions;
  }

  private static double sum(List<DoubleUnaryOperator> functions, double x, int rounds) {
    double s = 0;
    for (int round = 0; round < rounds; round++) {
      for (DoubleUnaryOperator f : functions) {
        s += f.applyAsDouble(x);
      }
    }
    return s;
  }

  @Test
  void interfaceCallWithTwentyClasses() {
    List<DoubleUnaryOperator> functions = classes();
    // 0 + 1 + ... + 19 = 190, of x^2, three times
    Expect.derivative(x -> sum(functions, x, 3), 2, 3 * 190 * 4);
  }

  private static double constant(double x) {
    return 5;
  }

  private static double square(double x) {
    return x * x;
  }

  @Test
  void lambdasAmongClasses() {
    List<DoubleUnaryOperator> functions = new ArrayList<>(classes());
    functions.add(3, x -> 100 * x);
    functions.add(9, MegamorphicTest::square);
    functions.add(Math::sin);
    functions.add(MegamorphicTest::constant);
    double[] weight = {7};
    functions.add(0, x -> weight[0] * x);
    Expect.derivative(x -> sum(functions, x, 2), 2, 2 * (190 * 4 + 100 + 4 + Math.cos(2) + 7));
  }

  private abstract static class Shape {
    abstract double f(double x);

    final double twice(double x) {
      return f(x) + f(x);
    }
  }

  private static Shape shape(int k) {
    return switch (k) {
      case 0 ->
          new Shape() {
            @Override
            double f(double x) {
              return x;
            }
          };
      case 1 ->
          new Shape() {
            @Override
            double f(double x) {
              return 2 * x;
            }
          };
      case 2 ->
          new Shape() {
            @Override
            double f(double x) {
              return x * x;
            }
          };
      default ->
          new Shape() {
            @Override
            double f(double x) {
              return k;
            }
          };
    };
  }

  private static double shapes(double x) {
    double s = 0;
    for (int i = 0; i < 100; i++) {
      s += shape(i % 5).twice(x);
    }
    return s;
  }

  @Test
  void virtualCallWithFourClasses() {
    // 20 times 2 (1 + 2 + 2 x)
    Expect.derivative(MegamorphicTest::shapes, 3, 40 * 9);
  }
}
