package org.wengert.check;

/**
 * Extrapolates difference quotients to the step 0, and estimates the error that is left.
 *
 * <p>C. J. F. Ridders, "Accurate computation of F'(x) and F'(x) F''(x)", Advances in Engineering
 * Software 4 (1982), 75-76. Richardson's extrapolation for steps that shrink slowly shows by the
 * distances between neighbours in its table where truncation ends and rounding begins; the entry
 * with the smallest distances wins. Beyond that, each entry carries the noise of the quotients it
 * was made of, and its error is never below that.
 */
final class Tableau {
  /** Ratio of one step to the next. */
  static final double RATIO = 1.4;

  /** Most quotients of a table. */
  static final int ROWS = 10;

  private final double factor;
  private double[] row = new double[ROWS];
  private double[] noise = new double[ROWS];
  private double[] rowAbove = new double[ROWS];
  private double[] noiseAbove = new double[ROWS];
  private int rows;
  private double value = Double.NaN;
  private double error = Double.POSITIVE_INFINITY;
  private double errorNoise;
  private boolean worse;

  private Tableau(double factor) {
    this.factor = factor;
  }

  /** For quotients whose error is a series in the squares of the step. */
  static Tableau central() {
    return new Tableau(RATIO * RATIO);
  }

  /** For quotients whose error is a series in the step. */
  static Tableau oneSided() {
    return new Tableau(RATIO);
  }

  /**
   * Adds the quotient for the next step, {@link #RATIO} times smaller than the one before. One that
   * is not finite was made with too large a step: the table begins anew after it.
   *
   * @param quotient the quotient
   * @param quotientNoise its error by rounding
   */
  void add(double quotient, double quotientNoise) {
    if (!Double.isFinite(quotient)) {
      rows = 0;
      value = Double.NaN;
      error = Double.POSITIVE_INFINITY;
      return;
    }
    double[] swap = rowAbove;
    rowAbove = row;
    row = swap;
    swap = noiseAbove;
    noiseAbove = noise;
    noise = swap;
    row[0] = quotient;
    noise[0] = quotientNoise;
    if (rows == 0) {
      value = quotient;
    }
    extrapolate();
    rows++;
  }

  private void extrapolate() {
    double weight = factor;
    for (int i = 1; i <= rows; i++) {
      row[i] = (row[i - 1] * weight - rowAbove[i - 1]) / (weight - 1);
      noise[i] = (noise[i - 1] * weight + noiseAbove[i - 1]) / (weight - 1);
      weight *= factor;
      double distance = Math.max(Math.abs(row[i] - row[i - 1]), Math.abs(row[i] - rowAbove[i - 1]));
      if (Math.max(distance, noise[i]) <= error) {
        error = Math.max(distance, noise[i]);
        errorNoise = noise[i];
        value = row[i];
      }
    }
    worse = rows > 0 && Math.abs(row[rows] - rowAbove[rows - 1]) >= 2 * error;
  }

  /** The best extrapolation, NaN if there is no finite quotient. */
  double value() {
    return value;
  }

  /** An estimate of its error, infinite with fewer than two quotients. */
  double error() {
    return error;
  }

  /** Whether smaller steps are unlikely to give a better one. */
  boolean settled() {
    return rows > 1 && (worse || error <= 2 * errorNoise);
  }
}
