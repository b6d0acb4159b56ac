package org.wengert.check;

import java.util.Arrays;

/** Runs the function of a check at many points, and watches how it behaves. */
final class Probe {
  private final Subject subject;
  private final double[] x;
  private final double[] y;
  private long runs;
  private RuntimeException thrown;

  /**
   * Runs the function at the point of the check. What it throws there passes through.
   *
   * @param subject has the function
   * @param x the point
   */
  Probe(Subject subject, double[] x) {
    this.subject = subject;
    this.x = x;
    this.y = run(x);
  }

  /** The point of the check. */
  double[] x() {
    return x;
  }

  /** The outputs there. */
  double[] y() {
    return y;
  }

  int outputs() {
    return y.length;
  }

  /** How many times the function was run. */
  long runs() {
    return runs;
  }

  /** The first exception that the function threw at another point, or null. */
  RuntimeException thrown() {
    return thrown;
  }

  /**
   * Runs the function once more at the point of the check.
   *
   * @return what is wrong if it does not give the same bits, as sentences, or null
   */
  String irregularity() {
    String difference = difference(run(x));
    return difference == null
        ? null
        : "f is not deterministic: two runs at the same point gave "
            + difference
            + ". Look for random numbers, clocks, and state that f keeps from one run to the next.";
  }

  /**
   * Compares outputs with those of the first run, bit for bit.
   *
   * @param other outputs at the point of the check
   * @return the first difference as a few words, or null if there is none
   */
  String difference(double[] other) {
    if (other.length != y.length) {
      return y.length + " and " + other.length + " outputs";
    }
    for (int j = 0; j < y.length; j++) {
      if (Double.doubleToRawLongBits(y[j]) != Double.doubleToRawLongBits(other[j])) {
        return y[j] + " and " + other[j] + (y.length == 1 ? "" : " for f[" + j + "]");
      }
    }
    return null;
  }

  /**
   * The outputs at another point. A function that throws is not defined there, which is its right.
   *
   * @param point the point; not changed
   * @return the outputs, all NaN if the function throws
   * @throws IllegalArgumentException if the function returns null or another number of outputs
   */
  double[] at(double[] point) {
    double[] outputs;
    runs++;
    try {
      outputs = subject.value(point.clone());
    } catch (RuntimeException e) {
      thrown = thrown == null ? e : thrown;
      outputs = new double[y.length];
      Arrays.fill(outputs, Double.NaN);
      return outputs;
    }
    notNull(outputs);
    if (outputs.length != y.length) {
      throw new IllegalArgumentException(
          "f returned "
              + y.length
              + " outputs at x, but "
              + outputs.length
              + " at a point beside it: their number must not depend on x");
    }
    return outputs.clone();
  }

  private double[] run(double[] point) {
    runs++;
    double[] outputs = subject.value(point.clone());
    notNull(outputs);
    return outputs.clone();
  }

  private static void notNull(double[] outputs) {
    if (outputs == null) {
      throw new IllegalArgumentException("f returned null instead of an array of outputs");
    }
  }
}
