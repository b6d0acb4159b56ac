package org.wengert.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pipeline here computes the sum of the squares, so its gradient is twice the point. */
class StreamTravelTest {
  private static final double[] X = {3, -5, 0.5, 2};

  record Pipeline(String name, ToDoubleFunction<double[]> f) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Double> boxes(double[] x) {
    return Arrays.stream(x).boxed();
  }

  private static Pipeline of(String name, ToDoubleFunction<double[]> f) {
    return new Pipeline(name, f);
  }

  static List<Pipeline> ofNumbers() {
    return List.of(
        of("map", x -> DoubleStream.of(x).map(v -> v * v).sum()),
        of("range", x -> IntStream.range(0, 4).mapToDouble(i -> x[i] * x[i]).sum()),
        of("reduce", x -> DoubleStream.of(x).reduce(0, (a, b) -> a + b * b)),
        of("average", x -> DoubleStream.of(x).map(v -> v * v).average().orElse(0) * 4),
        of("toArray", x -> squares(DoubleStream.of(x).filter(v -> v != 9).toArray())),
        of("sorted", x -> squares(DoubleStream.of(x).sorted().toArray())),
        of("peek", x -> peek(x)),
        of("flatMap", x -> DoubleStream.of(x).flatMap(v -> DoubleStream.of(v * v, 0)).sum()),
        of("mapMulti", x -> DoubleStream.of(x).mapMulti((v, c) -> c.accept(v * v)).sum()),
        of("concat", x -> DoubleStream.concat(part(x, 0, 2), part(x, 2, 4)).sum()),
        of(
            "iterate",
            x -> IntStream.iterate(0, i -> i < 4, i -> i + 1).mapToDouble(i -> x[i] * x[i]).sum()),
        of("takeWhile", x -> DoubleStream.of(x).takeWhile(v -> v != 9).map(v -> v * v).sum()),
        of("skip", x -> x[0] * x[0] + DoubleStream.of(x).skip(1).map(v -> v * v).sum()),
        of("statistics", x -> statistics(x).getSum()),
        of("mean", x -> statistics(x).getAverage() * statistics(x).getCount()),
        of(
            "collect",
            x ->
                DoubleStream.of(x)
                    .collect(() -> new double[1], (s, v) -> s[0] += v * v, (s, t) -> s[0] += t[0])[
                    0]),
        of("builder", x -> builder(x)),
        of("iterator", x -> iterator(x)),
        of("spliterator", x -> spliterator(x)),
        of("forEachOrdered", x -> forEach(x)));
  }

  static List<Pipeline> ofObjects() {
    return List.of(
        of("boxed", x -> boxes(x).mapToDouble(v -> v * v).sum()),
        of("map", x -> boxes(x).map(v -> v * v).reduce(0.0, Double::sum)),
        of("reduce3", x -> boxes(x).reduce(0.0, (s, v) -> s + v * v, Double::sum)),
        of("distinct", x -> boxes(x).distinct().mapToDouble(v -> v * v).sum()),
        of(
            "sorted",
            x -> squares(boxes(x).sorted(Comparator.reverseOrder()).toArray(Double[]::new))),
        of(
            "max",
            x -> x[1] * x[1] + boxes(x).max(Comparator.naturalOrder()).get() * x[0] + rest(x)),
        of("toList", x -> squares(boxes(x).toList())),
        of("collectList", x -> squares(boxes(x).collect(Collectors.toList()))),
        of("unmodifiable", x -> squares(boxes(x).collect(Collectors.toUnmodifiableList()))),
        of(
            "flatMap",
            x ->
                Stream.of(x, new double[0])
                    .flatMapToDouble(DoubleStream::of)
                    .map(v -> v * v)
                    .sum()),
        of("summing", x -> boxes(x).collect(Collectors.summingDouble(v -> v * v))),
        of("averaging", x -> 4 * boxes(x).collect(Collectors.averagingDouble(v -> v * v))),
        of("reducing", x -> boxes(x).collect(Collectors.reducing(0.0, v -> v * v, Double::sum))),
        of(
            "mapping",
            x ->
                boxes(x).collect(Collectors.mapping(v -> v * v, Collectors.summingDouble(v -> v)))),
        of(
            "partition",
            x ->
                sum(
                    boxes(x)
                        .collect(
                            Collectors.partitioningBy(
                                v -> v > 1, Collectors.summingDouble(v -> v * v))))),
        of(
            "grouping",
            x ->
                sum(
                    boxes(x)
                        .collect(
                            Collectors.groupingBy(
                                v -> v > 1 ? "big" : "small",
                                Collectors.summingDouble(v -> v * v))))),
        of(
            "toMap",
            x -> sum(boxes(x).collect(Collectors.toMap(v -> v > 1, v -> v * v, Double::sum)))),
        of(
            "teeing",
            x ->
                boxes(x)
                    .collect(
                        Collectors.teeing(
                            Collectors.summingDouble(v -> v * v),
                            Collectors.counting(),
                            (s, n) -> s * n / n))),
        of("statistics", x -> boxes(x).collect(Collectors.summarizingDouble(v -> v * v)).getSum()),
        of(
            "andThen",
            x ->
                boxes(x)
                    .collect(
                        Collectors.collectingAndThen(
                            Collectors.toList(), StreamTravelTest::squares))),
        of(
            "own",
            x ->
                boxes(x)
                    .collect(
                        Collector.of(
                            () -> new double[1], (s, v) -> s[0] += v * v, (s, t) -> s, s -> s[0]))),
        of(
            "iterate",
            x ->
                Stream.iterate(new double[] {0, 0}, s -> new double[] {s[0] + 1, x[(int) s[0]]})
                    .limit(5)
                    .mapToDouble(s -> s[1] * s[1])
                    .sum()),
        of("generate", x -> generate(x)),
        of("iterator", x -> squares(() -> boxes(x).iterator())),
        of(
            "support",
            x ->
                StreamSupport.stream(Arrays.asList(x[0], x[1], x[2], x[3]).spliterator(), false)
                    .mapToDouble(v -> v * v)
                    .sum()),
        of(
            "nullable",
            x ->
                boxes(x)
                    .map(v -> v > 100 ? null : v)
                    .filter(Objects::nonNull)
                    .mapToDouble(v -> v * v)
                    .sum()),
        of(
            "match",
            x -> boxes(x).anyMatch(v -> v > 1) ? boxes(x).mapToDouble(v -> v * v).sum() : 0));
  }

