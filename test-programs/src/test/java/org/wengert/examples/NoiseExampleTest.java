package org.wengert.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wengert.Tape;

/** Code that takes nothing active and gives back numbers: random numbers, for one. */
class NoiseExampleTest {
  private static double[] noisy(double[] x, Random random) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] + noise(random);
    }
    return y;
  }

  private static double noise(Random random) {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += Math.sqrt(random.nextDouble()) * Math.cos(random.nextGaussian());
    }
    return sum;
  }

  @Test
  void noiseIsPassiveAndTakesNoTape() {
    double[] x = {1, 2, 3};
    try (Tape tape = new Tape()) {
      Random recorded = new Random(42);
      double[] y = tape.record((double[] v) -> noisy(v, recorded), x);
      assertArrayEquals(noisy(x, new Random(42)), y, "another sequence of random numbers");
      assertArrayEquals(new double[] {1, 1, 1}, tape.vjp(new double[] {1, 1, 1}));
      long statements = tape.statistics().statements();
      assertTrue(statements <= x.length, statements + " statements for three sums");
    }
  }
}
