package org.wengert.boundary;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Code of the JDK that cannot be followed gets an object of the JDK that wraps one of the user's: a
 * stream's stage around a lambda, a view of a list, a composed function.
 */
class WrappedCallbackTest {
  private static final double[] X = {3, 5};

  static double characters(double[] x) {
    return "abc".chars().mapToDouble(c -> (c - 'a') * x[0]).sum() * x[1];
  }

  @Test
  void streamOfCharacters() {
    Verdict.rightOrLoud(WrappedCallbackTest::characters, X, 15, 9);
  }

  static double lines(double[] x) {
    return "1\n2\n3".lines().mapToDouble(line -> Integer.parseInt(line) * x[0] * x[0]).sum();
  }

  @Test
  void streamOfLines() {
    Verdict.rightOrLoud(WrappedCallbackTest::lines, X, 36, 0);
  }

  static double split(double[] x) {
    double[] sum = {0};
    Pattern.compile(",").splitAsStream("1,2,3").forEach(s -> sum[0] += s.length() * x[0] * x[1]);
    return sum[0];
  }

  @Test
  void streamOfAPattern() {
    Verdict.rightOrLoud(WrappedCallbackTest::split, X, 15, 9);
  }

  static double random(double[] x) {
    return new Random(1).ints(4, 7, 8).mapToDouble(i -> i * x[0] * x[0]).sum();
  }

  @Test
  void streamOfRandomNumbers() {
    Verdict.rightOrLoud(WrappedCallbackTest::random, X, 28 * 6, 0);
  }

  static double concurrentMap(double[] x) {
    Map<String, Double> map = new ConcurrentHashMap<>();
    map.put("a", x[0] * x[0]);
    map.put("b", x[1]);
    return map.values().stream().mapToDouble(v -> v * v).sum();
  }

  @Test
  void streamOfAConcurrentMap() {
    // a⁴ + b²
    Verdict.rightOrLoud(WrappedCallbackTest::concurrentMap, X, 4 * 27, 10);
  }

  static double concurrentList(double[] x) {
    List<double[]> list = new CopyOnWriteArrayList<>(List.of(x, new double[] {x[1], x[0]}));
    double[] sum = {0};
    list.stream().map(row -> row[0] * row[1]).forEach(v -> sum[0] += v * v);
    return sum[0];
  }

  @Test
  void streamOfAConcurrentList() {
    // 2 a² b²
    Verdict.rightOrLoud(WrappedCallbackTest::concurrentList, X, 4 * 3 * 25, 4 * 5 * 9);
  }

  static double queue(double[] x) {
    ArrayBlockingQueue<Double> queue = new ArrayBlockingQueue<>(2);
    queue.add(x[0]);
    queue.add(x[1]);
    return queue.stream().collect(Collectors.summingDouble(v -> v * v));
  }

  @Test
  void streamOfAQueue() {
    Verdict.rightOrLoud(WrappedCallbackTest::queue, X, 6, 10);
  }

  static double ofIterator(double[] x) {
    Iterable<Double> iterable = new CopyOnWriteArrayList<>(List.of(x[0], x[1]));
    return StreamSupport.stream(iterable.spliterator(), false)
        .reduce(1.0, (a, b) -> a * b * b, (a, b) -> a * b);
  }

  @Test
  void streamOfAnIterable() {
    // a² b²
    Verdict.rightOrLoud(WrappedCallbackTest::ofIterator, X, 6 * 25, 9 * 10);
  }

  static double composed(double[] x) {
    Function<Double, Double> square = v -> v * v;
    Map<Double, Double> map = new ConcurrentHashMap<>();
    return map.computeIfAbsent(x[0], square.andThen(v -> v * x[1]));
  }

  @Test
  void composedFunction() {
    Verdict.rightOrLoud(WrappedCallbackTest::composed, X, 30, 9);
  }

  static double composedUpdate(double[] x) {
    AtomicReference<Double> reference = new AtomicReference<>(x[0]);
    BinaryOperator<Double> larger = BinaryOperator.maxBy(Comparator.naturalOrder());
    reference.accumulateAndGet(x[1], larger);
    UnaryOperator<Double> same = UnaryOperator.identity();
    return reference.updateAndGet(same) * x[0];
  }

  @Test
  void operatorsOfTheJdk() {
    Verdict.rightOrLoud(WrappedCallbackTest::composedUpdate, X, 5, 3);
  }

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

  static double viewOfOwnList(double[] x) {
    List<double[]> view = Collections.unmodifiableList(new Squares(x));
    List<double[]> copy = new CopyOnWriteArrayList<>(view);
    return copy.get(0)[0] * copy.get(1)[0];
  }

  @Test
  void concurrentCopyOfAView() {
    Verdict.rightOrLoud(WrappedCallbackTest::viewOfOwnList, X, 150, 90);
  }

  static double partOfOwnList(double[] x) {
    List<double[]> copy = new CopyOnWriteArrayList<>();
    copy.addAll(new Squares(x).subList(0, 2));
    return copy.get(0)[0] * copy.get(1)[0];
  }

  @Test
  void concurrentCopyOfAPart() {
    Verdict.rightOrLoud(WrappedCallbackTest::partOfOwnList, X, 150, 90);
  }

  static double transformedValues(double[] x) {
    Map<Integer, double[]> map = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    map.put(1, new double[] {x[0]});
    map.put(2, new double[] {x[1]});
    map.replaceAll((key, row) -> new double[] {row[0] * row[0] * key});
    List<double[]> rows = new ArrayList<>(map.values());
    return rows.get(0)[0] * rows.get(1)[0];
  }

  @Test
  void concurrentMapThatTransforms() {
    // 2 b² a²
    Verdict.rightOrLoud(WrappedCallbackTest::transformedValues, X, 2 * 25 * 6, 2 * 10 * 9);
  }

  static double sortedConcurrent(double[] x) {
    List<Double> list = new CopyOnWriteArrayList<>(Arrays.asList(x[1], x[0]));
    list.sort(Comparator.comparing(v -> v * 2));
    list.replaceAll(Math::sqrt);
    return list.get(0);
  }

  @Test
  void concurrentListThatSortsAndReplaces() {
    Verdict.rightOrLoud(WrappedCallbackTest::sortedConcurrent, X, 0.5 / Math.sqrt(3), 0);
  }

  private static double scale;

  private static final ThreadLocal<double[]> SCALED =
      new ThreadLocal<>() {
        @Override
        protected double[] initialValue() {
          return new double[] {scale * scale};
        }
      };

  static double threadLocal(double[] x) {
    scale = x[0];
    SCALED.remove();
    return SCALED.get()[0] * x[1];
  }

  @Test
  void threadLocalThatComputes() {
    Verdict.rightOrLoud(WrappedCallbackTest::threadLocal, X, 30, 9);
  }

  private static final ThreadLocal<double[]> SUPPLIED =
      ThreadLocal.withInitial(() -> new double[] {scale * scale});

  static double suppliedThreadLocal(double[] x) {
    scale = x[0];
    SUPPLIED.remove();
    return SUPPLIED.get()[0] * x[1];
  }

  @Test
  void threadLocalWithASupplierThatComputes() {
    Verdict.rightOrLoud(WrappedCallbackTest::suppliedThreadLocal, X, 30, 9);
  }
}
