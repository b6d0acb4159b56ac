package org.wengert.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wengert.Tape;
import org.wengert.TapeStatistics;

/**
 * What the tape is spared. Derivatives would be right with more statements too, so nothing but the
 * number of statements, and of their arguments, tells whether forms are combined, sums are kept
 * open and copies cost nothing.
 */
class StatementsTest {
  private static final boolean EACH_OPERATION =
      "each-operation".equals(System.getProperty("wengert.strategy"));

  private static final double[] POINT = {2, 3, 5, 7};

  /** With "open-statements": statements, arguments; then the same with "each-operation". */
  private static DynamicTest row(
      String name, ToDoubleFunction<double[]> f, int a, int b, int c, int d) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          try (Tape tape = new Tape()) {
            Expect.sameBits(f.applyAsDouble(POINT.clone()), tape.record(f, POINT), name);
            TapeStatistics found = tape.statistics();
            String size = found.statements() + " statements, " + found.arguments() + " arguments";
            int[] expected = EACH_OPERATION ? new int[] {c, d} : new int[] {a, b};
            assertEquals(expected[0] + " statements, " + expected[1] + " arguments", size);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> expressions() {
    return Stream.of(
        row("input", x -> x[0], 0, 0, 0, 0),
        row("constant", x -> 3, 0, 0, 0, 0),
        row("negation", x -> -x[0], 1, 1, 1, 1),
        row("polynomial", x -> x[0] * x[0] + 3 * x[0] - 1, 1, 1, 3, 5),
        row("two inputs", x -> (x[0] - x[1]) * (x[0] + x[1]), 1, 2, 3, 6),
        row("function", x -> Math.sin(2 * x[0]), 1, 1, 2, 2),
        row("quotient", x -> x[0] / (1 + x[1]), 1, 2, 1, 2),
        row("comparison", x -> x[0] < x[1] ? 1 : 2, 0, 0, 0, 0),
        row("cast to an integer", x -> (int) x[0] + (long) x[1], 0, 0, 0, 0),
        row("float and back", x -> (double) (float) x[0], 0, 0, 0, 0),
        row("times a passive number", x -> x.length * x[0], 1, 1, 1, 1),
        row("difference of equals", x -> x[0] * 2 - x[0], 0, 0, 2, 3),
        row("four terms", x -> x[0] + x[1] + x[2] + x[3] + Math.sin(x[0]), 1, 4, 5, 9));
  }

  @TestFactory
  Stream<DynamicTest> variables() {
    return Stream.of(
        row("copies", StatementsTest::copies, 0, 0, 0, 0),
        row("swap", StatementsTest::swap, 1, 2, 1, 2),
        row("used twice", StatementsTest::usedTwice, 1, 2, 3, 5),
        row("overwritten", StatementsTest::overwritten, 1, 3, 3, 5),
        row("chosen", StatementsTest::chosen, 1, 1, 1, 1),
        row("used in both branches", StatementsTest::usedInBothBranches, 2, 3, 2, 3),
        row("on the stack at a branch", StatementsTest::onTheStack, 2, 4, 2, 4),
        row("unused", StatementsTest::unused, 1, 1, 2, 3));
  }

  private static double copies(double[] x) {
    double a = x[0];
    double b = a;
    double c = b;
    return c;
  }

  private static double swap(double[] x) {
    double a = x[0];
    double b = x[1];
    double t = a;
    a = b;
    b = t;
    return a - b;
  }

  private static double usedTwice(double[] x) {
    double a = x[0] * x[1];
    return a * a + a;
  }

  private static double overwritten(double[] x) {
    double a = x[0] * x[1];
    a = a * a;
    a = a + x[2];
    return a;
  }

  private static double chosen(double[] x) {
    double a = x[0];
    if (a > 1) {
      a = 2 * a;
    }
    return a;
  }

  private static double usedInBothBranches(double[] x) {
    double a = x[0] * x[1];
    if (x.length > 9) {
      return a;
    }
    return a * a;
  }

  private static double onTheStack(double[] x) {
    return x[0] * x[1] * (x.length > 9 ? x[2] : x[3]);
  }

  private static double unused(double[] x) {
    double a = x[0] * x[1];
    double b = 3 * x[0];
    return b;
  }

  @TestFactory
  Stream<DynamicTest> loops() {
    return Stream.of(
        row("sum", StatementsTest::sum, 1, 4, 4, 7),
        row("sum of squares", StatementsTest::sumOfSquares, 1, 4, 8, 15),
        row("sum of three terms", StatementsTest::sumOfThree, 1, 12, 20, 31),
        row("sum of four terms", StatementsTest::sumOfFour, 4, 19, 28, 43),
        row("product", StatementsTest::product, 4, 7, 4, 7),
        row("two sums", StatementsTest::twoSums, 9, 16, 13, 20),
        row("sum that is read", StatementsTest::readSum, 8, 14, 4, 7),
        row("sum in an inner loop", StatementsTest::innerSum, 6, 17, 27, 38),
        row("sum in an element", StatementsTest::elementSum, 1, 4, 8, 11),
        row("sum in an element, written out", StatementsTest::writtenOut, 1, 4, 8, 11),
        row("sum in a float element", StatementsTest::floatElement, 1, 4, 4, 7),
        row("sum at a computed position", StatementsTest::computedPosition, 1, 4, 4, 7),
        row("sums in elements", StatementsTest::elementSums, 5, 8, 5, 8),
        row("sum in a row", StatementsTest::rowSum, 1, 4, 8, 11),
        row("sum in a field", StatementsTest::fieldSum, 4, 7, 4, 7),
        row("floats", StatementsTest::floatSum, 1, 4, 4, 7),
        row("sum with a call", StatementsTest::callSum, 8, 11, 8, 11));
  }

  private static double sum(double[] x) {
    double s = 0;
    for (double v : x) {
      s += v;
    }
    return s;
  }

  private static double sumOfSquares(double[] x) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      s += x[i] * x[i];
    }
    return s;
  }

  private static double sumOfThree(double[] x) {
    double s = 0;
    for (int i = 0; i < 4; i++) {
      s += x[0] + 2 * x[1] + i * x[2];
    }
    return s;
  }

  private static double sumOfFour(double[] x) {
    double s = 0;
    for (int i = 0; i < 4; i++) {
      s += x[0] + 2 * x[1] + 3 * x[2] + 4 * x[3];
    }
    return s;
  }

  private static double product(double[] x) {
    double p = 1;
    for (double v : x) {
      p *= v;
    }
    return p;
  }

  private static double twoSums(double[] x) {
    double a = 0;
    double b = 0;
    for (double v : x) {
      a += v;
      b += 2 * v;
    }
    return a * b;
  }

  private static double readSum(double[] x) {
    double s = 0;
    double t = 0;
    for (double v : x) {
      s += v;
      t = s;
    }
    return t;
  }

  private static double innerSum(double[] x) {
    double total = 0;
    for (int i = 0; i < 3; i++) {
      double s = 0;
      for (double v : x) {
        s += i * v;
      }
      total += s;
    }
    return total;
  }

  private static double elementSum(double[] x) {
    double[] a = new double[2];
    for (double v : x) {
      a[1] += v * v;
    }
    return a[1];
  }

  private static double writtenOut(double[] x) {
    double[] a = new double[2];
    int k = 1;
    for (double v : x) {
      a[k] = a[k] + v * v;
    }
    return a[1];
  }

  private static double floatElement(double[] x) {
    float[] a = new float[2];
    for (double v : x) {
      a[1] += (float) v;
    }
    return a[1];
  }

  private static double computedPosition(double[] x) {
    double[] a = new double[2];
    for (double v : x) {
      a[x.length - 3] += v;
    }
    return a[1];
  }

  private static double elementSums(double[] x) {
    double[] a = new double[2];
    for (int i = 0; i < x.length; i++) {
      a[i % 2] += x[i];
    }
    return a[0] * a[1];
  }

  private static double rowSum(double[] x) {
    double[][] a = new double[2][2];
    for (double v : x) {
      a[1][0] += 3 * v;
    }
    return a[1][0];
  }

  private double field;

  private static double fieldSum(double[] x) {
    StatementsTest object = new StatementsTest();
    for (double v : x) {
      object.field += v;
    }
    return object.field;
  }

  private static double floatSum(double[] x) {
    float s = 0;
    for (double v : x) {
      s += (float) v;
    }
    return s;
  }

  private static double callSum(double[] x) {
    double s = 0;
    for (double v : x) {
      s += twice(v);
    }
    return s;
  }

  private static double twice(double v) {
    return 2 * v;
  }
}
