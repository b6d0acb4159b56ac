package org.wengert.language;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Arrays of arrays, and the library methods that copy and fill. */
class ArraysTest {
  // rows 0 and 1 exchange; the determinant changes its sign: -(a d - b c)
  private static double rowsSwapped(double[] v) {
    double[][] m = {{v[0], v[1]}, {v[2], v[3]}};
    double[] row = m[0];
    m[0] = m[1];
    m[1] = row;
    return m[0][0] * m[1][1] - m[0][1] * m[1][0];
  }

  @Test
  void rowsSwapped() {
    Expect.gradient(ArraysTest::rowsSwapped, new double[] {2, 3, 5, 7}, -7, 5, 3, -2);
  }

  // a triangle: row i has i + 1 entries (i + 1) x^i; sum of row[i] * i
  private static double jagged(double x) {
    double[][] rows = new double[4][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[i + 1];
      double power = 1;
      for (int j = 0; j <= i; j++) {
        rows[i][j] = power;
        power *= x;
      }
    }
    double s = 0;
    for (double[] row : rows) {
      s += row[row.length - 1];
    }
    return s;
  }

  @Test
  void jagged() {
    // 1 + x + x^2 + x^3
    Expect.derivative(ArraysTest::jagged, 2, 1 + 4 + 12);
  }

  // a cube with one slab aliased twice: c[1] is c[0], so c[1][0][1] = x^2 shows in c[0]
  private static double cube(double[] v) {
    double[][][] c = new double[3][2][2];
    c[1] = c[0];
    c[2][1] = c[0][0];
    c[1][0][1] = v[0] * v[0];
    double[][] slab = c[0];
    return slab[0][1] * c[2][1][1];
  }

  @Test
  void threeDimensionsWithAliases() {
    // x^4
    Expect.gradient(ArraysTest::cube, new double[] {3}, 108);
  }

  // rows in an array of Object, a matrix as an Object, and back
  private static double throughObjects(double[] v) {
    double[][] m = {{v[0], 1}, {v[1], 2}};
    Object[] rows = m;
    Object whole = m;
    Object[] mixed = {m, rows[1], "text", v};
    double[] second = (double[]) rows[1];
    second[1] *= v[0];
    return ((double[][]) whole)[1][1]
        * ((double[]) mixed[1])[0]
        * ((double[][]) mixed[0])[0][0]
        * ((double[]) mixed[3])[1];
  }

  @Test
  void arraysAsObjects() {
    // 2 a b a b = 2 a^2 b^2
    Expect.gradient(ArraysTest::throughObjects, new double[] {3, 5}, 4 * 3 * 25, 4 * 9 * 5);
  }

  // a clone of a matrix shares its rows; a clone of a row does not
  private static double clones(double[] v) {
    double[][] m = {{v[0]}, {v[1]}};
    double[][] shallow = m.clone();
    double[] row = m[0].clone();
    shallow[0][0] *= 10;
    row[0] *= v[0];
    return m[0][0] * row[0] * m[1][0];
  }

  @Test
  void clones() {
    // 10 a a^2 b
    Expect.gradient(ArraysTest::clones, new double[] {2, 3}, 30 * 4 * 3, 10 * 8);
  }

  // 1 2 3 4 -> 1 1 2 3 -> 1 2 3 3
  private static double overlap(double[] v) {
    System.arraycopy(v, 0, v, 1, 3);
    double weighted = v[1] + 10 * v[2] + 100 * v[3];
    System.arraycopy(v, 1, v, 0, 3);
    return weighted + 1000 * v[0] + 10_000 * v[3];
  }

  @Test
  void copiesThatOverlap() {
    Expect.gradient(ArraysTest::overlap, new double[] {1, 2, 3, 4}, 1001, 10, 10_100, 0);
  }

  private static double copies(double[] v) {
    double[] longer = Arrays.copyOf(v, 4);
    double[] shorter = Arrays.copyOf(v, 1);
    double[] middle = Arrays.copyOfRange(v, 1, 3);
    double[] beyond = Arrays.copyOfRange(v, 2, 5);
    double kept = v[0];
    Arrays.fill(v, 0);
    return longer[0] * shorter[0] + middle[0] * beyond[0] + longer[3] + beyond[2] + kept + v[1];
  }

  @Test
  void copiesKeepWhatTheyCopied() {
    // a^2 + b c + a
    Expect.gradient(ArraysTest::copies, new double[] {2, 3, 5}, 5, 5, 3);
  }

  private static double fills(double[] v) {
    double[] a = new double[4];
    Arrays.fill(a, v[0]);
    Arrays.fill(a, 1, 3, v[1]);
    double[] b = new double[3];
    Arrays.fill(b, v[0] * v[1]);
    Arrays.fill(b, 2);
    return a[0] * a[1] * a[2] * a[3] * b[0];
  }

  @Test
  void fills() {
    // 2 a^2 b^2
    Expect.gradient(ArraysTest::fills, new double[] {2, 3}, 72, 48);
  }

  private static double sum(double... terms) {
    double s = 0;
    for (double term : terms) {
      s += term;
    }
    return s;
  }

  @Test
  void variableNumberOfArguments() {
    // a + a b + 3
    Expect.gradient(v -> sum(v[0], v[0] * v[1], 3), new double[] {2, 5}, 6, 2);
    Expect.gradient(v -> sum() + v[0], new double[] {2}, 1);
    Expect.gradient(v -> sum(v), new double[] {2, 3}, 1, 1);
  }

  // an initialiser within an initialiser, read in every way: a b + a
  private static double initialisers(double[] v) {
    double[][][] c = {{{v[0]}, {}}, {{v[1], v[0]}}};
    double s = 0;
    for (double[][] slab : c) {
      double p = 1;
      for (double[] row : slab) {
        for (int i = row.length - 1; i >= 0; i--) {
          p *= row[i];
        }
      }
      s += p;
    }
    return s;
  }

  @Test
  void initialisers() {
    Expect.gradient(ArraysTest::initialisers, new double[] {2, 3}, 4, 2);
  }

  // arrays of float, and of objects that hold arrays
  private record Row(double[] entries) {}

  private static double rowsAsObjects(double[] v) {
    Row[] rows = {new Row(v), new Row(new double[] {v[1], v[0]})};
    float[][] floats = {{(float) v[0]}, {(float) v[1]}};
    floats[0][0] += 1;
    return rows[0].entries()[0] * rows[1].entries[0] * floats[0][0];
  }

  @Test
  void arraysOfObjectsAndOfFloats() {
    // a b (a + 1): b (2 a + 1), a (a + 1)
    Expect.gradient(ArraysTest::rowsAsObjects, new double[] {2, 3}, 15, 6);
  }
}
