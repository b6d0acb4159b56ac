package org.wengert.shadow;

import java.lang.ref.PhantomReference;

/** Notices that the JVM has collected garbage: an object that nobody has is gone then. */
final class GarbageWatch {
  private PhantomReference<Object> nobodys;

  /** Begins to watch. */
  void begin() {
    nobodys = new PhantomReference<>(new Object(), null);
  }

  /**
   * Begins to watch, but allocates nothing if there was no collection since the last time. The
   * object may be an old one by now, or have been made among the old ones as there was no room for
   * it elsewhere; then it sees only collections of old objects.
   */
  void beginAgain() {
    if (nobodys == null || nobodys.refersTo(null)) {
      begin();
    }
  }

  /** Whether there was a collection since it began to watch. */
  boolean hasCollected() {
    return nobodys.refersTo(null);
  }
}
