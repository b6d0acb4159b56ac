package org.wengert.shadow;

import java.lang.ref.PhantomReference;

/** Notices that the JVM has collected garbage: an object that nobody has is gone then. */
final class GarbageWatch {
  private PhantomReference<Object> nobodys;

  /** Begins to watch. Allocates nothing if there was no collection since the last time. */
  void begin() {
    if (nobodys == null || nobodys.refersTo(null)) {
      nobodys = new PhantomReference<>(new Object(), null);
    }
  }

  /** Whether there was a collection since {@link #begin}. */
  boolean hasCollected() {
    return nobodys.refersTo(null);
  }
}
