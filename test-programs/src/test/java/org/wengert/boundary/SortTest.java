package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;

/** The JDK's sorts of arrays of numbers: each entry takes its derivative to its new place. */
class SortTest {
  /** Large enough for a parallel sort to share the work. */
  private static final int MANY = 1 << 14;

  private static final double[] X = {3, -5, 2, -5.5, 8};

  private static double weighted(double[] sorted) {
    double sum = 0;
    for (int i = 0; i < sorted.length; i++) {
      sum += (i + 1) * sorted[i];
    }
    return sum;
  }

  private static double weighted(float[] sorted) {
    double sum = 0;
    for (int i = 0; i < sorted.length; i++) {
      sum += (i + 1) * (double) sorted[i];
    }
    return sum;
  }

  private static float[] floats(double[] x) {
    float[] floats = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      floats[i] = (float) x[i];
    }
    return floats;
  }

  static double doubles(double[] x) {
    Arrays.sort(x);
    return weighted(x);
  }

  static double doublesInParallel(double[] x) {
    Arrays.parallelSort(x);
    return weighted(x);
  }

  static double floatsSorted(double[] x) {
    float[] floats = floats(x);
    Arrays.sort(floats);
    return weighted(floats);
  }

  static double floatsInParallel(double[] x) {
    float[] floats = floats(x);
    Arrays.parallelSort(floats);
    return weighted(floats);
  }

  @Test
  void wholeArrays() {
    // the position of each entry in -5.5, -5, 2, 3, 8
    double[] expected = {4, 2, 3, 1, 5};
    Verdict.right(SortTest::doubles, X, expected);
    Verdict.right(SortTest::doublesInParallel, X, expected);
    Verdict.right(SortTest::floatsSorted, X, expected);
    Verdict.right(SortTest::floatsInParallel, X, expected);
  }

  static double rangeOfDoubles(double[] x) {
    Arrays.sort(x, 1, 4);
    return weighted(x);
  }

  static double rangeOfDoublesInParallel(double[] x) {
    Arrays.parallelSort(x, 1, 4);
    return weighted(x);
  }

  static double rangeOfFloats(double[] x) {
    float[] floats = floats(x);
    Arrays.sort(floats, 1, 4);
    return weighted(floats);
  }

  static double rangeOfFloatsInParallel(double[] x) {
    float[] floats = floats(x);
    Arrays.parallelSort(floats, 1, 4);
    return weighted(floats);
  }

  @Test
  void ranges() {
    // 3, -5.5, -5, 2, 8
    double[] expected = {1, 3, 4, 2, 5};
    Verdict.right(SortTest::rangeOfDoubles, X, expected);
    Verdict.right(SortTest::rangeOfDoublesInParallel, X, expected);
    Verdict.right(SortTest::rangeOfFloats, X, expected);
    Verdict.right(SortTest::rangeOfFloatsInParallel, X, expected);
  }

  static double passive(double[] x) {
    float[] numbers = {3, 1, 2};
    Arrays.sort(numbers);
    Arrays.parallelSort(numbers);
    return numbers[0] * x[0] + numbers[2] * x[1];
  }

  @Test
  void passiveFloats() {
    Verdict.right(SortTest::passive, X, 1, 3, 0, 0, 0);
  }

  static double zerosAndNothing(double[] x) {
    float[] numbers = {0f, (float) x[0], -0f, Float.NaN, (float) (x[0] - x[0])};
    Arrays.sort(numbers);
    // -0, 0, 0, x0, NaN; of the equal zeros the first stays the first
    return numbers[3] * 10 + numbers[2] * 100 + numbers[1] * 1000 + 1 / numbers[0];
  }

  @Test
  void zerosAndNaN() {
    double[] expected = {10, 0, 0, 0, 0};
    Verdict.right(SortTest::zerosAndNothing, X, expected);
  }

  private static double[] many() {
    double[] many = new double[MANY];
    for (int i = 0; i < MANY; i++) {
      many[i] = i * 7919 % 20011 - 10000;
    }
    return many;
  }

  @Test
  void manyInParallel() {
    double[] x = many();
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    double[] expected = new double[MANY];
    for (int i = 0; i < MANY; i++) {
      expected[i] = Arrays.binarySearch(sorted, x[i]) + 1;
    }
    // by reverse mode only: forward mode would take 16,384 runs
    assertArrayEquals(expected, Derivatives.gradient(SortTest::doublesInParallel, x));
    assertArrayEquals(expected, Derivatives.gradient(SortTest::floatsInParallel, x));
  }
}
