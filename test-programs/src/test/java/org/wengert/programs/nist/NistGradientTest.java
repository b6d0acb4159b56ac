package org.wengert.programs.nist;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;

/** The regression problems of NIST: derivatives at both starting points and at the solution. */
class NistGradientTest {
  /** Rounding of a derivative: some operations, of which a cancellation may magnify some. */
  private static final double ROUNDING = 1e-12;

  /** Half a unit in the eleventh digit of a parameter, relative to it, at the worst. */
  private static final double CERTIFIED_DIGITS = 0.5e-10;

  static List<Problem> problems() {
    return NistProblems.all();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void jacobianEqualsTheJacobianByHand(Problem problem) {
    for (double[] b : points(problem)) {
      double[][] byHand = transposed(problem.jacobian(b));
      double[][] jacobian = transposed(Recorded.jacobian(problem::residuals, b));
      for (int parameter = 0; parameter < b.length; parameter++) {
        Agreement.toLargest(
            problem + ", parameter " + (parameter + 1),
            ROUNDING,
            byHand[parameter],
            jacobian[parameter]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void gradientEqualsTheGradientByHand(Problem problem) {
    for (double[] b : List.of(problem.data().start1(), problem.data().start2())) {
      double[] gradient = Recorded.gradient(problem::halfSumOfSquares, b);
      double[] byHand = problem.gradient(b);
      double[] terms = termSums(problem, b);
      for (int j = 0; j < b.length; j++) {
        Agreement.close(
            problem + ", parameter " + (j + 1), byHand[j], gradient[j], ROUNDING * terms[j]);
      }
    }
  }

  /**
   * At the solution the gradient is zero. It can be computed no smaller than what the missing
   * digits of the certified parameters leave over, {@code |J'J| |db|} to first order, and what
   * rounding leaves over of sums that cancel.
   */
  @ParameterizedTest
  @MethodSource("problems")
  void gradientVanishesAtTheCertifiedParameters(Problem problem) {
    double[] b = problem.data().certified();
    double[] gradient = Recorded.gradient(problem::halfSumOfSquares, b);
    double[][] jacobian = problem.jacobian(b);
    double[] terms = termSums(problem, b);
    for (int j = 0; j < b.length; j++) {
      double bound = ROUNDING * terms[j];
      for (int k = 0; k < b.length; k++) {
        double curvature = 0;
        for (double[] row : jacobian) {
          curvature += row[j] * row[k];
        }
        bound += Math.abs(curvature) * CERTIFIED_DIGITS * Math.abs(b[k]);
      }
      Agreement.close(problem + ", parameter " + (j + 1), 0, gradient[j], 2 * bound);
    }
  }

  private static List<double[]> points(Problem problem) {
    ProblemData data = problem.data();
    return List.of(data.start1(), data.start2(), data.certified());
  }

  /** Returns the sums of {@code |J_ij r_i|} over i, against which the rounding is measured. */
  private static double[] termSums(Problem problem, double[] b) {
    double[] residuals = problem.residuals(b);
    double[][] jacobian = problem.jacobian(b);
    double[] sums = new double[b.length];
    for (int i = 0; i < residuals.length; i++) {
      for (int j = 0; j < b.length; j++) {
        sums[j] += Math.abs(jacobian[i][j] * residuals[i]);
      }
    }
    return sums;
  }

  private static double[][] transposed(double[][] rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = rows[i][j];
      }
    }
    return columns;
  }
}
