package org.wengert.language;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.ValueAndGradient;
import org.wengert.modes.BothModes;

/**
 * What every test here asserts of a program: derivatives that agree with closed forms, and values
 * that recording does not change by a single bit.
 *
 * <p>A program is run plainly, then recorded twice: the first time links it, the second runs it as
 * linked.
 */
public final class Expect {
  /** How far a derivative may be from its closed form, relative to the closed form. */
  public static final double TOLERANCE = 1e-12;

  private Expect() {}

  /** The gradient of a scalar function of a vector. */
  public static void gradient(ToDoubleFunction<double[]> f, double[] x, double... expected) {
    double plain = f.applyAsDouble(x.clone());
    for (String run : new String[] {"first recording", "second recording"}) {
      double[] point = x.clone();
      ValueAndGradient recorded = BothModes.valueAndGradient(f, point);
      assertAll(
          run,
          () -> sameBits(plain, recorded.value(), "value"),
          () -> assertArrayEquals(x, point, 0, "the caller's point was changed"),
          () -> close(expected, recorded.gradient(), "gradient"));
    }
  }

  /** The derivative of a scalar function of one number. */
  public static void derivative(DoubleUnaryOperator f, double x, double expected) {
    gradient(v -> f.applyAsDouble(v[0]), new double[] {x}, expected);
  }

  /** A derivative that may be out of reach: it is right, or refused, but never wrong. */
  public static void derivativeOrRefusal(DoubleUnaryOperator f, double x, double expected) {
    try {
      BothModes.gradient(v -> f.applyAsDouble(v[0]), new double[] {x});
    } catch (UnsupportedDifferentiationException refused) {
      return;
    }
    derivative(f, x, expected);
  }

  /** The Jacobian of a vector function. */
  public static void jacobian(
      Function<double[], double[]> f, double[] x, double[]... expectedRows) {
    double[] plain = f.apply(x.clone());
    assertEquals(expectedRows.length, plain.length, "number of outputs");
    for (int row = 0; row < plain.length; row++) {
      int output = row;
      gradient(v -> f.apply(v)[output], x, expectedRows[row]);
    }
    double[][] jacobian = BothModes.jacobian(f, x);
    for (int row = 0; row < plain.length; row++) {
      close(expectedRows[row], jacobian[row], "row " + row + " of the Jacobian");
    }
  }

  /**
   * A function whose derivative would be lost: loud, with a message that names what the user has to
   * know.
   */
  public static UnsupportedDifferentiationException refused(
      ToDoubleFunction<double[]> f, double[] x, String... fragments) {
    UnsupportedDifferentiationException refusal =
        assertThrows(
            UnsupportedDifferentiationException.class,
            () -> BothModes.gradient(f, x),
            "the derivative is lost here, and nothing said so");
    for (String fragment : fragments) {
      assertTrue(
          refusal.getMessage().contains(fragment),
          () -> "no '" + fragment + "' in the message: " + refusal.getMessage());
    }
    return refusal;
  }

  /** Two numbers that are the same to the bit. */
  public static void sameBits(double expected, double actual, String what) {
    assertEquals(
        Double.doubleToRawLongBits(expected),
        Double.doubleToRawLongBits(actual),
        () -> what + ": plain " + expected + ", recorded " + actual);
  }

  /** Derivatives and their closed forms. */
  public static void close(double[] expected, double[] actual, String what) {
    close(expected, actual, TOLERANCE, what);
  }

  /** Derivatives and their closed forms, within another tolerance. */
  public static void close(double[] expected, double[] actual, double tolerance, String what) {
    assertEquals(expected.length, actual.length, () -> what + ": number of entries");
    for (int i = 0; i < expected.length; i++) {
      double wanted = expected[i];
      double got = actual[i];
      // equality serves infinite numbers, and both zeros
      boolean same = wanted == got || Double.isNaN(wanted) && Double.isNaN(got);
      int entry = i;
      assertTrue(
          same || Math.abs(wanted - got) <= tolerance * Math.abs(wanted),
          () -> what + ", entry " + entry + ": expected " + wanted + ", but was " + got);
    }
  }
}
