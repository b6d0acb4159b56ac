package org.wengert.programs.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collectors. */
final class Collecting {
  private Collecting() {}

  static Theme theme() {
    return new Theme(Collecting.class)
        .add("toList", Collecting::toList, x -> 2 * x)
        .add("summingDouble", Collecting::summingDouble, x -> 2 * x + 1)
        .add("averagingDouble", Collecting::averagingDouble, x -> 2)
        .add("summarizingDouble", Collecting::summarizingDouble, x -> 4)
        .add("reducing", Collecting::reducing, x -> 2 * x)
        .add("groupingBy", Collecting::groupingBy, x -> 3)
        .add("partitioningBy", Collecting::partitioningBy, x -> x > 1 ? 4 : x > 0 ? 3 : 0)
        .add("toMap", Collecting::toMap, x -> 3)
        .add("teeing", Collecting::teeing, x -> 2 * x)
        .add("collectingAndThen", Collecting::collectingAndThen, x -> 2)
        .add("ownCollector", Collecting::ownCollector, x -> 2 * x);
  }

  private record Item(String kind, double weight) {}

  private static Stream<Item> items(double x) {
    return Stream.of(new Item("a", x), new Item("b", x * x), new Item("a", 2 * x));
  }

  static double toList(double x) {
    List<Double> list = Stream.of(x, x).collect(Collectors.toCollection(ArrayList::new));
    list.set(0, list.get(0) * list.get(1));
    return list.get(0); // d = 2x
  }

  static double summingDouble(double x) {
    return items(x).limit(2).collect(Collectors.summingDouble(Item::weight)); // d = 2x + 1
  }

  static double averagingDouble(double x) {
    return Stream.of(x, 3 * x).collect(Collectors.averagingDouble(y -> y)); // d = (1 + 3) / 2
  }

  static double summarizingDouble(double x) {
    return Stream.of(x, 3 * x).collect(Collectors.summarizingDouble(y -> y)).getSum(); // d = 4
  }

  static double reducing(double x) {
    return Stream.of(x, x).collect(Collectors.reducing(1.0, (a, b) -> a * b)); // d = 2x
  }

  static double groupingBy(double x) {
    Map<String, Double> totals =
        items(x)
            .collect(
                Collectors.groupingBy(
                    Item::kind, TreeMap::new, Collectors.summingDouble(Item::weight)));
    return totals.get("a"); // d = 1 + 2
  }

  static double partitioningBy(double x) {
    Map<Boolean, List<Double>> parts =
        Stream.of(x, 3 * x).collect(Collectors.partitioningBy(y -> y > 1));
    return parts.get(true).stream().reduce(0.0, Double::sum); // d = 4, 3 or 0
  }

  static double toMap(double x) {
    return items(x)
        .collect(Collectors.toMap(Item::kind, Item::weight, Double::sum))
        .get("a"); // d = 1 + 2
  }

  static double teeing(double x) {
    return Stream.of(x, 2 * x)
        .collect(
            Collectors.teeing(
                Collectors.summingDouble(y -> y),
                Collectors.averagingDouble(y -> y),
                (sum, mean) -> sum * mean / 4.5)); // 3x * 1.5x / 4.5, d = 2x
  }

  static double collectingAndThen(double x) {
    return Stream.of(x, 2 * x)
        .collect(Collectors.collectingAndThen(Collectors.toList(), list -> list.get(1))); // d = 2
  }

  static double ownCollector(double x) {
    return Stream.of(x, x)
        .collect(
            () -> new double[] {1}, (row, y) -> row[0] *= y, (left, right) -> left[0] *= right[0])[
        0]; // d = 2x
  }
}
