package org.wengert.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.ValueAndCotangent;
import org.wengert.language.Expect;

/** Functions of vectors, with one output or several. */
class VectorExamplesTest {
  private static final double[] UP_TO_THREE = {0, 1, 2, 3};

  // (y sin x, sin y + x): rows (y cos x, sin x) and (1, cos y)
  private static double[] twoOutputs(double[] v) {
    return new double[] {Math.sin(v[0]) * v[1], Math.sin(v[1]) + v[0]};
  }

  private static final double[][] TWO_OUTPUTS_AT_1_2 = {
    {1.0806046117362795, 0.8414709848078965}, {1, -0.4161468365471424}
  };

  @Test
  void jacobianOfTwoOutputs() {
    Expect.jacobian(VectorExamplesTest::twoOutputs, new double[] {1, 2}, TWO_OUTPUTS_AT_1_2);
  }

  @Test
  void twoAdjointLanesInOneSweep() {
    try (Tape tape = new Tape()) {
      tape.record(VectorExamplesTest::twoOutputs, new double[] {1, 2});
      double[][] rows = tape.vjp(new double[][] {{1, 0}, {0, 1}});
      Expect.close(TWO_OUTPUTS_AT_1_2[0], rows[0], "first output");
      Expect.close(TWO_OUTPUTS_AT_1_2[1], rows[1], "second output");
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  // 2 x.x: gradient 4 x
  private static double twiceDot(double[] x) {
    return 2 * dot(x, x);
  }

  // gradient all ones
  private static double sum(double[] x) {
    double sum = 0;
    for (double entry : x) {
      sum += entry;
    }
    return sum;
  }

  @Test
  void scalarOfAVector() {
    assertEquals(28, twiceDot(UP_TO_THREE));
    Expect.gradient(VectorExamplesTest::twiceDot, UP_TO_THREE, 0, 4, 8, 12);
  }

  @Test
  void secondFunctionOfTheSamePoint() {
    try (Tape tape = new Tape()) {
      tape.record(VectorExamplesTest::twiceDot, UP_TO_THREE);
      assertArrayEquals(new double[] {0, 4, 8, 12}, tape.gradient());
      tape.record(VectorExamplesTest::sum, UP_TO_THREE);
      double[] ones = tape.gradient();
      assertArrayEquals(new double[] {1, 1, 1, 1}, ones, "something was left from the first");
      double[] again = tape.gradient();
      assertArrayEquals(ones, again, "a sweep accumulates what the one before it found");
      for (int i = 0; i < ones.length; i++) {
        ones[i] += again[i];
      }
      assertArrayEquals(new double[] {2, 2, 2, 2}, ones);
      assertArrayEquals(new double[] {1, 1, 1, 1}, tape.gradient(), "a result is not the tape's");
    }
  }

  // elementwise x^2: the Jacobian is diagonal with 2 x
  private static double[] squares(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] * x[i];
    }
    return y;
  }

  @Test
  void vectorOutputWithACotangent() {
    ValueAndCotangent ones =
        Derivatives.vjp(VectorExamplesTest::squares, UP_TO_THREE, new double[] {1, 1, 1, 1});
    assertArrayEquals(new double[] {0, 1, 4, 9}, ones.value());
    assertArrayEquals(new double[] {0, 2, 4, 6}, ones.cotangent());
    double[] w = {0.5, -3, 7, 0.25};
    assertArrayEquals(
        new double[] {0, -6, 28, 1.5},
        Derivatives.vjp(VectorExamplesTest::squares, UP_TO_THREE, w).cotangent());
  }

  private static double sumOfProducts(double[] x, boolean detached) {
    double sum = 0;
    for (double entry : x) {
      double y = entry * entry;
      double u = detached ? Derivatives.detach(y) : y;
      sum += u * entry;
    }
    return sum;
  }

  @Test
  void detachedFactorIsAConstant() {
    // d(u x) with u constant is u = x^2; without detach it is 3 x^2
    Expect.gradient(x -> sumOfProducts(x, true), UP_TO_THREE, 0, 1, 4, 9);
    Expect.gradient(x -> sumOfProducts(x, false), UP_TO_THREE, 0, 3, 12, 27);
  }

  // the y that u was detached from keeps its own derivative
  private static double sumOfSquaresAfterDetach(double[] x) {
    double sum = 0;
    for (double entry : x) {
      double y = entry * entry;
      double u = Derivatives.detach(y);
      sum += y + 0 * u;
    }
    return sum;
  }

  @Test
  void detachTakesNothingFromTheOriginal() {
    Expect.gradient(VectorExamplesTest::sumOfSquaresAfterDetach, UP_TO_THREE, 0, 2, 4, 6);
  }

  // a branch on the sum of all entries
  private static double[] shifted(double[] x) {
    double shift = sum(x) < 0 ? 1 : -1;
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] + shift;
    }
    return y;
  }

  @Test
  void branchOnTheSumOfAVector() {
    double[][] identity = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    Expect.jacobian(VectorExamplesTest::shifted, new double[] {1, 2, 3}, identity);
    Expect.jacobian(VectorExamplesTest::shifted, new double[] {1, -2, -3}, identity);
  }
}
