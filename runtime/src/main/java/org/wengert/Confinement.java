package org.wengert;

import org.wengert.link.OtherThreads;

/** Binds an object to the thread that made it. */
final class Confinement {
  private final Thread owner = Thread.currentThread();
  private final String what;

  /**
   * Binds to this thread.
   *
   * @param what what is bound, as messages call it
   */
  Confinement(String what) {
    this.what = what;
  }

  /**
   * Refuses every thread but the one that made this.
   *
   * @throws IllegalStateException on another thread; the message names both
   */
  void check() {
    Thread here = Thread.currentThread();
    if (here != owner) {
      throw new IllegalStateException(
          "This "
              + what
              + " was made on "
              + OtherThreads.name(owner)
              + " and works only there, but was used on "
              + OtherThreads.name(here)
              + ". Make one "
              + what
              + " for each thread.");
    }
  }
}
