package org.wengert.language;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * An element that is read twice is one number only if nothing has changed between: not the element,
 * not the position, not the array.
 */
class KnownElementsTest {
  private static final double[] X = {2, 3, 5};

  @Test
  void nothingChanges() {
    Expect.gradient(x -> x[0] * x[0] * x[1], X, 12, 4, 0);
  }

  @Test
  void positionIsIncreased() {
    Expect.gradient(KnownElementsTest::increased, X, 3, 2, 0);
    Expect.gradient(KnownElementsTest::increasedWhileRead, X, 15, 10, 6);
    Expect.gradient(KnownElementsTest::increasedWhileWritten, X, 0, 3, 2 * 5);
  }

  private static double increased(double[] x) {
    int i = 0;
    double a = x[i];
    i++;
    double b = x[i];
    return a * b;
  }

  private static double increasedWhileRead(double[] x) {
    int i = 0;
    return x[i++] * x[i++] * x[i];
  }

  /** The elements 3 x[1] and x[2] x[2]. */
  private static double increasedWhileWritten(double[] x) {
    double[] y = new double[3];
    int i = 0;
    y[i++] = x[1];
    y[i++] += x[2] * x[2];
    y[i - 2] *= 3;
    return y[0] + y[1];
  }

  @Test
  void positionIsAssigned() {
    Expect.gradient(KnownElementsTest::assigned, X, 5, 0, 2);
    Expect.gradient(KnownElementsTest::assignedFromAnother, X, 5, 0, 2);
  }

  private static double assigned(double[] x) {
    int i = 0;
    double a = x[i];
    i = 2;
    return a * x[i];
  }

  private static double assignedFromAnother(double[] x) {
    int last = x.length - 1;
    int i = 0;
    double a = x[i];
    i = last;
    return a * x[i];
  }

  @Test
  void elementIsWritten() {
    Expect.gradient(KnownElementsTest::written, X, 9, 6 * 2, 0);
    Expect.gradient(KnownElementsTest::writtenThroughAnAlias, X, 3 * 3, 3 * 2, 0);
    Expect.gradient(KnownElementsTest::writtenByAMethod, X, 3 * 3, 3 * 2, 0);
    Expect.gradient(KnownElementsTest::filled, X, 0, 5, 3);
  }

  /** x0 x1 x1, as x[0] is 3 before the second reading. */
  private static double written(double[] x) {
    double a = x[0];
    x[0] = x[1];
    return a * x[0] * x[1];
  }

  private static double writtenThroughAnAlias(double[] x) {
    double[] same = x;
    double a = x[0];
    same[0] = 3 * x[1];
    return a * x[0];
  }

  private static double writtenByAMethod(double[] x) {
    double a = x[0];
    write(x, 3 * x[1]);
    return a * x[0];
  }

  private static void write(double[] to, double value) {
    to[0] = value;
  }

  private static double filled(double[] x) {
    double a = x[1];
    double b = x[2];
    Arrays.fill(x, a);
    return x[2] * b;
  }

  @Test
  void anotherArray() {
    Expect.gradient(KnownElementsTest::another, X, 15, 10, 6);
    Expect.gradient(KnownElementsTest::anotherBeforeAnException, X, 15, 10, 6);
    Expect.gradient(KnownElementsTest::anotherRow, X, 3, 2, 0);
    Expect.gradient(KnownElementsTest::rowsChangePlaces, X, 2 * 3, 2 * 2, 0);
  }

  private static double another(double[] x) {
    double[] y = {x[1] * x[2]};
    double[] a = x;
    double p = a[0];
    a = y;
    return p * a[0];
  }

  /** The handler reads the variable, so its shadow is always at the same place. */
  private static double anotherBeforeAnException(double[] x) {
    double[] y = {x[1] * x[2]};
    double[] a = null;
    double p = 0;
    try {
      a = x;
      p = a[0];
      a = y;
      return p * a[0] * one(x.length);
    } catch (IllegalArgumentException e) {
      return p * a[0];
    }
  }

  private static double one(int n) {
    if (n > 2) {
      throw new IllegalArgumentException();
    }
    return 1;
  }

  private static double anotherRow(double[] x) {
    double[][] rows = {{x[0]}, {x[1]}};
    double a = rows[0][0];
    rows[0] = rows[1];
    return a * rows[0][0];
  }

  private static double rowsChangePlaces(double[] x) {
    double[][] rows = {{x[0]}, {x[1]}};
    double product = 0;
    for (int k = 0; k < 2; k++) {
      double a = rows[0][0];
      double[] first = rows[0];
      rows[0] = rows[1];
      rows[1] = first;
      product += a * rows[0][0];
    }
    return product;
  }

  /** The shadow is found by the same number, however many bytes it takes. */
  private static double atLargePositions(double x) {
    double[] v = new double[80_000];
    v[7] = 2 * x;
    v[70_000] = x;
    v[300] = x * x;
    v[40_000] = 5 * x;
    return v[70_000] * v[300] + v[40_000] * v[7] + v[70_000 - 65_536];
  }

  @Test
  void constantPositionsOfEverySize() {
    // x^3 + 10 x^2
    Expect.derivative(KnownElementsTest::atLargePositions, 2, 12 + 40);
  }
}
