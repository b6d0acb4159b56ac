package org.wengert.check;

/**
 * How a check is made.
 *
 * @param x the point, all entries finite; null if it is not known yet
 * @param mask which inputs are checked, as long as {@code x}; null means all
 * @param directions number of random directions, or 0 to check each entry
 * @param seed where random directions start from
 * @param absolute smallest tolerance
 * @param relative smallest tolerance as a part of the larger of the two numbers that are compared
 * @param branches how to find out where paths part, or null
 */
public record CheckSettings(
    double[] x,
    boolean[] mask,
    int directions,
    long seed,
    double absolute,
    double relative,
    BranchTrace branches) {
  /** Each entry, with the smallest tolerance that makes sense. */
  public static final CheckSettings DEFAULT =
      new CheckSettings(null, null, 0, 1964, 0, 1e-12, null);

  /** How many times its own estimate the error of a difference may be. */
  static final double SAFETY = 10;

  /**
   * Whether an input is checked.
   *
   * @param input its position
   */
  boolean checks(int input) {
    return mask == null || mask[input];
  }

  /** How many inputs are not checked. */
  int masked() {
    int masked = 0;
    for (int i = 0; i < x.length; i++) {
      masked += checks(i) ? 0 : 1;
    }
    return masked;
  }

  /** How far two numbers may be apart if one of them is known up to an error. */
  double tolerance(double derivative, double difference, double error) {
    double larger = Math.max(Math.abs(derivative), Math.abs(difference));
    return Math.max(SAFETY * error, absolute + relative * larger);
  }

  /**
   * The same with another point.
   *
   * @param x see the record's parameter
   * @return new settings
   */
  public CheckSettings withPoint(double[] x) {
    return new CheckSettings(x, mask, directions, seed, absolute, relative, branches);
  }

  /**
   * The same with another mask.
   *
   * @param mask see the record's parameter
   * @return new settings
   */
  public CheckSettings withMask(boolean[] mask) {
    return new CheckSettings(x, mask, directions, seed, absolute, relative, branches);
  }

  /**
   * The same with another number of directions.
   *
   * @param directions see the record's parameter
   * @return new settings
   */
  public CheckSettings withDirections(int directions) {
    return new CheckSettings(x, mask, directions, seed, absolute, relative, branches);
  }

  /**
   * The same with another seed.
   *
   * @param seed see the record's parameter
   * @return new settings
   */
  public CheckSettings withSeed(long seed) {
    return new CheckSettings(x, mask, directions, seed, absolute, relative, branches);
  }

  /**
   * The same with another trace.
   *
   * @param branches see the record's parameter
   * @return new settings
   */
  public CheckSettings withBranches(BranchTrace branches) {
    return new CheckSettings(x, mask, directions, seed, absolute, relative, branches);
  }

  /**
   * The same with other smallest tolerances.
   *
   * @param absolute see the record's parameter
   * @param relative see the record's parameter
   * @return new settings
   */
  public CheckSettings withTolerance(double absolute, double relative) {
    return new CheckSettings(x, mask, directions, seed, absolute, relative, branches);
  }
}
