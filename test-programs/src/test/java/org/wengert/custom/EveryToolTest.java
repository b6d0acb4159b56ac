package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wengert.Checkpointing;
import org.wengert.Derivatives;
import org.wengert.GradientCheck;
import org.wengert.Implicit;
import org.wengert.Jacobian;
import org.wengert.LinearSolve;
import org.wengert.SparseJacobian;
import org.wengert.Tape;

/**
 * What is on the tape without being recorded (custom derivatives, solutions of equations, loops)
 * goes with everything that reads a tape: the same Jacobian by every way there is.
 */
class EveryToolTest {
  private static final double[] X = {1.3, 0.7, 2.1};
  private static final double TOLERANCE = 1e-13;

  private static double[] custom(double[] v) {
    double[] y =
        Derivatives.apply(new Scale(), new double[] {v[0], v[1] * v[2]}, new double[] {v[2]});
    return new double[] {y[0] * y[1], Math.sin(y[1]), v[0]};
  }

  private static double[] linear(double[] v) {
    double[] x =
        LinearSolve.solve(new double[][] {{v[0], v[1]}, {1, v[2] * v[2]}}, new double[] {v[2], 3});
    return new double[] {x[0], x[0] * x[1]};
  }

  private static double[] root(double[] v) {
    // y0 e^y0 = v0 + v1 and y1^3 = v2, by Newton's method
    double[] y =
        Implicit.root(
            (z, p) -> new double[] {z[0] * Math.exp(z[0]) - p[0], z[1] * z[1] * z[1] - p[1]},
            p -> {
              double w = 0.5;
              for (int i = 0; i < 50; i++) {
                w -= (w * Math.exp(w) - p[0]) / (Math.exp(w) * (1 + w));
              }
              return new double[] {w, Math.cbrt(p[1])};
            },
            new double[] {v[0] + v[1], v[2]});
    return new double[] {y[0] * y[1], y[1]};
  }

  private static double[] number(double[] v) {
    double y = Implicit.fixedPoint((z, p) -> Math.cos(p * z), p -> fixed(p), v[0]);
    return new double[] {y * v[1]};
  }

  private static double fixed(double p) {
    double y = 0.5;
    for (int i = 0; i < 2000; i++) {
      y = 0.5 * (y + Math.cos(p * y));
    }
    return y;
  }

  private static double[] loop(double[] v) {
    double[] end =
        Checkpointing.plan()
            .snapshots(2)
            .stepsPerRecording(3)
            .loop(
                new double[] {v[0], 1},
                new double[] {v[1], 0.1},
                20,
                (s, p) -> new double[] {s[0] + p[1] * s[1], s[1] - p[1] * p[0] * s[0]});
    return new double[] {end[0] * v[2], end[1]};
  }

  private static double[] rule(double[] v) {
    return new double[] {Ruled.area(v[0], "m", v[1] * v[1], 2) * v[2]};
  }

  @TestFactory
  Stream<DynamicTest> everyTool() {
    return Stream.of(
        test("custom derivative", EveryToolTest::custom),
        test("linear equations", EveryToolTest::linear),
        test("root of an array", EveryToolTest::root),
        test("fixed point of a number", EveryToolTest::number),
        test("loop", EveryToolTest::loop),
        test("rule", EveryToolTest::rule));
  }

  private static DynamicTest test(String name, Function<double[], double[]> f) {
    return DynamicTest.dynamicTest(name, () -> check(f));
  }

  private static void check(Function<double[], double[]> f) {
    double[] plain = f.apply(X.clone());
    double[][] jacobian = Derivatives.jacobian(f, X);
    try (Tape tape = new Tape()) {
      assertArrayEquals(plain, tape.record(f, X));
      BitSet[] pattern = tape.dependencies();
      double[][] units = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
      double[][] lanes = tape.jvp(units);
      for (int j = 0; j < X.length; j++) {
        double[] forward = Derivatives.jvp(f, X, units[j]).tangent();
        double[] swept = tape.jvp(units[j]);
        assertArrayEquals(swept, lanes[j], "lanes and single sweeps");
        for (int i = 0; i < plain.length; i++) {
          close(jacobian[i][j], forward[i], "forward mode, entry " + i + ", " + j);
          close(jacobian[i][j], swept[i], "forward sweep, entry " + i + ", " + j);
          assertTrue(jacobian[i][j] == 0 || pattern[i].get(j), "dependency " + i + ", " + j);
        }
      }
    }
    double[][] sparse = SparseJacobian.of(f, X).toDense();
    double[][] evaluated = new double[plain.length][X.length];
    try (Jacobian prepared = Derivatives.prepareJacobian(f, X.length, plain.length)) {
      for (int repeat = 0; repeat < 2; repeat++) {
        prepared.at(X, new double[plain.length], evaluated);
      }
    }
    double[] sum = new double[X.length];
    for (int i = 0; i < plain.length; i++) {
      assertArrayEquals(jacobian[i], evaluated[i], "prepared, row " + i);
      for (int j = 0; j < X.length; j++) {
        close(jacobian[i][j], sparse[i][j], "sparse, entry " + i + ", " + j);
        sum[j] += jacobian[i][j];
      }
    }
    // a listing has the adjoints of the sum of all outputs; its first entries are the inputs
    double[] listed = listed(f);
    for (int j = 0; j < X.length; j++) {
      close(sum[j], listed[j], "listing, input " + j);
    }
  }

  private static double[] listed(Function<double[], double[]> f) {
    Tape.Listing listing = Tape.list(f, X);
    double[] adjoints = new double[X.length];
    for (int j = 0; j < adjoints.length; j++) {
      assertEquals("input", listing.operations().get(j).name());
      adjoints[j] = listing.adjoint(j + 1);
    }
    return adjoints;
  }

  private static void close(double expected, double found, String what) {
    assertEquals(expected, found, TOLERANCE * Math.max(1, Math.abs(expected)), what);
  }

  @TestFactory
  Stream<DynamicTest> gradientCheck() {
    return Stream.<Function<double[], double[]>>of(
            EveryToolTest::custom,
            EveryToolTest::linear,
            EveryToolTest::root,
            EveryToolTest::number,
            EveryToolTest::loop)
        .map(f -> DynamicTest.dynamicTest("check", () -> checkGradient(f)));
  }

  private static void checkGradient(Function<double[], double[]> f) {
    GradientCheck.of(
            (double[] v) -> {
              double[] y = f.apply(v);
              return y[0] + 2 * y[y.length - 1];
            })
        .at(X)
        .run()
        .assertPasses();
  }
}
