package org.wengert.bugs;

import static org.junit.jupiter.api.Assertions.fail;

import java.lang.ref.WeakReference;

/** Waits for the garbage collector. */
final class Collected {
  private Collected() {}

  /** Fails if something cannot be collected, or the collector does not get to it in time. */
  static void await(String what, WeakReference<?> reference) {
    for (int i = 0; i < 200 && reference.get() != null; i++) {
      System.gc();
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        fail("interrupted", e);
      }
    }
    if (reference.get() != null) {
      fail(what + " is still reachable after 200 collections: something holds it");
    }
  }
}
