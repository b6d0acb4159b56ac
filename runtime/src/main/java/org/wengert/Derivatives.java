package org.wengert;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.link.CustomRun;

/**
 * Derivatives of ordinary Java methods, one call each.
 *
 * <p>A function is any lambda, method reference or object of the JDK's functional interfaces. It is
 * run once, on a copy of the point, while its arithmetic is recorded; its value is the same to the
 * bit as without Wengert. Points are never modified, results are fresh arrays, and methods may be
 * called from any number of threads, and from within a function that is being differentiated.
 *
 * <p>Memory for the recording is kept between the calls of a thread. To sweep over one recording
 * several times, use a {@link Tape}.
 *
 * <p>All methods throw {@link IllegalArgumentException} for an argument that is null or has the
 * wrong length, {@link IllegalStateException} if the Wengert agent is not in this JVM, {@link
 * UnsupportedDifferentiationException} if a derivative would be lost, and whatever the function
 * itself throws, unchanged.
 */
public final class Derivatives {
  private Derivatives() {}

  /**
   * The gradient of a scalar function, by reverse mode.
   *
   * <p>Time: a small multiple of the function's own, whatever the length of {@code x}. Memory: in
   * proportion to the number of operations.
   *
   * @param f the function
   * @param x the point, of any length
   * @return the partial derivatives, as long as {@code x}
   */
  public static double[] gradient(ToDoubleFunction<double[]> f, double[] x) {
    return valueAndGradient(f, x).gradient();
  }

  /**
   * The gradient of a function of two numbers, by reverse mode.
   *
   * @param f the function
   * @param x its first argument
   * @param y its second argument
   * @return the partial derivatives with respect to {@code x} and {@code y}
   */
  public static double[] gradient(DoubleBinaryOperator f, double x, double y) {
    Tape tape = TapePool.take();
    try {
      tape.record(f, x, y);
      return tape.gradient();
    } finally {
      TapePool.giveBack(tape);
    }
  }

  /**
   * The value and the gradient of a scalar function, by reverse mode, at the cost of {@link
   * #gradient(ToDoubleFunction, double[])}.
   *
   * @param f the function
   * @param x the point, of any length
   * @return the value, and the partial derivatives, as many as {@code x} has entries
   */
  public static ValueAndGradient valueAndGradient(ToDoubleFunction<double[]> f, double[] x) {
    Tape tape = TapePool.take();
    try {
      double value = tape.record(f, x);
      return new ValueAndGradient(value, tape.gradient());
    } finally {
      TapePool.giveBack(tape);
    }
  }

  /**
   * One row vector times the Jacobian, {@code w'J}, by reverse mode: the gradient of {@code w'f(x)}
   * for a fixed {@code w}, at the cost of one gradient.
   *
   * @param f a function from n to m numbers
   * @param x the point, n entries
   * @param w one weight for each output, m entries
   * @return the m outputs and the n entries of the product
   * @throws IllegalArgumentException if {@code w} has not as many entries as {@code f} has outputs,
   *     which is known only after {@code f} has run; or if {@code f} returns null
   */
  public static ValueAndCotangent vjp(Function<double[], double[]> f, double[] x, double[] w) {
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    Arguments.notNull(w, "w");
    Tape tape = TapePool.take();
    try {
      double[] value = tape.record(f, x);
      return new ValueAndCotangent(value, tape.vjp(w));
    } finally {
      TapePool.giveBack(tape);
    }
  }

  /**
   * The derivative of a function of one number, by forward mode.
   *
   * <p>Time: a small multiple of the function's own. Memory: what the function itself needs.
   *
   * @param f the function
   * @param x the point
   * @return the derivative there
   */
  public static double derivative(DoubleUnaryOperator f, double x) {
    return valueAndDerivative(f, x).derivative();
  }

  /**
   * The value and the derivative of a function of one number, by forward mode, at the cost of
   * {@link #derivative}.
   *
   * @param f the function
   * @param x the point
   * @return both
   */
  public static ValueAndDerivative valueAndDerivative(DoubleUnaryOperator f, double x) {
    Arguments.notNull(f, "f");
    return new ForwardMode().unary(f, x);
  }

