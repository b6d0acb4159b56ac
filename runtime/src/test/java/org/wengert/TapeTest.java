package org.wengert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.tape.Dirt;

/** One recording, many sweeps. */
@ExtendWith(FakeLinker.class)
@ResourceLock(value = FakeLinker.RESOURCE, mode = ResourceAccessMode.READ)
class TapeTest {
  private static final double[] X = {1, 2};

  @Test
  void sweepsAreRepeatableAndAccumulateNothing() {
    try (Tape tape = new Tape()) {
      assertEquals(5, tape.record(Twins.SQUARES, X));
      double[] first = tape.gradient();
      for (int i = 0; i < 3; i++) {
        assertArrayEquals(new double[] {-6, -12}, tape.vjp(new double[] {-3}));
        assertArrayEquals(new double[][] {{2, 4}, {0, 0}}, tape.vjp(new double[][] {{1}, {0}}));
        double[] again = tape.gradient();
        assertNotSame(first, again);
        assertArrayEquals(new double[] {2, 4}, again);
      }
      assertArrayEquals(new double[] {2, 4}, first);
    }
  }

  @Test
  void recordReplacesWhatWasRecorded() {
    try (Tape tape = new Tape()) {
      tape.record(Twins.SQUARES, new double[100]);
      assertArrayEquals(new double[] {1, 4}, tape.record(Twins.SQUARE_EACH, X));
      assertArrayEquals(new double[] {2, 4}, tape.vjp(new double[] {1, 1}));
      assertEquals(2, tape.record(Twins.PRODUCT, X));
      assertArrayEquals(new double[] {2, 1}, tape.gradient());
    }
  }

  @Test
  void passiveResult() {
    try (Tape tape = new Tape()) {
      TwinScalar constant = (x, recording) -> Num.passive(7, recording).handOver();
      assertEquals(7, tape.record(constant, X));
      assertArrayEquals(new double[2], tape.gradient());
      assertArrayEquals(new double[9][2], tape.vjp(new double[9][1]));
    }
  }

  @Test
  void outputsThatAreTheSameValueAddUp() {
    TwinVector twice =
        (x, tape) -> {
          double[] y = new double[3];
          Num square = Num.load(x, 0, tape).times(Num.load(x, 0, tape));
          square.store(y, 0);
          square.store(y, 2);
          return y;
        };
    try (Tape tape = new Tape()) {
      tape.record(twice, new double[] {3});
      assertArrayEquals(new double[] {6 * 11}, tape.vjp(new double[] {1, 100, 10}));
      assertArrayEquals(
          new double[][] {{6}, {0}, {60}},
          tape.vjp(new double[][] {{1, 0, 0}, {0, 1, 0}, {5, 0, 5}}));
    }
  }

