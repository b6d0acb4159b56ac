package org.wengert.programs.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.wengert.programs.NumberFile;
import org.wengert.programs.SplitMix64;

/**
 * A bundle adjustment and a point to differentiate it at.
 *
 * @param bundle the errors of all observations
 * @param parameters the point, in the order of {@link BundleAdjustment}; shared, read it only
 */
public record BundleProblem(BundleAdjustment bundle, double[] parameters) {

  /**
   * Reads a problem in ADBench's text format: n, m, p; then one camera, one point, one weight and
   * one feature, which are repeated for all.
   *
   * @throws IOException if the file cannot be read
   */
  public static BundleProblem read(Path file) throws IOException {
    NumberFile numbers = new NumberFile(file);
    int cameras = numbers.nextInt();
    int points = numbers.nextInt();
    int observations = numbers.nextInt();
    double[][] values = {
      repeat(numbers.nextDoubles(11), cameras),
      repeat(numbers.nextDoubles(3), points),
      repeat(numbers.nextDoubles(1), observations)
    };
    double[] features = repeat(numbers.nextDoubles(2), observations);
    return new BundleProblem(new BundleAdjustment(cameras, points, features), concatenate(values));
  }

  /** Draws cameras near the origin that look at points before them, all different. */
  public static BundleProblem generate(int cameras, int points, int observations, long seed) {
    SplitMix64 random = new SplitMix64(seed);
    double[] features = random.nextDoubles(2 * observations, -1, 1);
    double[][] values = new double[cameras * 2 + points * 2 + 1][];
    for (int i = 0; i < cameras; i++) {
      values[2 * i] = random.nextDoubles(6, -0.3, 0.3);
      values[2 * i + 1] = random.nextDoubles(5, 0.1, 0.4);
    }
    for (int i = 0; i < points; i++) {
      values[2 * (cameras + i)] = random.nextDoubles(2, -1, 1);
      values[2 * (cameras + i) + 1] = random.nextDoubles(1, 3, 5);
    }
    values[2 * (cameras + points)] = random.nextDoubles(observations, 0.5, 1);
    return new BundleProblem(new BundleAdjustment(cameras, points, features), concatenate(values));
  }

  private static double[] repeat(double[] values, int times) {
    double[] repeated = new double[values.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(values, 0, repeated, i * values.length, values.length);
    }
    return repeated;
  }

  private static double[] concatenate(double[][] arrays) {
    return Arrays.stream(arrays).flatMapToDouble(Arrays::stream).toArray();
  }
}
