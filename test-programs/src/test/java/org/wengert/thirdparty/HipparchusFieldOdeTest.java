package org.wengert.thirdparty;

import org.hipparchus.CalculusFieldElement;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.analysis.differentiation.GradientField;
import org.hipparchus.ode.FieldExpandableODE;
import org.hipparchus.ode.FieldODEState;
import org.hipparchus.ode.FieldOrdinaryDifferentialEquation;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853FieldIntegrator;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;

/**
 * The oscillator of van der Pol, {@code x'' = m (1 - x^2) x' - x}, which has no closed form: the
 * end state's derivatives by Hipparchus' integrator for its {@code Gradient}, and by Wengert from
 * the integrator for {@code double}, which takes the same steps.
 */
class HipparchusFieldOdeTest {
  private static final double TOLERANCE = 1e-10;

  /** The coefficient m, and the initial state. */
  private static final double[] POINT = {1.5, 2, 0.1};

  private static final double END = 3;

  private record Oscillator(double m) implements OrdinaryDifferentialEquation {
    @Override
    public int getDimension() {
      return 2;
    }

    @Override
    public double[] computeDerivatives(double t, double[] y) {
      return new double[] {y[1], m * (1 - y[0] * y[0]) * y[1] - y[0]};
    }
  }

  private record FieldOscillator<T extends CalculusFieldElement<T>>(T m)
      implements FieldOrdinaryDifferentialEquation<T> {
    @Override
    public int getDimension() {
      return 2;
    }

    @Override
    public T[] computeDerivatives(T t, T[] y) {
      T[] slope = y.clone();
      slope[0] = y[1];
      slope[1] = m.multiply(y[0].square().negate().add(1)).multiply(y[1]).subtract(y[0]);
      return slope;
    }
  }

  private static double[] endState(double[] p) {
    return new DormandPrince853Integrator(1e-6, 1, TOLERANCE, TOLERANCE)
        .integrate(new Oscillator(p[0]), new ODEState(0, new double[] {p[1], p[2]}), END)
        .getPrimaryState();
  }

  private static Gradient[] endStateWithGradient() {
    GradientField field = GradientField.getField(POINT.length);
    Gradient[] p = new Gradient[POINT.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = Gradient.variable(p.length, i, POINT[i]);
    }
    return new DormandPrince853FieldIntegrator<>(field, 1e-6, 1, TOLERANCE, TOLERANCE)
        .integrate(
            new FieldExpandableODE<>(new FieldOscillator<>(p[0])),
            new FieldODEState<>(field.getZero(), new Gradient[] {p[1], p[2]}),
            Gradient.constant(POINT.length, END))
        .getPrimaryState();
  }

  @Test
  void endState() {
    Gradient[] expected = endStateWithGradient();
    double[] end = {expected[0].getValue(), expected[1].getValue()};
    double[][] jacobian = {expected[0].getGradient(), expected[1].getGradient()};
    Agreement.toLargest("end state", 1e-8, end, endState(POINT));
    Agreement.toLargest(
        "jacobian",
        1e-7,
        jacobian,
        Recorded.jacobianInBothModes(HipparchusFieldOdeTest::endState, POINT));
  }
}
