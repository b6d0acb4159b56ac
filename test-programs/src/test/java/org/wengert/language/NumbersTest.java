package org.wengert.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Boxes, comparisons, casts, and text made of numbers. */
class NumbersTest {
  // the mean of squares through a list of boxes: 2 x / n
  private static double meanSquare(double[] x) {
    List<Double> squares = new ArrayList<>();
    for (double entry : x) {
      squares.add(entry * entry);
    }
    double sum = 0;
    for (Double square : squares) {
      sum += square;
    }
    return sum / squares.size();
  }

  @Test
  void listOfBoxes() {
    Expect.gradient(NumbersTest::meanSquare, new double[] {1, 2, 3, 6}, 0.5, 1, 1.5, 3);
  }

  // boxes as Object and Number, unboxed by a cast: x^3
  private static double castBoxes(double x) {
    Object object = x;
    Number number = x;
    Comparable<Double> comparable = x;
    return (double) object * (Double) number * (Double) comparable;
  }

  private static double boxArithmetic(double x) {
    Double a = x;
    Double b = a;
    a += 1;
    b++;
    Double c = a * b;
    return c;
  }

  @Test
  void boxesAsObjects() {
    Expect.derivative(NumbersTest::castBoxes, 2, 12);
    // (x + 1)^2
    Expect.derivative(NumbersTest::boxArithmetic, 2, 6);
  }

  // the same number boxed twice: one active, one not
  private static double equalBoxes(double x) {
    Double active = x;
    Double constant = Double.valueOf(2.0);
    return active.equals(constant) ? active * constant : 0;
  }

  @Test
  void equalBoxesAreNotTheSame() {
    Expect.derivative(NumbersTest::equalBoxes, 2, 2);
  }

  private static double optional(double x) {
    Optional<Double> some = Optional.of(x * x);
    Double chosen = Objects.requireNonNull(some.get());
    return some.isPresent() ? chosen * x : 0;
  }

  @Test
  void optionalValue() {
    Expect.derivative(NumbersTest::optional, 2, 12);
  }

  private static double larger(double x, double y) {
    if (Double.compare(x, y) > 0 && Double.isFinite(x) && !Double.isNaN(y)) {
      return x * x;
    }
    return Double.valueOf(x).compareTo(y) < 0 ? y * y : x;
  }

  @Test
  void comparisonsAreHarmless() {
    Expect.gradient(v -> larger(v[0], v[1]), new double[] {3, 2}, 6, 0);
    Expect.gradient(v -> larger(v[0], v[1]), new double[] {2, 3}, 0, 6);
    Expect.gradient(v -> larger(v[0], v[1]), new double[] {2, 2}, 1, 0);
  }

  private static double text(double x) {
    String joined = "x = " + x + ", " + (float) x + ' ' + Double.toString(x * x);
    String built = new StringBuilder().append(x).append(',').append((float) x).toString();
    String formatted = String.format("%.3f", x) + String.valueOf(x);
    return joined.isEmpty() || built.isEmpty() || formatted.isEmpty() ? 0 : x * x;
  }

  @Test
  void textIsHarmless() {
    Expect.derivative(NumbersTest::text, 3, 6);
  }

  private static double printed(double x) {
    System.err.print("");
    System.err.printf("", x);
    return x * x;
  }

  @Test
  void printingIsHarmless() {
    Expect.derivative(NumbersTest::printed, 3, 6);
  }

  private static double hashed(double x) {
    int hash = Double.hashCode(x) ^ Double.valueOf(x).hashCode() ^ Objects.hash(x, 1);
    return hash == 0 ? 0 : x * x;
  }

  @Test
  void hashingIsHarmless() {
    Expect.derivative(NumbersTest::hashed, 3, 6);
  }

  /** Equality as it is generated for fields of type double. */
  private static final class Key {
    private final double x;

    Key(double x) {
      this.x = x;
    }

    @Override
    public int hashCode() {
      long bits = Double.doubleToLongBits(x);
      return (int) (bits ^ (bits >>> 32));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key
          && Double.doubleToLongBits(x) == Double.doubleToLongBits(((Key) other).x);
    }
  }

  private static double keys(double x) {
    Map<Key, Double> values = new HashMap<>();
    values.put(new Key(x), x * x);
    boolean same = new Key(x).equals(new Key(x)) && new Key(x).hashCode() == new Key(x).hashCode();
    return same ? values.get(new Key(x)) : 0;
  }

  @Test
  void classicEqualsAndHashCode() {
    Expect.derivative(NumbersTest::keys, 3, 6);
  }

  // 2.7 -> 2, -2.7 -> -2: steps; the float keeps its derivative
  private static double casts(double x) {
    int i = (int) x;
    long l = (long) -x;
    float f = (float) x;
    double d = f;
    return i * x + l + d + (byte) i + (char) l;
  }

  @Test
  void casts() {
    Expect.derivative(NumbersTest::casts, 2.75, 2 + 1);
  }

  // integer arithmetic widened to double has no derivative: 3 / 2 is 1
  private static double integers(double x) {
    int i = 3;
    long l = 7L;
    return i / 2 * x + l % 4 * x + (double) i / 2 * x + (i << 2) * x;
  }

  @Test
  void integerFactors() {
    Expect.derivative(NumbersTest::integers, 5, 1 + 3 + 1.5 + 12);
  }

  @SuppressWarnings("strictfp")
  private static strictfp double strict(double x) {
    return x * x / 3;
  }

  @Test
  void strictMethods() {
    Expect.derivative(NumbersTest::strict, 3, 2);
  }

  // extreme numbers stay what they are: 1 for each
  private static double extremes(double x) {
    double s = Double.MIN_VALUE + Double.MAX_VALUE * 0 - 0.0 + -0.0;
    return x + s;
  }

  @Test
  void extremeConstants() {
    Expect.derivative(NumbersTest::extremes, 3, 1);
    Expect.derivative(NumbersTest::extremes, -0.0, 1);
    Expect.derivative(x -> x + Double.MAX_VALUE, Double.MAX_VALUE, 1);
    Expect.derivative(x -> x * 2, Double.NaN, 2);
  }

  private static double passiveOperands(double x) {
    short[] shorts = {2};
    byte[] bytes = {3};
    char[] chars = {4};
    long[] longs = {5};
    int[] ints = {6};
    boolean[] booleans = {true};
    Object one = shorts;
    Object other = bytes;
    return x
            * (shorts[0] + bytes[0] + chars[0] + longs[0] + ints[0])
            * (booleans[0] ? one == other ? 5 : 3 : 7)
            * (one != other && ints[0] != shorts[0] ? 1 : 9)
        + (short) ints[0];
  }

  /**
   * What is passive lies on the stack above what is active, and takes as many places as it does.
   */
  @Test
  void passiveOperandsAboveAnActiveOne() {
    Expect.derivative(NumbersTest::passiveOperands, 2, 60);
  }
}
