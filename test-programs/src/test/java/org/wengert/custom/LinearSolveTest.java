package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.LinearSolve;
import org.wengert.Tape;
import org.wengert.language.Expect;

/** Linear equations, against closed forms. */
class LinearSolveTest {
  private static final double ROUNDING = 1e-12;

  /** A matrix and a right-hand side of small integers, with a dominant diagonal. */
  private static double[] system(int n, long seed) {
    Random random = new Random(seed);
    double[] system = new double[n * n + n];
    for (int i = 0; i < system.length; i++) {
      system[i] = random.nextInt(9) - 4;
    }
    for (int i = 0; i < n; i++) {
      system[i * n + (n - 1 - i)] += 5 * n; // so that rows are exchanged
    }
    return system;
  }

  private static double[] solve(double[] system, int n) {
    double[] a = java.util.Arrays.copyOf(system, n * n);
    double[] b = java.util.Arrays.copyOfRange(system, n * n, n * n + n);
    return LinearSolve.solve(a, b);
  }

  private static double[] solveRows(double[] system, int n) {
    double[][] a = new double[n][n];
    for (int i = 0; i < n * n; i++) {
      a[i / n][i % n] = system[i];
    }
    return LinearSolve.solve(a, java.util.Arrays.copyOfRange(system, n * n, n * n + n));
  }

  /** dx/da_ij = -(A^-1)_ki x_j and dx/db_i = (A^-1)_ki; the inverse solves for unit vectors. */
  private static double[][] closedForm(double[] system, int n) {
    double[] x = solve(system, n);
    double[][] jacobian = new double[n][n * n + n];
    for (int i = 0; i < n; i++) {
      double[] unit = system.clone();
      java.util.Arrays.fill(unit, n * n, n * n + n, 0);
      unit[n * n + i] = 1;
      double[] column = solve(unit, n);
      for (int k = 0; k < n; k++) {
        jacobian[k][n * n + i] = column[k];
        for (int j = 0; j < n; j++) {
          jacobian[k][i * n + j] = -column[k] * x[j];
        }
      }
    }
    return jacobian;
  }

