package org.wengert.thirdparty;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;

/** Distributions of probability: their derivatives are densities, or come from them. */
final class DistributionLaws {
  private static final double ROUNDING = 1e-12;

  private static final double MEAN = 0.4;
  private static final double DEVIATION = 1.7;
  private static final double X = 1.1;
  private static final double Z = (X - MEAN) / DEVIATION;
  private static final double DENSITY = Math.exp(-Z * Z / 2) / (DEVIATION * Math.sqrt(2 * Math.PI));

  private DistributionLaws() {}

  /** A library's function of mean, deviation and one more number. */
  @FunctionalInterface
  interface Normal {
    double at(double mean, double deviation, double x);
  }

  /** The density f of the normal distribution, with {@code f' = -z f / deviation}. */
  static void normalDensity(Normal density) {
    check(
        density,
        X,
        DENSITY,
        DENSITY * Z / DEVIATION,
        DENSITY * (Z * Z - 1) / DEVIATION,
        -DENSITY * Z / DEVIATION);
  }

  /** The logarithm of the density. */
  static void normalLogDensity(Normal logDensity) {
    check(logDensity, X, Math.log(DENSITY), Z / DEVIATION, (Z * Z - 1) / DEVIATION, -Z / DEVIATION);
  }

  /** The probability of less than x, with slope f. */
  static void normalProbability(Normal probability) {
    double value = probability.at(MEAN, DEVIATION, X);
    check(probability, X, value, -DENSITY, -Z * DENSITY, DENSITY);
  }

  /** Its inverse, with slope 1 / f; at the probability of x. */
  static void normalQuantile(Normal quantile, Normal probability) {
    double p = probability.at(MEAN, DEVIATION, X);
    check(quantile, p, X, 1, Z, 1 / DENSITY);
  }

  private static void check(Normal f, double x, double value, double... gradient) {
    ToDoubleFunction<double[]> ofArray = p -> f.at(p[0], p[1], p[2]);
    double[] point = {MEAN, DEVIATION, x};
    Agreement.close("value", value, ofArray.applyAsDouble(point), ROUNDING);
    Agreement.toLargest(
        "gradient", ROUNDING, gradient, Recorded.gradientInBothModes(ofArray, point));
  }

  /** The slope of a probability of less than x is the density there, by the library itself. */
  static void slopeIsDensity(DoubleUnaryOperator probability, DoubleUnaryOperator density) {
    for (double x : new double[] {0.2, 0.5, 0.8}) {
      FunctionLaws.slope(probability, x, density.applyAsDouble(x));
    }
  }
}
