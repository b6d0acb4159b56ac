package org.wengert.thirdparty;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.ode.ODEIntegrator;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.AdaptableInterval;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;
import org.hipparchus.ode.nonstiff.AdamsMoultonIntegrator;
import org.hipparchus.ode.nonstiff.ClassicalRungeKuttaIntegrator;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.junit.jupiter.api.Test;

/** The integrators of Hipparchus, whose step sizes depend on what is differentiated. */
class HipparchusOdeTest {
  private static final double TOLERANCE = 1e-12;

  @Test
  void classicalRungeKutta() {
    check(new ClassicalRungeKuttaIntegrator(1e-2), 1e-7);
  }

  @Test
  void dormandPrince54() {
    check(new DormandPrince54Integrator(1e-6, 1, TOLERANCE, TOLERANCE), 1e-8);
  }

  @Test
  void dormandPrince853() {
    check(new DormandPrince853Integrator(1e-6, 1, TOLERANCE, TOLERANCE), 1e-8);
  }

  @Test
  void graggBulirschStoer() {
    check(new GraggBulirschStoerIntegrator(1e-6, 1, TOLERANCE, TOLERANCE), 1e-8);
  }

  @Test
  void adamsMoulton() {
    check(new AdamsMoultonIntegrator(4, 1e-6, 1, TOLERANCE, TOLERANCE), 1e-8);
  }

  /** A body that falls until an event detector sees it hit the ground. */
  @Test
  void event() {
    FreeFall.check(
        (height, speed, gravity) -> {
          ODEIntegrator integrator = new DormandPrince853Integrator(1e-6, 1, TOLERANCE, TOLERANCE);
          integrator.addEventDetector(new Ground());
          ODEState start = new ODEState(0, new double[] {height, speed});
          ODEState end = integrator.integrate(new Fall(gravity), start, 10);
          return new double[] {end.getTime(), end.getPrimaryState()[1]};
        });
  }

  private record Fall(double gravity) implements OrdinaryDifferentialEquation {
    @Override
    public int getDimension() {
      return 2;
    }

    @Override
    public double[] computeDerivatives(double t, double[] y) {
      return new double[] {y[1], -gravity};
    }
  }

  private static final class Ground implements ODEEventDetector {
    @Override
    public AdaptableInterval getMaxCheckInterval() {
      return AdaptableInterval.of(1);
    }

    @Override
    public int getMaxIterationCount() {
      return 1000;
    }

    @Override
    public BracketedUnivariateSolver<UnivariateFunction> getSolver() {
      return new BracketingNthOrderBrentSolver(0, 1e-12, 0, 5);
    }

    @Override
    public ODEEventHandler getHandler() {
      return (state, detector, increasing) -> Action.STOP;
    }

    @Override
    public double g(ODEStateAndDerivative state) {
      return state.getPrimaryState()[0];
    }
  }

  private static void check(ODEIntegrator integrator, double tolerance) {
    LinearSpiral.check(
        (damping, frequency, initial, end) ->
            integrator
                .integrate(new Spiral(damping, frequency), new ODEState(0, initial), end)
                .getPrimaryState(),
        tolerance);
  }

  private static final class Spiral implements OrdinaryDifferentialEquation {
    private final double damping;
    private final double frequency;

    Spiral(double damping, double frequency) {
      this.damping = damping;
      this.frequency = frequency;
    }

    @Override
    public int getDimension() {
      return 2;
    }

    @Override
    public double[] computeDerivatives(double t, double[] y) {
      return new double[] {-damping * y[0] + frequency * y[1], -frequency * y[0] - damping * y[1]};
    }
  }
}
