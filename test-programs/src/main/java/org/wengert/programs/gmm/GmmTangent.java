package org.wengert.programs.gmm;

/**
 * The derivative of {@link GaussianMixture#logLikelihood} in a direction, by hand. An instance owns
 * work arrays: use it from one thread.
 */
public final class GmmTangent {
  private final GaussianMixture mixture;
  private final int d;
  private final int k;
  private final double[] diagonals;
  private final double[] logDeterminants;
  private final double[] dLogDeterminants;
  private final double[] y;
  private final double[] dy;
  private final double[] terms;
  private final double[] dTerms;
  private double slope;

  /** Creates the derivative of a mixture's log likelihood. */
  public GmmTangent(GaussianMixture mixture) {
    this.mixture = mixture;
    this.d = mixture.d;
    this.k = mixture.k;
    this.diagonals = new double[k * d];
    this.logDeterminants = new double[k];
    this.dLogDeterminants = new double[k];
    this.y = new double[d];
    this.dy = new double[d];
    this.terms = new double[k];
    this.dTerms = new double[k];
  }

  /** Writes the log likelihood at the parameters and its derivative. */
  public void evaluate(double[] parameters, double[] direction, double[] result) {
    prepare(parameters, direction);
    double sum = mixture.constant;
    double sumSlope = 0;
    for (int point = 0; point < mixture.n; point++) {
      for (int c = 0; c < k; c++) {
        whiten(parameters, direction, c, point);
        double square = 0;
        double dSquare = 0;
        for (int i = 0; i < d; i++) {
          square += y[i] * y[i];
          dSquare += 2 * y[i] * dy[i];
        }
        terms[c] = parameters[c] + logDeterminants[c] - 0.5 * square;
        dTerms[c] = direction[c] + dLogDeterminants[c] - 0.5 * dSquare;
      }
      sum += logSumExp(terms, dTerms);
      sumSlope += slope;
    }
    sum -= mixture.n * logSumExp(parameters, direction);
    sumSlope -= mixture.n * slope;
    sum += prior(parameters, direction);
    result[0] = sum;
    result[1] = sumSlope + slope;
  }

  private void prepare(double[] parameters, double[] direction) {
    for (int c = 0; c < k; c++) {
      logDeterminants[c] = 0;
      dLogDeterminants[c] = 0;
      for (int i = 0; i < d; i++) {
        int q = mixture.factor(c) + i;
        logDeterminants[c] += parameters[q];
        dLogDeterminants[c] += direction[q];
        diagonals[c * d + i] = Math.exp(parameters[q]);
      }
    }
  }

  /** Computes one component's whitened distance from a point, and its derivative. */
  private void whiten(double[] parameters, double[] direction, int c, int point) {
    int mean = mixture.mean(c);
    int factor = mixture.factor(c);
    double[] x = mixture.x;
    for (int i = 0; i < d; i++) {
      double centred = x[point * d + i] - parameters[mean + i];
      double diagonal = diagonals[c * d + i];
      y[i] = diagonal * centred;
      dy[i] = diagonal * (direction[factor + i] * centred - direction[mean + i]);
    }
    int p = factor + d;
    for (int i = 0; i < d; i++) {
      double centred = x[point * d + i] - parameters[mean + i];
      double dCentred = -direction[mean + i];
      for (int j = i + 1; j < d; j++, p++) {
        y[j] += parameters[p] * centred;
        dy[j] += direction[p] * centred + parameters[p] * dCentred;
      }
    }
  }

  /** Returns the logarithm of the sum of the exponentials of k values, and sets its slope. */
  private double logSumExp(double[] values, double[] slopes) {
    double max = values[0];
    for (int i = 1; i < k; i++) {
      max = Math.max(max, values[i]);
    }
    double sum = 0;
    double sumSlope = 0;
    for (int i = 0; i < k; i++) {
      double power = Math.exp(values[i] - max);
      sum += power;
      sumSlope += power * slopes[i];
    }
    slope = sumSlope / sum;
    return Math.log(sum) + max;
  }

  /** Returns the logarithm of the prior, and sets its slope. */
  private double prior(double[] parameters, double[] direction) {
    double scale = mixture.gamma * mixture.gamma;
    double sum = 0;
    slope = 0;
    for (int c = 0; c < k; c++) {
      int factor = mixture.factor(c);
      double square = 0;
      for (int i = 0; i < d; i++) {
        double diagonal = diagonals[c * d + i];
        square += diagonal * diagonal;
        slope += scale * diagonal * diagonal * direction[factor + i];
      }
      for (int p = factor + d; p < mixture.factor(c + 1); p++) {
        square += parameters[p] * parameters[p];
        slope += scale * parameters[p] * direction[p];
      }
      sum += 0.5 * scale * square - mixture.m * logDeterminants[c];
      slope -= mixture.m * dLogDeterminants[c];
    }
    return sum;
  }
}
