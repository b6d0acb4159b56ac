package org.wengert.thirdparty;

import static org.wengert.thirdparty.Matrices.concatenated;
import static org.wengert.thirdparty.Matrices.slice;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;

/** The known derivatives of things of calculus, to hold a library's implementation against. */
final class FunctionLaws {
  private static final double ROUNDING = 1e-12;

  /** Nodes of an interpolation, and where it is evaluated. */
  private static final double[] NODES = {-1.2, -0.5, 0.1, 0.9, 1.4, 2.3};

  private static final double AT = 0.6;

  private FunctionLaws() {}

  /** A library's function of an array and a number. */
  @FunctionalInterface
  interface OfArray {
    double at(double[] values, double x);
  }

  /** A library's interpolation. */
  @FunctionalInterface
  interface Interpolation {
    double at(double[] x, double[] y, double t);
  }

  /** A polynomial, coefficient of the constant first. */
  static void polynomial(OfArray polynomial) {
    double[] coefficients = {0.7, -1.3, 0.4, 2.1, -0.9};
    double[] expected = new double[coefficients.length + 1];
    double power = 1;
    double slope = 0;
    for (int i = 0; i < coefficients.length; i++) {
      expected[i] = power;
      slope += i == 0 ? 0 : i * coefficients[i] * power / AT;
      power *= AT;
    }
    expected[coefficients.length] = slope;
    gradient(
        "polynomial",
        (double[] p) -> polynomial.at(slice(p, 0, p.length - 1), p[p.length - 1]),
        concatenated(coefficients, new double[] {AT}),
        expected,
        ROUNDING);
  }

  /**
   * A polynomial P through given points: {@code dP/dy_i = L_i}, Lagrange's basis polynomial, {@code
   * dP/dx_i = -P'(x_i) L_i}. The points are on {@code x^3 - 2x}.
   */
  static void polynomialInterpolation(Interpolation interpolation) {
    int n = NODES.length;
    double[] y = new double[n];
    double[] expected = new double[2 * n + 1];
    for (int i = 0; i < n; i++) {
      y[i] = NODES[i] * (NODES[i] * NODES[i] - 2);
      expected[n + i] = basis(i);
      expected[i] = -cubicSlope(NODES[i]) * basis(i);
    }
    expected[2 * n] = cubicSlope(AT);
    gradient("interpolation", ofOneArray(interpolation), point(y), expected, 1e-11);
  }

  private static double cubicSlope(double x) {
    return 3 * x * x - 2;
  }

  private static double basis(int i) {
    double product = 1;
    for (int j = 0; j < NODES.length; j++) {
      product *= j == i ? 1 : (AT - NODES[j]) / (NODES[i] - NODES[j]);
    }
    return product;
  }

  /**
   * A spline is linear in its ordinates, so that its derivatives are splines of unit vectors; it
   * moves and stretches with its nodes.
   */
  static void spline(Interpolation spline) {
    int n = NODES.length;
    double[] y = {0.3, -1.1, 0.8, 0.5, -0.2, 1.9};
    double[] gradient = Recorded.gradientInBothModes(ofOneArray(spline), point(y));
    for (int i = 0; i < n; i++) {
      double[] unit = new double[n];
      unit[i] = 1;
      Agreement.close("dS/dy" + i, spline.at(NODES, unit, AT), gradient[n + i], ROUNDING);
    }
    double move = gradient[2 * n];
    double stretch = AT * gradient[2 * n];
    for (int i = 0; i < n; i++) {
      move += gradient[i];
      stretch += NODES[i] * gradient[i];
    }
    Agreement.close("derivative of a common shift", 0, move, ROUNDING);
    Agreement.close("derivative of a common scale", 0, stretch, ROUNDING);
    double h = 1e-4;
    double difference = (spline.at(NODES, y, AT + h) - spline.at(NODES, y, AT - h)) / (2 * h);
    Agreement.close("dS/dt by differences", difference, gradient[2 * n], 1e-6);
  }

  /**
   * An interpolation that keeps straight lines and multiplies with its ordinates: adding {@code a +
   * b x} to them adds {@code a + b t}, and they times their derivatives sum to the value (Euler).
   */
  static void keepsLines(Interpolation interpolation) {
    int n = NODES.length;
    double[] y = {0.3, -1.1, 0.8, 0.5, -0.2, 1.9};
    double[] gradient =
        Recorded.gradientInBothModes((double[] v) -> interpolation.at(NODES, v, AT), y);
    double shift = 0;
    double tilt = 0;
    double scale = 0;
    for (int i = 0; i < n; i++) {
      shift += gradient[i];
      tilt += NODES[i] * gradient[i];
      scale += y[i] * gradient[i];
    }
    Agreement.close("derivative of a common shift", 1, shift, ROUNDING);
    Agreement.close("derivative of a common tilt", AT, tilt, ROUNDING);
    double value = interpolation.at(NODES, y, AT);
    Agreement.close("derivative of a common scale", value, scale, ROUNDING);
  }

  private static ToDoubleFunction<double[]> ofOneArray(Interpolation interpolation) {
    int n = NODES.length;
    return p -> interpolation.at(slice(p, 0, n), slice(p, n, 2 * n), p[2 * n]);
  }

  private static double[] point(double[] y) {
    return concatenated(concatenated(NODES, y), new double[] {AT});
  }

  /** The integral of {@code exp(-rate x)} from 0 to an end. */
  static void integralOfDecay(DoubleBinaryOperator integral) {
    double rate = 1.3;
    double end = 2.1;
    double last = Math.exp(-rate * end);
    double value = (1 - last) / rate;
    Agreement.close("integral", value, integral.applyAsDouble(rate, end), 1e-10);
    gradient(
        "integral",
        (double[] p) -> integral.applyAsDouble(p[0], p[1]),
        new double[] {rate, end},
        new double[] {(end * last - value) / rate, last},
        1e-10);
  }

  /** A function of one number with its derivative. */
  static void slope(DoubleUnaryOperator f, double x, double expected) {
    gradient(
        "slope at " + x,
        (double[] p) -> f.applyAsDouble(p[0]),
        new double[] {x},
        new double[] {expected},
        ROUNDING);
  }

  /** The discrete Fourier transform keeps the sum of squares, but for a factor n: Parseval. */
  static void fourierPower(ToDoubleFunction<double[]> power) {
    double[] x = {0.4, -1.2, 0.9, 2.2, -0.3, 0.8, -1.7, 0.1};
    double[] expected = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      expected[i] = 2 * x.length * x[i];
    }
    gradient("power", power, x, expected, ROUNDING);
  }

  /** The variance with divisor n - 1. */
  static void variance(ToDoubleFunction<double[]> variance) {
    double[] x = {0.4, -1.2, 0.9, 2.2, -0.3};
    double mean = 0;
    for (double entry : x) {
      mean += entry / x.length;
    }
    double[] expected = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      expected[i] = 2 * (x[i] - mean) / (x.length - 1);
    }
    gradient("variance", variance, x, expected, ROUNDING);
  }

  private static void gradient(
      String what, ToDoubleFunction<double[]> f, double[] x, double[] expected, double tolerance) {
    Agreement.toLargest(
        "gradient of " + what, tolerance, expected, Recorded.gradientInBothModes(f, x));
  }
}
