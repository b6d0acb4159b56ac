package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;
import org.wengert.modes.BothModes;

/** Twins of synchronized methods hold the lock that the original holds. */
class SynchronizedTest {
  private static final class Locked {
    final double factor;

    Locked(double factor) {
      this.factor = factor;
    }

    // x * factor, 0 if the lock is not held
    synchronized double times(double x) {
      return Thread.holdsLock(this) && !Thread.holdsLock(Locked.class) ? factor * x : 0;
    }

    static synchronized double square(double x) {
      return Thread.holdsLock(Locked.class) ? x * x : 0;
    }

    synchronized double power(double x, int n) {
      return n == 0 ? 1 : x * power(x, n - 1);
    }

    synchronized double fails(double x) {
      if (x > 0) {
        throw new IllegalStateException("x = " + x);
      }
      return x;
    }

    static synchronized double failsWithClassLock(double x) {
      throw new IllegalStateException("x = " + x);
    }

    synchronized double[] pair(double x, double[] rest, long id) {
      return new double[] {x * rest[0], id};
    }

    double viaPrivate(double x) {
      return hidden(x);
    }

    private synchronized double hidden(double x) {
      return Thread.holdsLock(this) ? 3 * x : 0;
    }
  }

  @Test
  void lockOfTheReceiver() {
    Locked locked = new Locked(5);
    Expect.derivative(locked::times, 3, 5);
    Expect.derivative(x -> locked.times(x), 3, 5);
    Expect.derivative(x -> new Locked(x).times(x), 3, 6);
    Expect.derivative(locked::viaPrivate, 3, 3);
    Expect.gradient(x -> locked.pair(x[0], x, 7L)[0], new double[] {3}, 6);
    assertFalse(Thread.holdsLock(locked), "the lock was not given back");
  }

  @Test
  void lockOfTheClass() {
    Expect.derivative(Locked::square, 3, 6);
    assertFalse(Thread.holdsLock(Locked.class), "the lock was not given back");
  }

  @Test
  void lockTakenAgain() {
    Locked locked = new Locked(1);
    Expect.derivative(x -> locked.power(x, 5), 2, 80);
    assertFalse(Thread.holdsLock(locked), "the lock was not given back");
  }

  private static double catches(Locked locked, double x) {
    double y = 0;
    try {
      y = locked.fails(x);
    } catch (IllegalStateException e) {
      y = Thread.holdsLock(locked) ? 0 : 7 * x;
    }
    try {
      y += Locked.failsWithClassLock(x);
    } catch (IllegalStateException e) {
      y += Thread.holdsLock(Locked.class) ? 0 : 11 * x;
    }
    return y;
  }

  @Test
  void locksAreGivenBackAfterExceptions() {
    Locked locked = new Locked(1);
    Expect.derivative(x -> catches(locked, x), 3, 18);
    Expect.derivative(x -> catches(locked, x), -3, 12);
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () -> BothModes.gradient(v -> locked.fails(v[0]), new double[] {3}));
    assertEquals("x = 3.0", thrown.getMessage());
    assertFalse(Thread.holdsLock(locked), "the lock was not given back");
  }

  @Test
  void nullReceiver() {
    Locked none = null;
    assertThrows(
        NullPointerException.class,
        () -> BothModes.gradient(v -> none.times(v[0]), new double[] {3}));
  }

  @Test
  void anotherThreadIsKeptOut() throws InterruptedException {
    Locked locked = new Locked(2);
    CountDownLatch started = new CountDownLatch(1);
    AtomicBoolean done = new AtomicBoolean();
    Thread recording =
        new Thread(
            () -> {
              started.countDown();
              assertEquals(2, BothModes.gradient(v -> locked.times(v[0]), new double[] {3})[0]);
              done.set(true);
            });
    synchronized (locked) {
      recording.start();
      assertTrue(started.await(10, TimeUnit.SECONDS));
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (recording.getState() != Thread.State.BLOCKED && System.nanoTime() < end) {
        Thread.sleep(1);
      }
      assertEquals(Thread.State.BLOCKED, recording.getState(), "the twin did not wait");
      assertFalse(done.get());
    }
    recording.join(30_000);
    assertTrue(done.get());
  }
}
