package org.wengert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad argument, with the text of its message. */
@ExtendWith(FakeLinker.class)
@ResourceLock(value = FakeLinker.RESOURCE, mode = ResourceAccessMode.READ)
class ArgumentMessagesTest {
  private static final ToDoubleFunction<double[]> NO_SCALAR = null;
  private static final Function<double[], double[]> NO_VECTOR = null;
  private static final DoubleBinaryOperator NO_PAIR = null;
  private static final double[] X = {1, 2};

  static Stream<Arguments> ofDerivatives() {
    return Stream.of(
        bad("f is null", () -> Derivatives.gradient(NO_SCALAR, X)),
        bad("x is null", () -> Derivatives.gradient(Twins.SQUARES, null)),
        bad("f is null", () -> Derivatives.gradient(NO_PAIR, 1, 2)),
        bad("f is null", () -> Derivatives.valueAndGradient(NO_SCALAR, X)),
        bad("x is null", () -> Derivatives.valueAndGradient(Twins.SQUARES, null)),
        bad("f is null", () -> Derivatives.vjp(NO_VECTOR, X, X)),
        bad("x is null", () -> Derivatives.vjp(Twins.SQUARE_EACH, null, X)),
        bad("w is null", () -> Derivatives.vjp(Twins.SQUARE_EACH, X, null)),
        bad(
            "w has 3 entries, but f has 2 outputs",
            () -> Derivatives.vjp(Twins.SQUARE_EACH, X, new double[3])),
        bad("f is null", () -> Derivatives.jacobian(NO_VECTOR, X)),
        bad("x is null", () -> Derivatives.jacobian(Twins.SQUARE_EACH, null)),
        bad(
            "f returned null instead of an array of outputs",
            () -> Derivatives.jacobian(Twins.NULL, X)),
        bad(
            "f returned null instead of an array of outputs",
            () -> Derivatives.vjp(Twins.NULL, X, X)));
  }

  @ParameterizedTest
  @MethodSource
  void ofDerivatives(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void ofTape() {
    try (Tape tape = new Tape()) {
      check("f is null", () -> tape.record(NO_SCALAR, X));
      check("x is null", () -> tape.record(Twins.SQUARES, null));
      check("f is null", () -> tape.record(NO_VECTOR, X));
      check("x is null", () -> tape.record(Twins.SQUARE_EACH, null));
      check("f returned null instead of an array of outputs", () -> tape.record(Twins.NULL, X));

      tape.record(Twins.SQUARE_EACH, X);
      check("w is null", () -> tape.vjp((double[]) null));
      check("w has 0 entries, but f has 2 outputs", () -> tape.vjp(new double[0]));
      check("W is null", () -> tape.vjp((double[][]) null));
      check("W[1] is null", () -> tape.vjp(new double[][] {X, null}));
      check("W[0] has 3 entries, but f has 2 outputs", () -> tape.vjp(new double[4][3]));
      check(
          "W[2] has 1 entries, but f has 2 outputs",
          () -> tape.vjp(new double[][] {X, X, {1}, {1, 2, 3}}));
    }
  }

  @Test
  void ofForwardSweeps() {
    try (Tape tape = new Tape()) {
      tape.record(Twins.SQUARES, X);
      check("v is null", () -> tape.jvp((double[]) null));
      check("v has 1 entries, but f has 2 inputs", () -> tape.jvp(new double[1]));
      check("V is null", () -> tape.jvp((double[][]) null));
      check("V[1] is null", () -> tape.jvp(new double[][] {X, null}));
      check(
          "V[2] has 3 entries, but f has 2 inputs",
          () -> tape.jvp(new double[][] {X, X, {1, 2, 3}, {1}}));
    }
  }

  @Test
  void ofSparseJacobians() {
    check("f is null", () -> SparseJacobian.of(NO_VECTOR, X));
    check("x is null", () -> SparseJacobian.of(Twins.SQUARE_EACH, null));
    check("f is null", () -> SparseJacobian.prepare(NO_VECTOR, X));
    check("x is null", () -> SparseJacobian.prepare(Twins.SQUARE_EACH, null));
    check("more is null", () -> SparseJacobian.prepare(Twins.IDENTITY, X, (double[][]) null));
    check("more[1] is null", () -> SparseJacobian.prepare(Twins.SQUARE_EACH, X, X, null));
    check(
        "more[0] has 3 entries, but f has 2 inputs",
        () -> SparseJacobian.prepare(Twins.SQUARE_EACH, X, new double[3]));
    String isNull = "f returned null instead of an array of outputs";
    check(isNull, () -> SparseJacobian.of(Twins.NULL, X));
    check(isNull, () -> SparseJacobian.prepare(Twins.NULL, X));
    try (SparseJacobianEvaluator prepared = SparseJacobian.prepare(Twins.SQUARE_EACH, X)) {
      check("x is null", () -> prepared.at(null));
      check("x has 1 entries, but f has 2 inputs", () -> prepared.at(new double[1]));
    }
  }

  @Test
  void badArgumentsChangeNothing() {
    try (Tape tape = new Tape()) {
      tape.record(Twins.SQUARES, X);
      check("f is null", () -> tape.record(NO_SCALAR, X));
      check("x is null", () -> tape.record(Twins.SQUARE_EACH, null));
      check("w has 2 entries, but f has 1 outputs", () -> tape.vjp(X));
      assertArrayEquals(new double[] {2, 4}, tape.gradient());
    }
  }

  private static Arguments bad(String message, Executable call) {
    return Arguments.of(message, call);
  }

  private static void check(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
