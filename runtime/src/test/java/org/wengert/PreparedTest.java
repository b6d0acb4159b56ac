package org.wengert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prepared evaluators give what the one-time operators give. */
@ExtendWith(FakeLinker.class)
@ResourceLock(value = FakeLinker.RESOURCE, mode = ResourceAccessMode.READ)
class PreparedTest {
  /** A function from n to m numbers of which every output depends on two inputs. */
  private static TwinVector mixing(int m) {
    return (x, tape) -> {
      double[] y = new double[m];
      for (int i = 0; i < m && x.length > 0; i++) {
        Num a = Num.load(x, i % x.length, tape);
        Num b = Num.load(x, (3 * i + 1) % x.length, tape);
        a.times(b).sin().plus(b.times(i)).store(y, i);
      }
      return y;
    };
  }

  private static double[] point(int n, int which) {
    double[] x = new double[n];
    Arrays.setAll(x, i -> Math.cos(i + 7 * which));
    return x;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 1000})
  void gradientAtManyPoints(int n) {
    try (Gradient gradient = Derivatives.prepareGradient(Twins.SQUARES, n)) {
      double[] out = new double[n];
      for (int which = 0; which < 5; which++) {
        double[] x = point(n, which);
        ValueAndGradient expected = Derivatives.valueAndGradient(Twins.SQUARES, x);
        assertEquals(expected.value(), gradient.at(x, out));
        assertArrayEquals(expected.gradient(), out);
        assertArrayEquals(point(n, which), x, "the point was modified");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 3", "3, 2", "20, 9", "9, 20", "0, 3", "3, 0", "0, 0"})
  void productsAtManyPoints(int n, int m) {
    TwinVector f = mixing(m);
    try (Vjp vjp = Derivatives.prepareVjp(f, n, m)) {
      double[] value = new double[m];
      double[] out = new double[n];
      for (int which = 0; which < 5; which++) {
        double[] w = point(m, -which);
        ValueAndCotangent expected = Derivatives.vjp(f, point(n, which), w);
        vjp.at(point(n, which), w, value, out);
        assertArrayEquals(expected.value(), value);
        assertArrayEquals(expected.cotangent(), out);
      }
    }
  }

  /** By reverse sweeps or, where there are fewer inputs, by forward sweeps. */
  @ParameterizedTest
  @CsvSource({
    "1, 1", "2, 3", "3, 2", "20, 9", "9, 20", "1, 30", "30, 1", "0, 3", "3, 0", "0, 0", "8, 9"
  })
  void jacobiansAtManyPoints(int n, int m) {
    TwinVector f = mixing(m);
    try (Jacobian jacobian = Derivatives.prepareJacobian(f, n, m)) {
      double[] value = new double[m];
      double[][] out = new double[m][n];
      for (int which = 0; which < 5; which++) {
        double[] x = point(n, which);
        ValueAndJacobian expected = JacobianMatrix.of(f, x, Mode.REVERSE);
        for (double[] row : out) {
          Arrays.fill(row, Double.NaN);
        }
        jacobian.at(x, value, out);
        assertArrayEquals(expected.value(), value);
        assertEquals(m, expected.jacobian().length);
        for (int i = 0; i < m; i++) {
          assertArrayEquals(expected.jacobian()[i], out[i], 1e-14);
        }
      }
    }
  }

  @Test
  void valueAndJacobian() {
    ValueAndJacobian both = Derivatives.valueAndJacobian(Twins.SQUARE_EACH, new double[] {3, -4});
    assertArrayEquals(new double[] {9, 16}, both.value());
    assertArrayEquals(new double[][] {{6, 0}, {0, -8}}, both.jacobian());
  }

  @Test
  void resultsMayGoWhereTheArgumentsAre() {
    double[] x = {3, 4};
    try (Gradient gradient = Derivatives.prepareGradient(Twins.SQUARES, 2)) {
      assertEquals(25, gradient.at(x, x));
      assertArrayEquals(new double[] {6, 8}, x);
    }
    double[] w = {10, 100};
    try (Vjp vjp = Derivatives.prepareVjp(Twins.SQUARE_EACH, 2, 2)) {
      vjp.at(x, w, w, x);
      assertArrayEquals(new double[] {36, 64}, w);
      assertArrayEquals(new double[] {120, 1600}, x);
    }
  }

  @Test
  void theFunctionGetsTheSameCopyEachTime() {
    List<double[]> given = new ArrayList<>();
    TwinScalar keeping =
        (x, tape) -> {
          given.add(x);
          Num first = Num.load(x, 0, tape);
          first.times(first).store(x, 0);
          return Num.load(x, 0, tape).handOver();
        };
    double[] x = {3};
    double[] out = new double[1];
    try (Gradient gradient = Derivatives.prepareGradient(keeping, 1)) {
      assertEquals(9, gradient.at(x, out));
      assertEquals(9, gradient.at(x, out));
      assertArrayEquals(new double[] {6}, out);
    }
    assertSame(given.get(0), given.get(1));
    assertNotSame(x, given.get(0));
    assertEquals(3, x[0]);
  }

  @Test
  void outputsThatAreTheInputs() {
    double[] value = new double[2];
    double[][] out = new double[2][2];
    try (Jacobian jacobian = Derivatives.prepareJacobian(Twins.IDENTITY, 2, 2)) {
      jacobian.at(new double[] {3, 4}, value, out);
      assertArrayEquals(new double[] {3, 4}, value);
      assertArrayEquals(new double[][] {{1, 0}, {0, 1}}, out);
    }
  }

  @Test
  void anExceptionLeavesResultsAndEvaluatorAsTheyWere() {
    TwinScalar throwing =
        (x, tape) -> {
          if (x[0] < 0) {
            throw new ArithmeticException("negative");
          }
          return Num.load(x, 0, tape).times(5).handOver();
        };
    double[] out = {17};
    try (Gradient gradient = Derivatives.prepareGradient(throwing, 1)) {
      for (int i = 0; i < 3; i++) {
        assertThrows(ArithmeticException.class, () -> gradient.at(new double[] {-1}, out));
        assertArrayEquals(new double[] {17}, out);
      }
      assertEquals(10, gradient.at(new double[] {2}, out));
      assertArrayEquals(new double[] {5}, out);
    }
  }

  @Test
  void badArguments() {
    ToDoubleFunction<double[]> noScalar = null;
    Function<double[], double[]> noVector = null;
    refused("f is null", () -> Derivatives.prepareGradient(noScalar, 2));
    refused(
        "n is -1, but cannot be negative", () -> Derivatives.prepareGradient(Twins.SQUARES, -1));
    refused("f is null", () -> Derivatives.prepareVjp(noVector, 2, 2));
    refused("n is -2, but cannot be negative", () -> Derivatives.prepareVjp(mixing(2), -2, 2));
    refused("m is -3, but cannot be negative", () -> Derivatives.prepareVjp(mixing(2), 2, -3));
    refused("f is null", () -> Derivatives.prepareJacobian(noVector, 2, 2));
    refused("n is -2, but cannot be negative", () -> Derivatives.prepareJacobian(mixing(2), -2, 2));
    refused("m is -3, but cannot be negative", () -> Derivatives.prepareJacobian(mixing(2), 2, -3));
    refused("f is null", () -> Derivatives.valueAndJacobian(noVector, new double[2]));
    refused("x is null", () -> Derivatives.valueAndJacobian(mixing(2), null));
  }

  @Test
  void badArgumentsOfTheGradient() {
    double[] two = new double[2];
    double[] three = new double[3];
    try (Gradient gradient = Derivatives.prepareGradient(Twins.SQUARES, 2)) {
      refused("x is null", () -> gradient.at(null, two));
      refused("out is null", () -> gradient.at(two, null));
      refused("x has 3 entries, but f has 2 inputs", () -> gradient.at(three, two));
      refused("out has 3 entries, but f has 2 inputs", () -> gradient.at(two, three));
      assertEquals(0, gradient.at(two, two));
    }
  }

  @Test
  void badArgumentsOfProductsAndJacobians() {
    double[] two = new double[2];
    double[] three = new double[3];
    try (Vjp vjp = Derivatives.prepareVjp(mixing(3), 2, 3)) {
      refused("x has 3 entries, but f has 2 inputs", () -> vjp.at(three, three, three, two));
      refused("w has 2 entries, but f has 3 outputs", () -> vjp.at(two, two, three, two));
      refused("value has 2 entries, but f has 3 outputs", () -> vjp.at(two, three, two, two));
      refused("out has 3 entries, but f has 2 inputs", () -> vjp.at(two, three, three, three));
      refused("w is null", () -> vjp.at(two, null, three, two));
      refused("value is null", () -> vjp.at(two, three, null, two));
      refused("out is null", () -> vjp.at(two, three, three, null));
    }
    try (Jacobian jacobian = Derivatives.prepareJacobian(mixing(3), 2, 3)) {
      double[][] right = new double[3][2];
      refused("x is null", () -> jacobian.at(null, three, right));
      refused("value is null", () -> jacobian.at(two, null, right));
      refused("out is null", () -> jacobian.at(two, three, null));
      refused("x has 3 entries, but f has 2 inputs", () -> jacobian.at(three, three, right));
      refused("value has 2 entries, but f has 3 outputs", () -> jacobian.at(two, two, right));
      refused(
          "out has 2 rows, but f has 3 outputs", () -> jacobian.at(two, three, new double[2][2]));
      refused("out[1] is null", () -> jacobian.at(two, three, new double[][] {two, null, two}));
      refused(
          "out[2] has 3 entries, but f has 2 inputs",
          () -> jacobian.at(two, three, new double[][] {two, two, three}));
    }
  }

  @Test
  void anotherNumberOfOutputs() {
    double[] two = new double[2];
    double[] three = {7, 7, 7};
    String message = "f has 2 outputs, but was prepared for 3";
    try (Vjp vjp = Derivatives.prepareVjp(mixing(2), 2, 3);
        Jacobian jacobian = Derivatives.prepareJacobian(mixing(2), 2, 3)) {
      refused(message, () -> vjp.at(two, three, three, two));
      refused(message, () -> jacobian.at(two, three, new double[3][2]));
      assertArrayEquals(new double[] {7, 7, 7}, three);
    }
    try (Vjp vjp = Derivatives.prepareVjp(Twins.NULL, 2, 3)) {
      refused(
          "f returned null instead of an array of outputs", () -> vjp.at(two, three, three, two));
    }
  }

  private static void refused(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
