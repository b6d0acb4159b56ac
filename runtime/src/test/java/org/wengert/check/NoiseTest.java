package org.wengert.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The estimate of noise in values at equal distances, against noise that was added. */
class NoiseTest {
  private static double[] values(double noise, long seed) {
    Random random = new Random(seed);
    double[] values = new double[12];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.exp(1e-5 * i) + noise * random.nextGaussian();
    }
    return values;
  }

  @Test
  void noiseIsFoundWithinAFactorOfTen() {
    for (double noise : new double[] {1e-12, 1e-6, 1e-2}) {
      for (int seed = 0; seed < 100; seed++) {
        double found = Noise.ofValues(values(noise, seed));
        assertTrue(
            found > noise / 10 && found < 10 * noise, noise + ", seed " + seed + ": " + found);
      }
    }
  }

  @Test
  void smoothValuesHaveOnlyTheirRounding() {
    assertTrue(Noise.ofValues(values(0, 0)) < 2e-16);
    assertEquals(0, Noise.ofValues(new double[12]));
    assertEquals(0, Noise.ofValues(new double[] {1, 2, 3, 4, 5, 6, 7, 8}));
  }

  @Test
  void valuesThatAreNotFiniteTellNothing() {
    double[] values = values(0, 0);
    values[4] = Double.NaN;
    assertEquals(Double.POSITIVE_INFINITY, Noise.ofValues(values));
    values[4] = Double.POSITIVE_INFINITY;
    assertEquals(Double.POSITIVE_INFINITY, Noise.ofValues(values));
  }
}
