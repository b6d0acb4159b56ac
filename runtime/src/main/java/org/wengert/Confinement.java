package org.wengert;

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
              + " was made on thread "
              + name(owner)
              + " and works only there, but was used on thread "
              + name(here)
              + ". Make one "
              + what
              + " for each thread.");
    }
  }

  /** A thread's name and number: virtual threads have no name, and names need not differ. */
  private static String name(Thread thread) {
    return "\"" + thread.getName() + "\" #" + thread.getId();
  }
}
