package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Implicit;
import org.wengert.Tape;
import org.wengert.language.Expect;

/** Roots and fixed points found by solvers that are not followed, against closed forms. */
class ImplicitTest {
  private static final double ROUNDING = 1e-12;

  /** Bisection on another thread, with bits: nothing that could be followed. */
  private static double bisect(DoubleUnaryOperator f, double low, double high) {
    return CompletableFuture.supplyAsync(
            () -> {
              long a = Double.doubleToRawLongBits(low);
              long b = Double.doubleToRawLongBits(high);
              while (b - a > 1) {
                long middle = (a + b) >>> 1;
                if (f.applyAsDouble(Double.longBitsToDouble(middle)) < 0) {
                  a = middle;
                } else {
                  b = middle;
                }
              }
              return Double.longBitsToDouble(b);
            })
        .join();
  }

  private static double sqrt(double x) {
    return Implicit.root((y, z) -> y * y - z, z -> bisect(y -> y * y - z, 0, z + 1), x);
  }

  /** Kepler's equation E = M + e sin E by rounds of the fixed point. */
  private static double kepler(double meanAnomaly, double eccentricity) {
    double known = Derivatives.detach(eccentricity);
    return Implicit.fixedPoint(
        (e, m) -> m + eccentricity * Math.sin(e),
        m -> {
          double e = m;
          for (int i = 0; i < 200; i++) {
            e = m + known * Math.sin(e);
          }
          return e;
        },
        meanAnomaly);
  }

  @Test
  void ordinaryCalls() {
    assertEquals(Math.sqrt(2), sqrt(2), 1e-15);
    assertArrayEquals(new double[] {3}, Implicit.root((y, x) -> x, x -> x, new double[] {3}));
  }

  @Test
  void rootOfOneNumber() {
    double root = Math.sqrt(5);
    Expect.derivative(ImplicitTest::sqrt, 5, 0.5 / root);
    Expect.derivative(x -> 3 * sqrt(x * x * x), 2, 3 * 3 * 4 * 0.5 / Math.sqrt(8));
    assertEquals(-0.25 / (5 * root), Derivatives.secondDerivative(ImplicitTest::sqrt, 5), ROUNDING);
  }

  @Test
  void fixedPointOfOneNumberWithACapturedValue() {
    double m = 0.8;
    double e = 0.3;
    double big = kepler(m, e);
    double slope = 1 - e * Math.cos(big);
    Expect.gradient(v -> kepler(v[0], v[1]), new double[] {m, e}, 1 / slope, Math.sin(big) / slope);
    Expect.derivative(v -> kepler(0.8, v), e, Math.sin(big) / slope);
    double[][] hessian = Derivatives.hessian(v -> kepler(v[0], v[1]), new double[] {m, e});
    double cube = slope * slope * slope;
    double sine = Math.sin(big);
    double cosine = Math.cos(big);
    assertEquals(-e * sine / cube, hessian[0][0], ROUNDING);
    assertEquals((cosine - e) / cube, hessian[0][1], ROUNDING);
    // d/de of sin E / (1 - e cos E)
    double byE = sine * (2 * cosine - e * (1 + cosine * cosine)) / cube;
    assertEquals(byE, hessian[1][1], ROUNDING);
  }

  /** y0 + y1 = x0 and y0 y1 = x1: the two solutions of a quadratic equation. */
  private static final BiFunction<double[], double[], double[]> VIETA =
      (y, x) -> new double[] {y[0] + y[1] - x[0], y[0] * y[1] - x[1]};

  private static double[] quadratic(double[] x) {
    double root = Math.sqrt(x[0] * x[0] / 4 - x[1]);
    return new double[] {x[0] / 2 + root, x[0] / 2 - root};
  }

  @Test
  void rootOfTwoNumbers() {
    // y = (5, 2): dy0 = (y0, -1) / (y0 - y1), dy1 = (-y1, 1) / (y0 - y1)
    double[] x = {7, 10};
    Expect.jacobian(
        v -> Implicit.root(VIETA, ImplicitTest::quadratic, v),
        x,
        new double[] {5 / 3.0, -1 / 3.0},
        new double[] {-2 / 3.0, 1 / 3.0});
  }

