package org.wengert.programs.logistic;

import org.wengert.Differentiable;
import org.wengert.programs.SplitMix64;
import org.wengert.programs.Workload;

/** The loss of a logistic regression with a quadratic penalty. */
public final class LogisticRegression {
  static final double PENALTY = 0.01;

  private final double[] features;
  private final double[] labels;

  /**
   * Creates the loss of a data set of n observations with d features.
   *
   * @param features n x d, row by row
   * @param labels n, each -1 or 1
   */
  public LogisticRegression(double[] features, double[] labels) {
    this.features = features;
    this.labels = labels;
  }

  /** Returns the features, n x d, row by row; shared, read them only. */
  public double[] features() {
    return features;
  }

  /** Returns the labels, n; shared, read them only. */
  public double[] labels() {
    return labels;
  }

  /**
   * Returns {@code (1/n) sum log(1 + exp(-y_i w.x_i)) + 0.005 w.w}.
   *
   * @param w the weights, d
   */
  @Differentiable
  public double loss(double[] w) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      double margin = labels[i] * dot(w, features, i * w.length);
      sum += Math.log(1 + Math.exp(-margin));
    }
    return sum / labels.length + 0.5 * PENALTY * dot(w, w, 0);
  }

  static double dot(double[] a, double[] b, int offset) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[offset + j];
    }
    return sum;
  }

  /** Returns 1000 observations of 100 features, seed 1, and weights. */
  public static Workload workload() {
    int n = 1000;
    int d = 100;
    SplitMix64 random = new SplitMix64(1);
    double[] features = random.nextDoubles(n * d, -1, 1);
    double[] labels = new double[n];
    for (int i = 0; i < n; i++) {
      labels[i] = random.nextDouble() < 0.5 ? -1 : 1;
    }
    double[] weights = random.nextDoubles(d, -0.5, 0.5);
    LogisticRegression regression = new LogisticRegression(features, labels);
    return new Workload(
        "logistic",
        weights,
        regression::loss,
        new LogisticAdjoint(regression)::valueAndGradient,
        new LogisticTangent(regression)::evaluate);
  }
}
