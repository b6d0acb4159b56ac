package org.wengert.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.modes.BothModes;

/**
 * Sizes and positions that are negative, at the end of the range of {@code int}, or beyond it when
 * they are added or multiplied: the program's own exception, with the text that it has without
 * Wengert, in every mode; or the right derivative.
 */
class ArraySizesTest {
  private static final int MAX = Integer.MAX_VALUE;
  private static final int MIN = Integer.MIN_VALUE;

  /** A program, with a number that names it if it fails: its first argument is active. */
  private record Program(int number, ToDoubleFunction<double[]> code) {
    @Override
    public String toString() {
      return "program " + number;
    }
  }

  private static Stream<Program> numbered(List<ToDoubleFunction<double[]>> all) {
    return Stream.iterate(0, i -> i < all.size(), i -> i + 1).map(i -> new Program(i, all.get(i)));
  }

  private static double store(double[] to, int position, double value) {
    to[position] = value;
    return to[0];
  }

  private static double add(double[] to, int position, double value) {
    double[] sums = to.clone();
    for (int i = 0; i < 3; i++) {
      sums[position + i] += value * i;
    }
    return sums[0];
  }

  private static double copied(double[] from, int at, int to, int count) {
    double[] target = {1, 2, 3, 4};
    System.arraycopy(from, at, target, to, count);
    return target[0];
  }

  private static double firstOf(Object array) {
    return array instanceof double[] numbers ? numbers[0] : 0;
  }

  static Stream<Program> failing() {
    return numbered(
        List.of(
            v -> v[0] + new double[-1].length,
            v -> v[0] + new double[MIN].length,
            v -> v[0] + new float[(int) -v[0]].length,
            v -> v[0] + new double[2][-3].length,
            v -> v[0] + new double[-2][3].length,
            v -> v[0] + new double[0][-1].length,
            v -> v[0] + new double[3][2][-1].length,
            v -> v[0] + new double[-4][].length,
            v -> v[0] + new double[MAX].length,
            v -> v[0] + new float[MAX].length,
            v -> v[0] + new double[MAX][].length,
            v -> v[0] + new double[1][MAX].length,
            v -> v[0] + new double[MAX][MAX].length,
            v -> v[0] + firstOf(Array.newInstance(double.class, -1)),
            v -> v[0] + firstOf(Array.newInstance(double.class, 2, -1)),
            v -> v[0] + firstOf(Array.newInstance(double.class, MAX)),
            v -> Arrays.copyOf(v, -1)[0],
            v -> Arrays.copyOf(v, MAX)[0],
            v -> Arrays.copyOfRange(v, 2, 1)[0],
            v -> Arrays.copyOfRange(v, 5, 9)[0],
            v -> Arrays.copyOfRange(v, 1, MIN)[0],
            v -> Arrays.copyOfRange(v, -1, 2)[0],
            v -> v[MAX],
            v -> v[MIN],
            v -> v[-1],
            v -> v[v.length],
            v -> new double[][] {v}[MAX][0],
            v -> new double[][] {v}[0][MIN],
            v -> store(v, MAX, v[0]),
            v -> store(v, MIN, v[0]),
            v -> store(new double[2], 2, v[0]),
            v -> add(v, MAX, v[0]),
            v -> add(v, MAX - 1, v[0]),
            v -> add(v, -1, v[0]),
            v -> copied(v, 1, 0, MAX),
            v -> copied(v, MAX, 0, 1),
            v -> copied(v, 0, MAX, MAX),
            v -> copied(v, 0, 0, -1),
            v -> copied(v, -1, 0, 1),
            v -> copied(v, 0, MIN, MIN),
            v -> copied(v, MAX, MAX, MAX),
            v -> copied(v, 3, 0, 1)));
  }

