package org.wengert.thirdparty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.special.BesselJ;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.ValueAndHessian;
import org.wengert.programs.Agreement;

/**
 * Second derivatives of special functions, which are derivatives of rules, and their forward mode.
 * Those by shape parameters are second differences with 60 digits, the others closed forms.
 */
class SpecialSecondOrderTest {
  private static final double ROUNDING = 1e-11;

  @Test
  void errorFunction() {
    for (double x : new double[] {0, 0.3, -1.7, 5}) {
      double slope = 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
      second(Erf::erf, x, slope, -2 * x * slope);
      second(Erf::erfc, x, -slope, 2 * x * slope);
    }
    // erfInv'' = 2 erfInv erfInv'^2
    double r = Erf.erfInv(0.4);
    double slope = Math.sqrt(Math.PI) / 2 * Math.exp(r * r);
    second(Erf::erfInv, 0.4, slope, 2 * r * slope * slope);
  }

  /** Psi and its derivatives at 1/2 and 1 (DLMF 5.4, 5.15). */
  @Test
  void gammaFunction() {
    double euler = 0.5772156649015329;
    double squares = Math.PI * Math.PI / 6;
    double cubes = 1.2020569031595943; // zeta(3)
    second(Gamma::gamma, 1, -euler, euler * euler + squares);
    second(Gamma::logGamma, 1, -euler, squares);
    second(Gamma::logGamma, 0.5, -euler - 2 * Math.log(2), 3 * squares);
    second(Gamma::digamma, 1, squares, -2 * cubes);
    second(Gamma::trigamma, 1, -2 * cubes, Math.pow(Math.PI, 4) / 15);
    // logBeta(p, 1) = -log p
    second(p -> Beta.logBeta(p, 1), 12.5, -1 / 12.5, 1 / (12.5 * 12.5));
    second(p -> Beta.logBeta(p, 1), 0.5, -2, 4);
  }

  @Test
  void incompleteGamma() {
    lowerGamma(2.5, 1.5, 0.13655403345500949201);
    lowerGamma(2.5, 6, -0.039185440098417085922);
    // a whole shape, at which the library's own fraction ends
    lowerGamma(1, 2, -0.14856186245701778697);
    lowerGamma(1, 0.4, 0.50422107364640581839);
  }

  /** The slope by x is x^(a-1) e^-x / Gamma(a), whose derivatives are known. */
  private static void lowerGamma(double a, double x, double byShape) {
    double density = Math.pow(x, a - 1) * Math.exp(-x) / Gamma.gamma(a);
    double mixed = density * (Math.log(x) - digamma(a));
    double byArgument = density * ((a - 1) / x - 1);
    double[][] expected = {{byShape, mixed}, {mixed, byArgument}};
    hessian(p -> Gamma.regularizedGammaP(p[0], p[1]), new double[] {a, x}, expected);
    hessian(p -> -RegularizedGamma.Q.value(p[0], p[1]), new double[] {a, x}, expected);
  }

  private static double digamma(double x) {
    return x == 1 ? -0.5772156649015329 : 0.7031566406452432; // DLMF 5.4.12, at 5/2
  }

  @Test
  void incompleteBeta() {
    incompleteBeta(
        0.3, 2.5, 1.5, 0.09773261550113418783, -0.070327241489672426421, 0.027825596168529134586);
    incompleteBeta(
        0.9, 2.5, 1.5, -0.0035404615622537165272, 0.059382503256691156394, -0.29022183144357019142);
    incompleteBeta(
        0.3, 1, 2, 0.23360218409690076576, 0.017465928871496908814, -0.062336337660511960261);
  }

  private static void incompleteBeta(
      double x, double a, double b, double aa, double ab, double bb) {
    hessian(
        p -> Beta.regularizedBeta(x, p[0], p[1]),
        new double[] {a, b},
        new double[][] {{aa, ab}, {ab, bb}});
  }

  @Test
  void bessel() {
    bessel(0, 2.5, -0.070693664428265749618, -0.22920767513097807746, 0.24722141745390761153);
    bessel(1.5, 7, 0.3880495716083314508, -0.2438967922130297342, 0.15551405322348814986);
    bessel(0.3, 30, 0.31903921323801091848, -0.20140080485029077772, 0.12784205657571787583);
  }

  private static void bessel(double order, double x, double oo, double ox, double xx) {
    hessian(
        p -> BesselJ.value(p[0], p[1]),
        new double[] {order, x},
        new double[][] {{oo, ox}, {ox, xx}});
  }

  @Test
  void twoNumbersAtOnce() {
    second(x -> FastMath.sinCos(x).sin(), 0.7, Math.cos(0.7), -Math.sin(0.7));
    second(x -> FastMath.sinhCosh(x).cosh(), 0.7, Math.sinh(0.7), Math.cosh(0.7));
    second(
        x -> {
          net.jafama.DoubleWrapper cosine = new net.jafama.DoubleWrapper();
          net.jafama.FastMath.sinAndCos(x, cosine);
          return cosine.value;
        },
        0.7,
        -Math.sin(0.7),
        -Math.cos(0.7));
  }

  private static void second(DoubleUnaryOperator f, double x, double slope, double curvature) {
    double tolerance = ROUNDING * Math.max(Math.abs(slope), Math.abs(curvature));
    assertEquals(slope, Derivatives.derivative(f, x), tolerance, "slope at " + x);
    Agreement.bits(
        "value at " + x, f.applyAsDouble(x), Derivatives.valueAndDerivative(f, x).value());
    assertEquals(
        curvature, Derivatives.secondDerivative(f, x), tolerance, "second derivative at " + x);
  }

  private static void hessian(ToDoubleFunction<double[]> f, double[] at, double[][] expected) {
    ValueAndHessian actual = Derivatives.valueAndHessian(f, at);
    Agreement.bits("value", f.applyAsDouble(at), actual.value());
    Agreement.toLargest("hessian", ROUNDING, expected, actual.hessian());
  }
}