  /**
   * The Jacobian times one column vector, {@code Jv}, by forward mode: the derivative of {@code f}
   * in the direction {@code v}.
   *
   * <p>Time: a small multiple of the function's own. Memory: what the function itself needs; there
   * is no tape.
   *
   * @param f a function from n to m numbers
   * @param x the point, n entries
   * @param v the direction, n entries
   * @return the m outputs and the m entries of the product
   * @throws IllegalArgumentException if {@code v} is not as long as {@code x}, or if {@code f}
   *     returns null
   */
  public static ValueAndTangent jvp(Function<double[], double[]> f, double[] x, double[] v) {
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    Arguments.direction(v, "v", x.length);
    return new ForwardMode().vector(f, x, v);
  }

  /**
   * The Jacobian times several column vectors: the derivatives of {@code f} in the directions
   * {@code v}.
   *
   * <p>For up to three directions each takes a run without a tape, as {@link #jvp(Function,
   * double[], double[])} does. More of them take one recording, over which up to eight directions
   * share a sweep: from about there on that is faster, and needs the memory of a tape. Where that
   * is too much, ask for one direction after the other.
   *
   * @param f a function from n to m numbers
   * @param x the point, n entries
   * @param v the directions, k x n: one row for each
   * @return the m outputs and the k x m entries of the products
   * @throws IllegalArgumentException if a row of {@code v} is null or not as long as {@code x}, or
   *     if {@code f} returns null
   */
  public static ValueAndTangents jvp(Function<double[], double[]> f, double[] x, double[][] v) {
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    Arguments.notNull(v, "V");
    Arguments.directions(v, x.length);
    return v.length > 0 && v.length <= ForwardMode.FEW
        ? new ForwardMode().vectors(f, x, v)
        : recordedJvp(f, x, v);
  }

  private static ValueAndTangents recordedJvp(
      Function<double[], double[]> f, double[] x, double[][] v) {
    Tape tape = TapePool.take();
    try {
      double[] value = tape.record(f, x);
      return new ValueAndTangents(value, tape.jvp(v));
    } finally {
      TapePool.giveBack(tape);
    }
  }

  /**
   * The Jacobian matrix, row by row, as {@link Mode#AUTOMATIC} says: one recording, then one sweep
   * for every eight outputs or for every eight inputs, whichever are fewer.
   *
   * @param f a function from n to m numbers
   * @param x the point, n entries
   * @return the matrix, m x n: row i has the partial derivatives of output i
   * @throws IllegalArgumentException if {@code f} returns null
   */
  public static double[][] jacobian(Function<double[], double[]> f, double[] x) {
    return jacobian(f, x, Mode.AUTOMATIC);
  }

  /**
   * The Jacobian matrix, row by row, in a chosen way.
   *
   * @param f a function from n to m numbers
   * @param x the point, n entries
   * @param mode how it is found
   * @return the matrix, m x n: row i has the partial derivatives of output i
   * @throws IllegalArgumentException if {@code f} returns null
   */
  public static double[][] jacobian(Function<double[], double[]> f, double[] x, Mode mode) {
    Arguments.notNull(mode, "mode");
    return JacobianMatrix.of(f, x, mode).jacobian();
  }

  /**
   * The second derivative of a function of one number, by forward over reverse mode.
   *
   * @param f the function
   * @param x the point
   * @return the second derivative there
   */
  public static double secondDerivative(DoubleUnaryOperator f, double x) {
    Arguments.notNull(f, "f");
    return new SecondOrderMode(f, x).times(new double[] {1})[0];
  }

  /**
   * The Hessian of a scalar function times a vector, by forward over reverse mode.
   *
   * <p>Time: a small multiple of the function's own, whatever the length of {@code x}. Memory: in
   * proportion to the number of operations, about three times that of a gradient.
   *
   * @param f the function
   * @param x the point, n entries
   * @param v the vector, n entries
   * @return the product, n entries
   * @throws IllegalArgumentException if {@code v} is not as long as {@code x}
   */
  public static double[] hessianVectorProduct(
      ToDoubleFunction<double[]> f, double[] x, double[] v) {
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    Arguments.direction(v, "v", x.length);
    return new SecondOrderMode(f, x).times(v);
  }

