package org.wengert;

import java.util.function.Supplier;
import org.wengert.shadow.Run;

/**
 * One attempt at running the user's function through its twins. What the function throws passes
 * through unchanged; a derivative that was lost is reported even if the function caught the
 * exception that said so.
 */
final class Attempt {
  private Attempt() {}

  /**
   * Makes the attempt.
   *
   * @param run the run, which lets go of the user's objects afterwards
   * @param function runs the function, and takes what it needs from the run
   * @return what {@code function} returns
   */
  static <T> T of(Run run, Supplier<T> function) {
    try {
      T result = function.get();
      throwLost(run);
      return result;
    } catch (Throwable thrown) {
      failed(run, thrown);
      throw thrown;
    } finally {
      run.forgetShadows();
    }
  }

  /**
   * Throws what was lost, if anything was.
   *
   * @param run the run
   */
  static void throwLost(Run run) {
    if (run.failure() != null) {
      throw run.failure();
    }
  }

  /**
   * Adds what was lost, if anything was, to an exception that the function threw later, unless it
   * is in there.
   *
   * @param run the run
   * @param thrown what the function threw
   */
  static void failed(Run run, Throwable thrown) {
    UnsupportedDifferentiationException lost = run.failure();
    if (lost == null) {
      return;
    }
    Throwable cause = thrown;
    // Bounded, since causes may form a circle. What was caught on its way out is no loss.
    for (int depth = 0; cause != null && depth < 100; depth++) {
      if (cause == lost || cause == lost.getCause()) {
        return;
      }
      cause = cause.getCause();
    }
    thrown.addSuppressed(lost);
  }
}
