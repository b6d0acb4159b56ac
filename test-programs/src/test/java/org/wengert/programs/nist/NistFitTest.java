package org.wengert.programs.nist;

import java.util.List;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wengert.modes.BothModes;
import org.wengert.programs.Agreement;

/**
 * Levenberg and Marquardt's method of Commons Math with Jacobians by Wengert, from the starting
 * point near the solution to the certified parameters.
 */
class NistFitTest {
  static List<Problem> problems() {
    return NistProblems.all();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void fitReachesTheCertifiedParameters(Problem problem) {
    ProblemData data = problem.data();
    Optimum optimum =
        new LevenbergMarquardtOptimizer()
            .withCostRelativeTolerance(1e-15)
            .withParameterRelativeTolerance(1e-14)
            .withOrthoTolerance(1e-15)
            .optimize(
                new LeastSquaresBuilder()
                    .start(data.start2())
                    .target(new double[data.y().length])
                    .model(point -> residualsAndJacobian(problem, point))
                    .maxEvaluations(2000)
                    .maxIterations(2000)
                    .build());
    double[] fitted = optimum.getPoint().toArray();
    for (int j = 0; j < fitted.length; j++) {
      double certified = data.certified()[j];
      Agreement.close(
          problem + ", parameter " + (j + 1), certified, fitted[j], 1e-6 * Math.abs(certified));
    }
    double sumOfSquares = 2 * problem.halfSumOfSquares(fitted);
    Agreement.close(
        problem + ", residual sum of squares",
        data.residualSumOfSquares(),
        sumOfSquares,
        1e-8 * data.residualSumOfSquares());
  }

  private static Pair<RealVector, RealMatrix> residualsAndJacobian(
      Problem problem, RealVector point) {
    double[] b = point.toArray();
    return new Pair<>(
        new ArrayRealVector(problem.residuals(b), false),
        new Array2DRowRealMatrix(BothModes.jacobian(problem::residuals, b), false));
  }
}
