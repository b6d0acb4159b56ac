package org.wengert;

import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * Functions that are given by an equation: {@code y} with {@code g(y, x) = 0}, or with {@code y =
 * f(y, x)}, found by any solver.
 *
 * <p>The solver is not followed: it is called as it is, and may iterate as long as it likes, use
 * random numbers, or call native code. The derivative comes from the equation, at the solution: by
 * the implicit function theorem {@code dg/dy dy/dx = -dg/dx} (Griewank and Walther, Evaluating
 * Derivatives, 2nd edition, section 15.1). So it is exact where that of an iteration would lag
 * behind, and its cost does not depend on the number of rounds: one Jacobian {@code dg/dy}, its LU
 * factors, and one evaluation of {@code g} on the tape; each sweep solves one system with the
 * factors. Where nothing is recorded, only the solver runs.
 *
 * <pre>{@code
 * // y with y^2 = x, by any method
 * double y = Implicit.root((y, x) -> y * y - x, x -> newton(x), x);
 * }</pre>
 *
 * <p>The equation may use other active values than {@code x}: what it captures counts as well. The
 * solver's result must depend on nothing else, and it must have no effect but its result. It need
 * not be the only solution, but the solution must be isolated: {@code dg/dy} must not be singular.
 *
 * <p>A result that does not solve the equation is an error, as its derivative would be one of
 * nothing. The measure is the next step of Newton's method, {@code (dg/dy)^-1 g}: its largest entry
 * may be the tolerance times the size of the solution. That size is the largest entry of {@code y},
 * or, if larger, of {@code (dg/dy)^-1 s}, with {@code s_i} the sum of {@code |dg_i/dx_j x_j|}: how
 * far {@code y} would move if {@code x} were changed by its own size.
 */
public final class Implicit {
  /** The tolerance where none is given. */
  public static final double TOLERANCE = 1e-8;

  private Implicit() {}

  /**
   * The root of {@code g(y, x) = 0}, with {@link #TOLERANCE}.
   *
   * @param g the equation: from {@code y}, n entries, and {@code x} to n residuals
   * @param solver from {@code x} to {@code y}
   * @param x what the root depends on; g and solver get copies
   * @return the root, n entries: a copy of what the solver returned
   * @throws IllegalArgumentException if an argument is null, the solver returns null, or g returns
   *     not n residuals
   * @throws UnsupportedDifferentiationException if a derivative is wanted and the solver's result
   *     is no root, or {@code dg/dy} is singular there
   */
  public static double[] root(
      BiFunction<double[], double[], double[]> g, Function<double[], double[]> solver, double[] x) {
    return root(g, solver, x, TOLERANCE);
  }

  /**
   * The root of {@code g(y, x) = 0}.
   *
   * @param g the equation: from {@code y}, n entries, and {@code x} to n residuals
   * @param solver from {@code x} to {@code y}
   * @param x what the root depends on; g and solver get copies
   * @param tolerance how large the next Newton step may be, relative to the solution; infinity for
   *     no check
   * @return the root, n entries: a copy of what the solver returned
   * @throws IllegalArgumentException as above, or if the tolerance is negative or NaN
   * @throws UnsupportedDifferentiationException as above
   */
  public static double[] root(
      BiFunction<double[], double[], double[]> g,
      Function<double[], double[]> solver,
      double[] x,
      double tolerance) {
    return solved(g, "g", solver, x, tolerance);
  }

  /**
   * The fixed point {@code y = f(y, x)}, with {@link #TOLERANCE}: the root of {@code y - f(y, x)}.
   *
   * @param f the map: from {@code y}, n entries, and {@code x} to n entries
   * @param solver from {@code x} to {@code y}
   * @param x what the fixed point depends on; f and solver get copies
   * @return the fixed point, n entries: a copy of what the solver returned
   * @throws IllegalArgumentException as for {@link #root(BiFunction, Function, double[])}
   * @throws UnsupportedDifferentiationException as for {@link #root(BiFunction, Function,
   *     double[])}
   */
  public static double[] fixedPoint(
      BiFunction<double[], double[], double[]> f, Function<double[], double[]> solver, double[] x) {
    return fixedPoint(f, solver, x, TOLERANCE);
  }

