package org.wengert.thirdparty;

import java.util.stream.Stream;
import org.hipparchus.analysis.polynomials.PolynomialFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.analysis.solvers.LaguerreSolver;
import org.hipparchus.analysis.solvers.MullerSolver;
import org.hipparchus.analysis.solvers.PegasusSolver;
import org.hipparchus.analysis.solvers.RiddersSolver;
import org.hipparchus.analysis.solvers.SecantSolver;
import org.hipparchus.analysis.solvers.UnivariateSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The root finders of Hipparchus. */
class HipparchusRootsTest {
  private static final double RELATIVE = 1e-15;
  private static final double ABSOLUTE = 1e-15;
  private static final int ROUNDS = 1000;

  static Stream<UnivariateSolver> solvers() {
    return Stream.of(
        new BrentSolver(RELATIVE, ABSOLUTE),
        new SecantSolver(RELATIVE, ABSOLUTE),
        new PegasusSolver(RELATIVE, ABSOLUTE),
        new MullerSolver(RELATIVE, ABSOLUTE),
        new RiddersSolver(RELATIVE, ABSOLUTE),
        new BracketingNthOrderBrentSolver(RELATIVE, ABSOLUTE, 5));
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void root(UnivariateSolver solver) {
    RootLaws.root((f, from, to) -> solver.solve(ROUNDS, f::applyAsDouble, from, to));
  }

  @Test
  void laguerre() {
    RootLaws.rootOfPolynomial(
        (coefficients, from, to) ->
            new LaguerreSolver(ABSOLUTE)
                .solve(ROUNDS, new PolynomialFunction(coefficients), from, to));
  }
}
