package org.wengert.benchmarks.peers;

import org.wengert.programs.SplitMix64;

/** The loss of a logistic regression, over the data of its workload. */
final class PeerLogistic implements PeerFunction {
  private static final int OBSERVATIONS = 1000;
  private final double[] features;
  private final double[] labels = new double[OBSERVATIONS];

  PeerLogistic() {
    SplitMix64 random = new SplitMix64(1);
    features = random.nextDoubles(OBSERVATIONS * 100, -1, 1);
    for (int i = 0; i < OBSERVATIONS; i++) {
      labels[i] = random.nextDouble() < 0.5 ? -1 : 1;
    }
  }

  @Override
  public <T> T[] apply(Arithmetic<T> on, T[] w) {
    T sum = on.constant(0);
    for (int i = 0; i < OBSERVATIONS; i++) {
      T product = on.multiply(w[0], features[i * w.length]);
      for (int j = 1; j < w.length; j++) {
        product = on.add(product, on.multiply(w[j], features[i * w.length + j]));
      }
      sum = on.add(sum, on.log(on.add(on.exp(on.multiply(product, -labels[i])), 1)));
    }
    T penalty = on.multiply(PeerWorkloads.dot(on, w, w), 0.005);
    return PeerWorkloads.single(on, on.add(on.multiply(sum, 1.0 / OBSERVATIONS), penalty));
  }
}
