package org.wengert.language;

import org.junit.jupiter.api.Test;

/**
 * Elements of arrays that loops add to, whose terms may be recorded as one statement, and all the
 * ways by which something else may hold the value of before: it keeps it.
 */
class ElementSumsTest {
  private static final double[] POINT = {3, 2, 5};

  private static double sumOfSquares(double[] x) {
    double[] a = new double[1];
    for (int k = 0; k < x.length; k++) {
      a[0] += x[k] * x[k];
    }
    return a[0] * a[0];
  }

  @Test
  void sumOfSquares() {
    // (x^2 + y^2 + z^2)^2
    Expect.gradient(ElementSumsTest::sumOfSquares, POINT, 2 * 38 * 6, 2 * 38 * 4, 2 * 38 * 10);
  }

  private static double anotherReadIsTheSum(double[] x) {
    double[] a = {1, 1};
    for (int k = 0; k < x.length; k++) {
      a[k % 2] += x[k] * a[0];
    }
    return 10 * a[0] + a[1];
  }

  @Test
  void anotherReadIsTheSum() {
    // 10 (1 + x) (1 + z) + 1 + y (1 + x)
    Expect.gradient(ElementSumsTest::anotherReadIsTheSum, POINT, 10 * 6 + 2, 4, 10 * 4);
  }

  private static double valueBefore(double[] x) {
    double[] a = new double[1];
    double t = 0;
    for (int k = 0; k < x.length; k++) {
      t += a[0]++;
      a[0] += x[k];
    }
    return t * a[0];
  }

  @Test
  void valueBefore() {
    // (3 + 2 x + y) (3 + x + y + z)
    Expect.gradient(ElementSumsTest::valueBefore, POINT, 2 * 13 + 11, 13 + 11, 11);
  }

  private static double valueAfter(double[] x) {
    double[] a = new double[1];
    double t = 0;
    for (int k = 0; k < x.length; k++) {
      t += (a[0] += x[k]);
    }
    return t * a[0];
  }

  @Test
  void valueAfter() {
    // (3 x + 2 y + z) (x + y + z)
    Expect.gradient(ElementSumsTest::valueAfter, POINT, 3 * 10 + 18, 2 * 10 + 18, 10 + 18);
  }

  private static double sumGoesOnInVariable(double[] x) {
    double[] a = new double[1];
    for (int k = 0; k < x.length; k++) {
      a[0] += x[k];
    }
    double s = a[0];
    for (int k = 0; k < x.length; k++) {
      s += x[k] * x[k];
    }
    return s * a[0];
  }

  @Test
  void sumGoesOnInVariable() {
    // (s + x^2 + y^2 + z^2) s with s = x + y + z
    Expect.gradient(
        ElementSumsTest::sumGoesOnInVariable,
        POINT,
        (1 + 6) * 10 + 48,
        (1 + 4) * 10 + 48,
        (1 + 10) * 10 + 48);
  }

  private static double copyBetweenTwoLoops(double[] x) {
    double[] a = new double[1];
    double copy = 0;
    for (int r = 0; r < 2; r++) {
      for (int k = 0; k < x.length; k++) {
        a[0] += x[k];
      }
      if (r == 0) {
        copy = a[0];
      }
    }
    return copy * a[0];
  }

  @Test
  void copyBetweenTwoLoops() {
    // s 2 s
    Expect.gradient(ElementSumsTest::copyBetweenTwoLoops, POINT, 40, 40, 40);
  }

  private static double cloneBetweenTwoLoops(double[] x) {
    double[] a = new double[1];
    double[] copy = {};
    for (int r = 0; r < 2; r++) {
      for (int k = 0; k < x.length; k++) {
        a[0] += x[k];
      }
      if (r == 0) {
        copy = a.clone();
      }
    }
    return copy[0] * a[0];
  }

  @Test
  void cloneBetweenTwoLoops() {
    // s 2 s
    Expect.gradient(ElementSumsTest::cloneBetweenTwoLoops, POINT, 40, 40, 40);
  }

  private static double floats(double[] x) {
    float[] a = new float[1];
    for (int k = 0; k < x.length; k++) {
      a[0] += (float) x[k] * 2;
    }
    return a[0] * a[0];
  }

  @Test
  void floats() {
    // (2 s)^2
    Expect.gradient(ElementSumsTest::floats, POINT, 80, 80, 80);
  }

  private static double twoSums(double[] x) {
    int[] p = {0, 1, 0};
    int[] q = {0, 0, 1};
    double[] a = new double[2];
    for (int k = 0; k < x.length; k++) {
      a[p[k]] += x[k];
      a[q[k]] += x[k] * x[k];
    }
    return a[0] * a[1];
  }

  @Test
  void twoSums() {
    // (x + x^2 + y^2 + z) (y + z^2)
    Expect.gradient(ElementSumsTest::twoSums, POINT, 7 * 27, 4 * 27 + 21, 27 + 10 * 21);
  }

  private static double elementOfMatrix(double[] x) {
    double[][] m = new double[2][2];
    int i = 1;
    int j = 0;
    for (int k = 0; k < x.length; k++) {
      m[i][j] = m[i][j] + x[k] * x[0];
    }
    return m[1][0] * m[1][0];
  }

  @Test
  void elementOfMatrix() {
    // (x (x + y + z))^2
    Expect.gradient(ElementSumsTest::elementOfMatrix, POINT, 60 * 13, 60 * 3, 60 * 3);
  }

  private static double rowsThatSwap(double[] x) {
    double[][] m = new double[2][1];
    for (int k = 0; k < x.length; k++) {
      m[0][0] += x[k];
      double[] row = m[0];
      m[0] = m[1];
      m[1] = row;
    }
    return m[0][0] * m[1][0];
  }

