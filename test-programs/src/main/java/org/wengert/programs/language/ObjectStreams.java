package org.wengert.programs.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams of boxes, arrays and objects. */
final class ObjectStreams {
  private ObjectStreams() {}

  static Theme theme() {
    return new Theme(ObjectStreams.class)
        .add("map", ObjectStreams::map, x -> 5)
        .add("filter", ObjectStreams::filter, x -> x > 1 ? 2 : 0)
        .add("reduce", ObjectStreams::reduce, x -> 3 * x * x)
        .add("reduceToOptional", ObjectStreams::reduceToOptional, x -> 2 * x)
        .add("reduceWithCombiner", ObjectStreams::reduceWithCombiner, x -> 3)
        .add("mapToDouble", ObjectStreams::mapToDouble, x -> 2 * x + 1)
        .add("flatMap", ObjectStreams::flatMap, x -> 4)
        .add("mapMulti", ObjectStreams::mapMulti, x -> 6)
        .add("sorted", ObjectStreams::sorted, x -> x > 0 ? 1 : 10)
        .add("maxByComparator", ObjectStreams::maxByComparator, x -> 2 * x)
        .add("distinctAndLimit", ObjectStreams::distinctAndLimit, x -> 2)
        .add("iterate", ObjectStreams::iterate, x -> 4 * x * x * x)
        .add("iterateArrays", ObjectStreams::iterateArrays, x -> 13)
        .add("generate", ObjectStreams::generate, x -> 3)
        .add("concat", ObjectStreams::concat, x -> 3)
        .add("toArray", ObjectStreams::toArray, x -> 2 * x)
        .add("peekAndForEach", ObjectStreams::peekAndForEach, x -> 2 * x + 1)
        .add("anyMatch", ObjectStreams::anyMatch, x -> x > 1 ? 1 : 2)
        .add("ownSpliterator", ObjectStreams::ownSpliterator, x -> 3)
        .refuse("parallel", ObjectStreams::parallel, "Fork")
        .refuse("parallelStream", ObjectStreams::parallelStream, "Fork");
  }

  static double map(double x) {
    List<Double> list = Stream.of(x, 1.0).map(y -> 5 * y).toList();
    return list.get(0); // d = 5
  }

  static double filter(double x) {
    return Stream.of(x, 2 * x).filter(y -> y > 3).findFirst().orElse(0.0); // d = 2 or 0
  }

  static double reduce(double x) {
    return Stream.of(x, x, x).reduce(1.0, (a, b) -> a * b); // d = 3x^2
  }

  static double reduceToOptional(double x) {
    return Stream.of(x, x).reduce((a, b) -> a * b).get(); // d = 2x
  }

  static double reduceWithCombiner(double x) {
    return Stream.of("a", "bc").reduce(0.0, (sum, s) -> sum + s.length() * x, Double::sum); // d = 3
  }

  private record Item(String kind, double weight) {}

  private static Stream<Item> items(double x) {
    return Stream.of(new Item("a", x), new Item("b", x * x), new Item("a", 2 * x));
  }

  static double mapToDouble(double x) {
    return items(x).limit(2).mapToDouble(Item::weight).sum(); // d = 1 + 2x
  }

  static double flatMap(double x) {
    return Stream.of(List.of(x), List.of(x, 2 * x))
        .flatMap(Collection::stream)
        .mapToDouble(Double::doubleValue)
        .sum(); // d = 4
  }

  static double mapMulti(double x) {
    return Stream.of(x, 2 * x)
        .<Double>mapMulti(
            (y, sink) -> {
              sink.accept(y);
              sink.accept(y);
            })
        .reduce(0.0, Double::sum); // d = 6
  }

  static double sorted(double x) {
    List<Double> list = Stream.of(x, 0.0).sorted(Comparator.reverseOrder()).toList();
    return list.get(0) + 10 * list.get(1); // d = 1 or 10
  }

  static double maxByComparator(double x) {
    return items(x).max(Comparator.comparing(Item::kind)).get().weight(); // d = 2x
  }

  static double distinctAndLimit(double x) {
    return Stream.of(x, x, x + 1, x + 2)
        .distinct()
        .limit(2)
        .reduce(0.0, Double::sum); // x + (x + 1), d = 2
  }

  static double iterate(double x) {
    return Stream.iterate(x, y -> y * x).skip(3).findFirst().get(); // x^4, d = 4x^3
  }

  static double iterateArrays(double x) {
    return Stream.iterate(new double[] {0, x}, p -> new double[] {p[1], p[0] + p[1]})
        .limit(8)
        .reduce((first, second) -> second)
        .get()[0]; // d = the seventh of Fibonacci's numbers
  }

  static double generate(double x) {
    return Stream.generate(() -> x).limit(3).reduce(0.0, Double::sum); // d = 3
  }

  static double concat(double x) {
    return Stream.concat(Stream.of(x), Stream.of(2 * x)).reduce(0.0, Double::sum); // d = 3
  }

  static double toArray(double x) {
    double[][] rows = Stream.of(x, 3.0).map(y -> new double[] {y}).toArray(double[][]::new);
    Double[] boxes = Stream.of(x).toArray(Double[]::new);
    return rows[0][0] * boxes[0]; // d = 2x
  }

  static double peekAndForEach(double x) {
    double[] sum = new double[1];
    Stream.of(x).peek(y -> sum[0] += y * y).forEach(y -> sum[0] += y);
    return sum[0]; // d = 2x + 1
  }

  static double anyMatch(double x) {
    return Stream.of(x, 0.0).anyMatch(y -> y > 1) ? x : 2 * x; // d = 1 or 2
  }

  static double ownSpliterator(double x) {
    Iterable<Double> iterable = () -> Arrays.asList(x, 2 * x).iterator();
    return StreamSupport.stream(iterable.spliterator(), false).reduce(0.0, Double::sum); // d = 3
  }

  static double parallel(double x) {
    return IntStream.range(0, 64).mapToObj(i -> x * i).parallel().reduce(0.0, Double::sum);
  }

  static double parallelStream(double x) {
    return Arrays.asList(x, x, x, x).parallelStream().map(y -> y * y).reduce(0.0, Double::sum);
  }
}
