package org.wengert.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Tape;

/** Many directions in one pass, structure alone, and second order, on small closed forms. */
class StructureExamplesTest {
  private static final double[] POINT = {1, 2};
  private static final double[][] JACOBIAN = {
    {1.0806046117362795, 0.8414709848078965}, {1, -0.4161468365471424}
  };

  private static double[] pair(double[] v) {
    return new double[] {Math.sin(v[0]) * v[1], Math.sin(v[1]) + v[0]};
  }

  @Test
  void lanesForwardAndBack() {
    double[][] identity = {{1, 0}, {0, 1}};
    try (Tape tape = new Tape()) {
      tape.record(StructureExamplesTest::pair, POINT);
      double[][] rows = tape.vjp(identity);
      double[][] columns = tape.jvp(identity);
      for (int i = 0; i < 2; i++) {
        assertArrayEquals(JACOBIAN[i], rows[i], 1e-15);
        assertArrayEquals(JACOBIAN[i], new double[] {columns[0][i], columns[1][i]}, 1e-15);
      }
    }
  }

  @Test
  void forwardModeOneInputAtATime() {
    double[] x = {2, 5};
    double value = 9.734222905896807;
    double[] expected = {5.5, 2.283662185463226};
    for (int i = 0; i < 2; i++) {
      double[] direction = new double[2];
      direction[i] = 1;
      var found =
          Derivatives.jvp(
              (double[] v) -> new double[] {Math.log(v[0]) + v[0] * v[1] + Math.sin(v[1])},
              x,
              direction);
      assertEquals(value, found.value()[0], 1e-15 * value);
      assertEquals(expected[i], found.tangent()[0], 1e-15 * expected[i]);
    }
  }

  @Test
  void dependencies() {
    try (Tape tape = new Tape()) {
      tape.record(StructureExamplesTest::pair, POINT);
      BitSet both = BitSet.valueOf(new long[] {0b11});
      assertEquals(List.of(both, both), List.of(tape.dependencies()));
      tape.record((double[] v) -> new double[] {v[0] * v[1], v[1]}, POINT);
      assertEquals(List.of(both, BitSet.valueOf(new long[] {0b10})), List.of(tape.dependencies()));
    }
  }

  @Test
  void hessian() {
    double[][] hessian =
        Derivatives.hessian(
            (double[] v) -> v[1] * (v[0] * v[0] - v[0] * v[1] + v[1]), new double[] {3, 2});
    assertArrayEquals(new double[] {4, 2}, hessian[0]);
    assertArrayEquals(new double[] {2, -4}, hessian[1]);
  }
}
