package org.wengert.agent;

/** A class whose twin needs frames and private access. */
final class CorpusSample {
  private final double factor;

  CorpusSample(double factor) {
    this.factor = factor;
  }

  double scaledSum(double[] x) {
    double sum = 0;
    for (double entry : x) {
      sum += factor * entry;
    }
    return sum;
  }
}
