package org.wengert.programs.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Functions of the program that collections call back. */
final class Callbacks {
  private Callbacks() {}

  static Theme theme() {
    return new Theme(Callbacks.class)
        .add("comparator", Callbacks::comparator, x -> 2 * x)
        .add("forEach", Callbacks::forEach, x -> 2 * x + 2)
        .add("mapForEach", Callbacks::mapForEach, x -> 5)
        .add("computeIfAbsent", Callbacks::computeIfAbsent, x -> 4 * x)
        .add("computeIfPresent", Callbacks::computeIfPresent, x -> 2 * x)
        .add("compute", Callbacks::compute, x -> 3)
        .add("merge", Callbacks::merge, x -> 3 * x * x)
        .add("replaceAll", Callbacks::replaceAll, x -> 2 * x + 2)
        .add("removeIf", Callbacks::removeIf, x -> x > 0 ? 1 : 0)
        .add("listIterator", Callbacks::listIterator, x -> 4 * x)
        .add("optional", Callbacks::optional, x -> 2 * x)
        .add("optionalOrElseGet", Callbacks::optionalOrElseGet, x -> 3)
        .add("sortedMap", Callbacks::sortedMap, x -> x > 0 ? 1 : 2)
        .add("sortedSet", Callbacks::sortedSet, x -> 2);
  }

  static double comparator(double x) {
    List<double[]> rows = new ArrayList<>(List.of(new double[] {3, x * x}, new double[] {1, 5}));
    rows.sort((left, right) -> Double.compare(left[0], right[0]));
    return rows.get(1)[1]; // d = 2x
  }

  static double forEach(double x) {
    double[] sum = new double[1];
    List.of(x * x, 2 * x).forEach(y -> sum[0] += y);
    return sum[0]; // d = 2x + 2
  }

  static double mapForEach(double x) {
    double[] sum = new double[1];
    Map.of("ab", x, "abc", x).forEach((key, y) -> sum[0] += key.length() * y);
    return sum[0]; // d = 2 + 3
  }

  static double computeIfAbsent(double x) {
    Map<String, Double> map = new HashMap<>();
    double first = map.computeIfAbsent("key", key -> x * x);
    double second = map.computeIfAbsent("key", key -> 100 * x);
    return first + second; // d = 4x
  }

  static double computeIfPresent(double x) {
    Map<String, Double> map = new TreeMap<>(Map.of("key", x));
    map.computeIfPresent("key", (key, y) -> y * x);
    map.computeIfPresent("other", (key, y) -> 5 * x);
    return map.get("key"); // d = 2x
  }

  static double compute(double x) {
    Map<String, Double> map = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      map.compute("key", (key, y) -> y == null ? x : y + x);
    }
    return map.get("key"); // d = 3
  }

  static double merge(double x) {
    Map<String, Double> map = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      map.merge("key", x, (a, b) -> a * b);
    }
    return map.get("key"); // d = 3x^2
  }

  static double replaceAll(double x) {
    List<Double> list = new ArrayList<>(List.of(x, 2.0));
    list.replaceAll(y -> y * x);
    Map<String, Double> map = new HashMap<>(Map.of("key", 1.0));
    map.replaceAll((key, y) -> y + 1);
    return list.get(0) + list.get(1) + map.get("key"); // d = 2x + 2
  }

  static double removeIf(double x) {
    List<Double> list = new ArrayList<>(List.of(x, 0.0));
    list.removeIf(y -> y < 0);
    return list.get(0); // d = 1 or 0
  }

  static double listIterator(double x) {
    List<Double> list = new ArrayList<>(List.of(x, x));
    for (ListIterator<Double> it = list.listIterator(); it.hasNext(); ) {
      it.set(it.next() * x);
    }
    return list.get(0) + list.get(1); // d = 4x
  }

  static double optional(double x) {
    return Optional.of(x).filter(y -> y < 100).map(y -> y * y).orElse(0.0); // d = 2x
  }

  static double optionalOrElseGet(double x) {
    return Optional.<Double>empty().or(Optional::empty).orElseGet(() -> 3 * x); // d = 3
  }

  static double sortedMap(double x) {
    TreeMap<Double, Double> map = new TreeMap<>((a, b) -> Double.compare(b, a));
    map.put(x, x);
    map.put(0.0, 2 * x);
    return map.firstEntry().getValue(); // d = 1 or 2
  }

  static double sortedSet(double x) {
    TreeSet<Double> set = new TreeSet<>(List.of(x, x + 1, x + 2));
    return set.first() + set.higher(x); // d = 2
  }
}
