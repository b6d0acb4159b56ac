package org.wengert.programs.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Numbers, arrays and objects in lists and queues. */
final class Lists {
  private Lists() {}

  static Theme theme() {
    return new Theme(Lists.class)
        .add("arrayList", Lists::arrayList, x -> 3)
        .add("growingList", Lists::growingList, x -> 100)
        .add("linkedList", Lists::linkedList, x -> 2)
        .add("listOfArrays", Lists::listOfArrays, x -> 2 * x)
        .add("listOfLists", Lists::listOfLists, x -> 2 * x)
        .add("listOfRecords", Lists::listOfRecords, x -> 2 * x)
        .add("subList", Lists::subList, x -> 2)
        .add("addAll", Lists::addAll, x -> 4)
        .add("immutable", Lists::immutable, x -> 3 * x * x)
        .add("wrapped", Lists::wrapped, x -> 2 * x)
        .add("nCopies", Lists::nCopies, x -> 4)
        .add("reversed", Lists::reversed, x -> 3)
        .add("deque", Lists::deque, x -> 3)
        .add("queue", Lists::queue, x -> 11)
        .add("containsAndIndexOf", Lists::containsAndIndexOf, x -> 2);
  }

  static double arrayList(double x) {
    List<Double> list = new ArrayList<>();
    list.add(x);
    list.add(0, 2 * x);
    list.set(1, 3 * x);
    list.remove(0);
    return list.get(0); // d = 3
  }

  static double growingList(double x) {
    List<Double> list = new ArrayList<>(1);
    for (int i = 0; i < 100; i++) {
      list.add(x);
    }
    double sum = 0;
    for (int i = 0; i < list.size(); i++) {
      sum += list.get(i);
    }
    return sum; // d = 100
  }

  static double linkedList(double x) {
    LinkedList<Double> list = new LinkedList<>(List.of(x, 2 * x));
    list.addFirst(5.0);
    return list.getLast(); // d = 2
  }

  static double listOfArrays(double x) {
    List<double[]> list = new ArrayList<>();
    list.add(new double[] {x});
    list.get(0)[0] *= x;
    return list.get(0)[0]; // d = 2x
  }

  static double listOfLists(double x) {
    List<List<Double>> rows = List.of(List.of(x, 1.0), Arrays.asList(1.0, x));
    return rows.get(0).get(0) * rows.get(1).get(1); // d = 2x
  }

  private record Item(double value) {}

  static double listOfRecords(double x) {
    List<Item> items = List.of(new Item(x), new Item(x));
    double product = 1;
    for (Item item : items) {
      product *= item.value();
    }
    return product; // d = 2x
  }

  static double subList(double x) {
    List<Double> list = new ArrayList<>(List.of(x, x, x, x));
    list.subList(1, 3).clear();
    return list.get(0) + list.get(1) + 0 * list.size(); // d = 2
  }

  static double addAll(double x) {
    List<Double> list = new ArrayList<>(List.of(x));
    list.addAll(List.of(3 * x, 5.0));
    Collections.addAll(list, 2.0, 1.0);
    return list.get(0) + list.get(1) + list.get(4); // d = 4
  }

  static double immutable(double x) {
    return List.of(x).get(0) * List.copyOf(List.of(1.0, x)).get(1) * Set.of(x).iterator().next();
    // x x x, d = 3x^2
  }

  static double wrapped(double x) {
    List<Double> list = new ArrayList<>(List.of(x));
    List<Double> view = Collections.unmodifiableList(list);
    list.set(0, x * x);
    return Collections.synchronizedList(list).get(0) + 0 * view.get(0); // d = 2x
  }

  static double nCopies(double x) {
    double sum = 0;
    for (double y : Collections.nCopies(4, x)) {
      sum += y;
    }
    return sum; // d = 4
  }

  static double reversed(double x) {
    List<Double> list = new ArrayList<>(List.of(x, 2 * x, 3 * x));
    Collections.reverse(list);
    Collections.rotate(list, 3);
    return list.get(0); // d = 3
  }

  static double deque(double x) {
    Deque<Double> deque = new ArrayDeque<>();
    deque.push(x);
    deque.addLast(2 * x);
    return deque.pollLast() + deque.pop(); // d = 3
  }

  static double queue(double x) {
    PriorityQueue<Double> queue = new PriorityQueue<>(List.of(x + 2, x, x + 1));
    return queue.poll() + 10 * queue.remove(); // x + 10 (x + 1), d = 11
  }

  static double containsAndIndexOf(double x) {
    List<Double> list = List.of(x + 1, 2 * x - 4 * x + 5, x);
    return list.contains(x) ? 2 * list.get(list.indexOf(x)) : 0; // d = 2
  }
}
