package org.wengert.boundary;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RecursiveTask;
import org.junit.jupiter.api.Test;

/** The JDK calls the user's code back, which then runs where nothing is recorded. */
class CallbackTest {
  private static final double[] X = {3, 5};

  /** A list that computes its elements. */
  private static final class Squares extends AbstractList<double[]> {
    private final double[] x;

    Squares(double[] x) {
      this.x = x;
    }

    @Override
    public double[] get(int i) {
      return new double[] {x[i] * x[i]};
    }

    @Override
    public int size() {
      return x.length;
    }
  }

  static double iteratedByTheJdk(double[] x) {
    double sum = 0;
    for (double[] square : new Squares(x)) {
      sum += square[0];
    }
    return sum;
  }

  @Test
  void elementsComputedForAnIteratorOfTheJdk() {
    Verdict.rightOrLoud(CallbackTest::iteratedByTheJdk, X, 6, 10);
  }

  static double computedForCopy(double[] x) {
    List<double[]> copy = new ArrayList<>(new Squares(x));
    return copy.get(0)[0] * copy.get(1)[0];
  }

  @Test
  void elementsComputedForACopy() {
    Verdict.rightOrLoud(CallbackTest::computedForCopy, X, 150, 90);
  }

  static double computedForToArray(double[] x) {
    Object[] rows = new Squares(x).toArray();
    List<double[]> more = new ArrayList<>();
    more.addAll(Arrays.asList((double[]) rows[0], (double[]) rows[1]));
    return more.get(0)[0] * more.get(1)[0];
  }

  @Test
  void elementsComputedForAnArray() {
    Verdict.rightOrLoud(CallbackTest::computedForToArray, X, 150, 90);
  }

  static double computedForView(double[] x) {
    List<double[]> view = Collections.unmodifiableList(new Squares(x));
    return view.get(0)[0] * view.get(1)[0];
  }

  @Test
  void elementsComputedForAView() {
    Verdict.rightOrLoud(CallbackTest::computedForView, X, 150, 90);
  }

  static double calledDirectly(double[] x) {
    List<double[]> list = new Squares(x);
    return list.get(0)[0] * list.get(1)[0];
  }

  @Test
  void elementsComputedForTheUserAreFollowed() {
    Verdict.right(CallbackTest::calledDirectly, X, 150, 90);
  }

  /** An iterator that computes boxes. */
  private record Cubes(double[] x) implements Iterable<Double> {
    @Override
    public Iterator<Double> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < x.length;
        }

