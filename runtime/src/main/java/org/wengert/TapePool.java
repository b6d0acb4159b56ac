package org.wengert;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The tapes that a thread uses again and again, because fresh memory for each gradient costs as
 * much time as recording it.
 *
 * <p>A thread has as many as were ever in use on it at once: more than one only where a function
 * that is recorded takes a derivative itself. A tape at rest holds nothing of the user's, and is
 * held softly, so that a thread that once recorded a long run does not keep that memory for ever.
 * Virtual threads are like all others: a tape takes little memory before it is filled, and goes
 * with its thread.
 */
final class TapePool {
  private static final ThreadLocal<Deque<SoftReference<Tape>>> AT_REST =
      ThreadLocal.withInitial(ArrayDeque::new);

  private TapePool() {}

  /**
   * A tape with nothing on it, for this thread. It has to be given back.
   *
   * @return the tape
   */
  static Tape take() {
    Deque<SoftReference<Tape>> atRest = AT_REST.get();
    while (!atRest.isEmpty()) {
      Tape tape = atRest.pop().get();
      if (tape != null) {
        return tape;
      }
    }
    return new Tape();
  }

  /**
   * Takes a tape back, on the thread that took it, whatever became of the recording.
   *
   * @param tape the tape
   */
  static void giveBack(Tape tape) {
    tape.forget();
    AT_REST.get().push(new SoftReference<>(tape));
  }
}