  static Stream<Program> failingInLibraries() {
    return numbered(
        List.of(
            v -> fill(v, 1, MAX),
            v -> fill(v, 2, 1),
            v -> fill(v, MIN, 1),
            v -> sorted(v, -1, 2),
            v -> sorted(v, 0, MAX),
            v -> sorted(v, 2, 1),
            v -> Arrays.stream(v, 1, MAX).sum(),
            v -> Arrays.stream(v, 2, 1).sum(),
            v -> DoubleStream.of(v).limit(-1).sum(),
            v -> DoubleStream.of(v).skip(Long.MIN_VALUE).sum(),
            v -> v[0] + new ArrayList<Double>(-1).size(),
            v -> boxed(v).get(MAX),
            v -> boxed(v).get(MIN),
            v -> boxed(v).subList(1, MAX).get(0),
            v -> boxed(v).set(MAX, v[0]),
            v -> Collections.nCopies(-1, v[0]).get(0),
            v -> Collections.nCopies(MAX, v[0]).get(MAX),
            v -> Array.getDouble(v, -1),
            v -> Array.getDouble(v, MAX),
            v -> setByReflection(v, MAX),
            v -> setByReflection(v, MIN)));
  }

  private static double fill(double[] v, int from, int to) {
    double[] filled = v.clone();
    Arrays.fill(filled, from, to, v[0]);
    return filled[0];
  }

  private static double sorted(double[] v, int from, int to) {
    double[] copy = v.clone();
    Arrays.sort(copy, from, to);
    return copy[0];
  }

  private static List<Double> boxed(double[] v) {
    List<Double> list = new ArrayList<>();
    for (double each : v) {
      list.add(each);
    }
    return list;
  }

  private static double setByReflection(double[] v, int position) {
    Array.setDouble(v, position, v[0]);
    return v[0];
  }

  /** What is thrown: its class and its text. */
  private static String thrown(Supplier<?> call) {
    try {
      return "returned " + call.get();
    } catch (RuntimeException | Error e) {
      return e.getClass().getName() + ": " + e.getMessage();
    }
  }

  @ParameterizedTest
  @MethodSource({"failing", "failingInLibraries"})
  void failsAsWithoutWengert(Program program) {
    ToDoubleFunction<double[]> f = program.code;
    double[] x = {2, 3, 5};
    String expected = thrown(() -> f.applyAsDouble(x.clone()));
    assertEquals(false, expected.startsWith("returned"), expected);
    Function<double[], double[]> several = v -> new double[] {f.applyAsDouble(v), v[0]};
    assertEquals(expected, thrown(() -> Derivatives.gradient(f, x)), "gradient");
    assertEquals(expected, thrown(() -> Derivatives.jvp(several, x, x)), "forward mode");
    assertEquals(expected, thrown(() -> Derivatives.hessian(f, x)), "second derivatives");
    assertEquals(expected, thrown(() -> Tape.list(f, x)), "listing");
    assertEquals(expected, thrown(() -> Tape.profile(f, x)), "profile");
    // and the next is right
    double[] gradient = BothModes.gradient(v -> v[0] * v[1], x);
    assertEquals(List.of(3.0, 2.0, 0.0), Arrays.stream(gradient).boxed().toList());
  }

  private static double caught(double[] v, int size) {
    double[] work;
    try {
      work = new double[size];
    } catch (NegativeArraySizeException e) {
      work = new double[] {v[0] * v[1]};
    }
    return work[0] * v[2];
  }

  static Stream<Program> right() {
    return numbered(
        List.of(
            v -> caught(v, -1) + 0 * v[0],
            v -> v[0] * v[1] * Arrays.copyOfRange(v, 2, 2 + 3)[0],
            v -> Collections.nCopies(MAX, v[0] * v[1]).get(MAX - 1) * v[2],
            v -> v[0] * v[1] * v[(MAX + 3) & 3 & 2],
            v -> v[0] * v[1] * v[(MAX * 2 + 4) & 2],
            v -> DoubleStream.of(v[0] * v[1] * v[2]).limit(Long.MAX_VALUE).sum(),
            v -> v[0] * v[1] * v[2] * boxed(v).subList(3, 3).stream().count() + v[0] * v[1] * v[2],
            v -> v[0] * v[1] * v[2] + new double[0][MAX].length + new double[5][0].length - 5,
            v -> v[0] * v[1] * v[2] + copied(v, 3, 4, 0) - 1));
  }

  @ParameterizedTest
  @MethodSource("right")
  void isRight(Program program) {
    double[] x = {2, 3, 5};
    assertEquals(30, program.code.applyAsDouble(x.clone()));
    double[] gradient = BothModes.gradient(program.code::applyAsDouble, x);
    assertNotNull(gradient);
    assertEquals(List.of(15.0, 10.0, 6.0), Arrays.stream(gradient).boxed().toList());
  }
}
