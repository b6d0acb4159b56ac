package org.wengert.programs.language;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Maps, sets and optionals. */
final class Maps {
  private Maps() {}

  static Theme theme() {
    return new Theme(Maps.class)
        .add("hashMap", Maps::hashMap, x -> 2 * x)
        .add("activeKeys", Maps::activeKeys, x -> 3)
        .add("linkedHashMap", Maps::linkedHashMap, x -> 6)
        .add("treeMap", Maps::treeMap, x -> 2)
        .add("mapMerge", Maps::mapMerge, x -> 2)
        .add("mapOf", Maps::mapOf, x -> 3)
        .add("mapEntries", Maps::mapEntries, x -> 5)
        .add("getOrDefault", Maps::getOrDefault, x -> 5)
        .add("otherMaps", Maps::otherMaps, x -> 3 * x * x)
        .add("sets", Maps::sets, x -> 2)
        .add("bitSet", Maps::bitSet, x -> 1)
        .add("optional", Maps::optional, x -> 2 * x)
        .add("optionalDouble", Maps::optionalDouble, x -> 2 * x)
        .add("concurrent", Maps::concurrent, x -> 2 * x);
  }

  static double hashMap(double x) {
    Map<String, Double> map = new HashMap<>();
    map.put("x", x);
    map.putIfAbsent("x", 100.0);
    return map.get("x") * map.remove("x"); // d = 2x
  }

  static double activeKeys(double x) {
    Map<Double, Double> map = new HashMap<>();
    map.put(x, 2 * x);
    double key = map.keySet().iterator().next();
    return map.get(x) + key; // d = 2 + 1
  }

  static double linkedHashMap(double x) {
    Map<Integer, Double> map = new LinkedHashMap<>();
    for (int i = 1; i <= 3; i++) {
      map.put(i, i * x);
    }
    double sum = 0;
    for (double y : map.values()) {
      sum += y;
    }
    return sum; // d = 6
  }

  static double treeMap(double x) {
    TreeMap<Integer, Double> map = new TreeMap<>(Map.of(3, x, 7, 2 * x));
    return map.ceilingEntry(5).getValue() * map.headMap(5).size(); // d = 2
  }

  static double mapMerge(double x) {
    Map<String, Double> totals = new TreeMap<>();
    for (String key : "a b a".split(" ")) {
      totals.merge(key, x, Double::sum);
    }
    return totals.get("a"); // d = 2
  }

  static double mapOf(double x) {
    Map<String, Double> map = Map.of("a", x, "b", 2 * x);
    return map.get("a") + Map.copyOf(map).get("b"); // d = 3
  }

  static double mapEntries(double x) {
    Map<String, Double> map = new HashMap<>(Map.of("a", x, "bc", x));
    double sum = 0;
    for (Map.Entry<String, Double> entry : map.entrySet()) {
      entry.setValue(entry.getKey().length() * entry.getValue());
      sum += entry.getValue();
    }
    return sum + map.get("bc"); // d = 3 + 2
  }

  static double getOrDefault(double x) {
    return Map.of("a", x).getOrDefault("b", 5 * x); // d = 5
  }

  static double otherMaps(double x) {
    Map<Object, Double> identities = new IdentityHashMap<>();
    Map<Object, Double> weak = new WeakHashMap<>();
    Object key = new Object();
    identities.put(key, x);
    weak.put(key, x);
    return identities.get(key) * weak.get(key) * Collections.singletonMap(key, x).get(key);
    // x x x, d = 3x^2
  }

  static double sets(double x) {
    Set<Double> set = new HashSet<>(List.of(x, x + 1));
    set.add(x);
    double sum = 0;
    for (double y : set) {
      sum += y;
    }
    return sum; // d = 2
  }

  static double bitSet(double x) {
    BitSet chosen = new BitSet();
    chosen.set(1);
    double[] row = {5, x};
    return row[chosen.nextSetBit(0)]; // d = 1
  }

  static double optional(double x) {
    Optional<double[]> optional = Optional.of(new double[] {x * x});
    return optional.isPresent() ? optional.get()[0] : 0; // d = 2x
  }

  static double optionalDouble(double x) {
    OptionalDouble optional = OptionalDouble.of(x);
    return optional.getAsDouble() * optional.orElse(0) + OptionalDouble.empty().orElse(0); // d = 2x
  }

  static double concurrent(double x) {
    Map<String, Double> map = new ConcurrentHashMap<>();
    map.merge("x", x, Double::sum);
    List<Double> list = new CopyOnWriteArrayList<>(List.of(x));
    return map.get("x") * list.get(0); // d = 2x
  }
}
