package org.wengert.shadow;

import static org.junit.jupiter.api.Assertions.fail;

import java.lang.ref.WeakReference;

/** Collects garbage in tests. */
final class Garbage {
  private Garbage() {}

  /** Collects until an object is gone, which nobody may have any more. */
  static void collect(WeakReference<?> reference) {
    for (int i = 0; i < 100; i++) {
      System.gc();
      if (reference.refersTo(null)) {
        return;
      }
    }
    fail("something still keeps " + reference.get());
  }

  /** Collects everything that nobody has. */
  static void collect() {
    collect(new WeakReference<>(new Object()));
  }

  /** Collects garbage and touches so much that a table notices. */
  static void letGo(ShadowTable table) {
    table.of(new double[100_000]);
    collect();
    table.of(new double[100_000]);
  }
}
