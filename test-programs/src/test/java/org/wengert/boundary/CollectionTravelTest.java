package org.wengert.boundary;

import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;

/** Arrays and boxes travel through the JDK's collections, which know nothing of derivatives. */
class CollectionTravelTest {
  private static final double[] X = {3, 5};

  static double arrayInList(double[] x) {
    List<double[]> rows = new ArrayList<>();
    rows.add(new double[] {x[0] * x[0]});
    rows.add(0, new double[] {x[1]});
    return rows.get(1)[0] * rows.get(0)[0];
  }

  @Test
  void arrayInListKeepsItsDerivative() {
    Verdict.right(CollectionTravelTest::arrayInList, X, 30, 9);
  }

  static double swapped(double[] x) {
    List<double[]> rows = new LinkedList<>();
    rows.add(new double[] {x[0]});
    rows.add(new double[] {x[1] * x[1]});
    Collections.swap(rows, 0, 1);
    Collections.reverse(rows);
    Collections.rotate(rows, 1);
    return rows.get(0)[0] * rows.get(0)[0] * rows.get(1)[0];
  }

  @Test
  void swappedRowsKeepTheirs() {
    Verdict.right(CollectionTravelTest::swapped, X, 625, 4 * 125 * 3);
  }

  static double inMap(double[] x) {
    Map<String, double[]> state = new HashMap<>();
    state.put("position", new double[] {x[0]});
    state.put("velocity", new double[] {x[1]});
    double sum = 0;
    for (Map.Entry<String, double[]> entry : state.entrySet()) {
      sum += entry.getKey().length() * entry.getValue()[0] * entry.getValue()[0];
    }
    return sum + state.getOrDefault("mass", new double[] {x[0]})[0];
  }

  @Test
  void arraysInMapKeepTheirs() {
    Verdict.right(CollectionTravelTest::inMap, X, 49, 80);
  }

  static double boxesInMap(double[] x) {
    Map<Object, Double> state = new IdentityHashMap<>();
    state.put("a", x[0] * 2);
    state.put("b", state.get("a") * x[1]);
    Map<String, Double> shared = new ConcurrentHashMap<>();
    shared.put("c", state.get("b"));
    shared.putIfAbsent("c", 17.0);
    return shared.get("c") * shared.get("c");
  }

  @Test
  void boxesInMapKeepTheirs() {
    Verdict.right(CollectionTravelTest::boxesInMap, X, 8 * 3 * 25, 8 * 5 * 9);
  }

  static double boxesSorted(double[] x) {
    List<Double> numbers = new ArrayList<>(Arrays.asList(x[1], x[0] * x[0], 1.0));
    Collections.sort(numbers);
    numbers.sort(Comparator.reverseOrder());
    return numbers.get(0) * 100 + numbers.get(1) * 10 + numbers.get(2);
  }

  @Test
  void sortedBoxesKeepTheirs() {
    Verdict.right(CollectionTravelTest::boxesSorted, X, 600, 10);
  }

  static double largestBox(double[] x) {
    List<Double> numbers = List.of(x[0] * x[1], x[0], x[1]);
    return Collections.max(numbers) + 10 * Collections.min(numbers);
  }

  @Test
  void largestBoxKeepsItsDerivative() {
    Verdict.right(CollectionTravelTest::largestBox, X, 15, 3);
  }

  static double arrayBackedList(double[] x) {
    Double[] boxes = {x[0], x[1]};
    List<Double> view = Arrays.asList(boxes);
    view.set(0, view.get(0) * view.get(1));
    return boxes[0] * boxes[0];
  }

  @Test
  void writesThroughAListAreSeen() {
    Verdict.right(CollectionTravelTest::arrayBackedList, X, 2 * 15 * 5, 2 * 15 * 3);
  }

  static double rowsSorted(double[] x) {
    double[][] rows = {{x[0] * 2, x[1]}, {x[0], x[0]}, {1, x[1] * x[1]}};
    Arrays.sort(rows, (a, b) -> Double.compare(a[0], b[0]));
    return rows[0][1] * 100 + rows[1][1] * 10 + rows[2][1];
  }

