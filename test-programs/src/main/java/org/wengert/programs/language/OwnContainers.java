package org.wengert.programs.language;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;

/** Classes of the program that the JDK iterates over, compares and calls. */
final class OwnContainers {
  private OwnContainers() {}

  static Theme theme() {
    return new Theme(OwnContainers.class)
        .add("comparable", OwnContainers::comparable, x -> x > 1 ? 1 : 0)
        .add("ownIterable", OwnContainers::ownIterable, x -> 6)
        .add("ownPrimitiveIterator", OwnContainers::ownPrimitiveIterator, x -> 6)
        .add("ownList", OwnContainers::ownList, x -> 14)
        .add("ownMapMethod", OwnContainers::ownMapMethod, x -> 6)
        .add("priorityQueue", OwnContainers::priorityQueue, x -> 3)
        .add("comparatorCountsActively", OwnContainers::comparatorCountsActively, x -> 1);
  }

  private record Item(double key, double value) implements Comparable<Item> {
    @Override
    public int compareTo(Item other) {
      return Double.compare(key, other.key);
    }
  }

  static double comparable(double x) {
    Item[] items = {new Item(x, x), new Item(1, 1)};
    Arrays.sort(items);
    return items[1].value(); // d = 1 or 0
  }

  private static final class Multiples implements Iterable<Double> {
    private final double x;

    Multiples(double x) {
      this.x = x;
    }

    @Override
    public Iterator<Double> iterator() {
      return new Iterator<>() {
        private int next = 1;

        @Override
        public boolean hasNext() {
          return next <= 3;
        }

        @Override
        public Double next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          return next++ * x;
        }
      };
    }
  }

  static double ownIterable(double x) {
    double[] sum = new double[1];
    new Multiples(x).forEach(y -> sum[0] += y);
    return sum[0]; // d = 1 + 2 + 3
  }

  private static final class Numbers implements PrimitiveIterator.OfDouble {
    private final double x;
    private int next = 1;

    Numbers(double x) {
      this.x = x;
    }

    @Override
    public boolean hasNext() {
      return next <= 3;
    }

    @Override
    public double nextDouble() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return next++ * x;
    }
  }

  static double ownPrimitiveIterator(double x) {
    Numbers numbers = new Numbers(x);
    double sum = numbers.next();
    double[] rest = new double[1];
    numbers.forEachRemaining((double y) -> rest[0] += y);
    return sum + rest[0]; // d = 6
  }

  private static final class Line extends AbstractList<Double> {
    private final double slope;

    Line(double slope) {
      this.slope = slope;
    }

    @Override
    public Double get(int index) {
      return index * slope;
    }

    @Override
    public int size() {
      return 5;
    }
  }

  static double ownList(double x) {
    Line line = new Line(x);
    double sum = line.subList(2, 4).get(1) + new ArrayList<>(line).get(1);
    for (double y : line) {
      sum += y;
    }
    return sum; // d = 3 + 1 + 10
  }

  private static final class Defaults extends HashMap<String, Double> {
    private static final long serialVersionUID = 1L;
    private final double fallback;

    Defaults(double fallback) {
      this.fallback = fallback;
    }

    @Override
    public Double get(Object key) {
      Double found = super.get(key);
      return found == null ? fallback : found;
    }
  }

  static double ownMapMethod(double x) {
    Map<String, Double> map = new Defaults(5 * x);
    map.put("x", x);
    return map.get("x") + map.get("y"); // d = 1 + 5
  }

  static double priorityQueue(double x) {
    PriorityQueue<Item> queue = new PriorityQueue<>((a, b) -> Double.compare(b.key, a.key));
    queue.add(new Item(1, x));
    queue.add(new Item(3, 3 * x));
    queue.add(new Item(2, 2 * x));
    return queue.remove().value(); // d = 3
  }

  static double comparatorCountsActively(double x) {
    double[] seen = {0};
    List<Double> list = new ArrayList<>(List.of(x, x + 1));
    list.sort(
        (a, b) -> {
          seen[0] = Math.max(a, b);
          return a.compareTo(b);
        });
    return seen[0]; // x + 1, d = 1
  }
}
