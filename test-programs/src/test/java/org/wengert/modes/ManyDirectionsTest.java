package org.wengert.modes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.Derivatives;
import org.wengert.ValueAndTangents;
import org.wengert.programs.Agreement;

/** Derivatives in several directions at once: the same as one after the other. */
class ManyDirectionsTest {
  private static final double[] X = {0.5, -1.5, 2};

  private static double[] function(double[] v) {
    return new double[] {Math.sin(v[0]) * v[1], v[2] / (2 + v[1] * v[1]), v[0], 4};
  }

  private static double[] direction(int k) {
    return new double[] {1 + k, Math.cos(k), -0.25 * k};
  }

  /** Three directions are three runs, four a recording: both are compared with single ones. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 7, 8, 9, 17})
  void asOneAfterTheOther(int count) {
    double[][] v = new double[count][];
    for (int k = 0; k < count; k++) {
      v[k] = direction(k);
    }
    double[] plain = function(X.clone());
    double[] point = X.clone();
    ValueAndTangents found = Derivatives.jvp(ManyDirectionsTest::function, point, v);
    assertArrayEquals(X, point, "the caller's point was changed");
    Agreement.bits("value", plain, found.value());
    assertEquals(count, found.tangents().length);
    double b = 2 + X[1] * X[1];
    for (int k = 0; k < count; k++) {
      assertArrayEquals(direction(k), v[k], "direction " + k + " was changed");
      double[] d = direction(k);
      double[] expected = {
        Math.cos(X[0]) * d[0] * X[1] + Math.sin(X[0]) * d[1],
        d[2] / b - X[2] * 2 * X[1] * d[1] / (b * b),
        d[0],
        0
      };
      assertArrayEquals(expected, found.tangents()[k], 1e-14, "direction " + k);
    }
  }

  @Test
  void badInput() {
    Function<double[], double[]> f = ManyDirectionsTest::function;
    check("f is null", () -> Derivatives.jvp(null, X, new double[1][3]));
    check("x is null", () -> Derivatives.jvp(f, null, new double[1][3]));
    check("V is null", () -> Derivatives.jvp(f, X, (double[][]) null));
    check("V[1] is null", () -> Derivatives.jvp(f, X, new double[][] {X, null}));
    check("V[0] has 2 entries, but f has 3 inputs", () -> Derivatives.jvp(f, X, new double[1][2]));
    for (int count : new int[] {1, 3, 4}) {
      check(
          "f returned null instead of an array of outputs",
          () -> Derivatives.jvp(v -> null, X, new double[count][3]));
    }
    int[] runs = new int[1];
    check(
        "f returned 2 outputs for one direction, but 1 for another: their number must not change"
            + " from run to run",
        () -> Derivatives.jvp(v -> new double[++runs[0]], X, new double[3][3]));
  }

  private static void check(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
