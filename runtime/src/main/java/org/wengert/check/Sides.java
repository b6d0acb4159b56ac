package org.wengert.check;

/**
 * One attempt to find the slope of one output along a line: central quotients, and those to either
 * side, for steps that shrink.
 */
final class Sides {
  private final Tableau central = Tableau.central();
  private final Tableau left = Tableau.oneSided();
  private final Tableau right = Tableau.oneSided();

  private double step;
  private double noise;
  private double firstNoise;
  private double firstSize;
  private boolean constant = true;
  private double lastLeft;
  private double lastRight;

  /** Adds the values at one more step. */
  void add(double nextStep, double before, double here, double after, double valueNoise) {
    boolean first = step == 0;
    step = nextStep;
    double largest = Math.max(Math.abs(here), Math.max(size(before), size(after)));
    noise = Math.max(valueNoise, Math.ulp(largest));
    firstNoise = first ? noise / step : firstNoise;
    firstSize = first ? largest / step : firstSize;
    constant &= before == here && here == after;
    lastLeft = (here - before) / step;
    lastRight = (after - here) / step;
    central.add((after - before) / (2 * step), noise / step);
    left.add(lastLeft, 2 * noise / step);
    right.add(lastRight, 2 * noise / step);
  }

  private static double size(double value) {
    return Double.isFinite(value) ? Math.abs(value) : 0;
  }

  boolean settled() {
    return best().settled();
  }

  /** The central table, or that of the only side on which the function is finite. */
  Tableau best() {
    if (!Double.isNaN(central.value())) {
      return central;
    }
    return left.error() < right.error() ? left : right;
  }

  boolean isCentral() {
    return best() == central;
  }

  Tableau left() {
    return left;
  }

  Tableau right() {
    return right;
  }

  /** The smallest step. */
  double step() {
    return step;
  }

  /** The error by rounding of the quotient with the smallest step. */
  double lastNoise() {
    return noise / step;
  }

  /**
   * Whether rounding is all that is left of the error, so that smaller steps only make it larger.
   */
  boolean isAtNoise() {
    return best().error() <= 8 * firstNoise;
  }

  /** The quotient to the left with the smallest step. */
  double lastLeft() {
    return lastLeft;
  }

  /** The quotient to the right with the smallest step. */
  double lastRight() {
    return lastRight;
  }

  /** Whether the function did not vary at all. */
  boolean isConstant() {
    return constant;
  }

  /** The slope of a function that grows from 0 to its size in the first step. */
  double firstSize() {
    return firstSize;
  }

  /** The largest of the slopes. */
  double magnitude() {
    return Math.max(size(best().value()), Math.max(size(left.value()), size(right.value())));
  }

  /** How much the right slope exceeds the left one. */
  double bend() {
    return right.value() - left.value();
  }

  /** Whether the slopes to both sides differ by more than their errors. */
  boolean isBent() {
    double error = left.error() + right.error();
    return isCentral()
        && Math.abs(bend()) > CheckSettings.SAFETY * error
        && Math.abs(bend()) > 1e-12 * magnitude();
  }
}
