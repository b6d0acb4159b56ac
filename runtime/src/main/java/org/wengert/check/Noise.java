package org.wengert.check;

/**
 * Estimates how large the rounding errors of a function are, which decides how small the steps of
 * its differences may be.
 *
 * <p>J. J. Moré and S. M. Wild, "Estimating computational noise", SIAM Journal on Scientific
 * Computing 33 (2011), 1292-1314: in a table of differences of values at equal, small distances the
 * smooth part dies out, and what remains is noise. The values lie on a half-line that begins beside
 * the point, so that a kink there does not count; the quieter of the two half-lines decides.
 */
final class Noise {
  /** By the golden ratio, as with a simple fraction rounding errors may form a pattern. */
  private static final double SPACING = 1e-5 * 0.6180339887498949;

  private static final int VALUES = 12;

  /** Which differences count: those of lower order hold more of the smooth part. */
  private static final int ORDER = 6;

  private Noise() {}

  /**
   * The noise of each output.
   *
   * @param probe runs the function
   * @return standard deviations, 0 where none is seen
   */
  static double[] of(Probe probe) {
    double[] ahead = onHalfLine(probe, SPACING);
    double[] behind = onHalfLine(probe, -SPACING);
    double[] noise = new double[probe.outputs()];
    for (int j = 0; j < noise.length; j++) {
      noise[j] = Math.min(ahead[j], behind[j]);
      if (noise[j] == Double.POSITIVE_INFINITY) {
        noise[j] = 0;
      }
    }
    return noise;
  }

  /** Infinite where a value is not finite. */
  private static double[] onHalfLine(Probe probe, double spacing) {
    double[] x = probe.x();
    double[] direction = new double[x.length];
    double[] sizes = Directions.sizes(x);
    for (int i = 0; i < direction.length; i++) {
      double size = x[i] == 0 ? sizes[i] : Math.abs(x[i]);
      // different lengths and signs, so that few functions are constant along it
      direction[i] = size * (i % 2 == 0 ? 1 : -1) / (1 + 0.1 * (i % 7));
    }
    Line line = Line.along(x, direction);
    double[][] values = new double[VALUES][];
    for (int k = 0; k < VALUES; k++) {
      values[k] = probe.at(line.point((k + 1) * spacing));
    }
    double[] noise = new double[probe.outputs()];
    for (int j = 0; j < noise.length; j++) {
      double[] column = new double[VALUES];
      for (int k = 0; k < VALUES; k++) {
        column[k] = values[k][j];
      }
      noise[j] = ofValues(column);
    }
    return noise;
  }

  /**
   * The noise in values at equal distances.
   *
   * @param values more than six values; overwritten
   * @return a standard deviation, infinite if a value is not finite
   */
  static double ofValues(double[] values) {
    double scale = 1;
    for (int order = 1; order <= ORDER; order++) {
      for (int i = 0; i < values.length - order; i++) {
        values[i] = values[i + 1] - values[i];
      }
      // (order!)^2 / (2 order)!, the inverse of the variance of that difference of noise
      scale *= order / (2.0 * (2 * order - 1));
    }
    double squares = 0;
    for (int i = 0; i < values.length - ORDER; i++) {
      squares += values[i] * values[i];
    }
    double noise = Math.sqrt(scale * squares / (values.length - ORDER));
    return Double.isNaN(noise) ? Double.POSITIVE_INFINITY : noise;
  }
}
