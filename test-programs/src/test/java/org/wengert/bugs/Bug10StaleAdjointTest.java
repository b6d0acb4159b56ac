package org.wengert.bugs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.Tape;
import org.wengert.language.Expect;
import org.wengert.modes.BothModes;

/** Nothing of one derivative may be found in the next. */
class Bug10StaleAdjointTest {
  // x^3 + 2 y: 3 x^2 and 2
  private static double cubeAndLine(double[] v) {
    return v[0] * v[0] * v[0] + 2 * v[1];
  }

  @Test
  void repeatedSweepsAndRepeatedRecordings() {
    double[] x = {2, 5};
    try (Tape tape = new Tape()) {
      for (int recording = 0; recording < 3; recording++) {
        tape.record(Bug10StaleAdjointTest::cubeAndLine, x);
        for (int sweep = 0; sweep < 3; sweep++) {
          assertArrayEquals(new double[] {12, 2}, tape.gradient(), "an adjoint was left over");
        }
      }
    }
  }

  @Test
  void resultIsNotOverwrittenByTheNext() {
    try (Tape tape = new Tape()) {
      tape.record(Bug10StaleAdjointTest::cubeAndLine, new double[] {2, 5});
      double[] first = tape.gradient();
      tape.record(Bug10StaleAdjointTest::cubeAndLine, new double[] {3, 1});
      assertArrayEquals(new double[] {27, 2}, tape.gradient());
      assertArrayEquals(new double[] {12, 2}, first);
    }
  }

  @Test
  void lanesAndSingleSweepsDoNotMix() {
    try (Tape tape = new Tape()) {
      tape.record(Bug10StaleAdjointTest::cubeAndLine, new double[] {2, 5});
      double[][] lanes = tape.vjp(new double[][] {{1}, {0}, {-2}});
      assertArrayEquals(new double[] {12, 2}, tape.gradient());
      assertArrayEquals(new double[] {12, 2}, lanes[0]);
      assertArrayEquals(new double[] {0, 0}, lanes[1]);
      assertArrayEquals(new double[] {-24, -4}, lanes[2]);
    }
  }

  private static double remember(double[] x, double[] store) {
    store[0] = x[0] * x[0];
    return store[0];
  }

  private static double rememberedTimes(double[] y, double[] store) {
    return store[0] * y[0] + store[0];
  }

  @Test
  void numberThatLeakedOutOfARecordingIsPassive() {
    double[] store = {0};
    assertArrayEquals(
        new double[] {6}, BothModes.gradient(x -> remember(x, store), new double[] {3}));
    assertEquals(9, store[0]);
    // store is a constant now: 9
    Expect.gradient(y -> rememberedTimes(y, store), new double[] {1}, 9);
    Expect.gradient(y -> store[0] * 0 + store[0], new double[] {1}, 0);
  }

  @Test
  void longRecordingThenAShortOne() {
    // the sum of n terms i x: n (n - 1) / 2
    ToDoubleFunction<double[]> f =
        v -> {
          double s = 0;
          double[] parts = new double[(int) v[1]];
          for (int i = 0; i < parts.length; i++) {
            parts[i] = i * v[0];
          }
          for (double part : parts) {
            s += part;
          }
          return s;
        };
    for (int n : new int[] {100_000, 3, 10_000, 2, 1, 0, 50_000}) {
      Expect.gradient(f, new double[] {1.5, n}, 0.5 * n * (n - 1.0), 0);
    }
  }

  private static double failsAfterWork(double[] v) {
    double[] work = new double[64];
    for (int i = 0; i < work.length; i++) {
      work[i] = v[0] * v[0] * i;
    }
    throw new IllegalStateException("after " + work.length);
  }

  @Test
  void recordingAfterOneThatFailed() {
    try (Tape tape = new Tape()) {
      for (int round = 0; round < 3; round++) {
        assertThrows(
            IllegalStateException.class,
            () -> tape.record(Bug10StaleAdjointTest::failsAfterWork, new double[] {2}));
        assertThrows(IllegalStateException.class, tape::gradient);
        tape.record(Bug10StaleAdjointTest::cubeAndLine, new double[] {2, 5});
        assertArrayEquals(new double[] {12, 2}, tape.gradient());
      }
    }
  }

  @Test
  void outputsOfAnotherNumber() {
    try (Tape tape = new Tape()) {
      for (int n : new int[] {5, 1, 3}) {
        double[] x = new double[n];
        double[] ones = new double[n];
        double[] expected = new double[n];
        for (int i = 0; i < n; i++) {
          x[i] = i + 1;
          ones[i] = 1;
          expected[i] = 2 * x[i];
        }
        tape.record(Bug10StaleAdjointTest::squares, x);
        assertArrayEquals(expected, tape.vjp(ones));
      }
    }
  }

  private static double[] squares(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] * x[i];
    }
    return y;
  }
}
