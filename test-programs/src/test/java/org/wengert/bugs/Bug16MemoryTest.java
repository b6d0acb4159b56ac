package org.wengert.bugs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.ValueAndGradient;
import org.wengert.language.Expect;

/** Long and deep recordings, and what is kept after them. The test JVM has a heap of 1 GB. */
class Bug16MemoryTest {
  private static final int LONG = 2_000_000;
  private static final double FACTOR = 1.000001;

  // FACTOR^LONG
  private static double longProduct(double[] x) {
    double y = x[0];
    for (int i = 0; i < LONG; i++) {
      y *= FACTOR;
    }
    return y;
  }

  @Test
  void twoMillionFactors() {
    ValueAndGradient recorded =
        Derivatives.valueAndGradient(Bug16MemoryTest::longProduct, new double[] {1});
    Expect.sameBits(longProduct(new double[] {1}), recorded.value(), "product");
    // LONG products of rounded factors
    assertEquals(Math.pow(FACTOR, LONG), recorded.gradient()[0], LONG * 0x1p-52 * recorded.value());
  }

  // x y^n by memory: every step is a statement that depends on the one before
  private static double longChain(double[] v) {
    double[] cell = {v[0]};
    for (int i = 0; i < LONG; i++) {
      cell[0] = cell[0] * v[1];
    }
    return cell[0];
  }

  @Test
  void twoMillionStatementsInAChain() {
    double[] gradient = Derivatives.gradient(Bug16MemoryTest::longChain, new double[] {3, 1});
    assertArrayEquals(new double[] {1, 3.0 * LONG}, gradient);
  }

  private static double recurse(double x, int depth) {
    return depth == 0 ? x : recurse(x, depth - 1) + 1;
  }

  @Test
  void fiveThousandCallsDeep() {
    Expect.gradient(v -> recurse(v[0], 5_000), new double[] {1}, 1);
  }

  /** Work that needs 12 MB beside the tape while it is recorded. */
  private static double largeScratch(double[] x) {
    double[] scratch = new double[1 << 20];
    scratch[scratch.length - 1] = x[0] * x[0];
    return scratch[scratch.length - 1];
  }

  @Test
  void nothingIsKeptOfOneGradient() {
    // kept, the scratch arrays and their shadows would take 2.4 GB
    for (int i = 0; i < 200; i++) {
      assertArrayEquals(
          new double[] {6}, Derivatives.gradient(Bug16MemoryTest::largeScratch, new double[] {3}));
    }
  }

  @Test
  void nothingIsKeptOfOneTape() {
    try (Tape tape = new Tape()) {
      for (int i = 0; i < 200; i++) {
        tape.record(Bug16MemoryTest::largeScratch, new double[] {3});
        assertArrayEquals(new double[] {6}, tape.gradient());
      }
    }
  }

  @Test
  void openTapeHoldsNothingOfTheUsers() {
    List<WeakReference<double[]>> scratch = new ArrayList<>();
    try (Tape tape = new Tape()) {
      tape.record((double[] x) -> remembered(x, scratch), new double[] {3});
      assertArrayEquals(new double[] {6}, tape.gradient());
      Collected.await("the scratch array", scratch.get(0));
    }
  }

  private static double remembered(double[] x, List<WeakReference<double[]>> scratch) {
    double[] array = {x[0] * x[0]};
    scratch.add(new WeakReference<>(array));
    return array[0];
  }

  private static final class Holder {
    double[] data;
  }

  private static double fill(double[] x, Holder holder) {
    holder.data = new double[] {x[0] * x[0]};
    return holder.data[0];
  }

  @Test
  void arrayThatAFieldGaveUpIsCollected() {
    Holder holder = new Holder();
    Derivatives.gradient(x -> fill(x, holder), new double[] {3});
    WeakReference<double[]> data = new WeakReference<>(holder.data);
    holder.data = null;
    Collected.await("the array that a field held", data);
    assertEquals(null, holder.data);
  }

  @Test
  void functionObjectIsCollected() {
    double[] large = new double[1];
    WeakReference<double[]> reference = new WeakReference<>(large);
    recordWith(large);
    large = null;
    Collected.await("what the function object captured", reference);
  }

  private static void recordWith(double[] captured) {
    Derivatives.gradient(x -> x[0] * captured.length, new double[] {3});
  }
}
