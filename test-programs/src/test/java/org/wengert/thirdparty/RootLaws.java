package org.wengert.thirdparty;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;

/**
 * The derivative of a root with respect to what its equation depends on, by the implicit function
 * theorem: {@code x^3 + a x = b} has {@code dx/da = -x / (3x^2 + a), dx/db = 1 / (3x^2 + a)}.
 */
final class RootLaws {
  private static final double[] POINT = {2, 5};
  private static final double ROUNDING = 1e-12;

  private RootLaws() {}

  /** A library's solver. */
  @FunctionalInterface
  interface Solver {
    /** Returns where a function is 0 between two places. */
    double root(DoubleUnaryOperator f, double from, double to);
  }

  /** A library's solver of polynomials. */
  @FunctionalInterface
  interface PolynomialSolver {
    /** Returns a root between two places of a polynomial, coefficient of the constant first. */
    double root(double[] coefficients, double from, double to);
  }

  /** A solver whose last steps depend on the values of the function. */
  static void root(Solver solver) {
    check(p -> solver.root(x -> cubic(p, x), 0, 4), slopes(exactRoot()));
  }

  /** The same for the solver of a polynomial. */
  static void rootOfPolynomial(PolynomialSolver solver) {
    check(p -> solver.root(new double[] {-p[1], p[0], 0, 1}, 0, 4), slopes(exactRoot()));
  }

  /** A solver that only halves intervals: its root is a step function of the parameters. */
  static void rootByHalving(Solver solver) {
    check(p -> solver.root(x -> cubic(p, x), 0, 4), new double[2]);
  }

  /** One step of Newton's at the end gives such a root the right derivative. */
  static void rootByHalvingAndNewton(Solver solver) {
    check(
        p -> {
          double x = solver.root(y -> cubic(p, y), 0, 4);
          return x - cubic(p, x) / (3 * x * x + p[0]);
        },
        slopes(exactRoot()));
  }

  private static double cubic(double[] p, double x) {
    return x * x * x + p[0] * x - p[1];
  }

  private static double[] slopes(double x) {
    double slope = 3 * x * x + POINT[0];
    return new double[] {-x / slope, 1 / slope};
  }

  /** By Cardano's formula. */
  private static double exactRoot() {
    double half = POINT[1] / 2;
    double root = Math.sqrt(half * half + Math.pow(POINT[0] / 3, 3));
    return Math.cbrt(half + root) + Math.cbrt(half - root);
  }

  private static void check(ToDoubleFunction<double[]> f, double[] expected) {
    Agreement.close("root", exactRoot(), f.applyAsDouble(POINT), ROUNDING);
    Agreement.toLargest(
        "gradient of the root", ROUNDING, expected, Recorded.gradientInBothModes(f, POINT));
  }
}
