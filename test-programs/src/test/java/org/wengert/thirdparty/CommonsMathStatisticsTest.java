package org.wengert.thirdparty;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.fitting.PolynomialCurveFitter;
import org.apache.commons.math3.fitting.WeightedObservedPoints;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.math3.transform.DctNormalization;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastCosineTransformer;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.junit.jupiter.api.Test;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;

/** Fits, regressions, transforms and other numbers made of observations, by Commons Math. */
class CommonsMathStatisticsTest {
  private static final double ROUNDING = 1e-12;
  private static final double[] X = {-1, 0, 1, 2, 3};
  private static final double[] Y = {0.3, -0.2, 0.5, 1.1, 2.2};

  private static void check(ToDoubleFunction<double[]> f, double[] y, double... gradient) {
    Agreement.toLargest("gradient", ROUNDING, gradient, Recorded.gradientInBothModes(f, y));
  }

  /** What is linear in the observations has the values at unit vectors as its derivatives. */
  private static void linear(ToDoubleFunction<double[]> f, double[] y) {
    double[] gradient = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double[] unit = new double[y.length];
      unit[i] = 1;
      gradient[i] = f.applyAsDouble(unit);
    }
    check(f, y, gradient);
  }

  private static double weighted(double[] coefficients) {
    return coefficients[0] + 2 * coefficients[1] + 3 * coefficients[2];
  }

  /** Levenberg and Marquardt's method, with as many rounds as it takes. */
  @Test
  void fittedPolynomial() {
    linear(
        y -> {
          WeightedObservedPoints points = new WeightedObservedPoints();
          for (int i = 0; i < X.length; i++) {
            points.add(X[i], y[i]);
          }
          return weighted(PolynomialCurveFitter.create(2).fit(points.toList()));
        },
        Y);
  }

  @Test
  void multipleRegression() {
    linear(
        y -> {
          double[][] rows = new double[X.length][];
          for (int i = 0; i < X.length; i++) {
            rows[i] = new double[] {X[i], X[i] * X[i]};
          }
          OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
          regression.newSampleData(y, rows);
          return weighted(regression.estimateRegressionParameters());
        },
        Y);
  }

  @Test
  void simpleRegression() {
    linear(
        y -> {
          SimpleRegression regression = new SimpleRegression();
          for (int i = 0; i < X.length; i++) {
            regression.addData(X[i], y[i]);
          }
          return regression.getIntercept() + 2 * regression.getSlope();
        },
        Y);
  }

  /** {@code dr/dy_i = ((x_i - mean) / |x - mean| - r (y_i - mean) / |y - mean|) / |y - mean|}. */
  @Test
  void correlation() {
    double[] x = centred(X);
    double[] y = centred(Y);
    double xNorm = Math.sqrt(Matrices.dot(x, x));
    double yNorm = Math.sqrt(Matrices.dot(y, y));
    double r = Matrices.dot(x, y) / (xNorm * yNorm);
    double[] expected = new double[Y.length];
    for (int i = 0; i < Y.length; i++) {
      expected[i] = (x[i] / xNorm - r * y[i] / yNorm) / yNorm;
    }
    check(v -> new PearsonsCorrelation().correlation(X, v), Y, expected);
  }

  private static double[] centred(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double[] centred = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      centred[i] = values[i] - mean;
    }
    return centred;
  }

  /** The median is one of the values, and so is the largest. */
  @Test
  void orderStatistics() {
    check(y -> new Median().evaluate(y), Y, 0, 0, 1, 0, 0);
    check(
        y -> {
          DescriptiveStatistics statistics = new DescriptiveStatistics();
          for (double value : y) {
            statistics.addValue(value);
          }
          return statistics.getMean() + statistics.getMax() + statistics.getPercentile(50);
        },
        Y,
        0.2,
        0.2,
        1.2,
        0.2,
        1.2);
  }

  @Test
  void fourierCoefficient() {
    linear(
        y ->
            new FastFourierTransformer(DftNormalization.STANDARD)
                .transform(y, TransformType.FORWARD)[1].getReal(),
        new double[] {1, 2, 3, 4});
  }

  @Test
  void cosineTransform() {
    linear(
        y ->
            new FastCosineTransformer(DctNormalization.STANDARD_DCT_I)
                .transform(y, TransformType.FORWARD)[1],
        Y);
  }

  /**
   * The real part of {@code f(z) = (1 + 2i) exp(sqrt z)}: by the parts of z the real part and minus
   * the imaginary part of {@code f'(z)}, by Cauchy and Riemann. At 3 + 4i that is {@code e^(2 + i)
   * (0.4 + 0.3i)}.
   */
  @Test
  void complexFunction() {
    double cosine = Math.exp(2) * Math.cos(1);
    double sine = Math.exp(2) * Math.sin(1);
    check(
        p -> new Complex(p[0], p[1]).sqrt().exp().multiply(new Complex(1, 2)).getReal(),
        new double[] {3, 4},
        0.4 * cosine - 0.3 * sine,
        -(0.3 * cosine + 0.4 * sine));
  }
}