  @Test
  void secondDerivativesOfTwoNumbers() {
    double[] x = {7, 10};
    double[][] expected = Derivatives.hessian(v -> quadratic(v)[0] * Math.exp(-quadratic(v)[1]), x);
    double[][] root =
        Derivatives.hessian(
            v -> {
              double[] y = Implicit.root(VIETA, ImplicitTest::quadratic, v);
              return y[0] * Math.exp(-y[1]);
            },
            x);
    double[][] fixedPoint =
        Derivatives.hessian(
            v -> {
              double[] y =
                  Implicit.fixedPoint(
                      (z, p) -> new double[] {p[0] - z[1], p[1] / z[0]},
                      ImplicitTest::quadratic,
                      v);
              return y[0] * Math.exp(-y[1]);
            },
            x);
    for (int i = 0; i < 2; i++) {
      assertArrayEquals(expected[i], root[i], 1e-11);
      assertArrayEquals(expected[i], fixedPoint[i], 1e-11);
    }
  }

  @Test
  void fixedPointOfTwoNumbers() {
    Expect.jacobian(
        v ->
            Implicit.fixedPoint(
                (y, x) -> new double[] {x[0] - y[1], x[1] / y[0]}, ImplicitTest::quadratic, v),
        new double[] {7, 10},
        new double[] {5 / 3.0, -1 / 3.0},
        new double[] {-2 / 3.0, 1 / 3.0});
  }

  /** A x = b as an equation for x, of which only the captured A is active. */
  @Test
  void onlyCapturedValuesActive() {
    Expect.jacobian(
        v -> {
          BiFunction<double[], double[], double[]> g =
              (y, b) -> new double[] {v[0] * y[0] - b[0], v[1] * y[1] - b[1]};
          return Implicit.root(g, b -> new double[] {b[0] / 2, b[1] / 4}, new double[] {10, 20});
        },
        new double[] {2, 4},
        new double[] {-2.5, 0},
        new double[] {0, -1.25});
  }

  @Test
  void nothingActive() {
    double[] x = {7, 10};
    Expect.gradient(
        v -> v[0] * Implicit.root(VIETA, ImplicitTest::quadratic, x)[1], new double[] {3}, 2);
    Expect.derivative(v -> v * sqrt(4), 3, 2);
    // g is not even called
    Expect.derivative(
        v ->
            v
                * Implicit.root(
                    (y, p) -> {
                      throw new AssertionError("g");
                    },
                    p -> p,
                    4),
        3,
        4);
  }

  @Test
  void noUnknowns() {
    double[] none = {};
    Expect.gradient(
        v -> v[0] + Implicit.root((y, x) -> none, x -> none, v).length, new double[] {3}, 1);
  }

  @Test
  void theRootZero() {
    // y = x^2 - 1 at x = 1, found with a rounding error
    Expect.derivative(x -> Implicit.root((y, z) -> y - z * z + 1, z -> z * z - 1 + 1e-17, x), 1, 2);
    Expect.jacobian(
        x -> Implicit.root((y, z) -> new double[] {y[0] - z[0] + 1}, z -> new double[] {1e-17}, x),
        new double[] {1},
        new double[] {1});
  }

  @Test
  void argumentsAndResultsAreCopies() {
    double[] buffer = new double[2];
    Function<double[], double[]> solver =
        x -> {
          System.arraycopy(quadratic(x), 0, buffer, 0, 2);
          Arrays.fill(x, Double.NaN);
          return buffer;
        };
    BiFunction<double[], double[], double[]> g =
        (y, x) -> {
          double[] residuals = VIETA.apply(y, x);
          Arrays.fill(x, Double.NaN);
          Arrays.fill(y, Double.NaN);
          return residuals;
        };
    Expect.gradient(
        v -> {
          double[] first = Implicit.root(g, solver, v);
          double[] second = Implicit.root(g, solver, new double[] {2 * v[0], 4 * v[1]});
          return first[0] + v[0] + 0 * second[0];
        },
        new double[] {7, 10},
        5 / 3.0 + 1,
        -1 / 3.0);
  }

  @Test
  void sweepsMayBeRepeated() {
    try (Tape tape = new Tape()) {
      tape.record(
          (double[] v) -> Implicit.root(VIETA, ImplicitTest::quadratic, v), new double[] {7, 10});
      for (int i = 0; i < 3; i++) {
        double[] row = tape.vjp(new double[] {3, 0});
        assertArrayEquals(new double[] {5, -1}, row, ROUNDING);
      }
    }
  }
}
