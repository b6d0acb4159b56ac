package org.wengert.thirdparty;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;

/** Distribution functions of Commons Math, by their parameters and their argument. */
class DistributionsTest {
  private static final double ROUNDING = 1e-12;

  @Test
  void normal() {
    // f = Phi(z), z = (x - m) / s
    double m = 0.5;
    double s = 2;
    double x = 1.5;
    double z = (x - m) / s;
    double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / s;
    gradient(
        p -> new NormalDistribution(p[0], p[1]).cumulativeProbability(p[2]),
        new double[] {m, s, x},
        -density,
        -density * z,
        density);
  }

  @Test
  void normalBetween() {
    // phi(b) - phi(a) by a and by b
    gradient(
        p -> new NormalDistribution(0, 1).probability(p[0], p[1]),
        new double[] {-0.5, 1},
        -Math.exp(-0.125) / Math.sqrt(2 * Math.PI),
        Math.exp(-0.5) / Math.sqrt(2 * Math.PI));
  }

  /** Of shape 1 it is the exponential distribution: the scale and argument are known there. */
  @Test
  void gamma() {
    double scale = 2;
    double x = 0.9;
    double density = Math.exp(-x / scale) / scale;
    double[] byShape = {-density * x / scale, density};
    gradient(
        p -> new GammaDistribution(1, p[0]).cumulativeProbability(p[1]),
        new double[] {scale, x},
        byShape);
    gradient(
        p -> new ExponentialDistribution(p[0]).cumulativeProbability(p[1]),
        new double[] {scale, x},
        byShape);
  }

  /** By the degrees of freedom too: dP/da of P(2.5, 1.5) has 16 digits from outside, halved. */
  @Test
  void chiSquared() {
    gradient(
        p -> new ChiSquaredDistribution(p[0]).cumulativeProbability(p[1]),
        new double[] {5, 3},
        -0.2521754004236278 / 2,
        0.3083606596075386 / 2);
  }

  /** I_x(2, 1) = x^2 and I_x(1, 3) = 1 - (1-x)^3. */
  @Test
  void beta() {
    gradient(p -> new BetaDistribution(2, 1).cumulativeProbability(p[0]), new double[] {0.3}, 0.6);
    gradient(
        p -> new BetaDistribution(1, 3).cumulativeProbability(p[0]), new double[] {0.3}, 3 * 0.49);
    // I_x(a, 1) = x^a: by a it is x^a log x
    gradient(
        p -> new BetaDistribution(p[0], 1).cumulativeProbability(0.3),
        new double[] {2.5},
        Math.pow(0.3, 2.5) * Math.log(0.3));
    // I_x(1, b) = 1 - (1-x)^b
    gradient(
        p -> new BetaDistribution(1, p[0]).cumulativeProbability(0.3),
        new double[] {2.5},
        -Math.pow(0.7, 2.5) * Math.log(0.7));
  }

  /** With one degree of freedom it is Cauchy's distribution. */
  @Test
  void student() {
    for (double t : new double[] {-3, -0.2, 0.5, 4}) {
      gradient(
          p -> new TDistribution(1).cumulativeProbability(p[0]),
          new double[] {t},
          1 / (Math.PI * (1 + t * t)));
    }
  }

  private static void gradient(ToDoubleFunction<double[]> f, double[] at, double... expected) {
    Agreement.toLargest("gradient", ROUNDING, expected, Recorded.gradientInBothModes(f, at));
  }
}
