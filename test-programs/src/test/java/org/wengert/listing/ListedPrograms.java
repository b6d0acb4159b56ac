package org.wengert.listing;

/** Functions to list. Their lines are in the expected texts. */
final class ListedPrograms {
  private ListedPrograms() {}

  static double logs(double[] v) {
    double product = v[0] * v[1];
    return Math.log(v[0]) + product - Math.sin(v[1]);
  }

  static double loop(double[] v) {
    double sum = 0;
    for (double x : v) {
      sum += x * x;
    }
    return sum;
  }

  static double notFinite(double[] v) {
    double root = Math.sqrt(v[0] - 1);
    return root * v[1];
  }

  static double kinks(double[] v) {
    double size = Math.abs(v[0]);
    int cell = (int) v[1];
    if (v[0] == 0) {
      size += cell;
    }
    return size + Math.max(v[1], v[1]);
  }

  private static int runs;

  static double restless(double[] v) {
    return v[0] * runs++;
  }

  /** A sum in a variable and one in an element. */
  static double sums(double[] v) {
    double sum = 0;
    double[] element = new double[1];
    for (int k = 0; k < v.length; k++) {
      sum += v[k] * 3;
      element[0] += v[k] * v[k];
    }
    return sum * element[0];
  }
}
