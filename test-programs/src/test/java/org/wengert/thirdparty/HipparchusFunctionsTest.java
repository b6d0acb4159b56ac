package org.wengert.thirdparty;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;
import org.hipparchus.analysis.integration.RombergIntegrator;
import org.hipparchus.analysis.integration.UnivariateIntegrator;
import org.hipparchus.analysis.interpolation.DividedDifferenceInterpolator;
import org.hipparchus.analysis.interpolation.NevilleInterpolator;
import org.hipparchus.analysis.interpolation.SplineInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialFunction;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** The calculus of Hipparchus. */
class HipparchusFunctionsTest {
  /** Euler's constant. */
  private static final double GAMMA = 0.57721566490153286061;

  @Test
  void polynomial() {
    FunctionLaws.polynomial((coefficients, x) -> new PolynomialFunction(coefficients).value(x));
  }

  @Test
  void nevilleInterpolation() {
    FunctionLaws.polynomialInterpolation(
        (x, y, t) -> new NevilleInterpolator().interpolate(x, y).value(t));
  }

  @Test
  void dividedDifferences() {
    FunctionLaws.polynomialInterpolation(
        (x, y, t) -> new DividedDifferenceInterpolator().interpolate(x, y).value(t));
  }

  @Test
  void spline() {
    FunctionLaws.spline((x, y, t) -> new SplineInterpolator().interpolate(x, y).value(t));
  }

  @Test
  void rombergQuadrature() {
    quadrature(new RombergIntegrator(1e-12, 1e-14, 3, 30));
  }

  @Test
  void gaussQuadrature() {
    quadrature(new IterativeLegendreGaussIntegrator(8, 1e-12, 1e-14));
  }

  private static void quadrature(UnivariateIntegrator integrator) {
    FunctionLaws.integralOfDecay(
        (rate, end) -> integrator.integrate(100_000, new Decay(rate), 0, end));
  }

  private static final class Decay implements UnivariateFunction {
    private final double rate;

    Decay(double rate) {
      this.rate = rate;
    }

    @Override
    public double value(double x) {
      return Math.exp(-rate * x);
    }
  }

  /** A reference to a method with rules, of a class that the runtime cannot see. */
  @Test
  void referencesToFastMath() {
    FunctionLaws.slope(FastMath::sin, 0.7, Math.cos(0.7));
    FunctionLaws.slope(FastMath::acosh, 1.25, 1 / 0.75);
    FunctionLaws.slope(FastMath::toRadians, 90, Math.PI / 180);
    FunctionLaws.slope(x -> FastMath.pow(x, 3), 2, 12);
  }

  @Test
  void errorFunction() {
    for (double x : new double[] {-1.4, 0.2, 0.9, 2.5}) {
      FunctionLaws.slope(Erf::erf, x, 2 / Math.sqrt(Math.PI) * Math.exp(-x * x));
    }
  }

  /** The derivative of the logarithm of the gamma function is the digamma function. */
  @Test
  void logGamma() {
    FunctionLaws.slope(Gamma::logGamma, 0.5, -GAMMA - 2 * Math.log(2));
    FunctionLaws.slope(Gamma::logGamma, 1, -GAMMA);
    FunctionLaws.slope(Gamma::logGamma, 4, 1 + 1 / 2.0 + 1 / 3.0 - GAMMA);
  }
}
