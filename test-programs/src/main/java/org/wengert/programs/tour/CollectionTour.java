package org.wengert.programs.tour;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints gradients of functions that live on the JDK's collections, streams and functions. */
public final class CollectionTour {
  private CollectionTour() {}

  /** Prints one line for each. */
  public static void main(String[] arguments) {
    Printed printed = new Printed(System.out);
    double[] x = {1.5, -2, 0.25, 3};
    printed.gradient("numbers", CollectionTour::numbers, x);
    printed.gradient("boxes", CollectionTour::boxes, x);
    printed.gradient("grouping", CollectionTour::grouping, x);
    printed.gradient("maps", CollectionTour::maps, x);
    printed.gradient("sorting", CollectionTour::sorting, x);
    printed.gradient("queues", CollectionTour::queues, x);
    printed.gradient("functions", CollectionTour::functions, x);
    printed.gradient("iteration", CollectionTour::iteration, x);
    printed.gradient("filling", CollectionTour::filling, x);
  }

  static double numbers(double[] x) {
    double norm = Math.sqrt(DoubleStream.of(x).map(v -> v * v).sum());
    double largest = Arrays.stream(x).map(v -> v / norm).max().orElse(0);
    double some = IntStream.range(1, 3).mapToDouble(i -> x[i] * x[i - 1]).skip(1).sum();
    return largest + some + DoubleStream.iterate(x[0], v -> v * x[2]).limit(4).sum();
  }

  static double boxes(double[] x) {
    List<Double> squares = Stream.of(x[0], x[1], x[2]).map(v -> v * v).toList();
    double product = squares.stream().reduce(1.0, (a, b) -> a * b);
    return product + squares.stream().collect(Collectors.averagingDouble(v -> v * x[3]));
  }

  private record Item(String kind, double price, double weight) {}

  static double grouping(double[] x) {
    List<Item> items =
        List.of(
            new Item("a", x[0], x[1]),
            new Item("b", x[1], x[2]),
            new Item("a", x[2] * x[3], x[0]),
            new Item("b", x[3], 2));
    Map<String, Double> totals =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    Item::kind,
                    TreeMap::new,
                    Collectors.summingDouble(item -> item.price() * item.weight())));
    return totals.values().stream().mapToDouble(Double::doubleValue).reduce(1, (a, b) -> a * b);
  }

  static double maps(double[] x) {
    Map<String, Double> sums = new HashMap<>();
    for (int i = 0; i < x.length; i++) {
      sums.merge(i % 2 == 0 ? "even" : "odd", x[i], Double::sum);
    }
    sums.computeIfPresent("odd", (key, v) -> v * v);
    sums.computeIfAbsent("none", key -> x[0]);
    sums.replaceAll((key, v) -> v * key.length());
    Map<Integer, double[]> ordered = new LinkedHashMap<>();
    sums.forEach((key, v) -> ordered.put(key.length(), new double[] {v}));
    return ordered.values().stream().mapToDouble(row -> row[0] * row[0]).sum();
  }

  static double sorting(double[] x) {
    List<double[]> rows = new ArrayList<>();
    for (double v : x) {
      rows.add(new double[] {v, v * v});
    }
    rows.sort(Comparator.comparingDouble((double[] row) -> -row[1]).thenComparing(row -> row[0]));
    Double[] boxes = {x[0] * x[1], x[2], x[3]};
    Arrays.sort(boxes, Comparator.reverseOrder());
    return rows.get(0)[1] * boxes[0] + rows.get(3)[0] * boxes[2];
  }

  static double queues(double[] x) {
    PriorityQueue<double[]> heap =
        new PriorityQueue<>(Comparator.comparingDouble((double[] row) -> row[0]));
    Deque<Double> stack = new ArrayDeque<>();
    for (double v : x) {
      heap.add(new double[] {v * v});
      stack.push(v);
    }
    double first = heap.remove()[0];
    return first * heap.remove()[0] + stack.pop() * stack.peekLast();
  }

  static double functions(double[] x) {
    DoubleUnaryOperator square = v -> v * v;
    DoubleUnaryOperator scaled = square.andThen(v -> v * x[1]).compose(v -> v + x[2]);
    Function<Double, Double> halved = v -> v / 2;
    Supplier<Double> last = () -> x[3];
    Optional<Double> found = Optional.of(x[0]).map(halved).filter(v -> v > 0);
    return scaled.applyAsDouble(x[0]) + found.orElseGet(last) * halved.andThen(halved).apply(x[3]);
  }

  static double iteration(double[] x) {
    List<Double> list = new ArrayList<>();
    for (double v : x) {
      list.add(v);
    }
    list.removeIf(v -> v < 0);
    list.replaceAll(v -> v * v);
    double[] sum = {0};
    list.forEach(v -> sum[0] += v * x[1]);
    list.iterator().forEachRemaining(v -> sum[0] += v);
    return sum[0] + list.subList(1, 3).stream().mapToDouble(v -> v).sum();
  }

  static double filling(double[] x) {
    double[] squares = new double[x.length];
    Arrays.setAll(squares, i -> x[i] * x[i]);
    Double[] boxes = Arrays.stream(squares).boxed().toArray(Double[]::new);
    double[][] rows =
        IntStream.range(0, 2).mapToObj(i -> new double[] {x[i]}).toArray(n -> new double[n][]);
    return boxes[0] * boxes[3] + rows[0][0] * rows[1][0];
  }
}
