package org.wengert.boundary;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Printing, comparing, hashing and rounding lose nothing, and passive code may do what it likes.
 */
class HarmlessTest {
  private static final double[] X = {3, 5};

  static double printed(double[] x) {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    out.println(x[0]);
    out.print((float) x[1]);
    out.printf(Locale.ROOT, "%.3f %s%n", x[0], x[1]);
    String text = "x=" + x[0] + ", " + (float) x[1] + String.format(Locale.ROOT, "%g", x[0]);
    text += new StringBuilder().append(x[0]).append(' ').append(Double.valueOf(x[1]));
    text += String.valueOf(x[0]) + Double.toString(x[1]) + Objects.toString(x[0]);
    out.println(text);
    return x[0] * x[1] * (text.isEmpty() ? 0 : 1);
  }

  @Test
  void printing() {
    Verdict.right(HarmlessTest::printed, X, 5, 3);
  }

  static double arraysPrinted(double[] x) {
    String text = Arrays.toString(x) + Arrays.deepToString(new double[][] {x});
    return text.length() > 4 ? x[0] * x[1] : 0;
  }

  @Test
  void printingArrays() {
    Verdict.right(HarmlessTest::arraysPrinted, X, 5, 3);
  }

  static double compared(double[] x) {
    double sum = 0;
    sum += Double.compare(x[0], x[1]) * x[0];
    sum += Double.valueOf(x[0]).equals(x[1]) ? 0 : x[1];
    sum += Double.valueOf(x[0]).compareTo(x[1]) * x[1];
    sum += Objects.equals(x[0], x[0]) ? x[0] * x[0] : 0;
    sum += Double.isNaN(x[0]) || Double.isInfinite(x[1]) ? 0 : 1;
    return sum;
  }

  @Test
  void comparing() {
    // -a + b - b + a² + 1
    Verdict.right(HarmlessTest::compared, X, 5, 0);
  }

  static double arraysCompared(double[] x) {
    boolean equal = Arrays.equals(x, x.clone()) && Arrays.hashCode(x) == Arrays.hashCode(x.clone());
    return equal && Arrays.compare(x, x) == 0 ? x[0] * x[1] : 0;
  }

  @Test
  void comparingArrays() {
    Verdict.right(HarmlessTest::arraysCompared, X, 5, 3);
  }

  static double hashed(double[] x) {
    Set<Double> seen = new HashSet<>();
    seen.add(x[0]);
    seen.add(x[1]);
    Map<Double, double[]> byKey = new TreeMap<>();
    byKey.put(x[0], x);
    byKey.put(x[1], new double[] {x[0]});
    int hash = Double.hashCode(x[0]) ^ Objects.hash(x[0], x[1]) ^ Double.valueOf(x[0]).hashCode();
    boolean found = seen.contains(x[0]) && hash != 1;
    return found ? byKey.get(x[1])[0] * byKey.get(x[0])[1] : 0;
  }

  @Test
  void hashing() {
    Verdict.right(HarmlessTest::hashed, X, 5, 3);
  }

  static double rounded(double[] x) {
    int i = (int) x[0];
    long l = Math.round(x[1]) + (long) x[0] + Double.valueOf(x[1]).intValue();
    return x[i - 3] * l + Math.floor(x[1]) * x[0];
  }

  @Test
  void castsToIntegers() {
    Verdict.right(HarmlessTest::rounded, X, 13 + 5, 0);
  }

  static double throughText(double[] x) {
    return Double.parseDouble(String.valueOf(x[0])) * x[1] + Double.valueOf("" + x[0]);
  }

  /** A conversion to text is a step, as a cast to an integer is: no derivative comes back. */
  @Test
  void textIsAConstant() {
    Verdict.right(HarmlessTest::throughText, X, 0, 3);
  }

  static double comparators(double[] x) {
    List<double[]> rows = Arrays.asList(new double[] {x[1]}, new double[] {x[0] * x[0]});
    rows.sort((a, b) -> Double.compare(b[0], a[0]));
    rows.sort(
        new Comparator<double[]>() {
          @Override
          public int compare(double[] a, double[] b) {
            return Double.compare(a[0], b[0]);
          }
        });
    Double[] boxes = {x[0], x[1]};
    Arrays.sort(boxes, Comparator.reverseOrder());
    return rows.get(0)[0] * 100 + rows.get(1)[0] * 10 + boxes[0];
  }

  @Test
  void comparatorsAreFine() {
    Verdict.right(HarmlessTest::comparators, X, 60, 101);
  }

  private static final Map<String, Double> CONSTANTS = new HashMap<>(Map.of("g", 9.81));

  static double passive(double[] x) {
    Random random = new Random(7);
    double noise = random.nextDouble() + random.nextGaussian() * 0 + Math.random() * 0;
    long now = System.nanoTime() + System.currentTimeMillis();
    double[] passive = {3, 1, 2};
    Arrays.sort(passive);
    double sum = Arrays.stream(passive).map(v -> v * 2).sum();
    int cores = Runtime.getRuntime().availableProcessors();
    return x[0] * CONSTANTS.get("g") + noise * (now == 0 ? 2 : 1) + sum * (cores > 0 ? x[1] : 0);
  }

  @Test
  void passiveCode() {
    Verdict.rightOrLoud(HarmlessTest::passive, X, 9.81, 12);
  }

  static double passiveCalls(double[] x) {
    Random random = new Random(7);
    double noise = random.nextDouble() + Math.random() * 0;
    long now = System.nanoTime() + System.currentTimeMillis();
    double[] passive = {3, 1, 2};
    Arrays.sort(passive);
    return x[0] * CONSTANTS.get("g") + noise * (now == 0 ? 2 : 1) + passive[2] * x[1];
  }

  @Test
  void passiveCallsOfTheJdk() {
    Verdict.right(HarmlessTest::passiveCalls, X, 9.81, 3);
  }

  private static double noise() {
    double state = 0.5;
    for (int i = 0; i < 100; i++) {
      state = Math.sin(state * 12.9898) + 0.25;
    }
    return Double.longBitsToDouble(Double.doubleToRawLongBits(state) & ~1L);
  }

  @Test
  void passiveCodeOfTheUser() {
    Verdict.right(x -> x[0] * x[0] + noise(), X, 6, 0);
  }

  private static double parameter;

  /** Initialised when it is first used, which is while something is recorded. */
  private static final class Holder {
    static final double SQUARE = parameter * parameter;
  }

  static double lazyHolder(double[] x) {
    parameter = x[0];
    return Holder.SQUARE * x[1];
  }

  /** The JVM runs it once, whatever is recorded then and later. */
  @Test
  void classInitialisersMakeConstants() {
    Verdict.right(HarmlessTest::lazyHolder, X, 0, 9);
    Verdict.right(HarmlessTest::lazyHolder, X, 0, 9);
  }
}
