package org.wengert.scenarios;

import java.util.function.Function;

/**
 * A function and its derivatives by closed form, for every operator to be tried on.
 *
 * @param name what is special about it
 * @param f the function
 * @param x a point
 * @param jacobian its Jacobian there, m x n
 */
record Scenario(String name, Function<double[], double[]> f, double[] x, double[][] jacobian) {
  @Override
  public String toString() {
    return name;
  }

  int inputs() {
    return x.length;
  }

  int outputs() {
    return jacobian.length;
  }

  /** The Jacobian times a vector. */
  double[] times(double[] v) {
    double[] product = new double[outputs()];
    for (int i = 0; i < product.length; i++) {
      for (int j = 0; j < v.length; j++) {
        product[i] += jacobian[i][j] * v[j];
      }
    }
    return product;
  }

  /** A vector times the Jacobian. */
  double[] timesFromLeft(double[] w) {
    double[] product = new double[inputs()];
    for (int j = 0; j < product.length; j++) {
      for (int i = 0; i < w.length; i++) {
        product[j] += w[i] * jacobian[i][j];
      }
    }
    return product;
  }

  /** A vector of small different numbers. */
  static double[] weights(int length) {
    double[] weights = new double[length];
    for (int i = 0; i < length; i++) {
      weights[i] = 1 + 0.5 * i - (i % 3);
    }
    return weights;
  }
}
