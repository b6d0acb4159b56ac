package org.wengert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.wengert.link.ArrayLink;

/** Memory that is reused: between calls, in nested calls, on many threads. */
@ExtendWith(FakeLinker.class)
@ResourceLock(value = FakeLinker.RESOURCE, mode = ResourceAccessMode.READ)
class TapePoolTest {
  private static final double[] X = {1, 2};

  @Test
  void tapeIsReused() {
    Tape tape = TapePool.take();
    TapePool.giveBack(tape);
    assertSame(tape, TapePool.take());
    Tape nested = TapePool.take();
    assertNotSame(tape, nested);
    TapePool.giveBack(nested);
    TapePool.giveBack(tape);
    assertSame(tape, TapePool.take());
    assertSame(nested, TapePool.take());
    TapePool.giveBack(nested);
    TapePool.giveBack(tape);
  }

  @Test
  void tapeThatWasGivenBackIsEmpty() {
    Tape tape = TapePool.take();
    tape.record(Twins.SQUARES, X);
    TapePool.giveBack(tape);
    assertThrows(IllegalStateException.class, tape::gradient);
    assertEquals(0, tape.recorder().recording().size());
  }

  @Test
  void derivativeInsideARecordedFunction() {
    TwinScalar outer =
        (x, tape) -> {
          double[] inner = Derivatives.gradient(Twins.SQUARES, x);
          double[] second = Derivatives.gradient(Twins.PRODUCT, x);
          assertArrayEquals(new double[] {2 * x[0], 2 * x[1]}, inner);
          assertArrayEquals(new double[] {x[1], x[0]}, second);
          return Num.load(x, 0, tape).times(inner[1]).plus(Num.load(x, 1, tape)).handOver();
        };
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(new double[] {4, 1}, Derivatives.gradient(outer, X));
    }
  }

  @Test
  void failureInsideARecordedFunction() {
    TwinScalar throwing =
        (x, tape) -> {
          throw new ArithmeticException();
        };
    TwinScalar outer =
        (x, tape) -> {
          assertThrows(ArithmeticException.class, () -> Derivatives.gradient(throwing, x));
          return Num.load(x, 0, tape).times(7).handOver();
        };
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(new double[] {7, 0}, Derivatives.gradient(outer, X));
    }
  }

  @Test
  void manyThreads() {
    IntStream.range(0, 64)
        .parallel()
        .forEach(
            n -> {
              double[] x = IntStream.range(0, n).mapToDouble(i -> i + n).toArray();
              double[] twice = IntStream.range(0, n).mapToDouble(i -> 2.0 * (i + n)).toArray();
              for (int repeat = 0; repeat < 50; repeat++) {
                assertArrayEquals(twice, Derivatives.gradient(Twins.SQUARES, x));
              }
            });
  }

  @Test
  void virtualThreads() throws Exception {
    java.lang.reflect.Method start;
    try {
      start = Thread.class.getMethod("startVirtualThread", Runnable.class);
    } catch (NoSuchMethodException e) {
      return; // a JDK before 21
    }
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Runnable work =
          () -> {
            try {
              TwinScalar yielding =
                  (x, tape) -> {
                    Num first = Num.load(x, 0, tape).times(3);
                    Thread.yield();
                    return first.times(Num.load(x, 1, tape)).handOver();
                  };
              for (int repeat = 0; repeat < 20; repeat++) {
                assertArrayEquals(new double[] {6, 3}, Derivatives.gradient(yielding, X));
              }
            } catch (Throwable e) {
              failure.set(e);
            }
          };
      threads.add((Thread) start.invoke(null, work));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertNull(failure.get());
  }

  @Test
  void nothingOfTheUsersIsKept() throws InterruptedException {
    List<WeakReference<Object>> users = new ArrayList<>();
    TwinVector f =
        (x, tape) -> {
          double[] scratch = new double[3];
          Num.load(x, 0, tape).store(scratch, 1);
          Double box = Double.valueOf(scratch[1] + 1e6);
          tape.shadows().setBox(box, 1);
          tape.setReturnedShadow(ArrayLink.of(scratch, tape));
          users.add(new WeakReference<>(x));
          users.add(new WeakReference<>(scratch));
          users.add(new WeakReference<>(box));
          return scratch;
        };
    Derivatives.jacobian(f, X);
    TwinScalar failing =
        (x, tape) -> {
          users.add(new WeakReference<>(x));
          UnsupportedDifferentiationException lost =
              new UnsupportedDifferentiationException("lost");
          users.add(new WeakReference<>(lost));
          tape.fail(lost);
          throw new ArithmeticException();
        };
    assertThrows(ArithmeticException.class, () -> Derivatives.gradient(failing, X));
    try (Tape tape = new Tape()) {
      tape.record(f, X);
      // The tape is still usable, and holds numbers only.
      assertAllCollected(users);
      assertArrayEquals(new double[] {4, 0}, tape.vjp(new double[] {3, 4, 5}));
    }
  }

  private static void assertAllCollected(List<WeakReference<Object>> references)
      throws InterruptedException {
    for (int attempt = 0; attempt < 50; attempt++) {
      System.gc();
      if (references.stream().allMatch(reference -> reference.get() == null)) {
        return;
      }
      Thread.sleep(20);
    }
    for (WeakReference<Object> reference : references) {
      assertNull(reference.get());
    }
  }

  @Test
  void manyRecordingsAllocateOnlyTheirResults() {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    int steps = 100_000;
    TwinScalar chain =
        (x, tape) -> {
          int index = ArrayLink.load(ArrayLink.of(x, tape), 0);
          for (int i = 0; i < steps; i++) {
            index = tape.append(1.0, index);
          }
          tape.setReturned(index);
          return x[0];
        };
    try (Tape tape = new Tape()) {
      for (int i = 0; i < 3; i++) {
        runAll(tape, chain);
      }
      long thread = Thread.currentThread().getId();
      long before = threads.getThreadAllocatedBytes(thread);
      int runs = 50;
      for (int i = 0; i < runs; i++) {
        runAll(tape, chain);
      }
      long perRun = (threads.getThreadAllocatedBytes(thread) - before) / runs;
      assertTrue(perRun < 20_000, perRun + " bytes a run of " + steps + " statements");
    }
  }

  private static void runAll(Tape tape, TwinScalar f) {
    assertArrayEquals(new double[] {1, 0}, Derivatives.gradient(f, X));
    tape.record(f, X);
    assertArrayEquals(new double[] {1, 0}, tape.gradient());
    assertArrayEquals(new double[] {4, 0}, tape.vjp(new double[][] {{1}, {2}, {3}, {4}})[3]);
  }
}
