package org.wengert.listing;

/** Functions with infinite numbers. Their lines are in the expected texts. */
final class AnomalousPrograms {
  private AnomalousPrograms() {}

  static double logs(double[] v) {
    double sum = 0;
    for (double x : v) {
      sum += Math.log(x);
    }
    return sum;
  }

  static double quotient(double[] v) {
    return v[0] / (v[0] * v[1]);
  }

  static double distance(double[] v) {
    return Math.sqrt((v[0] - v[1]) * (v[0] - v[1]));
  }

  static double steep(double[] v) {
    double[] small = new double[1];
    small[0] = v[0] * 1e200;
    return small[0] * 1e200;
  }

  /** A million operations; the root is that of 0 somewhere if the second input is negative. */
  static double manySteps(double[] v) {
    double x = v[0];
    for (int i = 0; i < 250_000; i++) {
      double shifted = i == 200_000 && v[1] < 0 ? x - x : x;
      double root = Math.sqrt(shifted);
      x = 0.5 * (root + x * v[1] * v[1]) + 0.01;
    }
    return x;
  }
}
