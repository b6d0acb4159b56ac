package org.wengert.programs.gmm;

import java.util.Arrays;

/**
 * The gradient of {@link GaussianMixture#logLikelihood} by hand.
 *
 * <p>The derivative of a point's log-sum-exp with respect to a component's term is the component's
 * share of the point; all else follows by the chain rule. An instance owns work arrays: use it from
 * one thread.
 */
public final class GmmAdjoint {
  private final GaussianMixture mixture;
  private final int d;
  private final int k;
  private final double[] diagonals;
  private final double[] logDeterminants;
  private final double[] centred;
  private final double[] y;
  private final double[] shares;
  private final double[] shareSums;

  /** Creates the gradient of a mixture's log likelihood. */
  public GmmAdjoint(GaussianMixture mixture) {
    this.mixture = mixture;
    this.d = mixture.d;
    this.k = mixture.k;
    this.diagonals = new double[k * d];
    this.logDeterminants = new double[k];
    this.centred = new double[k * d];
    this.y = new double[k * d];
    this.shares = new double[k];
    this.shareSums = new double[k];
  }

  /** Returns the log likelihood at the parameters and writes its gradient. */
  public double valueAndGradient(double[] parameters, double[] gradient) {
    Arrays.fill(gradient, 0);
    Arrays.fill(shareSums, 0);
    prepareDiagonals(parameters);
    double sum = mixture.constant;
    for (int point = 0; point < mixture.n; point++) {
      for (int c = 0; c < k; c++) {
        shares[c] = parameters[c] + logDeterminants[c] - 0.5 * whiten(parameters, c, point);
      }
      sum += normalise(shares);
      for (int c = 0; c < k; c++) {
        shareSums[c] += shares[c];
        reverseWhiten(parameters, gradient, c);
      }
    }
    for (int c = 0; c < k; c++) {
      sum += finishFactor(parameters, gradient, c);
    }
    System.arraycopy(parameters, 0, shares, 0, k);
    sum -= mixture.n * normalise(shares);
    for (int c = 0; c < k; c++) {
      gradient[c] = shareSums[c] - mixture.n * shares[c];
    }
    return sum;
  }

  private void prepareDiagonals(double[] parameters) {
    for (int c = 0; c < k; c++) {
      int factor = mixture.factor(c);
      double logDeterminant = 0;
      for (int i = 0; i < d; i++) {
        logDeterminant += parameters[factor + i];
        diagonals[c * d + i] = Math.exp(parameters[factor + i]);
      }
      logDeterminants[c] = logDeterminant;
    }
  }

  /** Returns the squared norm of {@code y = Q (x - mean)} for one component and point. */
  private double whiten(double[] parameters, int c, int point) {
    int base = c * d;
    int mean = mixture.mean(c);
    for (int i = 0; i < d; i++) {
      centred[base + i] = mixture.x[point * d + i] - parameters[mean + i];
      y[base + i] = diagonals[base + i] * centred[base + i];
    }
    int p = mixture.factor(c) + d;
    for (int i = 0; i < d; i++) {
      for (int j = i + 1; j < d; j++) {
        y[base + j] += parameters[p++] * centred[base + i];
      }
    }
    double sum = 0;
    for (int i = 0; i < d; i++) {
      sum += y[base + i] * y[base + i];
    }
    return sum;
  }

  /** Replaces terms by their shares of the sum of exponentials; returns the sum's logarithm. */
  private static double normalise(double[] terms) {
    double max = terms[0];
    for (double term : terms) {
      max = Math.max(max, term);
    }
    double sum = 0;
    for (int i = 0; i < terms.length; i++) {
      terms[i] = Math.exp(terms[i] - max);
      sum += terms[i];
    }
    for (int i = 0; i < terms.length; i++) {
      terms[i] /= sum;
    }
    return Math.log(sum) + max;
  }

  /** Adds what one component's term of one point contributes to the means and the factor. */
  private void reverseWhiten(double[] parameters, double[] gradient, int c) {
    int base = c * d;
    int mean = mixture.mean(c);
    int factor = mixture.factor(c);
    int p = factor + d;
    for (int i = 0; i < d; i++) {
      double difference = centred[base + i];
      double weighted = -shares[c] * y[base + i];
      double adjoint = weighted * diagonals[base + i];
      gradient[factor + i] += adjoint * difference;
      for (int j = i + 1; j < d; j++) {
        double other = -shares[c] * y[base + j];
        adjoint += other * parameters[p];
        gradient[p++] += other * difference;
      }
      gradient[mean + i] -= adjoint;
    }
  }

  /** Adds the log determinant and the prior of a component; returns the prior. */
  private double finishFactor(double[] parameters, double[] gradient, int c) {
    double scale = mixture.gamma * mixture.gamma;
    double sum = 0;
    int factor = mixture.factor(c);
    for (int i = 0; i < d; i++) {
      double square = diagonals[c * d + i] * diagonals[c * d + i];
      gradient[factor + i] += shareSums[c] + scale * square - mixture.m;
      sum += square;
    }
    for (int p = factor + d; p < mixture.factor(c + 1); p++) {
      gradient[p] += scale * parameters[p];
      sum += parameters[p] * parameters[p];
    }
    return 0.5 * scale * sum - mixture.m * logDeterminants[c];
  }
}
