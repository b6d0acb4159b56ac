package org.wengert.bugs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.Tape;
import org.wengert.modes.BothModes;

/** Memory that is used again is dirty: what was not written must count as passive, or as zero. */
class Bug11UninitialisedShadowTest {
  // sum of x_i^2 / 2 through scratch memory: x
  private static double halfSquares(double[] x) {
    double[] scratch = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      scratch[i] = x[i] * x[i];
    }
    double sum = 0;
    for (double entry : scratch) {
      sum += entry / 2;
    }
    return sum;
  }

  /** Fills a tape with numbers that would be seen in any result that touches them. */
  private static double nothingButNaN(double[] x) {
    double sum = 0;
    for (int i = 0; i < 10_000; i++) {
      double[] fresh = {x[0] * Double.NaN};
      sum += fresh[0] * Double.POSITIVE_INFINITY;
    }
    return sum;
  }

  private static double[] point(int n) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = i - 0.5 * n + 0.25;
    }
    return x;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 33, 4096})
  void pooledMemory(int n) {
    double[] x = point(n);
    for (int repetition = 0; repetition < 50; repetition++) {
      assertArrayEquals(x, BothModes.gradient(Bug11UninitialisedShadowTest::halfSquares, x));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 33, 4096})
  void poisonedMemory(int n) {
    double[] x = point(n);
    try (Tape tape = new Tape()) {
      for (int repetition = 0; repetition < 5; repetition++) {
        tape.record(Bug11UninitialisedShadowTest::nothingButNaN, new double[] {1});
        assertEquals(Double.NaN, tape.gradient()[0]);
        tape.record(Bug11UninitialisedShadowTest::halfSquares, x);
        assertArrayEquals(x, tape.gradient(), "a number of the recording before shows");
        assertArrayEquals(x, tape.vjp(new double[][] {{1}})[0]);
      }
    }
  }

  // entries of a new array that are never written are zeros without derivative
  private static double[] sparse(double[] x) {
    double[] y = new double[5];
    y[1] = 3 * x[0];
    y[3] = x[0] * x[0];
    return y;
  }

  @Test
  void entriesThatAreNeverWritten() {
    double[][] expected = {{0}, {3}, {0}, {4}, {0}};
    for (int repetition = 0; repetition < 3; repetition++) {
      double[][] jacobian =
          BothModes.jacobian(Bug11UninitialisedShadowTest::sparse, new double[] {2});
      for (int i = 0; i < expected.length; i++) {
        assertArrayEquals(expected[i], jacobian[i], "output " + i);
      }
    }
  }

  // declared before the branch that gives it a value, and read in a later branch: 2 x or 0
  private static double assignedInABranch(double[] x, boolean assign) {
    double y;
    if (assign) {
      y = x[0] * x[0];
    } else {
      y = 7;
    }
    double[] z = new double[1];
    if (assign) {
      z[0] = 1;
    }
    return y + z[0];
  }

  @Test
  void variableAssignedInABranch() {
    for (int repetition = 0; repetition < 3; repetition++) {
      assertArrayEquals(
          new double[] {6}, BothModes.gradient(x -> assignedInABranch(x, true), new double[] {3}));
      assertArrayEquals(
          new double[] {0}, BothModes.gradient(x -> assignedInABranch(x, false), new double[] {3}));
    }
  }

  // two variables in one slot: first an active product, then a passive one; x only: 1
  private static double sharedSlot(double[] x) {
    double result = x[0];
    {
      double active = x[0] * x[0];
      if (active < 0) {
        return active;
      }
    }
    {
      double passive = 2.5;
      result += passive;
    }
    return result;
  }

  @Test
  void variablesThatShareASlot() {
    assertArrayEquals(
        new double[] {1},
        BothModes.gradient(Bug11UninitialisedShadowTest::sharedSlot, new double[] {3}));
  }
}
