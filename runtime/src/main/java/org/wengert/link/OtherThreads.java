package org.wengert.link;

import org.wengert.shadow.Run;

/**
 * Guards a call that has to do with other threads: what they compute is not recorded, so nothing
 * may be handed to them, and what they hand back has no derivative.
 */
public final class OtherThreads {
  private static final String ON_THIS_THREAD =
      "Compute it on the same thread, or let each thread make a recording of its own. "
          + Report.ALLOW;
  private static final String BEFORE =
      "Compute them on the same thread, or before the function is called. " + Report.ALLOW;

  private final String callee;

  /**
   * The guard of one callee.
   *
   * @param callee its class and name
   */
  public OtherThreads(String callee) {
    this.callee = callee;
  }

  /**
   * Names a thread for a message: virtual threads have no name, and names need not differ.
   *
   * @param thread the thread
   * @return its name and number
   */
  public static String name(Thread thread) {
    return "thread \"" + thread.getName() + "\" #" + thread.getId();
  }

  /** Begins a message. */
  private static String here() {
    return "On " + name(Thread.currentThread()) + ", while recording, ";
  }

  /**
   * Reports the start of a thread, whatever it gets: it may read later what becomes active later.
   *
   * @param other the thread
   * @param run the run
   */
  public void start(Thread other, Run run) {
    Report.lost(
        here() + name(other) + " was started, where nothing is recorded,", ON_THIS_THREAD, run);
  }

  /**
   * Reports work or values that are handed to other threads.
   *
   * @param run the run
   */
  public void share(Run run) {
    Report.lost(
        here()
            + "something was handed to other threads by "
            + callee
            + ", where nothing is recorded,",
        ON_THIS_THREAD,
        run);
  }

  /**
   * Reports that another thread is waited for.
   *
   * @param other the thread
   * @param run the run
   */
  public void join(Thread other, Run run) {
    Report.lost(
        here() + "there was a wait for " + name(other) + ", whose results have no derivative,",
        BEFORE,
        run);
  }

  /**
   * Reports that other threads are waited for.
   *
   * @param run the run
   */
  public void await(Run run) {
    Report.lost(
        here()
            + "there was a wait for other threads by "
            + callee
            + ", whose results have no derivative,",
        BEFORE,
        run);
  }

  /**
   * Notes a value that this thread hands to a future itself.
   *
   * @param value the value, or null
   * @param run the run
   */
  public void complete(Object value, Run run) {
    run.shadows().noteHanded(value);
  }

  /**
   * Reports a result that another thread may have computed. One that is known to the recording, or
   * holds no number, is fine.
   *
   * @param result the result, or null
   * @param run the run
   * @return the result
   */
  public Object result(Object result, Run run) {
    boolean isFine =
        result == null
            || result instanceof CharSequence
            || result instanceof Boolean
            || result instanceof Character
            || result instanceof Enum
            || result instanceof Class
            || run.shadows().wasHanded(result)
            || run.shadows().isActive(result)
            || Linkage.linker().reachesActive(result, run);
    if (!isFine) {
      Report.lost(
          here()
              + "a result that another thread may have computed was taken by "
              + callee
              + ", which has no derivative,",
          BEFORE,
          run);
    }
    return result;
  }
}