  @Test
  void rowsThatSwap() {
    // y (x + z)
    Expect.gradient(ElementSumsTest::rowsThatSwap, POINT, 2, 8, 2);
  }

  private static double multipleOfItself(double[] x) {
    double[] a = {1};
    for (int k = 0; k < x.length; k++) {
      a[0] += a[0] * x[k];
    }
    return a[0];
  }

  @Test
  void multipleOfItself() {
    // (1 + x) (1 + y) (1 + z)
    Expect.gradient(ElementSumsTest::multipleOfItself, POINT, 18, 24, 12);
  }

  private static double itself(double[] x) {
    double[] a = {x[0]};
    for (int k = 0; k < x.length; k++) {
      a[0] += a[0];
    }
    return a[0];
  }

  @Test
  void itself() {
    // 8 x
    Expect.gradient(ElementSumsTest::itself, POINT, 8, 0, 0);
  }

  private static double readInABranch(double[] x) {
    double[] a = new double[1];
    double t = 0;
    for (int k = 0; k < x.length; k++) {
      if (x[k] > 2.5) {
        a[0] += x[k];
      } else {
        t = a[0];
      }
    }
    return t * a[0];
  }

  @Test
  void readInABranch() {
    // x (x + z)
    Expect.gradient(ElementSumsTest::readInABranch, POINT, 8 + 3, 0, 3);
  }

  private static double keptByAVariable(double[] x) {
    double[] a = new double[1];
    double s = 0;
    double before = 0;
    for (int k = 0; k < x.length; k++) {
      s += before;
      before = a[0];
      a[0] += x[k];
    }
    return s * before * a[0];
  }

  @Test
  void keptByAVariable() {
    // x (x + y) (x + y + z)
    Expect.gradient(ElementSumsTest::keptByAVariable, POINT, 50 + 30 + 15, 30 + 15, 15);
  }

  private static double keptByAnotherArray(double[] x) {
    double[] a = new double[1];
    double[] b = new double[3];
    for (int k = 0; k < x.length; k++) {
      b[k] = a[0];
      a[0] += x[k];
    }
    return b[1] * b[2] * a[0];
  }

  @Test
  void keptByAnotherArray() {
    // x (x + y) (x + y + z)
    Expect.gradient(ElementSumsTest::keptByAnotherArray, POINT, 50 + 30 + 15, 30 + 15, 15);
  }

  private static double prefixSums(double[] x) {
    double[] a = new double[4];
    for (int k = 0; k < x.length; k++) {
      a[k + 1] = a[k];
      a[k + 1] += x[k];
    }
    return a[1] * a[2] * a[3];
  }

  @Test
  void prefixSums() {
    // x (x + y) (x + y + z)
    Expect.gradient(ElementSumsTest::prefixSums, POINT, 50 + 30 + 15, 30 + 15, 15);
  }

  private static double branchInTheTerm(double[] x) {
    double[] a = new double[1];
    for (int k = 0; k < x.length; k++) {
      a[0] += k > 0 ? x[k] * x[k] : x[k];
    }
    return a[0] * a[0];
  }

  @Test
  void branchInTheTerm() {
    // (x + y^2 + z^2)^2
    Expect.gradient(ElementSumsTest::branchInTheTerm, POINT, 64, 64 * 4, 64 * 10);
  }

  private static double subtractedFrom(double[] x) {
    double[] a = new double[1];
    for (int k = 0; k < x.length; k++) {
      a[0] = x[k] - a[0];
    }
    return a[0] * a[0];
  }

  @Test
  void subtractedFrom() {
    // (x - y + z)^2
    Expect.gradient(ElementSumsTest::subtractedFrom, POINT, 12, -12, 12);
  }

  private static double anotherNameOfTheArray(double[] x) {
    double[] a = new double[1];
    double[] b = a;
    double s = 0;
    for (int k = 0; k < x.length; k++) {
      b[0] += x[k];
      s += a[0];
    }
    return s * b[0];
  }

  @Test
  void anotherNameOfTheArray() {
    // (3 x + 2 y + z) (x + y + z)
    Expect.gradient(
        ElementSumsTest::anotherNameOfTheArray, POINT, 3 * 10 + 18, 2 * 10 + 18, 10 + 18);
  }

  private static double valueBeforeIsKept(double[] x) {
    double[] a = new double[1];
    double t = 0;
    for (int k = 0; k < x.length; k++) {
      t = a[0]++;
      a[0] += x[k];
    }
    return t * a[0];
  }

  @Test
  void valueBeforeIsKept() {
    // (2 + x + y) (3 + x + y + z)
    Expect.gradient(ElementSumsTest::valueBeforeIsKept, POINT, 13 + 7, 13 + 7, 7);
  }

  private static double readInTheTerm(double[] x) {
    double[] a = new double[1];
    double s = 0;
    double t = 0;
    for (int k = 0; k < x.length; k++) {
      a[0] += x[k] * (1 + 0 * (int) (t = a[0]));
      s += t;
    }
    return s * a[0];
  }

  @Test
  void readInTheTerm() {
    // (2 x + y) (x + y + z)
    Expect.gradient(ElementSumsTest::readInTheTerm, POINT, 2 * 10 + 8, 10 + 8, 8);
  }

  private static double sumInTheTermOfASum(double[] x) {
    double[] a = new double[1];
    for (int k = 0; k < x.length; k++) {
      if (k == 0) {
        a[0] += x[k];
      } else {
        a[0] += x[k] > 1 ? (a[0] += x[k]) : 0;
      }
    }
    return a[0];
  }

  @Test
  void sumInTheTermOfASum() {
    // 2 (2 x + y) + z
    Expect.gradient(ElementSumsTest::sumInTheTermOfASum, POINT, 4, 2, 1);
  }
}
