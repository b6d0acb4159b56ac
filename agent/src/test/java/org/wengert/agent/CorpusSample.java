package org.wengert.agent;

/** A class whose twin needs frames, private access and a linked place. */
final class CorpusSample {
  private final double factor;

  /** Another class, whose methods are linked. */
  static final class Other {
    private Other() {}

    static double next(double x) {
      return x + 1;
    }
  }

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

  double shifted() {
    return factor + Other.next(factor);
  }
}
