package org.wengert.thirdparty;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.Derivatives;
import org.wengert.language.Expect;

/**
 * {@code MathArrays.linearCombination} of two arrays, which Commons Math and Hipparchus compute
 * with more digits than a double has by looking at bits.
 */
class InnerProductTest {
  /** The gradient of the product of the first half of x with the second is the other half. */
  private static void product(ToDoubleBiFunction<double[], double[]> product, int length) {
    double[] x = new double[2 * length];
    Arrays.setAll(x, i -> Math.cos(3 * i + 1) * (1 + i % 7));
    double[] expected = new double[2 * length];
    for (int i = 0; i < length; i++) {
      expected[i] = 3 * x[length + i];
      expected[length + i] = 3 * x[i];
    }
    Expect.gradient(
        v -> {
          double[] a = Arrays.copyOfRange(v, 0, length);
          double[] b = Arrays.copyOfRange(v, length, 2 * length);
          return 3 * product.applyAsDouble(a, b);
        },
        x,
        expected);
  }

  /** Over 255 terms more than one statement is needed. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 127, 128, 300})
  void commonsMath(int length) {
    product(org.apache.commons.math3.util.MathArrays::linearCombination, length);
    product((a, b) -> org.apache.commons.math3.util.MathArrays.linearCombination(a, b), length);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 127, 128, 300})
  void hipparchus(int length) {
    product(org.hipparchus.util.MathArrays::linearCombination, length);
    product((a, b) -> org.hipparchus.util.MathArrays.linearCombination(a, b), length);
  }

  static double withConstants(double[] x) {
    double[] weights = {2, 3, 4};
    return org.hipparchus.util.MathArrays.linearCombination(weights, x)
        + org.hipparchus.util.MathArrays.linearCombination(x, new double[3])
        + org.hipparchus.util.MathArrays.linearCombination(weights, weights);
  }

  @Test
  void withConstants() {
    Expect.gradient(InnerProductTest::withConstants, new double[] {1, 1, 1}, 2, 3, 4);
  }

  static double withItself(double[] x) {
    return org.apache.commons.math3.util.MathArrays.linearCombination(x, x);
  }

  @Test
  void withItself() {
    Expect.gradient(InnerProductTest::withItself, new double[] {1, -2, 3}, 2, -4, 6);
  }

  /** In the same class: the angle of two vectors, {@code a b / (|a| |b|)}. */
  static double cosAngle(double[] x) {
    return org.hipparchus.util.MathArrays.cosAngle(new double[] {x[0], x[1]}, new double[] {1, 0});
  }

  @Test
  void calledByTheLibraryItself() {
    // x / r: y² / r³, -xy / r³
    Expect.gradient(InnerProductTest::cosAngle, new double[] {3, 4}, 16 / 125.0, -12 / 125.0);
  }

  @Test
  void lengthsThatDiffer() {
    assertThrows(
        org.apache.commons.math3.exception.DimensionMismatchException.class,
        () ->
            Derivatives.gradient(
                x ->
                    org.apache.commons.math3.util.MathArrays.linearCombination(
                        x, new double[] {1, 2, 3}),
                new double[] {1, 2}));
  }
}
