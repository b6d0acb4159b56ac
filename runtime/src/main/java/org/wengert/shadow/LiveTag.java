package org.wengert.shadow;

/**
 * The tag of a run as long as it is going on. What a run leaves behind in objects refers to this
 * and not to the run, which has much memory.
 */
final class LiveTag {
  private volatile long tag;

  /** Begins a run, or ends it: 0. */
  void set(long now) {
    tag = now;
  }

  /** Whether the run with a tag is going on. */
  boolean is(long other) {
    return tag == other;
  }
}
