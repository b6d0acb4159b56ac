package org.wengert.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.Derivatives;
import org.wengert.ValueAndDerivative;
import org.wengert.ValueAndGradient;
import org.wengert.ValueAndHessian;
import org.wengert.programs.Agreement;

/**
 * What a program keeps keeps its derivative, however often garbage is collected meanwhile. The
 * other direction, that what it drops can be collected, is in {@link SmallHeapTest}.
 */
class KeptThingsTest {
  /** Few digits, so that all sums are exact: then what is expected is exact too. */
  private static final double X = 1.25;

  private static final int STEPS = 20_000;

  private static double plain(long seed) {
    return KeptThings.run(X, seed, STEPS, null).value();
  }

  private static long slope(long seed) {
    return KeptThings.run(X, seed, STEPS, null).slope();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void reverse(long seed) {
    ValueAndGradient at =
        Derivatives.valueAndGradient(
            x -> KeptThings.run(x[0], seed, STEPS, System::gc).value(), new double[] {X});
    assertEquals(slope(seed), at.gradient()[0], "seed " + seed);
    Agreement.bits("value under recording", plain(seed), at.value());
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void forward(long seed) {
    ValueAndDerivative at =
        Derivatives.valueAndDerivative(x -> KeptThings.run(x, seed, STEPS, System::gc).value(), X);
    assertEquals(slope(seed), at.derivative(), "seed " + seed);
    Agreement.bits("value with tangents", plain(seed), at.value());
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void second(long seed) {
    ValueAndHessian at =
        Derivatives.valueAndHessian(
            x -> {
              double sum = KeptThings.run(x[0], seed, STEPS, System::gc).value();
              return sum * sum;
            },
            new double[] {X});
    assertEquals(2.0 * slope(seed) * slope(seed), at.hessian()[0][0], "seed " + seed);
    Agreement.bits("value under recording", plain(seed) * plain(seed), at.value());
  }

  /** What the program of the next tests saw in the middle. */
  private static final class Seen {
    private boolean droppedWasCollected;
    private boolean keptWasCollected;
  }

  /** Keeps one array where nothing but a list leads to it, and drops another. */
  private static double dropsOne(double x, Seen seen) {
    List<Object> untyped = new ArrayList<>();
    WeakReference<Object> kept = new WeakReference<>(put(untyped, x));
    double[] dropped = {x, 2 * x};
    double sum = dropped[0] * dropped[1];
    WeakReference<Object> gone = new WeakReference<>(dropped);
    dropped = null;
    for (int i = 0; i < 100 && gone.get() != null; i++) {
      for (int k = 0; k < 20; k++) {
        double[] other = new double[1000];
        other[k] = x;
      }
      System.gc();
    }
    seen.droppedWasCollected = gone.get() == null;
    seen.keptWasCollected = kept.get() == null;
    return sum + ((double[]) untyped.get(0))[1];
  }

  private static Object put(List<Object> untyped, double x) {
    double[] array = {0, x * x * x};
    untyped.add(array);
    return array;
  }

  private static void check(Seen seen) {
    assertEquals(true, seen.droppedWasCollected, "the run keeps what the program dropped");
    assertEquals(false, seen.keptWasCollected, "the garbage collector took what is in use");
  }

  @Test
  void droppedInTheMiddleOfARecording() {
    Seen seen = new Seen();
    ValueAndGradient at = Derivatives.valueAndGradient(x -> dropsOne(x[0], seen), new double[] {3});
    check(seen);
    assertEquals(4 * 3 + 3 * 9, at.gradient()[0]);
    Agreement.bits("value under recording", dropsOne(3, new Seen()), at.value());
  }

  @Test
  void droppedInTheMiddleOfForwardMode() {
    Seen seen = new Seen();
    ValueAndDerivative at = Derivatives.valueAndDerivative(x -> dropsOne(x, seen), 3);
    check(seen);
    assertEquals(4 * 3 + 3 * 9, at.derivative());
    Agreement.bits("value with tangents", dropsOne(3, new Seen()), at.value());
  }
}
