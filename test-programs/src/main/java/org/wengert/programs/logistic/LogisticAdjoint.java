package org.wengert.programs.logistic;

/** The gradient of {@link LogisticRegression} by hand. */
public final class LogisticAdjoint {
  private final double[] features;
  private final double[] labels;

  /** Creates the gradient of a loss. */
  public LogisticAdjoint(LogisticRegression regression) {
    this.features = regression.features();
    this.labels = regression.labels();
  }

  /** Returns the loss at the weights {@code w} and writes its gradient, d entries each. */
  public double valueAndGradient(double[] w, double[] gradient) {
    int n = labels.length;
    int d = w.length;
    for (int j = 0; j < d; j++) {
      gradient[j] = LogisticRegression.PENALTY * w[j];
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double margin = labels[i] * LogisticRegression.dot(w, features, i * d);
      double power = Math.exp(-margin);
      sum += Math.log(1 + power);
      double factor = -labels[i] * power / ((1 + power) * n);
      for (int j = 0; j < d; j++) {
        gradient[j] += factor * features[i * d + j];
      }
    }
    return sum / n + 0.5 * LogisticRegression.PENALTY * LogisticRegression.dot(w, w, 0);
  }
}
