package org.wengert.bugs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;

/**
 * A derivative taken inside a differentiated function: a tool that confuses the perturbations of
 * both finds 2 for {@code D(x -> x D(y -> x + y))} at 1. It is 1; Wengert refuses, by name.
 */
class Bug05PerturbationConfusionTest {
  /** A way to differentiate a function of one number. */
  @FunctionalInterface
  interface Mode {
    double derivative(DoubleUnaryOperator f, double x);
  }

  static double forward(DoubleUnaryOperator f, double x) {
    return Derivatives.derivative(f, x);
  }

  static double reverse(DoubleUnaryOperator f, double x) {
    return Derivatives.gradient((double[] v) -> f.applyAsDouble(v[0]), new double[] {x})[0];
  }

  static double second(DoubleUnaryOperator f, double x) {
    return Derivatives.secondDerivative(f, x);
  }

  static Stream<Arguments> pairs() {
    Mode[] all = {
      Bug05PerturbationConfusionTest::forward,
      Bug05PerturbationConfusionTest::reverse,
      Bug05PerturbationConfusionTest::second
    };
    return Stream.of(all).flatMap(outer -> Stream.of(all).map(inner -> Arguments.of(outer, inner)));
  }

  private static void refused(Mode outer, DoubleUnaryOperator f) {
    UnsupportedDifferentiationException refusal =
        assertThrows(UnsupportedDifferentiationException.class, () -> outer.derivative(f, 1));
    assertTrue(
        refusal.getMessage().contains("a derivative inside a differentiated function"),
        refusal.getMessage());
    assertTrue(
        refusal.getMessage().contains("Bug05PerturbationConfusionTest"), refusal.getMessage());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void innerFunctionUsesTheOuterVariable(Mode outer, Mode inner) {
    refused(outer, x -> x * inner.derivative(y -> x + y, 1));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void innerPointIsTheOuterVariable(Mode outer, Mode inner) {
    refused(outer, x -> x * inner.derivative(y -> y * y * y, x));
  }

  /** Two derivatives one after the other share nothing. */
  @ParameterizedTest
  @MethodSource("pairs")
  void derivativesOneAfterTheOther(Mode first, Mode second) {
    double[] kept = new double[1];
    first.derivative(x -> kept[0] = x * x * x, 2);
    assertEquals(0, second.derivative(y -> kept[0] + 0 * y, 5));
  }

  @Test
  void secondDerivativeIsTheWayToNest() {
    assertEquals(12, Derivatives.secondDerivative(x -> x * x * x, 2));
  }
}
