package org.wengert.thirdparty;

import org.hipparchus.ode.ODEIntegrator;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
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