        @Override
        public Double next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          double value = x[next++];
          return value * value * value;
        }
      };
    }
  }

  static double ownIterator(double[] x) {
    double product = 1;
    for (double cube : new Cubes(x)) {
      product *= cube;
    }
    return product;
  }

  @Test
  void ownIteratorIsFollowed() {
    Verdict.right(CallbackTest::ownIterator, X, 27 * 125, 27 * 75);
  }

  static double iteratorConsumedByTheJdk(double[] x) {
    Collection<Double> cubes =
        new java.util.AbstractCollection<>() {
          @Override
          public Iterator<Double> iterator() {
            return new Cubes(x).iterator();
          }

          @Override
          public int size() {
            return x.length;
          }
        };
    return Collections.max(cubes) + new ArrayList<>(cubes).get(0);
  }

  @Test
  void ownIteratorConsumedByTheJdk() {
    Verdict.rightOrLoud(CallbackTest::iteratorConsumedByTheJdk, X, 27, 75);
  }

  /** A map that computes its values. */
  private static final class Doubled extends AbstractMap<String, Double> {
    private final double x;

    Doubled(double x) {
      this.x = x;
    }

    @Override
    public Double get(Object key) {
      return x * 2;
    }

    @Override
    public boolean containsKey(Object key) {
      return true;
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
      return Set.of(Map.entry("x", x * 2));
    }
  }

  static double defaultMethod(double[] x) {
    return new Doubled(x[0]).getOrDefault("x", 0.0) * x[1];
  }

  @Test
  void valueComputedForADefaultMethodOfTheJdk() {
    Verdict.rightOrLoud(CallbackTest::defaultMethod, X, 10, 6);
  }

  static double copiedMap(double[] x) {
    return new HashMap<>(new Doubled(x[0])).get("x") * x[1];
  }

  @Test
  void valuesComputedForACopiedMap() {
    Verdict.rightOrLoud(CallbackTest::copiedMap, X, 10, 6);
  }

  static double predicateWithEffect(double[] x) {
    List<double[]> rows = new ArrayList<>(List.of(new double[] {x[0]}, new double[] {x[1]}));
    double[] sum = {0};
    rows.removeIf(
        row -> {
          sum[0] += row[0] * row[0];
          return row[0] > 4;
        });
    return sum[0] * rows.get(0)[0];
  }

  @Test
  void predicateThatComputes() {
    Verdict.rightOrLoud(CallbackTest::predicateWithEffect, X, 9 * 3 + 25, 30);
  }

  static double comparatorWithEffect(double[] x) {
    List<double[]> rows = new ArrayList<>(List.of(new double[] {x[0]}, new double[] {x[1]}));
    double[] last = {0};
    rows.sort(
        (a, b) -> {
          last[0] = a[0] * b[0];
          return Double.compare(a[0], b[0]);
        });
    return last[0];
  }

  @Test
  void comparatorThatComputes() {
    Verdict.rightOrLoud(CallbackTest::comparatorWithEffect, X, 5, 3);
  }

  /** Scales its value whenever it is compared. */
  private static final class Scaled implements Comparable<Scaled> {
    private double value;

    Scaled(double value) {
      this.value = value;
    }

    @Override
    public int compareTo(Scaled other) {
      int result = Double.compare(value, other.value);
      value *= 2;
      return result;
    }
  }

  static double comparableWithEffect(double[] x) {
    List<Scaled> list = new ArrayList<>(List.of(new Scaled(x[0]), new Scaled(x[1])));
    Collections.sort(list);
    return list.get(0).value * list.get(1).value;
  }

  @Test
  void fieldChangedBehindTheRecording() {
    Verdict.rightOrLoud(CallbackTest::comparableWithEffect, X, 10, 6);
  }

  /** Computes on a thread of its own. */
  private static final class Worker extends Thread {
    private final double[] x;
    private double result;

    Worker(double[] x) {
      this.x = x;
    }

    @Override
    public void run() {
      result = x[0] * x[1];
    }
  }

  static double otherThread(double[] x) {
    Worker worker = new Worker(x);
    worker.start();
    try {
      worker.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return worker.result;
  }

  @Test
  void fieldComputedOnAnotherThread() {
    Verdict.rightOrLoud(CallbackTest::otherThread, X, 5, 3);
  }

  /** Computes in a pool. */
  private static final class Task extends RecursiveTask<Double> {
    private static final long serialVersionUID = 1L;
    private final transient double[] x;

    Task(double[] x) {
      this.x = x;
    }

    @Override
    protected Double compute() {
      return x[0] * x[1];
    }
  }

  static double forkJoin(double[] x) {
    return new Task(x).invoke();
  }

  @Test
  void resultOfATaskInAPool() {
    Verdict.rightOrLoud(CallbackTest::forkJoin, X, 5, 3);
  }

  /** A callable that is no lambda. */
  private record Product(double[] x) implements Callable<Double> {
    @Override
    public Double call() {
      return x[0] * x[1];
    }
  }

  static double futureTask(double[] x) {
    FutureTask<Double> task = new FutureTask<>(new Product(x));
    task.run();
    try {
      return task.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void resultOfAFutureTask() {
    Verdict.rightOrLoud(CallbackTest::futureTask, X, 5, 3);
  }

  static double concurrentCopies(double[] x) {
    List<double[]> list = new CopyOnWriteArrayList<>(new Squares(x));
    Map<String, Double> map = new ConcurrentHashMap<>();
    map.putAll(new Doubled(x[0]));
    return list.get(1)[0] * map.get("x");
  }

  @Test
  void valuesComputedForAConcurrentCopy() {
    Verdict.rightOrLoud(CallbackTest::concurrentCopies, X, 50, 60);
  }

  static double concurrentCopyOfList(double[] x) {
    List<double[]> list = new CopyOnWriteArrayList<>();
    list.addAll(new Squares(x));
    return list.get(0)[0] * list.get(1)[0];
  }

  @Test
  void elementsComputedForAConcurrentList() {
    Verdict.rightOrLoud(CallbackTest::concurrentCopyOfList, X, 150, 90);
  }
}
