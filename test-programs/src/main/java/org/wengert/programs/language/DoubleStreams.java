package org.wengert.programs.language;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;

/** Streams of double: what is done to them, and what comes out. */
final class DoubleStreams {
  private DoubleStreams() {}

  static Theme theme() {
    return new Theme(DoubleStreams.class)
        .addArray("sum", DoubleStreams::sum, v -> new double[] {1, 1, 1}, v(3, -1, 0.5))
        .addArray(
            "squares",
            DoubleStreams::squares,
            v -> new double[] {2 * v[0], 2 * v[1], 2 * v[2]},
            v(3, -1, 0.5))
        .addArray("average", DoubleStreams::average, v -> v(0.25, 0.25, 0.25, 0.25), v(3, -1, 5, 7))
        .addArray("max", DoubleStreams::max, v -> v(0, 0, 1), v(3, -1, 5))
        .addArray("min", DoubleStreams::min, v -> v(0, 1, 0), v(3, -1, 5))
        .addArray("sorted", DoubleStreams::sorted, v -> v(2, 1, 3), v(3, -1, 5))
        .add("filter", DoubleStreams::filter, x -> x > 0 ? 3 : 0)
        .add("reduce", DoubleStreams::reduce, x -> 3 * x * x)
        .add("reduceToOptional", DoubleStreams::reduceToOptional, x -> 2 * x)
        .add("toArray", DoubleStreams::toArray, x -> 2 * x)
        .add("boxed", DoubleStreams::boxed, x -> 2 * x)
        .add("mapToObj", DoubleStreams::mapToObj, x -> 2 * x)
        .add("mapToInt", DoubleStreams::mapToInt, x -> 0)
        .add("flatMap", DoubleStreams::flatMap, x -> 2 * x + 1)
        .add("mapMulti", DoubleStreams::mapMulti, x -> 2 * x + 1)
        .add("limitSkipDistinct", DoubleStreams::limitSkipDistinct, x -> 1)
        .add("takeWhile", DoubleStreams::takeWhile, x -> x < 1 ? 3 : 0)
        .add("peek", DoubleStreams::peek, x -> 2 * x)
        .add("collect", DoubleStreams::collect, x -> 2 * x)
        .add("statistics", DoubleStreams::statistics, x -> 4 + 2)
        .add("statisticsObject", DoubleStreams::statisticsObject, x -> 3)
        .add("forEachOrdered", DoubleStreams::forEachOrdered, x -> 3)
        .add("iterator", DoubleStreams::iterator, x -> 3)
        .add("matching", DoubleStreams::matching, x -> x > 0 ? 1 : 2)
        .add("findFirst", DoubleStreams::findFirst, x -> 2)
        .refuse("parallel", DoubleStreams::parallel, "Fork")
        .refuseArray("parallelOfArray", DoubleStreams::parallelOfArray, "Fork", 3, -1, 0.5, 2);
  }

  private static double[] v(double... entries) {
    return entries;
  }

  static double sum(double[] v) {
    return Arrays.stream(v).sum(); // d_i = 1
  }

  static double squares(double[] v) {
    return DoubleStream.of(v).map(y -> y * y).sum(); // d_i = 2v_i
  }

  static double average(double[] v) {
    return Arrays.stream(v).average().orElseThrow(); // d_i = 1/n
  }

  static double max(double[] v) {
    return Arrays.stream(v).max().getAsDouble(); // d_i = 1 for the largest
  }

  static double min(double[] v) {
    return Arrays.stream(v).min().getAsDouble(); // d_i = 1 for the least
  }

  static double sorted(double[] v) {
    double[] row = Arrays.stream(v).sorted().toArray();
    return row[0] + 2 * row[1] + 3 * row[2]; // d_i = place of v_i, from 1
  }

  static double filter(double x) {
    return DoubleStream.of(x, 2 * x).filter(y -> y > 0).sum(); // d = 3 or 0
  }

  static double reduce(double x) {
    return DoubleStream.of(x, x, x).reduce(1, (a, b) -> a * b); // d = 3x^2
  }

  static double reduceToOptional(double x) {
    return DoubleStream.of(x, x).reduce((a, b) -> a * b).getAsDouble(); // d = 2x
  }

  static double toArray(double x) {
    double[] row = DoubleStream.of(x, 1).map(y -> y * y).toArray();
    return row[0]; // d = 2x
  }

  static double boxed(double x) {
    return DoubleStream.of(x, x).boxed().reduce(1.0, (a, b) -> a * b); // d = 2x
  }

  static double mapToObj(double x) {
    return DoubleStream.of(x)
        .mapToObj(y -> new double[] {y, y})
        .mapToDouble(row -> row[0] * row[1])
        .sum(); // d = 2x
  }

  static double mapToInt(double x) {
    return DoubleStream.of(x, 2 * x).mapToInt(y -> (int) y).sum(); // d = 0
  }

  static double flatMap(double x) {
    return DoubleStream.of(x).flatMap(y -> DoubleStream.of(y * y, y)).sum(); // d = 2x + 1
  }

  static double mapMulti(double x) {
    return DoubleStream.of(x)
        .mapMulti(
            (y, sink) -> {
              sink.accept(y * y);
              sink.accept(y);
            })
        .sum(); // d = 2x + 1
  }

  static double limitSkipDistinct(double x) {
    return DoubleStream.of(5, x, x, 7, 8).skip(1).distinct().limit(2).sum(); // d = 1
  }

  static double takeWhile(double x) {
    return DoubleStream.of(x, 2 * x, 50).takeWhile(y -> y < 2).dropWhile(y -> y > 2).sum();
    // d = 3 or 0
  }

  static double peek(double x) {
    double[] sum = new double[1];
    double[] row = DoubleStream.of(x, 1).peek(y -> sum[0] += y * y).toArray();
    return sum[0] + 0 * row[0]; // d = 2x
  }

  static double collect(double x) {
    return DoubleStream.of(x, x)
        .collect(
            () -> new double[] {1}, (row, y) -> row[0] *= y, (left, right) -> left[0] *= right[0])[
        0]; // d = 2x
  }

  static double statistics(double x) {
    DoubleSummaryStatistics statistics = DoubleStream.of(x, 3 * x).summaryStatistics();
    return statistics.getSum() + statistics.getAverage(); // d = 4 + 2
  }

  static double statisticsObject(double x) {
    DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();
    statistics.accept(Math.abs(x));
    statistics.accept(4 * Math.abs(x));
    return (statistics.getMax() - statistics.getMin()) * Math.signum(x); // d = 3
  }

  static double forEachOrdered(double x) {
    double[] sum = new double[1];
    DoubleStream.of(x, 2 * x).forEachOrdered(y -> sum[0] += y);
    return sum[0]; // d = 3
  }

  static double iterator(double x) {
    double sum = 0;
    for (PrimitiveIterator.OfDouble it = DoubleStream.of(x, 2 * x).iterator(); it.hasNext(); ) {
      sum += it.nextDouble();
    }
    return sum; // d = 3
  }

  static double matching(double x) {
    return DoubleStream.of(x, 2 * x).allMatch(y -> y > 0) ? x : 2 * x; // d = 1 or 2
  }

  static double findFirst(double x) {
    return DoubleStream.of(2 * x, x).findFirst().orElse(0); // d = 2
  }

  static double parallel(double x) {
    return DoubleStream.iterate(1, y -> y + 1).limit(100).parallel().map(y -> y * x).sum();
  }

  static double parallelOfArray(double[] v) {
    return Arrays.stream(v).parallel().map(y -> y * y).sum();
  }
}