  /**
   * The Hessian of a scalar function, by forward over reverse mode: one recording, then one
   * Hessian-vector product for each column.
   *
   * @param f the function
   * @param x the point, n entries
   * @return the second partial derivatives, n x n, exactly symmetric
   */
  public static double[][] hessian(ToDoubleFunction<double[]> f, double[] x) {
    return valueAndHessian(f, x).hessian();
  }

  /**
   * The value, the gradient and the Hessian of a scalar function, at the cost of {@link #hessian}.
   *
   * @param f the function
   * @param x the point, n entries
   * @return all three
   */
  public static ValueAndHessian valueAndHessian(ToDoubleFunction<double[]> f, double[] x) {
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    SecondOrderMode recorded = new SecondOrderMode(f, x);
    return new ValueAndHessian(recorded.value(), recorded.gradient(), recorded.hessian());
  }

  /**
   * The outputs and the Jacobian matrix of a function, at the cost of {@link #jacobian}.
   *
   * @param f a function from n to m numbers
   * @param x the point, n entries
   * @return the m outputs and the matrix, m x n: row i has the partial derivatives of output i
   * @throws IllegalArgumentException if {@code f} returns null
   */
  public static ValueAndJacobian valueAndJacobian(Function<double[], double[]> f, double[] x) {
    return JacobianMatrix.of(f, x, Mode.AUTOMATIC);
  }

  /**
   * Prepares the gradient of a scalar function, to be evaluated at many points without allocating
   * memory each time.
   *
   * @param f the function
   * @param n number of its inputs
   * @return evaluates value and gradient, on this thread
   * @throws IllegalArgumentException if {@code f} is null or {@code n} negative
   */
  public static Gradient prepareGradient(ToDoubleFunction<double[]> f, int n) {
    Arguments.notNull(f, "f");
    Arguments.count(n, "n");
    return new Gradient(f, n);
  }

  /**
   * Prepares products of row vectors with the Jacobian of a function, to be evaluated at many
   * points without allocating memory each time.
   *
   * @param f a function from n to m numbers
   * @param n number of its inputs
   * @param m number of its outputs
   * @return evaluates outputs and product, on this thread
   * @throws IllegalArgumentException if {@code f} is null, or {@code n} or {@code m} negative
   */
  public static Vjp prepareVjp(Function<double[], double[]> f, int n, int m) {
    Arguments.notNull(f, "f");
    Arguments.count(n, "n");
    Arguments.count(m, "m");
    return new Vjp(f, n, m);
  }

  /**
   * Prepares the Jacobian matrix of a function, to be evaluated at many points without allocating
   * memory each time.
   *
   * @param f a function from n to m numbers
   * @param n number of its inputs
   * @param m number of its outputs
   * @return evaluates outputs and matrix, on this thread
   * @throws IllegalArgumentException if {@code f} is null, or {@code n} or {@code m} negative
   */
  public static Jacobian prepareJacobian(Function<double[], double[]> f, int n, int m) {
    Arguments.notNull(f, "f");
    Arguments.count(n, "n");
    Arguments.count(m, "m");
    return new Jacobian(f, n, m);
  }

  /**
   * Calls a function that has a derivative of its own.
   *
   * <p>While a recording runs, the function's {@code forward} is run without being recorded, and
   * the tape remembers to ask its {@code backward}: each sweep does so once for each lane in which
   * an output matters. In forward mode its {@code tangent} is asked at once. For second derivatives
   * see {@link CustomDerivative#backwardTangent}. An ordinary call only runs {@code forward}.
   *
   * @param derivative the function
   * @param inputs its inputs, any number of arrays of any lengths; they are copied
   * @return the outputs
   * @throws IllegalArgumentException if an argument is null, or {@code forward} returns null; the
   *     sweep throws it if {@code backward} returns a wrong number or length of arrays
   * @throws UnsupportedDifferentiationException if {@code derivative} holds an active value
   */
  public static double[] apply(CustomDerivative derivative, double[]... inputs) {
    return new CustomRun(derivative, inputs).outputs();
  }

  /**
   * The number itself, cut off from whatever it was computed from: a constant for every derivative.
   *
   * <p>An ordinary call only returns its argument. While a recording runs, the agent makes the
   * result passive.
   *
   * @param value any number
   * @return the same number
   */
  public static double detach(double value) {
    return value;
  }
}
