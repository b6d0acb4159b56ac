package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;

/** Objects made while recording are finalised like others: once, and by their own finalizer. */
class FinalizerTest {
  private static final int OBJECTS = 20;
  private static final CountDownLatch FINALIZED = new CountDownLatch(OBJECTS);
  private static final AtomicInteger TIMES = new AtomicInteger();

  @SuppressWarnings({"deprecation", "removal"})
  private static class Resource {
    final double x;

    Resource(double x) {
      this.x = x;
    }

    @Override
    protected void finalize() {
      TIMES.incrementAndGet();
      FINALIZED.countDown();
    }
  }

  private static final class Derived extends Resource {
    Derived(double x) {
      super(x);
    }
  }

  // x each, 20 times
  private static double uses(double[] v) {
    double s = 0;
    for (int i = 0; i < OBJECTS / 2; i++) {
      s += new Resource(v[0]).x + new Derived(v[0]).x;
    }
    return s;
  }

  @Test
  void finalizersRunOnce() throws InterruptedException {
    assertArrayEquals(
        new double[] {OBJECTS}, Derivatives.gradient(FinalizerTest::uses, new double[] {3}));
    for (int i = 0; i < 500 && FINALIZED.getCount() > 0; i++) {
      System.gc();
      FINALIZED.await(10, TimeUnit.MILLISECONDS);
    }
    assertTrue(FINALIZED.getCount() == 0, FINALIZED.getCount() + " objects were not finalised");
    System.gc();
    Thread.sleep(20);
    assertEquals(OBJECTS, TIMES.get());
  }
}