  @ParameterizedTest
  @MethodSource
  void ofNumbers(Pipeline pipeline) {
    Verdict.rightOrLoud(pipeline.f(), X, 6, -10, 1, 4);
  }

  @ParameterizedTest
  @MethodSource
  void ofObjects(Pipeline pipeline) {
    Verdict.rightOrLoud(pipeline.f(), X, 6, -10, 1, 4);
  }

  @Test
  void theUsualOnesAreFollowed() {
    for (int i : new int[] {0, 1, 2, 4}) {
      Verdict.right(ofNumbers().get(i).f(), X, 6, -10, 1, 4);
      Verdict.right(ofObjects().get(i).f(), X, 6, -10, 1, 4);
    }
  }

  private static double squares(double... x) {
    double sum = 0;
    for (double v : x) {
      sum += v * v;
    }
    return sum;
  }

  private static double squares(Double[] x) {
    return squares(Arrays.asList(x));
  }

  private static double squares(Iterable<Double> x) {
    double sum = 0;
    for (double v : x) {
      sum += v * v;
    }
    return sum;
  }

  private static double sum(Map<?, Double> map) {
    double sum = 0;
    for (double v : map.values()) {
      sum += v;
    }
    return sum;
  }

  private static double rest(double[] x) {
    return x[2] * x[2] + x[3] * x[3];
  }

  private static DoubleStream part(double[] x, int from, int to) {
    return Arrays.stream(x, from, to).map(v -> v * v);
  }

  private static DoubleSummaryStatistics statistics(double[] x) {
    return DoubleStream.of(x).map(v -> v * v).summaryStatistics();
  }

  private static double peek(double[] x) {
    double[] sum = {0};
    long count = DoubleStream.of(x).filter(v -> true).peek(v -> sum[0] += v * v).count();
    return sum[0] * count / 4;
  }

  private static double builder(double[] x) {
    DoubleStream.Builder builder = DoubleStream.builder();
    for (double v : x) {
      builder.add(v * v);
    }
    return builder.build().sum();
  }

  private static double iterator(double[] x) {
    PrimitiveIterator.OfDouble iterator = DoubleStream.of(x).iterator();
    double sum = 0;
    while (iterator.hasNext()) {
      double v = iterator.nextDouble();
      sum += v * v;
    }
    return sum;
  }

  private static double spliterator(double[] x) {
    Spliterator.OfDouble all = Arrays.spliterator(x);
    Spliterator.OfDouble half = all.trySplit();
    double[] sum = {0};
    half.tryAdvance((double v) -> sum[0] += v * v);
    half.forEachRemaining((double v) -> sum[0] += v * v);
    all.forEachRemaining((double v) -> sum[0] += v * v);
    return sum[0];
  }

  private static double forEach(double[] x) {
    List<Double> squares = new ArrayList<>();
    DoubleStream.of(x).map(v -> v * v).forEachOrdered(squares::add);
    Map<Double, Double> map = new LinkedHashMap<>();
    squares.forEach(v -> map.put(v, v));
    return sum(Collections.unmodifiableMap(map));
  }

  private static double generate(double[] x) {
    Iterator<Double> numbers = boxes(x).iterator();
    return Stream.generate(numbers::next).limit(4).mapToDouble(v -> v * v).sum();
  }
}
