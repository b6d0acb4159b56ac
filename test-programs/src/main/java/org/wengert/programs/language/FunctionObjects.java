package org.wengert.programs.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The functional interfaces of the JDK, and the functions that make functions of functions. */
final class FunctionObjects {
  private FunctionObjects() {}

  static Theme theme() {
    return new Theme(FunctionObjects.class)
        .add("andThen", FunctionObjects::andThen, x -> 6 * x)
        .add("compose", FunctionObjects::compose, x -> 18 * x)
        .add("identity", FunctionObjects::identity, x -> 2 * x)
        .add("functionAndThen", FunctionObjects::functionAndThen, x -> 2 * (x + 1))
        .add("functionCompose", FunctionObjects::functionCompose, x -> 2 * x)
        .add("biFunctionAndThen", FunctionObjects::biFunctionAndThen, x -> 4 * x * x * x)
        .add("consumers", FunctionObjects::consumers, x -> 2 * x + 1)
        .add("biConsumers", FunctionObjects::biConsumers, x -> 3)
        .add("doubleConsumers", FunctionObjects::doubleConsumers, x -> 2 * x + 1)
        .add("predicates", FunctionObjects::predicates, x -> x > 0 && x < 1 ? 1 : 5)
        .add("doublePredicates", FunctionObjects::doublePredicates, x -> x > 0 ? 1 : -1)
        .add("objDoubleConsumer", FunctionObjects::objDoubleConsumer, x -> 2 * x)
        .add("intToDouble", FunctionObjects::intToDouble, x -> 4)
        .add("doubleToInt", FunctionObjects::doubleToInt, x -> Math.floor(x))
        .add("minBy", FunctionObjects::minBy, x -> x < 1 ? 1 : 0)
        .add("comparing", FunctionObjects::comparing, x -> x > 1 ? 2 : 1)
        .add("comparingReversed", FunctionObjects::comparingReversed, x -> x > 1 ? 1 : 2)
        .add("thenComparing", FunctionObjects::thenComparing, x -> 2)
        .add("nullsFirst", FunctionObjects::nullsFirst, x -> 1)
        .add("entryComparator", FunctionObjects::entryComparator, x -> x > 1 ? 1 : 0)
        .add("differenceQuotient", FunctionObjects::differenceQuotient, x -> 2)
        .add("iterated", FunctionObjects::iterated, x -> 8);
  }

  static double andThen(double x) {
    DoubleUnaryOperator square = y -> y * y;
    return square.andThen(y -> 3 * y).applyAsDouble(x); // 3x^2, d = 6x
  }

  static double compose(double x) {
    DoubleUnaryOperator square = y -> y * y;
    return square.compose(y -> 3 * y).applyAsDouble(x); // 9x^2, d = 18x
  }

  static double identity(double x) {
    return DoubleUnaryOperator.identity().applyAsDouble(x)
        * UnaryOperator.<Double>identity().apply(x); // d = 2x
  }

  static double functionAndThen(double x) {
    Function<Double, Double> increment = y -> y + 1;
    return increment.andThen(y -> y * y).apply(x); // (x + 1)^2, d = 2(x + 1)
  }

  static double functionCompose(double x) {
    Function<Double, Double> square = y -> y * y;
    Function<String, Double> composed = square.compose(name -> name.length() * x);
    return composed.apply("1"); // d = 2x
  }

  static double biFunctionAndThen(double x) {
    BiFunction<Double, Double, Double> times = (a, b) -> a * b;
    return times.andThen(y -> y * y).apply(x, x); // x^4, d = 4x^3
  }

  static double consumers(double x) {
    double[] sum = new double[1];
    Consumer<Double> square = y -> sum[0] += y * y;
    square.andThen(y -> sum[0] += y).accept(x);
    return sum[0]; // d = 2x + 1
  }

  static double biConsumers(double x) {
    double[] sum = new double[1];
    BiConsumer<String, Double> weighted = (name, y) -> sum[0] += name.length() * y;
    weighted.andThen((name, y) -> sum[0] += y).accept("ab", x);
    return sum[0]; // d = 3
  }

  static double doubleConsumers(double x) {
    double[] sum = new double[1];
    DoubleConsumer square = y -> sum[0] += y * y;
    square.andThen(y -> sum[0] += y).accept(x);
    return sum[0]; // d = 2x + 1
  }

  static double predicates(double x) {
    Predicate<Double> positive = y -> y > 0;
    Predicate<Double> inside = positive.and(y -> y < 1).or(Predicate.isEqual(1e9));
    return inside.test(x) ? x : 5 * x; // d = 1 or 5
  }

  static double doublePredicates(double x) {
    DoublePredicate positive = y -> y > 0;
    return positive.negate().test(x) ? -x : x; // d = 1 or -1
  }

  static double objDoubleConsumer(double x) {
    ObjDoubleConsumer<double[]> square = (row, y) -> row[1] = y * y;
    double[] row = new double[2];
    square.accept(row, x);
    return row[1]; // d = 2x
  }

  static double intToDouble(double x) {
    IntToDoubleFunction times = i -> i * x;
    return times.applyAsDouble(4); // d = 4
  }

  static double doubleToInt(double x) {
    DoubleToIntFunction step = y -> (int) Math.floor(y);
    return step.applyAsInt(x) * x; // d = floor of x
  }

  static double minBy(double x) {
    return BinaryOperator.minBy(Comparator.<Double>naturalOrder()).apply(x, 1.0); // d = 1 or 0
  }

  private record Item(String name, double weight) {}

  private static double places(Comparator<Item> order, Item... items) {
    List<Item> sorted = Arrays.stream(items).sorted(order).toList();
    double sum = 0;
    for (int i = 0; i < items.length; i++) {
      sum += (i + 1) * sorted.get(i).weight();
    }
    return sum;
  }

  static double comparing(double x) {
    Comparator<Item> order = Comparator.comparingDouble(Item::weight);
    return places(order, new Item("a", x), new Item("b", 1)); // d = its place, from 1
  }

  static double comparingReversed(double x) {
    Comparator<Item> order = Comparator.comparing(Item::weight).reversed();
    return places(order, new Item("a", x), new Item("b", 1)); // d = its place, from 1
  }

  static double thenComparing(double x) {
    Comparator<Item> order = Comparator.comparingDouble(Item::weight);
    return places(
            order.thenComparing(Item::name),
            new Item("b", x),
            new Item("a", x + 0)) // equal weights, then by name: 1 (x + 0) + 2x
        - x; // d = 2
  }

  static double nullsFirst(double x) {
    Comparator<Double> order = Comparator.nullsFirst(Comparator.naturalOrder());
    return order.compare(null, x) < 0 ? x : 0; // d = 1
  }

  static double entryComparator(double x) {
    Map<String, Double> map = Map.of("x", x, "one", 1.0);
    return map.entrySet().stream().max(Map.Entry.comparingByValue()).get().getValue(); // d = 1 or 0
  }

  static double differenceQuotient(double x) {
    DoubleBinaryOperator slope = (a, b) -> (square(b) - square(a)) / (b - a);
    return slope.applyAsDouble(x, x + 2); // (x + 2) + x, d = 2
  }

  private static double square(double x) {
    return x * x;
  }

  static double iterated(double x) {
    DoubleUnaryOperator all = DoubleUnaryOperator.identity();
    for (int i = 0; i < 3; i++) {
      all = all.andThen(y -> 2 * y);
    }
    return all.applyAsDouble(x); // d = 2^3
  }
}
