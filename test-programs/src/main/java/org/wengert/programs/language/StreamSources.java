package org.wengert.programs.language;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Where streams of double come from. */
final class StreamSources {
  private StreamSources() {}

  static Theme theme() {
    return new Theme(StreamSources.class)
        .addArray("range", StreamSources::range, v -> v(0, 1, 1, 0), v(3, -1, 5, 7))
        .addArray("indexed", StreamSources::indexed, v -> v(v[1], v[0]), v(3, -1))
        .addArray("weightedMean", StreamSources::weightedMean, v -> v(0.25, 0.75), v(3, -1))
        .add("of", StreamSources::of, x -> 3)
        .add("fromIntegers", StreamSources::fromIntegers, x -> 6)
        .add("asDoubleStream", StreamSources::asDoubleStream, x -> 6)
        .add("iterate", StreamSources::iterate, x -> 1 + 2 * x + 3 * x * x)
        .add("iterateWhile", StreamSources::iterateWhile, x -> 7, 3)
        .add("generate", StreamSources::generate, x -> 6)
        .add("concat", StreamSources::concat, x -> 3)
        .add("builder", StreamSources::builder, x -> 3);
  }

  private static double[] v(double... entries) {
    return entries;
  }

  static double range(double[] v) {
    return Arrays.stream(v, 1, 3).sum(); // d_1 = d_2 = 1
  }

  static double indexed(double[] v) {
    return IntStream.range(0, v.length).mapToDouble(i -> v[i]).reduce(1, (a, b) -> a * b);
    // d_0 = v_1, d_1 = v_0
  }

  static double weightedMean(double[] v) {
    double[] weights = {1, 3};
    double total = DoubleStream.of(weights).sum();
    return IntStream.range(0, 2).mapToDouble(i -> weights[i] * v[i]).sum() / total;
    // d_i = weight / total
  }

  static double of(double x) {
    return DoubleStream.of(x, 2 * x, 5).sum() + DoubleStream.empty().sum(); // d = 3
  }

  static double fromIntegers(double x) {
    return IntStream.rangeClosed(1, 3).mapToDouble(i -> i * x).sum(); // d = 6
  }

  static double asDoubleStream(double x) {
    return LongStream.of(1, 2, 3).asDoubleStream().map(y -> y * x).sum(); // d = 6
  }

  static double iterate(double x) {
    return DoubleStream.iterate(x, y -> y * x).limit(3).sum(); // d = 1 + 2x + 3x^2
  }

  static double iterateWhile(double x) {
    return DoubleStream.iterate(x, y -> y < 20, y -> 2 * y).sum(); // x + 2x + 4x, d = 7
  }

  static double generate(double x) {
    double[] state = {0};
    return DoubleStream.generate(() -> state[0] += x).limit(3).sum(); // d = 1 + 2 + 3
  }

  static double concat(double x) {
    return DoubleStream.concat(DoubleStream.of(x), DoubleStream.of(2 * x)).sum(); // d = 3
  }

  static double builder(double x) {
    return DoubleStream.builder().add(x).add(2 * x).build().sum(); // d = 3
  }
}
