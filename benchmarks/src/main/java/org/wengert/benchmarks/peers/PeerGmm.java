package org.wengert.benchmarks.peers;

import org.wengert.programs.gmm.GaussianMixture;

/** The log likelihood of a mixture, up to its constant. */
record PeerGmm(GaussianMixture mixture) implements PeerFunction {
  @Override
  public <T> T[] apply(Arithmetic<T> on, T[] parameters) {
    int d = mixture.dimension();
    int k = mixture.components();
    double[] x = mixture.points();
    int size = d * (d + 1) / 2;
    T[] logDeterminants = on.array(k);
    T[] diagonals = on.array(k * d);
    T prior = on.constant(0);
    for (int c = 0; c < k; c++) {
      int factor = k + k * d + c * size;
      logDeterminants[c] = on.constant(0);
      for (int i = 0; i < d; i++) {
        logDeterminants[c] = on.add(logDeterminants[c], parameters[factor + i]);
        diagonals[c * d + i] = on.exp(parameters[factor + i]);
        prior = on.add(prior, on.multiply(diagonals[c * d + i], diagonals[c * d + i]));
      }
      for (int p = factor + d; p < factor + size; p++) {
        prior = on.add(prior, on.multiply(parameters[p], parameters[p]));
      }
    }
    T sum = on.multiply(prior, 0.5);
    T[] terms = on.array(k);
    T[] y = on.array(d);
    T[] centred = on.array(d);
    int n = x.length / d;
    for (int point = 0; point < n; point++) {
      for (int c = 0; c < k; c++) {
        for (int i = 0; i < d; i++) {
          centred[i] = on.add(on.multiply(parameters[k + c * d + i], -1), x[point * d + i]);
          y[i] = on.multiply(diagonals[c * d + i], centred[i]);
        }
        int p = k + k * d + c * size + d;
        for (int i = 0; i < d; i++) {
          for (int j = i + 1; j < d; j++) {
            y[j] = on.add(y[j], on.multiply(parameters[p++], centred[i]));
          }
        }
        T main = on.add(parameters[c], logDeterminants[c]);
        terms[c] = on.subtract(main, on.multiply(PeerWorkloads.dot(on, y, y), 0.5));
      }
      sum = on.add(sum, logSumExp(on, terms, k));
    }
    return PeerWorkloads.single(on, on.subtract(sum, on.multiply(logSumExp(on, parameters, k), n)));
  }

  private static <T> T logSumExp(Arithmetic<T> on, T[] values, int length) {
    double max = on.value(values[0]);
    for (int i = 1; i < length; i++) {
      max = Math.max(max, on.value(values[i]));
    }
    T sum = on.constant(0);
    for (int i = 0; i < length; i++) {
      sum = on.add(sum, on.exp(on.add(values[i], -max)));
    }
    return on.add(on.log(sum), max);
  }
}
