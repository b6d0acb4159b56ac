package org.wengert.check;

import java.util.List;

/**
 * What is checked: a function from n to m numbers, and a derivative of it that somebody claims to
 * be right.
 */
public interface Subject {
  /**
   * A derivative that is to be checked.
   *
   * @param value the function's outputs as the computation of the derivative found them, or null if
   *     it does not compute them
   * @param rows the derivative: one row for each output and one column for each input, or a single
   *     number for a product
   */
  record Claim(double[] value, double[][] rows) {}

  /**
   * Runs the function.
   *
   * @param x the point; the function may change and keep the array
   * @return the outputs, possibly an array that the function uses again
   */
  double[] value(double[] x);

  /**
   * The whole derivative.
   *
   * @param x the point; the array may be changed and kept
   * @param outputs m
   * @return the matrix, m x n
   * @throws IllegalArgumentException if the derivative has another shape
   */
  Claim jacobian(double[] x, int outputs);

  /**
   * A product {@code w'Jv}, at a cost that does not grow with n.
   *
   * @param x the point; the array may be changed and kept
   * @param w one weight for each output
   * @param v a direction, n entries
   * @return the number, as the one entry of a matrix
   * @throws IllegalArgumentException if the derivative has another shape
   */
  Claim product(double[] x, double[] w, double[] v);

  /**
   * The branches that a run of the function takes. It may be much slower than {@link #value}.
   *
   * @param x the point; the array may be changed and kept
   * @return the branches in their order, null if they cannot be traced
   */
  default List<Branch> branches(double[] x) {
    return null;
  }

  /**
   * What reports call one entry of the derivative.
   *
   * @param output position of the output
   * @param outputs m
   * @param input position of the input
   * @return a short name, such as {@code df[2]/dx[1]}
   */
  String entry(int output, int outputs, int input);

  /**
   * What reports call the check.
   *
   * @return such as {@code Gradient check}
   */
  String title();
}
