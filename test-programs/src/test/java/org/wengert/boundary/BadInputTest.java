package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.ValueAndGradient;
import org.wengert.modes.BothModes;

/** Arguments that make no sense, and points at the edge of what makes sense. */
class BadInputTest {
  private static final ToDoubleFunction<double[]> SQUARES = BadInputTest::squares;
  private static final Function<double[], double[]> DOUBLED = BadInputTest::doubled;
  private static final double[] X = {3, 5};

  static double squares(double[] x) {
    double sum = 0;
    for (double v : x) {
      sum += v * v;
    }
    return sum;
  }

  static double[] doubled(double[] x) {
    double[] y = new double[3];
    for (int i = 0; i < x.length; i++) {
      y[i] = 2 * x[i];
    }
    return y;
  }

  static double[] nothing(double[] x) {
    return x.length > 100 ? x : null;
  }

  private static void refused(String message, Executable call) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, call);
    assertEquals(message, refusal.getMessage());
  }

  @Test
  void nullFunctionOrPoint() {
    ToDoubleFunction<double[]> none = null;
    Function<double[], double[]> noVector = null;
    DoubleBinaryOperator noPair = null;
    refused("f is null", () -> BothModes.gradient(none, X));
    refused("f is null", () -> BothModes.gradient(noPair, 1, 2));
    refused("f is null", () -> BothModes.valueAndGradient(none, X));
    refused("f is null", () -> BothModes.jacobian(noVector, X));
    refused("f is null", () -> Derivatives.vjp(noVector, X, X));
    refused("x is null", () -> BothModes.gradient(SQUARES, null));
    refused("x is null", () -> BothModes.valueAndGradient(SQUARES, null));
    refused("x is null", () -> BothModes.jacobian(DOUBLED, null));
    refused("x is null", () -> Derivatives.vjp(DOUBLED, null, X));
    refused("w is null", () -> Derivatives.vjp(DOUBLED, X, null));
  }

  @Test
  void nullFunctionOrPointOfATape() {
    ToDoubleFunction<double[]> none = null;
    Function<double[], double[]> noVector = null;
    try (Tape tape = new Tape()) {
      refused("f is null", () -> tape.record(none, X));
      refused("f is null", () -> tape.record(noVector, X));
      refused("x is null", () -> tape.record(SQUARES, null));
      refused("x is null", () -> tape.record(DOUBLED, null));
      tape.record(DOUBLED, X);
      double[] noWeights = null;
      double[][] noRows = null;
      refused("w is null", () -> tape.vjp(noWeights));
      refused("W is null", () -> tape.vjp(noRows));
      refused("W[1] is null", () -> tape.vjp(new double[][] {new double[3], null}));
    }
  }

  @Test
  void weightsOfTheWrongLength() {
    refused("w has 2 entries, but f has 3 outputs", () -> Derivatives.vjp(DOUBLED, X, X));
    try (Tape tape = new Tape()) {
      tape.record(DOUBLED, X);
      refused("w has 0 entries, but f has 3 outputs", () -> tape.vjp(new double[0]));
      refused("W[1] has 4 entries, but f has 3 outputs", () -> tape.vjp(rows(3, 4)));
      assertArrayEquals(new double[] {2, 4}, tape.vjp(new double[] {1, 2, 3}));
      tape.record(SQUARES, X);
      refused("w has 2 entries, but f has 1 outputs", () -> tape.vjp(X));
    }
  }

  private static double[][] rows(int... lengths) {
    double[][] rows = new double[lengths.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[lengths[i]];
    }
    return rows;
  }

  @Test
  void functionThatReturnsNull() {
    String message = "f returned null instead of an array of outputs";
    refused(message, () -> BothModes.jacobian(BadInputTest::nothing, X));
    refused(message, () -> Derivatives.vjp(BadInputTest::nothing, X, X));
    try (Tape tape = new Tape()) {
      Function<double[], double[]> nothing = BadInputTest::nothing;
      refused(message, () -> tape.record(nothing, X));
      assertThrows(IllegalStateException.class, tape::statistics);
      tape.record(SQUARES, X);
      assertArrayEquals(new double[] {6, 10}, tape.gradient());
    }
  }

  static Double noBox(double[] x) {
    return x.length > 100 ? x[0] : null;
  }

  @Test
  void functionThatReturnsANullBox() {
    ToDoubleFunction<double[]> f = BadInputTest::noBox;
    assertThrows(NullPointerException.class, () -> f.applyAsDouble(X));
    assertThrows(NullPointerException.class, () -> BothModes.gradient(f, X));
  }

  @Test
  void noInputs() {
    double[] none = {};
    assertArrayEquals(none, BothModes.gradient(SQUARES, none));
    ValueAndGradient found = BothModes.valueAndGradient(SQUARES, none);
    assertEquals(0, found.value());
    assertArrayEquals(new double[3][0], BothModes.jacobian(DOUBLED, none));
    assertArrayEquals(none, Derivatives.vjp(DOUBLED, none, new double[3]).cotangent());
  }

  @Test
  void noOutputs() {
    Function<double[], double[]> none = x -> new double[0];
    assertArrayEquals(new double[0][], BothModes.jacobian(none, X));
    assertArrayEquals(new double[2], Derivatives.vjp(none, X, new double[0]).cotangent());
  }

  @Test
  void thePointIsNeverModified() {
    double[] x = {3, 5};
    double[] g =
        BothModes.gradient(
            v -> {
              v[0] *= v[1];
              return v[0];
            },
            x);
    assertArrayEquals(new double[] {5, 3}, g);
    assertArrayEquals(new double[] {3, 5}, x);
  }

  @Test
  void thePointItselfAsOutput() {
    Function<double[], double[]> same = v -> v;
    assertArrayEquals(new double[][] {{1, 0}, {0, 1}}, BothModes.jacobian(same, X));
    Function<double[], double[]> identity = Function.identity();
    assertArrayEquals(new double[][] {{1, 0}, {0, 1}}, BothModes.jacobian(identity, X));
    Function<double[], double[]> copy = double[]::clone;
    assertArrayEquals(new double[][] {{1, 0}, {0, 1}}, BothModes.jacobian(copy, X));
  }

  @Test
  void pointsThatAreNotFinite() {
    double inf = Double.POSITIVE_INFINITY;
    double nan = Double.NaN;
    assertArrayEquals(new double[] {inf, 2}, BothModes.gradient(SQUARES, new double[] {inf, 1}));
    assertArrayEquals(new double[] {nan, 2}, BothModes.gradient(SQUARES, new double[] {nan, 1}));
    Verdict.right(BadInputTest::squares, new double[] {-0.0, Double.MIN_VALUE}, 0, 0);
    // the branch taken counts, and NaN compares as false
    Verdict.right(x -> x[0] > 0 ? x[0] * x[1] : x[1] * 7, new double[] {nan, 2}, 0, 7);
  }

  @Test
  void bitsOfANotANumberStayWhatTheyAre() {
    double odd = Double.longBitsToDouble(0x7FF8_0000_1234_5678L);
    Verdict.right(x -> x[0], new double[] {odd}, 1);
    Verdict.right(x -> -x[0] * -1, new double[] {-0.0}, 1);
  }

  @Test
  void functionObjectsOfTheJdk() {
    assertArrayEquals(new double[] {6, 9 * Math.log(3)}, BothModes.gradient(Math::pow, 3, 2));
    assertArrayEquals(new double[] {0, 1}, BothModes.gradient(Math::max, 3, 5));
    assertArrayEquals(new double[] {1, 1}, BothModes.gradient(Double::sum, 3, 5));
  }

  /** A class, not a lambda. */
  private static final class Product implements ToDoubleFunction<double[]>, DoubleBinaryOperator {
    @Override
    public double applyAsDouble(double[] x) {
      return applyAsDouble(x[0], x[1]);
    }

    @Override
    public double applyAsDouble(double a, double b) {
      return a * b;
    }
  }

  @Test
  void functionObjectOfAClass() {
    Verdict.right(new Product(), X, 5, 3);
    assertArrayEquals(
        new double[] {5, 3}, BothModes.gradient((DoubleBinaryOperator) new Product(), 3, 5));
  }
}
