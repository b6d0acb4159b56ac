package org.wengert.language;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Loops that add to elements of arrays: how they are entered and left, and how long they are. */
class ElementSumLoopsTest {
  private static final double[] POINT = {3, 2, 5};

  private static void addFirst(double[] a, double[] x, int n) {
    for (int k = 0; k < n; k++) {
      a[0] += x[k];
    }
  }

  private static double leftByAnException(double[] x) {
    double[] a = new double[1];
    try {
      addFirst(a, x, x.length + 1);
    } catch (ArrayIndexOutOfBoundsException expected) {
      double s = a[0];
      for (int k = 0; k < x.length; k++) {
        s += x[k] * x[k];
      }
      return s * a[0];
    }
    return 0;
  }

  @Test
  void leftByAnException() {
    // as if the sum went on in a variable
    Expect.gradient(
        ElementSumLoopsTest::leftByAnException,
        POINT,
        (1 + 6) * 10 + 48,
        (1 + 4) * 10 + 48,
        (1 + 10) * 10 + 48);
  }

  private static double enteredAgain(double[] x) {
    double[] a = new double[1];
    try {
      addFirst(a, x, x.length + 1);
    } catch (ArrayIndexOutOfBoundsException expected) {
      double copy = a[0];
      addFirst(a, x, x.length);
      return copy * a[0];
    }
    return 0;
  }

  @Test
  void enteredAgain() {
    // s 2 s
    Expect.gradient(ElementSumLoopsTest::enteredAgain, POINT, 40, 40, 40);
  }

  /** The loop begins with the method's first instruction. */
  private static double drain(double[] x, double[] a, int n) {
    while (n > 0) {
      n--;
      a[0] += x[n];
    }
    return a[0];
  }

  private static double loopAtTheEntry(double[] x) {
    double[] a = new double[1];
    double first = drain(x, a, 2);
    return first * drain(x, a, 3);
  }

  @Test
  void loopAtTheEntry() {
    // (x + y) (2 x + 2 y + z)
    Expect.gradient(ElementSumLoopsTest::loopAtTheEntry, POINT, 15 + 2 * 5, 15 + 2 * 5, 5);
  }

  @Test
  void moreTermsThanAStatementHas() {
    double[] point = new double[1000];
    Arrays.setAll(point, k -> k);
    double[] expected = new double[1000];
    Arrays.setAll(expected, k -> 2.0 * k);
    Expect.gradient(
        x -> {
          double[] a = new double[1];
          for (int k = 0; k < x.length; k++) {
            a[0] += x[k] * x[k];
          }
          return a[0];
        },
        point,
        expected);
  }

  private static double copiedByACall(double[] x) {
    double[] sum = new double[1];
    double[] kept = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      sum[0] += x[i] * x[i];
      copy(sum, kept, i);
    }
    return kept[0] * 3 + kept[1];
  }

  private static void copy(double[] from, double[] to, int i) {
    to[i] = from[0];
  }

  private static double copiedInAHandler(double[] x) {
    double[] sum = new double[1];
    double[] kept = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      try {
        sum[0] += x[i] * x[i];
        kept[-1] = 0;
      } catch (ArrayIndexOutOfBoundsException e) {
        System.arraycopy(sum, 0, kept, i, 1);
      }
    }
    return kept[0] * 3 + kept[1];
  }

  /** 3 x0 x0 + (x0 x0 + x1 x1): what was copied does not grow with the sum. */
  @Test
  void copiesDoNotGrow() {
    double[] x = {2, 3, 5};
    Expect.gradient(ElementSumLoopsTest::copiedByACall, x, 16, 6, 0);
    Expect.gradient(ElementSumLoopsTest::copiedInAHandler, x, 16, 6, 0);
  }
}
