package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.ValueAndGradient;
import org.wengert.modes.BothModes;

/**
 * What differentiating a function may come to: the right gradient and the primal to the bit, or an
 * exception that says where and what to do. Never a wrong number.
 */
public final class Verdict {
  private static final double TOLERANCE = 1e-12;
  private static final Pattern PLACE = Pattern.compile(" at [\\w.$]+\\([\\w]+\\.java:[1-9]\\d*\\)");

  private Verdict() {}

  /** The gradient is right and the primal is not changed. */
  public static void right(ToDoubleFunction<double[]> f, double[] x, double... expected) {
    ValueAndGradient found = BothModes.valueAndGradient(f, x);
    check(f, x, expected, found);
  }

  /** The gradient is refused, and the message names a line of the user's source. */
  public static UnsupportedDifferentiationException loud(
      ToDoubleFunction<double[]> f, double... x) {
    f.applyAsDouble(x.clone());
    double[] found;
    try {
      found = BothModes.gradient(f, x);
    } catch (UnsupportedDifferentiationException refusal) {
      assertNamesPlace(refusal);
      return refusal;
    }
    throw new AssertionError("SILENT: not refused, but gradient " + Arrays.toString(found));
  }

  /** Either of both. */
  public static void rightOrLoud(ToDoubleFunction<double[]> f, double[] x, double... expected) {
    try {
      Derivatives.gradient(f, x);
    } catch (UnsupportedDifferentiationException refusal) {
      // forward mode may be right all the same, where the tangent of what is lost is 0
      assertNamesPlace(refusal);
      return;
    }
    right(f, x, expected);
  }

  private static void check(
      ToDoubleFunction<double[]> f, double[] x, double[] expected, ValueAndGradient found) {
    double plain = f.applyAsDouble(x.clone());
    assertEquals(
        Double.doubleToRawLongBits(plain),
        Double.doubleToRawLongBits(found.value()),
        "the primal changed: plain " + plain + ", recorded " + found.value());
    boolean equal = found.gradient().length == expected.length;
    for (int i = 0; equal && i < expected.length; i++) {
      double scale = Math.max(1, Math.abs(expected[i]));
      equal = Math.abs(found.gradient()[i] - expected[i]) <= TOLERANCE * scale;
    }
    assertTrue(
        equal,
        () ->
            "SILENT WRONG NUMBER: gradient "
                + Arrays.toString(found.gradient())
                + ", but right is "
                + Arrays.toString(expected));
  }

  private static void assertNamesPlace(UnsupportedDifferentiationException refusal) {
    assertTrue(
        PLACE.matcher(refusal.getMessage()).find(),
        "the message names no line of the user's source: " + refusal.getMessage());
  }
}
