package org.wengert.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Gradient;
import org.wengert.Tape;

/** Tapes and evaluators that nobody closes, and threads that are interrupted while recording. */
class AbandonedTest {
  private static final int TAPES = 300;

  private static double heavy(double[] x) {
    double[] scratch = new double[1 << 15];
    double sum = 0;
    for (int i = 0; i < 5_000; i++) {
      scratch[i] = x[0] * i;
      sum += Math.sin(scratch[i]);
    }
    return sum;
  }

  private static void abandon(
      List<Reference<?>> references, ReferenceQueue<Object> queue, double at) {
    Tape tape = new Tape();
    ToDoubleFunction<double[]> f = AbandonedTest::heavy;
    tape.record(f, new double[] {at});
    references.add(new PhantomReference<>(tape, queue));
    Gradient evaluator = Derivatives.prepareGradient(f, 1);
    evaluator.at(new double[] {at}, new double[1]);
    references.add(new PhantomReference<>(evaluator, queue));
  }

  /** 300 open tapes and evaluators, of half a megabyte each, are gone when they are not used. */
  @Test
  void openTapesAreCollected() throws InterruptedException {
    long[] expected = Untouched.bits();
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    List<Reference<?>> references = new ArrayList<>();
    Set<Reference<?>> gone = new HashSet<>();
    for (int i = 0; i < TAPES; i++) {
      abandon(references, queue, i);
    }
    for (int attempt = 0; attempt < 100 && gone.size() < 2 * TAPES; attempt++) {
      System.gc();
      for (Reference<?> each = queue.remove(20); each != null; each = queue.remove(1)) {
        gone.add(each);
      }
    }
    assertEquals(2 * TAPES, gone.size(), "tapes and evaluators that were collected");
    Untouched.assertSame(expected, "tapes that were never closed");
  }

  /** Interrupted before and in the middle: nothing in Wengert waits, and the flag stays set. */
  @Test
  void interruptedThread() throws InterruptedException {
    long[] expected = Untouched.bits();
    List<Throwable> failures = new ArrayList<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.currentThread().interrupt();
                double[] gradient =
                    Derivatives.gradient(
                        x -> {
                          double y = x[0] * x[0];
                          Thread.currentThread().interrupt();
                          return y * x[0];
                        },
                        new double[] {2});
                assertArrayEquals(new double[] {12}, gradient);
                assertTrue(Thread.currentThread().isInterrupted(), "the flag was cleared");
                Untouched.assertSame(expected, "an interruption");
                assertTrue(Thread.interrupted(), "the flag was cleared");
              } catch (RuntimeException | Error e) {
                failures.add(e);
              }
            });
    thread.start();
    thread.join();
    assertEquals(List.of(), failures);
  }

  private static double sleeps(double x) throws InterruptedException {
    double y = x * x;
    try {
      Thread.sleep(10_000);
    } catch (InterruptedException e) {
      return y * x;
    }
    return y;
  }

  /** The program's own wait is interrupted, and what it does then is recorded: 3 x². */
  @Test
  void interruptedWait() {
    Thread here = Thread.currentThread();
    for (int i = 0; i < 3; i++) {
      here.interrupt();
      double[] gradient =
          Derivatives.gradient(
              x -> {
                try {
                  return sleeps(x[0]);
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              },
              new double[] {2});
      assertArrayEquals(new double[] {12}, gradient);
    }
  }
}
