package org.wengert.programs.language;

import java.util.Arrays;
import java.util.List;

/** What the JDK does with arrays: copies, fills, compares, wraps. */
final class ArrayMethods {
  private ArrayMethods() {}

  static Theme theme() {
    return new Theme(ArrayMethods.class)
        .add("arraycopy", ArrayMethods::arraycopy, x -> 2)
        .add("overlapForward", ArrayMethods::overlapForward, x -> 124)
        .add("overlapBackward", ArrayMethods::overlapBackward, x -> 234)
        .add("arraycopyOfRows", ArrayMethods::arraycopyOfRows, x -> 2 * x)
        .add("copyOf", ArrayMethods::copyOf, x -> 3)
        .add("copyOfRange", ArrayMethods::copyOfRange, x -> 5)
        .add("copyOfObjects", ArrayMethods::copyOfObjects, x -> 2 * x)
        .add("fill", ArrayMethods::fill, x -> 2 * x)
        .add("fillRange", ArrayMethods::fillRange, x -> 2)
        .add("setAll", ArrayMethods::setAll, x -> 6)
        .add("setAllOfRows", ArrayMethods::setAllOfRows, x -> 2 * x)
        .add("equalsAndHash", ArrayMethods::equalsAndHash, x -> 1)
        .add("deepEquals", ArrayMethods::deepEquals, x -> 1)
        .add("text", ArrayMethods::text, x -> 1)
        .add("asList", ArrayMethods::asList, x -> 2 * x)
        .add("asListOfArrays", ArrayMethods::asListOfArrays, x -> 2 * x)
        .add("listOf", ArrayMethods::listOf, x -> 3 * x * x)
        .add("toArray", ArrayMethods::toArray, x -> 2 * x)
        .refuse("parallelSetAll", ArrayMethods::parallelSetAll, "Fork")
        .refuse("parallelPrefix", ArrayMethods::parallelPrefix, "Fork");
  }

  static double arraycopy(double x) {
    double[] from = {1, x, 2 * x};
    double[] to = new double[4];
    System.arraycopy(from, 1, to, 2, 2);
    return to[3] + to[0]; // d = 2
  }

  /** The first three entries, as digits of a number. */
  private static double digits(double[] row) {
    return 100 * row[0] + 10 * row[1] + row[2];
  }

  static double overlapForward(double x) {
    double[] row = {x, 2 * x, 3 * x, 4 * x};
    System.arraycopy(row, 1, row, 2, 2); // 1 2 2 3
    return digits(row) + 2 * x; // d = 122 + 2
  }

  static double overlapBackward(double x) {
    double[] row = {x, 2 * x, 3 * x, 4 * x};
    System.arraycopy(row, 1, row, 0, 3); // 2 3 4 4
    return digits(row); // d = 234
  }

  static double arraycopyOfRows(double x) {
    double[][] from = {{x}, {2}};
    double[][] to = new double[2][];
    System.arraycopy(from, 0, to, 1, 1);
    from[0][0] *= x;
    return to[1][0]; // rows are shared: d = 2x
  }

  static double copyOf(double x) {
    double[] row = {x, 3 * x};
    double[] longer = Arrays.copyOf(row, 5);
    row[1] = 0;
    return longer[1] + longer[4]; // d = 3
  }

  static double copyOfRange(double x) {
    return Arrays.copyOfRange(new double[] {x, 5 * x, 7}, 1, 3)[0]; // d = 5
  }

  static double copyOfObjects(double x) {
    Double[] boxes = Arrays.copyOf(new Double[] {x, x}, 3);
    double[][] rows = Arrays.copyOf(new double[][] {{x}}, 2);
    return boxes[1] * rows[0][0]; // d = 2x
  }

  static double fill(double x) {
    double[] row = new double[3];
    Arrays.fill(row, x);
    return row[0] * row[2]; // d = 2x
  }

  static double fillRange(double x) {
    double[] row = {5, 5, 5, 5};
    Arrays.fill(row, 1, 3, x);
    return row[0] + row[1] + row[2] + row[3]; // d = 2
  }

  static double setAll(double x) {
    double[] row = new double[4];
    Arrays.setAll(row, i -> i * x);
    return row[1] + row[2] + row[3]; // d = 6
  }

  static double setAllOfRows(double x) {
    double[][] rows = new double[2][];
    Arrays.setAll(rows, i -> new double[] {i * x * x});
    return rows[1][0]; // d = 2x
  }

  static double equalsAndHash(double x) {
    double[] left = {x, 1};
    double[] right = {x, 1};
    boolean same = Arrays.equals(left, right) && Arrays.hashCode(left) == Arrays.hashCode(right);
    return same && Arrays.compare(left, right) == 0 && Arrays.mismatch(left, right) < 0
        ? x
        : 0; // d = 1
  }

  static double deepEquals(double x) {
    return Arrays.deepEquals(new double[][] {{x}}, new double[][] {{x}}) ? x : 0; // d = 1
  }

  static double text(double x) {
    return Arrays.toString(new double[] {x}).length() > 2 ? x : 0; // d = 1
  }

  static double asList(double x) {
    Double[] boxes = {x, 0.0};
    List<Double> list = Arrays.asList(boxes);
    list.set(1, x * x);
    return boxes[1]; // the list writes through: d = 2x
  }

  static double asListOfArrays(double x) {
    List<double[]> list = Arrays.asList(new double[] {x}, new double[] {1});
    list.get(0)[0] *= x;
    return list.get(0)[0]; // d = 2x
  }

  static double listOf(double x) {
    List<Double> list = List.of(x, x, x, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
    double product = 1;
    for (double factor : list) {
      product *= factor;
    }
    return product * List.of(x, 1.0).get(1); // d = 3x^2
  }

  static double toArray(double x) {
    Double[] boxes = List.of(x, x * x).toArray(new Double[0]);
    return boxes[1]; // d = 2x
  }

  static double parallelSetAll(double x) {
    double[] row = new double[100];
    Arrays.parallelSetAll(row, i -> i * x);
    return row[2];
  }

  static double parallelPrefix(double x) {
    double[] row = new double[100];
    row[0] = x;
    Arrays.parallelPrefix(row, Double::sum);
    return row[99];
  }
}
