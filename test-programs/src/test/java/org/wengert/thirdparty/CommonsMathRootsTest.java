package org.wengert.thirdparty;

import java.util.stream.Stream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.UnivariateDifferentiableFunction;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.solvers.BisectionSolver;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.analysis.solvers.IllinoisSolver;
import org.apache.commons.math3.analysis.solvers.LaguerreSolver;
import org.apache.commons.math3.analysis.solvers.MullerSolver;
import org.apache.commons.math3.analysis.solvers.MullerSolver2;
import org.apache.commons.math3.analysis.solvers.NewtonRaphsonSolver;
import org.apache.commons.math3.analysis.solvers.PegasusSolver;
import org.apache.commons.math3.analysis.solvers.RiddersSolver;
import org.apache.commons.math3.analysis.solvers.SecantSolver;
import org.apache.commons.math3.analysis.solvers.UnivariateSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The root finders of Commons Math, which stop where a tolerance says so. */
class CommonsMathRootsTest {
  private static final double RELATIVE = 1e-15;
  private static final double ABSOLUTE = 1e-15;
  private static final int ROUNDS = 1000;

  static Stream<UnivariateSolver> solvers() {
    return Stream.of(
        new BrentSolver(RELATIVE, ABSOLUTE),
        new SecantSolver(RELATIVE, ABSOLUTE),
        new IllinoisSolver(RELATIVE, ABSOLUTE),
        new PegasusSolver(RELATIVE, ABSOLUTE),
        new MullerSolver(RELATIVE, ABSOLUTE),
        new MullerSolver2(RELATIVE, ABSOLUTE),
        new RiddersSolver(RELATIVE, ABSOLUTE),
        new BracketingNthOrderBrentSolver(RELATIVE, ABSOLUTE, 5));
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void root(UnivariateSolver solver) {
    RootLaws.root((f, from, to) -> solver.solve(ROUNDS, f::applyAsDouble, from, to));
  }

  @Test
  void bisection() {
    UnivariateSolver solver = new BisectionSolver(RELATIVE, ABSOLUTE);
    RootLaws.rootByHalving((f, from, to) -> solver.solve(ROUNDS, f::applyAsDouble, from, to));
    RootLaws.rootByHalvingAndNewton(
        (f, from, to) -> solver.solve(ROUNDS, f::applyAsDouble, from, to));
  }

  @Test
  void laguerre() {
    RootLaws.rootOfPolynomial(
        (coefficients, from, to) ->
            new LaguerreSolver(ABSOLUTE)
                .solve(ROUNDS, new PolynomialFunction(coefficients), from, to));
  }

  @Test
  void newton() {
    RootLaws.rootOfPolynomial(
        (coefficients, from, to) ->
            new NewtonRaphsonSolver(ABSOLUTE).solve(ROUNDS, new Cubic(coefficients), from, to));
  }

  /** A cubic that gives its slope by the library's own derivatives. */
  private record Cubic(double[] coefficients) implements UnivariateDifferentiableFunction {
    @Override
    public double value(double x) {
      return new PolynomialFunction(coefficients).value(x);
    }

    @Override
    public DerivativeStructure value(DerivativeStructure x) {
      return new PolynomialFunction(coefficients).value(x);
    }
  }
}
