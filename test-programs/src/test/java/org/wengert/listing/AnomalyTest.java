package org.wengert.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.MathArrays;
import org.junit.jupiter.api.Test;
import org.wengert.CustomDerivative;
import org.wengert.Derivatives;
import org.wengert.Implicit;
import org.wengert.Tape;
import org.wengert.UnsupportedDifferentiationException;

/** Where the first infinite or undefined number of a run is found. */
class AnomalyTest {
  private static final String HERE =
      "org.wengert.listing.AnomalousPrograms.%s(AnomalousPrograms.java:%d)";

  private static String text(ToDoubleFunction<double[]> f, double... x) {
    return Tape.anomaly(f, x).orElseThrow().toString();
  }

  @Test
  void aValue() {
    assertEquals(
        "the value of log is -Infinity at "
            + HERE.formatted("logs", 10)
            + "\n  operand 0.0, slope Infinity\n",
        text(AnomalousPrograms::logs, 1, 2, 0, -1));
    assertEquals(
        "the value of / is NaN at "
            + HERE.formatted("quotient", 16)
            + "\n  operand 0.0, slope Infinity\n  operand 0.0, slope NaN\n",
        text(AnomalousPrograms::quotient, 0, 3));
  }

  @Test
  void aSlopeOfAFiniteValue() {
    assertEquals(
        "a slope of sqrt is not finite at "
            + HERE.formatted("distance", 20)
            + "\n  operand 0.0, slope Infinity\n",
        text(AnomalousPrograms::distance, 3, 3));
  }

  @Test
  void anInput() {
    assertEquals(
        "the value of input x[1] is NaN\n", text(AnomalousPrograms::distance, 3, Double.NaN));
  }

  /** All values and all slopes are finite, their product is not. */
  @Test
  void anAdjoint() {
    Anomaly found = Tape.anomaly(AnomalousPrograms::steep, new double[] {1e-300}).orElseThrow();
    assertEquals(Anomaly.Kind.ADJOINT, found.kind());
    assertEquals(HERE.formatted("steep", 25), found.place());
    assertEquals(
        "an adjoint is Infinity at "
            + HERE.formatted("steep", 25)
            + "\n  adjoint of the statement 1.0E200, slope 1.0E200\n",
        found.toString());
    assertEquals(
        Double.POSITIVE_INFINITY,
        Derivatives.gradient(AnomalousPrograms::steep, new double[] {1e-300})[0]);
  }

  @Test
  void nothing() {
    assertEquals(Optional.empty(), Tape.anomaly(AnomalousPrograms::logs, new double[] {1, 2, 3}));
    assertEquals(Optional.empty(), Tape.anomaly((double[] v) -> 1 / 0.0, new double[] {1, 2}));
    assertEquals(Optional.empty(), Tape.anomaly((double[] v) -> v, new double[0]));
  }

  /** Ten times as long as a list may be; the tape of the sweep too. */
  @Test
  void longRuns() {
    assertEquals(
        Optional.empty(), Tape.anomaly(AnomalousPrograms::manySteps, new double[] {0.5, 1}));
    Anomaly found =
        Tape.anomaly(AnomalousPrograms::manySteps, new double[] {0.5, -1}).orElseThrow();
    assertEquals(Anomaly.Kind.SLOPE, found.kind());
    assertEquals(HERE.formatted("manySteps", 34), found.place());
  }

  @Test
  void vectorFunctions() {
    Function<double[], double[]> f = v -> new double[] {v[0], Math.log(v[1])};
    assertEquals("log", Tape.anomaly(f, new double[] {1, 0}).orElseThrow().name());
    assertEquals(Optional.empty(), Tape.anomaly(f, new double[] {1, 1}));
  }

  @Test
  void theFirstOfSeveral() {
    Anomaly found =
        Tape.anomaly((double[] v) -> Math.log(v[0]) + Math.sqrt(v[1]), new double[2]).orElseThrow();
    assertEquals("log", found.name());
    assertEquals(Double.NEGATIVE_INFINITY, found.value());
  }

  @Test
  void programs() {
    Anomaly value = Tape.anomaly(() -> Tape.output("y", 1 / Tape.input("a", 0))).orElseThrow();
    assertEquals("/", value.name());
    Anomaly input = Tape.anomaly(() -> Tape.output("y", Tape.input("a", Double.NaN))).orElseThrow();
    assertEquals("the value of input a is NaN\n", input.toString());
    assertEquals(Optional.empty(), Tape.anomaly(() -> Tape.output("y", 1 / Tape.input("a", 1))));
    Anomaly adjoint =
        Tape.anomaly(
                () ->
                    Tape.output(
                        "y", AnomalousPrograms.steep(new double[] {Tape.input("a", 1e-300)})))
            .orElseThrow();
    assertEquals(HERE.formatted("steep", 25), adjoint.place());
    assertEquals(Optional.empty(), Tape.anomaly(() -> {}));
    assertThrows(IllegalArgumentException.class, () -> Tape.anomaly(null));
  }

  /** What a library computes as a whole has its value in lists, too. */
  @Test
  void innerProducts() {
    ToDoubleFunction<double[]> f = v -> MathArrays.linearCombination(v, new double[] {v[1], 2});
    double[] x = {3, 5};
    assertEquals(Optional.empty(), Tape.anomaly(f, x));
    Tape.Listing list = Tape.list(f, x);
    assertEquals(f.applyAsDouble(x), list.operations().get(2).value());
    assertEquals(5, list.adjoint(1));
    assertEquals(3 + 2, list.adjoint(2));
  }

  @Test
  void whatIsNotRecorded() {
    ToDoubleFunction<double[]> root =
        v -> Implicit.root((y, p) -> y * y - p, Math::sqrt, v[0]) * v[1];
    assertEquals(Optional.empty(), Tape.anomaly(root, new double[] {4, 3}));
    CustomDerivative broken =
        new CustomDerivative() {
          @Override
          public double[] forward(Context ctx, double[]... inputs) {
            return new double[] {1 / inputs[0][0]};
          }

          @Override
          public double[][] backward(Context ctx, double[] cotangent) {
            return new double[][] {{Double.NaN}};
          }
        };
    Anomaly found =
        Tape.anomaly(
                (double[] v) -> Derivatives.apply(broken, new double[] {v[0] * 2})[0],
                new double[] {1})
            .orElseThrow();
    assertEquals(Anomaly.Kind.SLOPE, found.kind());
    assertTrue(found.name().contains("AnomalyTest"), found.name());
  }

  @Test
  void failuresAreThoseOfARecording() {
    assertThrows(
        UnsupportedDifferentiationException.class,
        () ->
            Tape.anomaly(
                (double[] v) -> Double.longBitsToDouble(Double.doubleToLongBits(v[0])),
                new double[] {1}));
    ToDoubleFunction<double[]> throwing =
        v -> {
          throw new ArithmeticException();
        };
    assertThrows(ArithmeticException.class, () -> Tape.anomaly(throwing, new double[] {1}));
    ToDoubleFunction<double[]> none = null;
    assertThrows(IllegalArgumentException.class, () -> Tape.anomaly(none, new double[1]));
    assertThrows(IllegalArgumentException.class, () -> Tape.anomaly(AnomalousPrograms::logs, null));
    Function<double[], double[]> empty = v -> null;
    assertThrows(IllegalArgumentException.class, () -> Tape.anomaly(empty, new double[1]));
  }
}