  @Test
  void solutions() {
    assertArrayEquals(
        new double[] {3, 2}, LinearSolve.solve(new double[] {0, 1, 1, 0}, new double[] {2, 3}));
    assertArrayEquals(
        new double[] {1, -1},
        LinearSolve.solve(new double[][] {{2, 1}, {1, 3}}, new double[] {1, -2}));
    assertArrayEquals(new double[0], LinearSolve.solve(new double[0], new double[0]));
    for (int n = 1; n < 12; n++) {
      double[] system = system(n, n);
      double[] x = solve(system, n);
      for (int i = 0; i < n; i++) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
          sum += system[i * n + j] * x[j];
        }
        assertEquals(system[n * n + i], sum, ROUNDING * 5 * n);
      }
    }
  }

  @Test
  void jacobians() {
    for (int order = 1; order < 10; order++) {
      int n = order;
      double[] system = system(n, 100 + n);
      double[][] expected = closedForm(system, n);
      double[][] found = Derivatives.jacobian(v -> solve(v, n), system);
      double[][] rows = Derivatives.jacobian(v -> solveRows(v, n), system);
      for (int k = 0; k < n; k++) {
        assertArrayEquals(expected[k], found[k], ROUNDING, "order " + n);
        assertArrayEquals(found[k], rows[k], "row by row and array of rows");
      }
      double[] direction = system(n, 200 + n);
      double[] forward = Derivatives.jvp(v -> solve(v, n), system, direction).tangent();
      for (int k = 0; k < n; k++) {
        double sum = 0;
        for (int j = 0; j < direction.length; j++) {
          sum += expected[k][j] * direction[j];
        }
        assertEquals(sum, forward[k], 10 * n * ROUNDING, "order " + n);
      }
    }
  }

  @Test
  void onlyMatrixOrOnlyRightHandSideActive() {
    double[][] a = {{2, 1}, {1, 3}};
    Expect.jacobian(
        b -> LinearSolve.solve(a, b),
        new double[] {5, 10},
        new double[][] {{0.6, -0.2}, {-0.2, 0.4}});
    double[] b = {5, 10};
    Expect.gradient(
        v -> LinearSolve.solve(new double[] {v[0], 0, 0, 4}, b)[0], new double[] {2}, -1.25);
  }

  /** x = b / a: all second derivatives are known. */
  @Test
  void secondDerivativesOfOneEquation() {
    double[][] hessian =
        Derivatives.hessian(
            v -> LinearSolve.solve(new double[] {v[0]}, new double[] {v[1]})[0],
            new double[] {2, 3});
    assertArrayEquals(new double[] {2 * 3 / 8.0, -1 / 4.0}, hessian[0], ROUNDING);
    assertArrayEquals(new double[] {-1 / 4.0, 0}, hessian[1], ROUNDING);
  }

  /** Elimination of two equations by Cramer's rule, differentiated as plain code. */
  @Test
  void secondDerivativesOfTwoEquations() {
    double[] system = {3, 1, 2, 5, 7, 4};
    double[][] expected =
        Derivatives.hessian(
            v -> {
              double determinant = v[0] * v[3] - v[1] * v[2];
              return (v[4] * v[3] - v[1] * v[5])
                  / determinant
                  * ((v[0] * v[5] - v[4] * v[2]) / determinant);
            },
            system);
    double[][] found =
        Derivatives.hessian(
            v -> {
              double[] x = solveRows(v, 2);
              return x[0] * x[1];
            },
            system);
    for (int i = 0; i < 6; i++) {
      assertArrayEquals(expected[i], found[i], ROUNDING);
    }
  }

  @Test
  void theTapeIsSmall() {
    int n = 30;
    double[] system = system(n, 5);
    try (Tape tape = new Tape()) {
      tape.record((double[] v) -> solve(v, n), system);
      assertEquals(n, tape.statistics().statements());
      assertEquals(0, tape.statistics().arguments());
    }
  }

  @Test
  void singular() {
    double[][] singular = {{1, 2}, {2, 4}};
    ArithmeticException plain =
        assertThrows(ArithmeticException.class, () -> LinearSolve.solve(singular, new double[2]));
    assertEquals(
        "The 2 x 2 matrix is singular, so the equations have no one solution", plain.getMessage());
    ArithmeticException recorded =
        assertThrows(
            ArithmeticException.class,
            () -> Derivatives.gradient(v -> LinearSolve.solve(singular, v)[0], new double[2]));
    assertEquals(plain.getMessage(), recorded.getMessage());
  }

  @Test
  void wrongShapes() {
    String[] messages = {
      "a has 3 entries, but b has 2, so a needs 4",
      "a[1] has 1 entries, but a has 2 rows",
      "a[0] is null",
      "a is null",
      "inputs[1] is null",
      "LinearSolve has 2 inputs, a and b, but got 1",
      // products of lengths that are beyond the range of int
      "a has 0 entries, but b has 65536, so a needs 4294967296",
      "a has 65536 rows, but at most 46340 such rows fit into one array",
      "a has 46341 rows, but at most 46340 such rows fit into one array"
    };
    Runnable[] calls = {
      () -> LinearSolve.solve(new double[3], new double[2]),
      () -> LinearSolve.solve(new double[][] {{1, 2}, {3}}, new double[2]),
      () -> LinearSolve.solve(new double[][] {null}, new double[1]),
      () -> LinearSolve.solve((double[][]) null, new double[1]),
      () -> LinearSolve.solve(new double[1], null),
      () -> Derivatives.apply(new LinearSolve(), new double[1]),
      () -> LinearSolve.solve(new double[0], new double[65536]),
      () -> LinearSolve.solve(new double[65536][], new double[65536]),
      () -> LinearSolve.solve(new double[46341][], new double[46341])
    };
    for (int i = 0; i < calls.length; i++) {
      Runnable call = calls[i];
      assertEquals(
          messages[i], assertThrows(IllegalArgumentException.class, call::run).getMessage());
      assertEquals(
          messages[i],
          assertThrows(
                  IllegalArgumentException.class,
                  () ->
                      Derivatives.gradient(
                          v -> {
                            call.run();
                            return v[0];
                          },
                          new double[1]))
              .getMessage());
    }
  }

  @Test
  void notANumberIsNoSingularMatrix() {
    double[] x = LinearSolve.solve(new double[] {Double.NaN}, new double[] {1});
    assertEquals(Double.NaN, x[0]);
  }
}