  @Test
  void outputsAreACopyAlsoOfThePoint() {
    AtomicReference<double[]> given = new AtomicReference<>();
    TwinVector keeping =
        (x, tape) -> {
          given.set(x);
          return x;
        };
    try (Tape tape = new Tape()) {
      double[] y = tape.record(keeping, X);
      assertArrayEquals(X, y);
      assertNotSame(X, given.get());
      assertNotSame(given.get(), y);
      y[0] = 100;
      assertArrayEquals(new double[] {3, 4}, tape.vjp(new double[] {3, 4}));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 8, 9, 17})
  void lanesAreBitForBitSingleSweeps(int k) {
    int n = 40;
    Random random = new Random(k);
    double[] x = random.doubles(n, -2, 2).toArray();
    TwinVector mixing =
        (v, tape) -> {
          double[] y = new double[n];
          for (int i = 0; i < n; i++) {
            Num a = Num.load(v, i, tape);
            Num b = Num.load(v, (i * 7 + 3) % n, tape);
            a.times(b).sin().plus(b.times(0.3)).store(v, i);
            a.minus(b.times(b)).store(y, n - 1 - i);
          }
          return y;
        };
    double[][] w = new double[k][n];
    for (double[] row : w) {
      for (int i = 0; i < n; i++) {
        row[i] = random.nextInt(3) == 0 ? 0 : random.nextGaussian();
      }
    }
    try (Tape tape = new Tape(255)) {
      tape.record(mixing, x);
      double[][] together = tape.vjp(w);
      assertEquals(k, together.length);
      for (int lane = 0; lane < k; lane++) {
        assertArrayEquals(tape.vjp(w[lane]), together[lane]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 33, 127, 128, 129, 254, 255, 256, 257, 4096})
  void everySizeOnADirtyTape(int n) {
    double[] x = new Random(n).doubles(n, 1, 2).toArray();
    double[] twice = new double[n];
    for (int i = 0; i < n; i++) {
      twice[i] = 2 * x[i];
    }
    for (int capacity : new int[] {255, 256, 257, 300}) {
      try (Tape tape = new Tape(capacity)) {
        tape.record(Twins.SQUARES, new double[5000]);
        Dirt.poison(tape.recorder().recording());
        for (int repeat = 0; repeat < 5; repeat++) {
          tape.record(Twins.SQUARES, x);
          assertArrayEquals(twice, tape.gradient());
          tape.record(Twins.SQUARE_EACH, x);
          double[] ones = new double[n];
          java.util.Arrays.fill(ones, 1);
          assertArrayEquals(twice, tape.vjp(ones));
          assertArrayEquals(twice, tape.vjp(new double[][] {ones, ones})[1]);
        }
      }
    }
  }

  @Test
  void deepTape() {
    int depth = 2_000_000;
    TwinScalar power =
        (x, tape) -> {
          Num y = Num.load(x, 0, tape);
          for (int i = 0; i < depth; i++) {
            y = y.times(1.000001);
          }
          return y.handOver();
        };
    double[] gradient = Derivatives.gradient(power, new double[] {1});
    assertEquals(Math.pow(1.000001, depth), gradient[0], 1e-9);
  }

  @Test
  void statisticsOfAScalar() {
    try (Tape tape = new Tape()) {
      tape.record(Twins.SQUARES, new double[] {1, 2, 3});
      // x0*x0, 0+, x1*x1, +, x2*x2, +: the passive 0 is no argument
      assertEquals(new TapeStatistics(6, 11, 12 * 11 + 6 + 3, 3, 1), tape.statistics());
    }
  }

  @Test
  void statisticsOfAVectorOverSeveralChunks() {
    try (Tape tape = new Tape(255)) {
      tape.record(Twins.SQUARE_EACH, new double[1000]);
      assertEquals(new TapeStatistics(1000, 2000, 12 * 2000 + 2000, 1000, 1000), tape.statistics());
      tape.record(Twins.NOTHING, new double[0]);
      assertEquals(new TapeStatistics(0, 0, 0, 0, 0), tape.statistics());
    }
  }

  @Test
  void nonFinitePoints() {
    double infinity = Double.POSITIVE_INFINITY;
    assertArrayEquals(
        new double[] {infinity, Double.NaN},
        Derivatives.gradient(Twins.SQUARES, new double[] {infinity, Double.NaN}));
  }

  @Test
  void zeroAdjointIsSkippedSoNoNaN() {
    // sqrt has an infinite derivative at 0, but the result does not depend on it
    TwinVector f =
        (x, tape) -> {
          Num root = Num.load(x, 0, tape).sqrt();
          double[] y = new double[2];
          root.store(y, 0);
          root.times(0.0).plus(Num.load(x, 0, tape)).store(y, 1);
          return y;
        };
    try (Tape tape = new Tape()) {
      tape.record(f, new double[] {0});
      assertArrayEquals(new double[] {1}, tape.vjp(new double[] {0, 1}));
      double[][] both = tape.vjp(new double[][] {{0, 1}, {1, 0}, {0, 0}});
      assertArrayEquals(new double[] {1}, both[0]);
      assertTrue(Double.isInfinite(both[1][0]));
      assertArrayEquals(new double[] {0}, both[2]);
    }
  }
}
