package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Implicit;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.language.Expect;

/** What is no solution, or has no derivative, is refused, though a plain run goes on. */
class ImplicitErrorsTest {
  private static final double[] X = {4};

  private static double[] sqrt(double[] x, double error, double tolerance) {
    return Implicit.root(
        (y, z) -> new double[] {y[0] * y[0] - z[0]},
        z -> new double[] {Math.sqrt(z[0]) + error},
        x,
        tolerance);
  }

  @Test
  void notConverged() {
    Expect.refused(
        v -> sqrt(v, 1e-3, Implicit.TOLERANCE)[0],
        X,
        "Implicit.root: what the solver returned is no solution. A step of Newton's method would"
            + " change it by 9.99",
        "which is more than the tolerance 1.0E-8 of its size 2.001, at org.wengert.custom.",
        "Let the solver go on longer, or pass a larger tolerance.");
    Expect.gradient(v -> sqrt(v, 1e-12, Implicit.TOLERANCE)[0], X, 1 / (2 * (2 + 1e-12)));
    Expect.gradient(v -> sqrt(v, 1e-3, 1e-2)[0], X, 1 / 4.002);
    Expect.gradient(v -> sqrt(v, 100, Double.POSITIVE_INFINITY)[0], X, 1 / 204.0);
    Expect.refused(
        v -> Implicit.root((y, z) -> y * y - z, z -> Math.sqrt(z) + 1e-3, v[0]),
        X,
        "is no solution");
    Expect.refused(
        v -> Implicit.fixedPoint((y, z) -> Math.cos(z * y), z -> 0.5, v[0]),
        X,
        "Implicit.fixedPoint: what the solver returned is no solution");
  }

  @Test
  void notANumber() {
    Expect.refused(
        v -> Implicit.root((y, z) -> y * y - z, z -> Double.NaN, v[0]), X, "is no solution");
    Expect.refused(
        v -> Implicit.root((y, z) -> y - Math.sqrt(-z), z -> 0, v[0]), X, "is no solution");
  }

  @Test
  void singular() {
    Expect.refused(
        v -> Implicit.root((y, z) -> y * y - z, z -> 0, v[0]),
        new double[] {0},
        "Implicit.root: the solution is not isolated, as the derivative by y is singular there, at"
            + " org.wengert.custom.");
    Expect.refused(
        v ->
            Implicit.root(
                (y, z) -> new double[] {y[0] + y[1] - z[0], 2 * (y[0] + y[1] - z[0])},
                z -> new double[] {1, z[0] - 1},
                v)[0],
        X,
        "is not isolated");
  }

  @Test
  void wrongNumberOfEquations() {
    Function<double[], double[]> solver = z -> new double[] {1, 2};
    Expect.refused(
        v -> Implicit.root((y, z) -> z, solver, v)[0],
        X,
        "Implicit.root: for 2 unknowns the equation returned 1 numbers at org.wengert.custom.",
        "There have to be as many equations as unknowns.");
    Expect.refused(
        v -> Implicit.fixedPoint((y, z) -> null, solver, v)[0],
        X,
        "Implicit.fixedPoint: for 2 unknowns the equation returned null at");
  }

  /** A plain run does not call g, so the program must not see what it throws. */
  @Test
  void theEquationThrows() {
    RuntimeException own = new IllegalStateException("own");
    BiFunction<double[], double[], double[]> g =
        (y, z) -> {
          throw own;
        };
    UnsupportedDifferentiationException refused =
        Expect.refused(
            v -> {
              try {
                return Implicit.root(g, z -> z, v)[0];
              } catch (RuntimeException e) {
                return v[0];
              }
            },
            X,
            "Implicit.root: the equation threw java.lang.IllegalStateException: own at");
    assertInstanceOf(IllegalStateException.class, refused.getCause());
  }

  @Test
  void theEquationCannotBeFollowed() {
    Expect.refused(
        v ->
            Implicit.root(
                (y, z) -> y - Double.longBitsToDouble(Double.doubleToLongBits(z)), z -> z, v[0]),
        X,
        "The bits of an active value were taken");
    Expect.refused(
        v -> {
          try {
            return Implicit.root(
                (y, z) -> Double.longBitsToDouble(Double.doubleToLongBits(y)) - z, z -> z, v[0]);
          } catch (RuntimeException e) {
            return v[0];
          }
        },
        X,
        "The bits of an active value were taken");
  }

  @Test
  void theSolverThrows() {
    RuntimeException own = new IllegalStateException("own");
    assertSame(
        own,
        assertThrows(
            IllegalStateException.class,
            () ->
                Derivatives.gradient(
                    v ->
                        Implicit.root(
                            (y, z) -> y,
                            z -> {
                              throw own;
                            },
                            v)[0],
                    X)));
  }

  @Test
  void arguments() {
    Object[][] cases = {
      {"g is null", (Runnable) () -> Implicit.root(null, x -> x, X)},
      {"f is null", (Runnable) () -> Implicit.fixedPoint(null, x -> x, X)},
      {"solver is null", (Runnable) () -> Implicit.root((y, x) -> y, null, X)},
      {"x is null", (Runnable) () -> Implicit.root((y, x) -> y, x -> x, null)},
      {"g is null", (Runnable) () -> Implicit.root(null, x -> x, 1)},
      {"solver is null", (Runnable) () -> Implicit.fixedPoint((y, x) -> y, null, 1)},
      {"tolerance is -1.0", (Runnable) () -> Implicit.root((y, x) -> y, x -> x, X, -1)},
      {"tolerance is NaN", (Runnable) () -> Implicit.root((y, x) -> y, x -> x, 1, Double.NaN)},
      {"the solver returned null", (Runnable) () -> Implicit.root((y, x) -> y, x -> null, X)},
    };
    for (Object[] each : cases) {
      Runnable call = (Runnable) each[1];
      assertEquals(each[0], assertThrows(IllegalArgumentException.class, call::run).getMessage());
      assertEquals(
          each[0],
          assertThrows(
                  IllegalArgumentException.class,
                  () ->
                      Derivatives.gradient(
                          v -> {
                            call.run();
                            return v[0];
                          },
                          X))
              .getMessage());
    }
  }
}
