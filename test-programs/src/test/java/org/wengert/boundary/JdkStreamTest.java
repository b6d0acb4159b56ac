package org.wengert.boundary;

import java.util.Arrays;
import java.util.List;
import java.util.Spliterator;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Streams over arrays and lists, functions that the JDK runs over arrays, parallel ones. */
class JdkStreamTest {
  private static final double[] X = {3, 5};

  static double lateStream(double[] x) {
    double[] array = new double[1];
    DoubleStream stream = Arrays.stream(array);
    array[0] = x[0] * x[0];
    return stream.sum() * x[1];
  }

  @Test
  void streamOfAnArrayThatBecomesActiveLater() {
    Verdict.rightOrLoud(JdkStreamTest::lateStream, X, 30, 9);
  }

  static double lateSpliterator(double[] x) {
    double[] array = new double[1];
    Spliterator.OfDouble entries = Arrays.spliterator(array);
    array[0] = x[0];
    double[] sum = {0};
    entries.forEachRemaining((double v) -> sum[0] += v * v);
    return sum[0];
  }

  @Test
  void spliteratorOverAnArray() {
    Verdict.rightOrLoud(JdkStreamTest::lateSpliterator, X, 6, 0);
  }

  private static final Collector<Double, ?, Double> SUM = Collectors.summingDouble(v -> v);

  static double collected(double[] x) {
    return Stream.of(x[0] * x[0], x[1]).collect(SUM);
  }

  @Test
  void collectorMadeBefore() {
    Verdict.rightOrLoud(JdkStreamTest::collected, X, 6, 1);
  }

  static double mapped(double[] x) {
    return Stream.of(x[0] * x[0], x[1]).mapToDouble(Double::doubleValue).sum();
  }

  @Test
  void streamOfBoxes() {
    Verdict.rightOrLoud(JdkStreamTest::mapped, X, 6, 1);
  }

  static double streamOfReferences(double[] x) {
    List<double[]> rows =
        Stream.of(new double[] {x[0]}, new double[] {x[1]})
            .filter(row -> row[0] > 4)
            .collect(Collectors.toList());
    return rows.get(0)[0] * rows.get(0)[0];
  }

  @Test
  void streamThatOnlyFilters() {
    Verdict.rightOrLoud(JdkStreamTest::streamOfReferences, X, 0, 10);
  }

  static double arrayUtilities(double[] x) {
    double[] ones = new double[2];
    Arrays.setAll(ones, i -> x[i] * x[i]);
    return ones[0] * ones[1];
  }

  @Test
  void setAll() {
    Verdict.rightOrLoud(JdkStreamTest::arrayUtilities, X, 150, 90);
  }

  static double prefix(double[] x) {
    double[] sums = x.clone();
    Arrays.parallelPrefix(sums, Double::sum);
    return sums[1] * sums[1];
  }

  @Test
  void parallelPrefix() {
    Verdict.rightOrLoud(JdkStreamTest::prefix, X, 16, 16);
  }

  static double functionOnPassiveArray(double[] x) {
    double[] sums = {1, 2};
    double factor = x[0];
    double[] captured = {factor};
    Arrays.parallelPrefix(sums, (a, b) -> a + b * captured[0]);
    return sums[1] * x[1];
  }

  @Test
  void functionOverAPassiveArray() {
    Verdict.rightOrLoud(JdkStreamTest::functionOnPassiveArray, X, 10, 7);
  }

  static double forEach(double[] x) {
    double[] sum = {0};
    List.of(x[0], x[1]).forEach(v -> sum[0] += v * v);
    return sum[0] + DoubleStream.of(x).map(v -> v * v * v).sum();
  }

  @Test
  void functionsAndStreams() {
    Verdict.rightOrLoud(JdkStreamTest::forEach, X, 6 + 27, 10 + 75);
  }

  static double parallel(double[] x) {
    double[] parts = new double[64];
    IntStream.range(0, parts.length).parallel().forEach(i -> parts[i] = x[i % 2] * x[i % 2] * i);
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }

  @Test
  void parallelStream() {
    // sums of the even and of the odd numbers below 64
    Verdict.rightOrLoud(JdkStreamTest::parallel, X, 6 * 992, 10 * 1024);
  }

  static double parallelSum(double[] x) {
    return Arrays.stream(x).parallel().map(v -> v * v).sum();
  }

  @Test
  void parallelStreamOfNumbers() {
    Verdict.rightOrLoud(JdkStreamTest::parallelSum, X, 6, 10);
  }

  static double parallelSort(double[] x) {
    double[] many = new double[20000];
    for (int i = 0; i < many.length; i++) {
      many[i] = x[i % 2] * (i * 7919 % 20011);
    }
    Arrays.parallelSort(many);
    Arrays.sort(many);
    return many[many.length - 1];
  }

  @Test
  void arraySortedInParallel() {
    double[] gradient = new double[2];
    double largest = 0;
    for (int i = 0; i < 20000; i++) {
      double factor = i * 7919 % 20011;
      if (X[i % 2] * factor > largest) {
        largest = X[i % 2] * factor;
        gradient = new double[] {i % 2 == 0 ? factor : 0, i % 2 == 0 ? 0 : factor};
      }
    }
    Verdict.rightOrLoud(JdkStreamTest::parallelSort, X, gradient);
  }
}
