package org.wengert.check;

import java.util.SplittableRandom;

/** Random directions and weights, the same again for the same seed. */
final class Directions {
  private final SplittableRandom random;

  Directions(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * A direction in proportion to the inputs.
   *
   * @param sizes how large each input is
   * @param settings which inputs are checked; the others stay
   */
  double[] direction(double[] sizes, CheckSettings settings) {
    double[] direction = new double[sizes.length];
    for (int i = 0; i < direction.length; i++) {
      double part = part(); // drawn in any case: a mask does not change the others
      direction[i] = settings.checks(i) ? part * sizes[i] : 0;
    }
    return direction;
  }

  /** One weight for each output; 1 for a single one. */
  double[] weights(int outputs) {
    double[] weights = new double[outputs];
    for (int j = 0; j < outputs; j++) {
      weights[j] = outputs == 1 ? 1 : part();
    }
    return weights;
  }

  /** Of either sign, and never so near to 0 that a mistake in that entry would not show. */
  private double part() {
    double size = 0.5 + random.nextDouble();
    return random.nextBoolean() ? size : -size;
  }

  /**
   * How large each input is: its size, but not so small beside the others that it would not take
   * part. One that is 0 may be of any size.
   */
  static double[] sizes(double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += Math.abs(each) / x.length;
    }
    double usual = sum == 0 ? 1 : sum;
    double[] sizes = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      sizes[i] = x[i] == 0 ? 0.01 * usual : Math.max(Math.abs(x[i]), 1e-6 * usual);
    }
    return sizes;
  }
}
