package org.wengert.thirdparty;

import org.apache.commons.math3.ode.AbstractIntegrator;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.AdamsMoultonIntegrator;
import org.apache.commons.math3.ode.nonstiff.ClassicalRungeKuttaIntegrator;
import org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.junit.jupiter.api.Test;

/** The integrators of Commons Math, whose step sizes depend on what is differentiated. */
class CommonsMathOdeTest {
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

  /** A body that falls until an event handler sees it hit the ground. */
  @Test
  void event() {
    FreeFall.check(
        (height, speed, gravity) -> {
          AbstractIntegrator integrator =
              new DormandPrince853Integrator(1e-6, 1, TOLERANCE, TOLERANCE);
          integrator.addEventHandler(new Ground(), 1, 1e-12, 1000);
          double[] state = {height, speed};
          double time = integrator.integrate(new Fall(gravity), 0, state, 10, state);
          return new double[] {time, state[1]};
        });
  }

  private record Fall(double gravity) implements FirstOrderDifferentialEquations {
    @Override
    public int getDimension() {
      return 2;
    }

    @Override
    public void computeDerivatives(double t, double[] y, double[] slope) {
      slope[0] = y[1];
      slope[1] = -gravity;
    }
  }

  private static final class Ground implements EventHandler {
    @Override
    public void init(double t0, double[] y0, double t) {}

    @Override
    public double g(double t, double[] y) {
      return y[0];
    }

    @Override
    public Action eventOccurred(double t, double[] y, boolean increasing) {
      return Action.STOP;
    }

    @Override
    public void resetState(double t, double[] y) {}
  }

  private static void check(AbstractIntegrator integrator, double tolerance) {
    LinearSpiral.check(
        (damping, frequency, initial, end) -> {
          double[] state = new double[2];
          integrator.integrate(new Spiral(damping, frequency), 0, initial, end, state);
          return state;
        },
        tolerance);
  }

  private static final class Spiral implements FirstOrderDifferentialEquations {
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
    public void computeDerivatives(double t, double[] y, double[] slope) {
      slope[0] = -damping * y[0] + frequency * y[1];
      slope[1] = -frequency * y[0] - damping * y[1];
    }
  }
}
