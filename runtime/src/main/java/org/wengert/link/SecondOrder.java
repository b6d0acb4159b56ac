package org.wengert.link;

import org.wengert.tape.SecondOrderRecording;

/** Puts statements with second partial derivatives on the tape, for second-order twins. */
public final class SecondOrder {
  private SecondOrder() {}

  /**
   * Records a linear statement with one argument.
   *
   * @param p1 partial derivative
   * @param i1 the argument's index
   * @param tape where to
   * @return the statement's index, 0 if it is passive
   */
  public static int linear1(double p1, int i1, SecondOrderRecording tape) {
    return tape.linear(p1, i1);
  }

  /**
   * Records a linear statement with two arguments.
   *
   * @param p1 partial derivative with respect to argument 1
   * @param i1 index of argument 1
   * @param p2 partial derivative with respect to argument 2
   * @param i2 index of argument 2
   * @param tape where to
   * @return the statement's index, 0 if it is passive
   */
  public static int linear2(double p1, int i1, double p2, int i2, SecondOrderRecording tape) {
    return tape.linear(p1, i1, p2, i2);
  }

  /**
   * Records a product.
   *
   * @param a first factor
   * @param ia its index
   * @param b second factor
   * @param ib its index
   * @param tape where to
   * @return the statement's index, 0 if it is passive
   */
  public static int multiply(double a, int ia, double b, int ib, SecondOrderRecording tape) {
    return tape.product(a, ia, b, ib);
  }

  /**
   * Records a quotient {@code q = a / b}: {@code dq = da / b - q / b db}.
   *
   * @param ia index of the dividend
   * @param b the divisor
   * @param ib its index
   * @param quotient the quotient
   * @param tape where to
   * @return the statement's index, 0 if it is passive
   */
  public static int divide(int ia, double b, int ib, double quotient, SecondOrderRecording tape) {
    double p = 1 / b;
    double pb = -quotient * p;
    // differences, as -0 would say that it is 0 for all arguments
    return tape.curved(p, ia, pb, ib, SecondOrderRecording.ALWAYS_ZERO, 0 - p * p, 0 - 2 * pb * p);
  }

  /**
   * Records a call of a rule with one active argument.
   *
   * @param p1 partial derivative
   * @param i1 the argument's index
   * @param h11 second partial derivative
   * @param tape where to
   * @return the statement's index, 0 if it is passive
   */
  public static int curved1(double p1, int i1, double h11, SecondOrderRecording tape) {
    return tape.curved(p1, i1, h11);
  }

  /**
   * Begins a statement of any number of arguments.
   *
   * @param tape where to
   */
  public static void begin(SecondOrderRecording tape) {
    tape.begin();
  }

  /**
   * Adds an argument to the statement that was begun.
   *
   * @param p partial derivative with respect to the argument
   * @param i index of the argument
   * @param tape where to
   */
  public static void push(double p, int i, SecondOrderRecording tape) {
    tape.push(p, i);
  }

  /**
   * Adds a second partial derivative, after all arguments: in the order 11, 12, .. 1k, 22, .. kk.
   *
   * @param h the second partial derivative
   * @param tape where to
   */
  public static void pushSecond(double h, SecondOrderRecording tape) {
    tape.pushSecond(h);
  }

  /**
   * Ends the statement that was begun.
   *
   * @param tape where to
   * @return the statement's index, 0 if it is passive
   */
  public static int end(SecondOrderRecording tape) {
    return tape.end();
  }
}