  /**
   * The fixed point {@code y = f(y, x)}: the root of {@code y - f(y, x)}.
   *
   * @param f the map: from {@code y}, n entries, and {@code x} to n entries
   * @param solver from {@code x} to {@code y}
   * @param x what the fixed point depends on; f and solver get copies
   * @param tolerance how large the next Newton step may be, relative to the solution; infinity for
   *     no check
   * @return the fixed point, n entries: a copy of what the solver returned
   * @throws IllegalArgumentException as above, or if the tolerance is negative or NaN
   * @throws UnsupportedDifferentiationException as above
   */
  public static double[] fixedPoint(
      BiFunction<double[], double[], double[]> f,
      Function<double[], double[]> solver,
      double[] x,
      double tolerance) {
    return solved(f, "f", solver, x, tolerance);
  }

  /**
   * The root of one equation {@code g(y, x) = 0} for one number, with {@link #TOLERANCE}.
   *
   * @param g the equation, of {@code y} and {@code x}
   * @param solver from {@code x} to {@code y}
   * @param x what the root depends on
   * @return the root, as the solver returned it
   * @throws IllegalArgumentException if an argument is null
   * @throws UnsupportedDifferentiationException as for {@link #root(BiFunction, Function,
   *     double[])}
   */
  public static double root(DoubleBinaryOperator g, DoubleUnaryOperator solver, double x) {
    return root(g, solver, x, TOLERANCE);
  }

  /**
   * The root of one equation {@code g(y, x) = 0} for one number.
   *
   * @param g the equation, of {@code y} and {@code x}
   * @param solver from {@code x} to {@code y}
   * @param x what the root depends on
   * @param tolerance how large the next Newton step may be, relative to the solution; infinity for
   *     no check
   * @return the root, as the solver returned it
   * @throws IllegalArgumentException as above, or if the tolerance is negative or NaN
   * @throws UnsupportedDifferentiationException as above
   */
  public static double root(
      DoubleBinaryOperator g, DoubleUnaryOperator solver, double x, double tolerance) {
    return solved(g, "g", solver, x, tolerance);
  }

  /**
   * The fixed point {@code y = f(y, x)} for one number, with {@link #TOLERANCE}.
   *
   * @param f the map, of {@code y} and {@code x}
   * @param solver from {@code x} to {@code y}
   * @param x what the fixed point depends on
   * @return the fixed point, as the solver returned it
   * @throws IllegalArgumentException if an argument is null
   * @throws UnsupportedDifferentiationException as for {@link #root(BiFunction, Function,
   *     double[])}
   */
  public static double fixedPoint(DoubleBinaryOperator f, DoubleUnaryOperator solver, double x) {
    return fixedPoint(f, solver, x, TOLERANCE);
  }

  /**
   * The fixed point {@code y = f(y, x)} for one number.
   *
   * @param f the map, of {@code y} and {@code x}
   * @param solver from {@code x} to {@code y}
   * @param x what the fixed point depends on
   * @param tolerance how large the next Newton step may be, relative to the solution; infinity for
   *     no check
   * @return the fixed point, as the solver returned it
   * @throws IllegalArgumentException as above, or if the tolerance is negative or NaN
   * @throws UnsupportedDifferentiationException as above
   */
  public static double fixedPoint(
      DoubleBinaryOperator f, DoubleUnaryOperator solver, double x, double tolerance) {
    return solved(f, "f", solver, x, tolerance);
  }

  private static void check(Object equation, String name, Object solver, double tolerance) {
    Arguments.notNull(equation, name);
    Arguments.notNull(solver, "solver");
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("tolerance is " + tolerance);
    }
  }

  private static double[] solved(
      Object equation,
      String name,
      Function<double[], double[]> solver,
      double[] x,
      double tolerance) {
    check(equation, name, solver, tolerance);
    Arguments.notNull(x, "x");
    double[] y = solver.apply(x.clone());
    if (y == null) {
      throw new IllegalArgumentException("the solver returned null");
    }
    return y.clone();
  }

  private static double solved(
      Object equation, String name, DoubleUnaryOperator solver, double x, double tolerance) {
    check(equation, name, solver, tolerance);
    return solver.applyAsDouble(x);
  }
}
