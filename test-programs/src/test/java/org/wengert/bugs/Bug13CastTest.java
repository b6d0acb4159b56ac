package org.wengert.bugs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.language.Expect;

/** Casts to integers are steps; casts to bits lose the derivative and say so. */
class Bug13CastTest {
  @Test
  void castsToIntegersAreSteps() {
    Expect.derivative(x -> (int) x, 2.7, 0);
    Expect.derivative(x -> (long) x, 2.7, 0);
    Expect.derivative(x -> (byte) x + (short) x + (char) x, 2.7, 0);
    Expect.derivative(x -> (int) (float) x, 2.7, 0);
  }

  @Test
  void fractionsKeepTheirDerivative() {
    Expect.derivative(x -> x - (long) x, 2.7, 1);
    Expect.derivative(x -> x - (int) x, -2.7, 1);
    Expect.derivative(x -> x % 1, 2.7, 1);
    Expect.derivative(x -> x - Math.floor(x), 2.7, 1);
  }

  @Test
  void roundingIsAStep() {
    Expect.derivative(Math::floor, 2.7, 0);
    Expect.derivative(Math::ceil, 2.7, 0);
    Expect.derivative(Math::rint, 2.7, 0);
    Expect.derivative(x -> Math.round(x), 2.7, 0);
  }

  private static final double[] TABLE = {10, 20, 40};

  // x times an entry of a table: the entry
  private static double lookedUp(double x) {
    return x * TABLE[(int) x];
  }

  // the entry of the point itself that its first entry names
  private static double indirect(double[] v) {
    return v[(int) v[0]];
  }

  @Test
  void positionInATable() {
    Expect.derivative(Bug13CastTest::lookedUp, 1.2, 20);
    Expect.gradient(Bug13CastTest::indirect, new double[] {2, 5, 7}, 0, 0, 1);
  }

  @Test
  void floatKeepsTheDerivative() {
    Expect.derivative(x -> (float) x * x, 3, 6);
    Expect.derivative(x -> (double) (float) x, 3, 1);
    Expect.derivative(x -> (float) (2 * x) / (float) x, 3, 0);
  }

  @Test
  void bitsOfADouble() {
    refusedAt(
        "Double.doubleToLongBits", v -> Double.longBitsToDouble(Double.doubleToLongBits(v[0])));
    refusedAt(
        "Double.doubleToRawLongBits",
        v -> Double.longBitsToDouble(Double.doubleToRawLongBits(v[0]) ^ 1));
  }

  @Test
  void bitsOfAFloat() {
    refusedAt(
        "Float.floatToIntBits", v -> Float.intBitsToFloat(Float.floatToIntBits((float) v[0])));
    refusedAt(
        "Float.floatToRawIntBits",
        v -> Float.intBitsToFloat(Float.floatToRawIntBits((float) v[0])));
  }

  @Test
  void otherKindsOfNumbers() {
    refusedAt("java.math.BigDecimal", v -> new BigDecimal(v[0]).doubleValue());
    refusedAt("java.math.BigDecimal", v -> BigDecimal.valueOf(v[0]).doubleValue());
  }

  private static void refusedAt(String callee, ToDoubleFunction<double[]> f) {
    UnsupportedDifferentiationException refusal =
        Expect.refused(f, new double[] {1.5}, callee, "Derivatives.detach");
    assertTrue(
        refusal.getMessage().contains("Bug13CastTest.java:"),
        () -> "no line of the source: " + refusal.getMessage());
  }

  @Test
  void bitsOfPassiveNumbersAreFree() {
    // the bits of a constant, times x: the constant
    Expect.derivative(x -> x * Double.longBitsToDouble(Double.doubleToLongBits(4.0)), 3, 4);
    Expect.derivative(x -> x * BigDecimal.valueOf(2.5).doubleValue(), 3, 2.5);
  }

  // boxes and narrowing assignments cast too: steps
  @SuppressWarnings("lossy-conversions")
  private static double hiddenCasts(double x) {
    Double box = x;
    int i = 0;
    i += 1.5 * x;
    char c = 0;
    c += x;
    return box.intValue() + box.longValue() + i + c + Math.toIntExact((long) x);
  }

  @Test
  void hiddenCastsAreStepsToo() {
    Expect.derivative(Bug13CastTest::hiddenCasts, 2.7, 0);
  }

  // a switch, a loop and an array's length that are cast: 1 + 3 + 2 more of x
  private static double controlledByCasts(double x) {
    double sum =
        switch ((int) x) {
          case 2 -> x;
          default -> 0;
        };
    for (int i = 0; i <= (int) x; i++) {
      sum += x;
    }
    return sum + new double[(int) x].length * x;
  }

  @Test
  void castsThatControl() {
    Expect.derivative(Bug13CastTest::controlledByCasts, 2.7, 6);
  }

  // truncated, scaled and put together again: the fraction carries the derivative
  private static double splitAndJoined(double x) {
    long whole = (long) x;
    double fraction = x - whole;
    int digits = (int) (fraction * 100);
    return whole + fraction + 0.0 * digits;
  }

  @Test
  void numberSplitAndJoined() {
    Expect.derivative(Bug13CastTest::splitAndJoined, 2.7, 1);
    Expect.derivative(Bug13CastTest::splitAndJoined, -2.7, 1);
  }
}