  @Test
  void rowsSortedInPlaceKeepTheirs() {
    Verdict.right(CollectionTravelTest::rowsSorted, X, 10, 1001);
  }

  static double toArray(double[] x) {
    List<double[]> rows = new ArrayList<>();
    rows.add(new double[] {x[0]});
    rows.add(new double[] {x[0] * x[1]});
    double[][] typed = rows.toArray(new double[2][]);
    Object[] untyped = rows.toArray();
    double[][] old = {{7}, {8}};
    double before = old[1][0] + old[0][0];
    rows.toArray(old);
    return typed[1][0] * ((double[]) untyped[0])[0] + old[1][0] + before;
  }

  @Test
  void arraysFilledByTheJdkAreSeen() {
    Verdict.right(CollectionTravelTest::toArray, X, 2 * 3 * 5 + 5, 9 + 3);
  }

  static double optional(double[] x) {
    Optional<double[]> row = Optional.of(new double[] {x[0] * x[1]});
    Optional<Double> box = Optional.of(x[0]);
    return row.get()[0] * box.orElse(1.0) + row.orElseThrow()[0];
  }

  @Test
  void optionalKeepsIt() {
    Verdict.right(CollectionTravelTest::optional, X, 2 * 3 * 5 + 5, 9 + 3);
  }

  private static final AtomicReference<double[]> SHARED = new AtomicReference<>();
  private static final ThreadLocal<double[]> LOCAL = ThreadLocal.withInitial(() -> new double[1]);

  static double references(double[] x) {
    SHARED.set(new double[] {x[0] * x[0]});
    double[] old = SHARED.getAndSet(new double[] {x[1]});
    LOCAL.get()[0] = old[0] * SHARED.get()[0];
    AtomicReferenceArray<double[]> array = new AtomicReferenceArray<>(1);
    array.compareAndSet(0, null, LOCAL.get());
    return array.get(0)[0] * x[1];
  }

  @Test
  void referencesKeepIt() {
    Verdict.right(CollectionTravelTest::references, X, 2 * 3 * 25, 2 * 5 * 9);
  }

  static double queues(double[] x) {
    Deque<double[]> deque = new ArrayDeque<>();
    deque.push(new double[] {x[0]});
    deque.addLast(new double[] {x[1] * x[1]});
    PriorityQueue<Double> queue = new PriorityQueue<>();
    queue.add(deque.pollLast()[0]);
    queue.add(deque.pop()[0]);
    return queue.poll() * 10 + queue.poll();
  }

  @Test
  void queuesKeepIt() {
    Verdict.right(CollectionTravelTest::queues, X, 10, 10);
  }

  static double iterators(double[] x) {
    List<Double> list = new ArrayList<>(List.of(x[0], x[1], x[0] * x[1]));
    ListIterator<Double> forward = list.listIterator();
    while (forward.hasNext()) {
      double value = forward.next();
      forward.set(value * value);
    }
    Iterator<Double> again = Collections.unmodifiableList(list).iterator();
    return again.next() + again.next() * again.next();
  }

  @Test
  void iteratorsKeepIt() {
    // a² + b² a² b²
    Verdict.right(CollectionTravelTest::iterators, X, 6 + 2 * 3 * 625, 4 * 125 * 9);
  }

  static double views(double[] x) {
    TreeMap<Integer, double[]> map = new TreeMap<>();
    map.put(1, new double[] {x[0]});
    map.put(2, new double[] {x[1]});
    map.firstEntry().getValue()[0] *= x[1];
    double first = map.headMap(2).values().iterator().next()[0];
    double last = new AbstractMap.SimpleEntry<>(map.lastEntry()).getValue()[0];
    return first * last * map.descendingMap().get(2)[0];
  }

  @Test
  void viewsOfMapsKeepIt() {
    Verdict.right(CollectionTravelTest::views, X, 125, 3 * 3 * 25);
  }
}
