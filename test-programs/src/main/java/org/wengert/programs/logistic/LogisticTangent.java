package org.wengert.programs.logistic;

/** The derivative of {@link LogisticRegression} in a direction, by hand. */
public final class LogisticTangent {
  private final double[] features;
  private final double[] labels;

  /** Creates the derivative of a loss. */
  public LogisticTangent(LogisticRegression regression) {
    this.features = regression.features();
    this.labels = regression.labels();
  }

  /** Writes the loss at {@code w} and its derivative along {@code dw}. */
  public void evaluate(double[] w, double[] dw, double[] result) {
    int n = labels.length;
    int d = w.length;
    double sum = 0;
    double slope = 0;
    for (int i = 0; i < n; i++) {
      double dot = 0;
      double dotSlope = 0;
      for (int j = 0; j < d; j++) {
        double feature = features[i * d + j];
        dot += w[j] * feature;
        dotSlope += dw[j] * feature;
      }
      double power = Math.exp(-labels[i] * dot);
      sum += Math.log(1 + power);
      slope -= labels[i] * dotSlope * power / (1 + power);
    }
    double penalty = 0.5 * LogisticRegression.PENALTY * LogisticRegression.dot(w, w, 0);
    result[0] = sum / n + penalty;
    result[1] = slope / n + LogisticRegression.PENALTY * LogisticRegression.dot(w, dw, 0);
  }
}
