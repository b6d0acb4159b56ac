package org.wengert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Forward sweeps and the structure of one recording, through the API. */
@ExtendWith(FakeLinker.class)
@ResourceLock(value = FakeLinker.RESOURCE, mode = ResourceAccessMode.READ)
class TapeForwardTest {
  private static final double[] X = {1, 2};

  /** Columns of the Jacobian of {@link Twins#TWO_BY_TWO} at {@link #X}. */
  private static final double[] BY_X = {2 * Math.cos(1), 1};

  private static final double[] BY_Y = {Math.sin(1), Math.cos(2)};

  @Test
  void directionsOneByOneAndTogether() {
    try (Tape tape = new Tape()) {
      double[] y = tape.record(Twins.TWO_BY_TWO, X);
      assertArrayEquals(new double[] {Math.sin(1) * 2, Math.sin(2) + 1}, y);
      assertArrayEquals(BY_X, tape.jvp(new double[] {1, 0}), 1e-15);
      assertArrayEquals(BY_Y, tape.jvp(new double[] {0, 1}), 1e-15);
      double[][] both = tape.jvp(new double[][] {{1, 0}, {0, 1}});
      assertArrayEquals(BY_X, both[0], 1e-15);
      assertArrayEquals(BY_Y, both[1], 1e-15);
    }
  }

  @Test
  void sweepsInEitherDirectionDoNotDisturbEachOther() {
    try (Tape tape = new Tape()) {
      tape.record(Twins.SQUARES, X);
      double[] forward = tape.jvp(new double[] {3, 4});
      for (int i = 0; i < 3; i++) {
        assertArrayEquals(new double[] {2, 4}, tape.gradient());
        double[] again = tape.jvp(new double[] {3, 4});
        assertNotSame(forward, again);
        assertArrayEquals(new double[] {22}, again);
        assertEquals("[{0, 1}]", Arrays.toString(tape.dependencies()));
        assertArrayEquals(new double[][] {{2}, {4}}, tape.jvp(new double[][] {{1, 0}, {0, 1}}));
        assertArrayEquals(new double[][] {{2, 4}}, tape.vjp(new double[][] {{1}}));
      }
    }
  }

  @Test
  void aSmallerRecordingAfterALargerOne() {
    try (Tape tape = new Tape(255)) {
      double[] ones = new double[1000];
      Arrays.fill(ones, 1);
      tape.record(Twins.SQUARES, ones);
      assertArrayEquals(new double[] {2000}, tape.jvp(ones));
      tape.record(Twins.SQUARES, X);
      assertArrayEquals(new double[] {6}, tape.jvp(new double[] {1, 1}));
      assertEquals("[{0, 1}]", Arrays.toString(tape.dependencies()));
    }
  }

  @Test
  void passiveOutputsNoOutputsNoInputsNoDirections() {
    try (Tape tape = new Tape()) {
      tape.record(Twins.CONSTANT, X);
      assertArrayEquals(new double[3], tape.jvp(X));
      assertEquals("[{}, {}, {}]", Arrays.toString(tape.dependencies()));
      assertArrayEquals(new double[0][], tape.jvp(new double[0][]));

      tape.record(Twins.NOTHING, X);
      assertArrayEquals(new double[0], tape.jvp(X));
      assertArrayEquals(new double[4][0], tape.jvp(new double[4][2]));
      assertEquals(0, tape.dependencies().length);

      double[] none = {};
      tape.record(Twins.IDENTITY, none);
      assertArrayEquals(none, tape.jvp(none));
      assertArrayEquals(new double[4][0], tape.jvp(new double[4][0]));
      tape.record(Twins.CONSTANT, none);
      assertArrayEquals(new double[3], tape.jvp(none));
      assertEquals("[{}, {}, {}]", Arrays.toString(tape.dependencies()));
    }
  }

  @Test
  void outputsThatAreInputs() {
    try (Tape tape = new Tape()) {
      tape.record(Twins.IDENTITY, X);
      assertArrayEquals(new double[] {5, 7}, tape.jvp(new double[] {5, 7}));
      assertEquals("[{0}, {1}]", Arrays.toString(tape.dependencies()));
    }
  }
}
