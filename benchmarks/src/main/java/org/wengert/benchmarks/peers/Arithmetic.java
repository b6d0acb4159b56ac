package org.wengert.benchmarks.peers;

/**
 * Arithmetic of a library's numbers. The libraries have these operations as methods of their
 * numbers, without a common interface; a JVM that uses one of them inlines the calls made here.
 *
 * @param <T> the numbers
 */
public interface Arithmetic<T> {
  /** Returns an array of nulls. */
  T[] array(int length);

  /** Returns the independent variable of an index, out of {@code n}. */
  T variable(int n, int index, double value);

  /** Returns a constant. */
  T constant(double value);

  /** Returns the sum. */
  T add(T a, T b);

  /** Returns the sum. */
  T add(T a, double b);

  /** Returns the difference. */
  T subtract(T a, T b);

  /** Returns the product. */
  T multiply(T a, T b);

  /** Returns the product. */
  T multiply(T a, double b);

  /** Returns the quotient. */
  T divide(T a, T b);

  /** Returns the exponential. */
  T exp(T a);

  /** Returns the natural logarithm. */
  T log(T a);

  /** Returns the hyperbolic tangent. */
  T tanh(T a);

  /** Returns the square root. */
  T sqrt(T a);

  /** Returns the sine. */
  T sin(T a);

  /** Returns the cosine. */
  T cos(T a);

  /** Returns the value. */
  double value(T a);

  /** Writes the derivatives with respect to all variables. */
  void derivatives(T a, double[] out);
}
