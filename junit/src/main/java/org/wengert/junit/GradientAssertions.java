package org.wengert.junit;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.GradientCheck;
import org.wengert.check.DifferenceReport;

/**
 * Assertions that compare derivatives with differences of the function. Kinks do not fail them.
 *
 * <p>Each is a short form of a {@link GradientCheck}, which has more settings: a mask, random
 * directions for many inputs, a Taylor test. Failures show the report, with the worst entries on
 * top.
 *
 * <p>A reference to an overloaded method needs a cast to the functional interface.
 */
public final class GradientAssertions {
  private GradientAssertions() {}

  /**
   * Asserts that the gradient which Wengert computes agrees with differences.
   *
   * @param f the function
   * @param x the point
   * @return the report
   * @throws AssertionError if an entry is wrong, none could be judged, or {@code f} is not
   *     deterministic
   */
  public static DifferenceReport assertGradient(ToDoubleFunction<double[]> f, double... x) {
    return GradientCheck.of(f).at(x).run().assertPasses();
  }

  /**
   * Asserts that the Jacobian matrix which Wengert computes agrees with differences.
   *
   * @param f the function from n to m numbers
   * @param x the point
   * @return the report
   * @throws AssertionError as for {@link #assertGradient}
   */
  public static DifferenceReport assertJacobian(Function<double[], double[]> f, double... x) {
    return GradientCheck.of(f).at(x).run().assertPasses();
  }

  /**
   * Asserts that the second derivatives which Wengert computes agree with differences of the
   * gradient.
   *
   * @param f the function
   * @param x the point
   * @return the report
   * @throws AssertionError as for {@link #assertGradient}
   */
  public static DifferenceReport assertHessian(ToDoubleFunction<double[]> f, double... x) {
    return GradientCheck.of(f).secondOrder().at(x).run().assertPasses();
  }

  /**
   * Asserts that a gradient written by hand agrees with differences. Needs no agent.
   *
   * @param f the function
   * @param gradient from the point to the partial derivatives
   * @param x the point
   * @return the report
   * @throws AssertionError as for {@link #assertGradient}
   */
  public static DifferenceReport assertGradientMatches(
      ToDoubleFunction<double[]> f, Function<double[], double[]> gradient, double... x) {
    return GradientCheck.of(f).against(gradient).at(x).run().assertPasses();
  }

  /**
   * Asserts that a Jacobian matrix written by hand agrees with differences. Needs no agent.
   *
   * @param f the function from n to m numbers
   * @param jacobian from the point to the matrix, one row for each output
   * @param x the point
   * @return the report
   * @throws AssertionError as for {@link #assertGradient}
   */
  public static DifferenceReport assertJacobianMatches(
      Function<double[], double[]> f, Function<double[], double[][]> jacobian, double... x) {
    return GradientCheck.of(f).againstJacobian(jacobian).at(x).run().assertPasses();
  }
}
