package org.wengert.boundary;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Arrays take unusual ways: copies, aliases of another type, shared rows, casts. */
class ArrayTravelTest {
  private static final double[] X = {3, 5};

  static double copiedBetweenRows(double[] x) {
    double[][] m = {{x[0], 2, x[1]}, {0, 0, 0}};
    System.arraycopy(m[0], 0, m[1], 1, 2);
    System.arraycopy(m[0], 1, m[0], 0, 2);
    return m[1][1] * 100 + m[1][2] * 10 + m[0][0] + m[0][1] * m[0][2];
  }

  @Test
  void copiesBetweenAndWithinRows() {
    Verdict.right(ArrayTravelTest::copiedBetweenRows, X, 100, 10);
  }

  static double rowsCopied(double[] x) {
    double[][] m = {{x[0]}, {x[1]}};
    double first = m[0][0];
    double[][] target = {{1}, {2}};
    double second = target[1][0];
    System.arraycopy(m, 0, target, 0, 2);
    target[1][0] = target[0][0] * target[1][0];
    return m[1][0] * first * second;
  }

  @Test
  void referencesToRowsAreCopied() {
    // 2 (a b) a
    Verdict.right(ArrayTravelTest::rowsCopied, X, 4 * 3 * 5, 2 * 9);
  }

  static double overwrittenByPassive(double[] x) {
    double[] a = {x[0], x[0], x[0]};
    double[] zeros = {7, 8};
    System.arraycopy(zeros, 0, a, 1, 2);
    Object target = a;
    System.arraycopy(new double[] {9}, 0, target, 2, 1);
    return a[0] * a[1] * a[2] * x[1];
  }

  @Test
  void passiveEntriesReplaceActiveOnes() {
    Verdict.right(ArrayTravelTest::overwrittenByPassive, X, 63 * 5, 63 * 3);
  }

  static double objectAlias(double[] x) {
    double[][] m = {{1}, {2}};
    double before = m[0][0];
    Object[] alias = m;
    alias[0] = new double[] {x[0] * x[0]};
    double[] row = (double[]) alias[0];
    row[0] *= x[1];
    return m[0][0] * before;
  }

  @Test
  void rowStoredThroughAnObjectArray() {
    Verdict.right(ArrayTravelTest::objectAlias, X, 30, 9);
  }

  static double clones(double[] x) {
    double[][] m = {{x[0]}, {x[1]}};
    double[][] shallow = m.clone();
    double[] deep = m[0].clone();
    Object[] alias = ((Object[]) m).clone();
    m[0][0] = m[1][0] * m[1][0];
    m[1] = new double[] {0};
    return shallow[0][0] * 100 + deep[0] * 10 + shallow[1][0] + ((double[]) alias[0])[0];
  }

  @Test
  void clonesShareRowsOrDoNot() {
    // 101 b² + 10 a + b
    Verdict.right(ArrayTravelTest::clones, X, 10, 1011);
  }

  static double cube(double[] x) {
    double[][][] c = new double[2][2][1];
    c[0][1][0] = x[0];
    c[1] = c[0];
    c[1][1][0] *= x[1];
    double[][] plane = Arrays.copyOf(c[0], 3);
    plane[2] = c[1][1];
    float[][] f = new float[1][1];
    f[0][0] = (float) plane[2][0];
    return c[0][1][0] * plane[2][0] + f[0][0];
  }

  @Test
  void threeDimensions() {
    // (ab)² + ab
    Verdict.right(ArrayTravelTest::cube, X, 2 * 15 * 5 + 5, 2 * 15 * 3 + 3);
  }

  static double sum(double... v) {
    double sum = 0;
    for (double each : v) {
      sum += each;
    }
    return sum;
  }

  static double sumOfObjects(Object... v) {
    double sum = 0;
    for (Object each : v) {
      if (each instanceof Double number) {
        sum += number;
      } else if (each instanceof double[] row) {
        sum += sum(row);
      } else if (each instanceof Object[] nested) {
        sum += sumOfObjects(nested);
      } else if (each instanceof Number number) {
        sum += number.doubleValue();
      }
    }
    return sum;
  }

  static double variableArguments(double[] x) {
    return sum(x) * sum(x[0], x[1]) * sum()
        + sumOfObjects(x[0], x, (float) x[1], 4, new double[][] {x, {x[0]}});
  }

  @Test
  void variableArgumentsOfAnyType() {
    Verdict.right(ArrayTravelTest::variableArguments, X, 4, 3);
  }

  @SuppressWarnings("unchecked") // the point of it
  static <T> T same(Object any) {
    return (T) any;
  }

  static double generic(double[] x) {
    double[] row = same(new double[] {x[0] * x[1]});
    double[][] rows = same(new Object[] {row}[0] == row ? new double[][] {row} : null);
    Double box = same(x[0]);
    return rows[0][0] * box;
  }

  @Test
  void genericsWhoseTypeIsAnArray() {
    Verdict.right(ArrayTravelTest::generic, X, 2 * 3 * 5, 9);
  }

  static double reversedInPlace(double[] x) {
    double[] a = x;
    double[] b = a;
    for (int i = 0, k = a.length - 1; i < k; i++, k--) {
      double swap = a[i];
      a[i] = b[k];
      b[k] = swap;
    }
    a[0] += b[1] *= 2;
    return x[0] * x[0] + x[1];
  }

  @Test
  void aliasesOfThePoint() {
    // x = (b + 2a, 2a)
    Verdict.right(ArrayTravelTest::reversedInPlace, X, 2 * 11 * 2 + 2, 2 * 11);
  }

  static double nullRows(double[] x) {
    double[][] m = new double[2][];
    double sum = 0;
    for (double[] row : m) {
      sum += row == null ? x[0] : row[0];
    }
    try {
      sum += m[0][0];
    } catch (NullPointerException expected) {
      sum *= x[1];
    }
    return sum;
  }

  @Test
  void rowsThatAreNull() {
    Verdict.right(ArrayTravelTest::nullRows, X, 10, 6);
  }

  static double circle(double[] x) {
    Object[] a = {null};
    Object[] b = {a};
    a[0] = b;
    Object[] c = {null, x};
    c[0] = c;
    return x[0] * java.lang.reflect.Array.getLength(a) * Arrays.asList(a).size();
  }

  @Test
  void arraysThatContainEachOther() {
    Verdict.right(ArrayTravelTest::circle, X, 1, 0);
  }
}
