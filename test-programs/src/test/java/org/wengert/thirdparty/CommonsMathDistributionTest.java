package org.wengert.thirdparty;

import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.CauchyDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.GumbelDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The distributions of Commons Math. */
class CommonsMathDistributionTest {
  @Test
  void normalDensity() {
    DistributionLaws.normalDensity((m, s, x) -> new NormalDistribution(m, s).density(x));
    DistributionLaws.normalLogDensity((m, s, x) -> new NormalDistribution(m, s).logDensity(x));
  }

  @Test
  void normalProbability() {
    DistributionLaws.normalProbability(CommonsMathDistributionTest::probability);
  }

  @Test
  void normalQuantile() {
    DistributionLaws.normalQuantile(
        (m, s, p) -> new NormalDistribution(m, s).inverseCumulativeProbability(p),
        CommonsMathDistributionTest::probability);
  }

  private static double probability(double mean, double deviation, double x) {
    return new NormalDistribution(mean, deviation).cumulativeProbability(x);
  }

  static Stream<RealDistribution> distributions() {
    return Stream.of(
        new NormalDistribution(0.3, 0.7),
        new LogNormalDistribution(-0.2, 1.1),
        new ExponentialDistribution(1.4),
        new GammaDistribution(2.5, 1.3),
        new BetaDistribution(2.5, 1.3),
        new ChiSquaredDistribution(3),
        new TDistribution(5),
        new FDistribution(4, 7),
        new WeibullDistribution(1.7, 0.9),
        new CauchyDistribution(0.1, 0.6),
        new GumbelDistribution(0.2, 0.8));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void slopeIsDensity(RealDistribution distribution) {
    DistributionLaws.slopeIsDensity(distribution::cumulativeProbability, distribution::density);
  }

  /** {@code 1 - exp(-(x / scale)^shape)}, by shape and scale. */
  @Test
  void parametersOfWeibull() {
    double power = Math.pow(0.5, 1.5);
    FunctionLaws.slope(
        shape -> new WeibullDistribution(shape, 2).cumulativeProbability(1),
        1.5,
        power * Math.log(0.5) * Math.exp(-power));
    FunctionLaws.slope(
        scale -> new WeibullDistribution(1.5, scale).cumulativeProbability(1),
        2,
        -power * 1.5 / 2 * Math.exp(-power));
  }
}
