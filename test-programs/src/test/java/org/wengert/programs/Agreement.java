package org.wengert.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;

/** What "the same" means in the tests of whole programs. */
public final class Agreement {
  /** The rule for published references: relative to the entry, or to a millionth of the largest. */
  private static final double REFERENCE = 1e-8;

  private Agreement() {}

  /** Demands the same bits. */
  public static void bits(String what, double expected, double actual) {
    assertEquals(
        Double.doubleToRawLongBits(expected),
        Double.doubleToRawLongBits(actual),
        () -> what + ": expected the bits of " + expected + ", got " + actual);
  }

  /** Demands the same bits in every entry. */
  public static void bits(String what, double[] expected, double[] actual) {
    assertEquals(expected.length, actual.length, what + ": length");
    for (int i = 0; i < expected.length; i++) {
      bits(what + "[" + i + "]", expected[i], actual[i]);
    }
  }

  /** Demands {@code |a_i - r_i| <= 1e-8 max(|r_i|, 1e-6 max |r|)} of every entry. */
  public static void withReference(String what, double[] reference, double[] actual) {
    double floor = 1e-6 * largest(reference);
    within(what, reference, actual, r -> REFERENCE * Math.max(Math.abs(r), floor));
  }

  /** Demands that no entry differs by more than a fraction of the largest expected one. */
  public static void toLargest(String what, double fraction, double[] expected, double[] actual) {
    double tolerance = fraction * largest(expected);
    within(what, expected, actual, e -> tolerance);
  }

  /** Demands that no entry differs by more than a fraction of the largest expected one of all. */
  public static void toLargest(
      String what, double fraction, double[][] expected, double[][] actual) {
    double largest = 0;
    for (double[] row : expected) {
      largest = Math.max(largest, largest(row));
    }
    double tolerance = fraction * largest;
    assertEquals(expected.length, actual.length, what + ": number of rows");
    for (int i = 0; i < expected.length; i++) {
      within(what + "[" + i + "]", expected[i], actual[i], e -> tolerance);
    }
  }

  /** Demands agreement of every entry within a tolerance that depends on what is expected. */
  private static void within(
      String what, double[] expected, double[] actual, DoubleUnaryOperator tolerance) {
    assertEquals(expected.length, actual.length, what + ": length");
    for (int i = 0; i < expected.length; i++) {
      close(what + "[" + i + "]", expected[i], actual[i], tolerance.applyAsDouble(expected[i]));
    }
  }

  /** Demands that two numbers differ by no more than a tolerance. */
  public static void close(String what, double expected, double actual, double tolerance) {
    assertTrue(
        Math.abs(actual - expected) <= tolerance,
        () ->
            String.format(
                "%s: expected %s, got %s; they differ by %.3g, allowed %.3g",
                what, expected, actual, Math.abs(actual - expected), tolerance));
  }

  /** Returns the largest magnitude. */
  public static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
