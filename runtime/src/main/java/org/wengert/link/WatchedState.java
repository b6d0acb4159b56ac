package org.wengert.link;

import java.util.List;

/**
 * State of the program, as it was when it was looked at: fields of objects and classes, elements of
 * arrays.
 */
public interface WatchedState {
  /**
   * Puts back what has changed since then.
   *
   * @return what was changed and was put back, as names of fields; none of it twice
   */
  List<String> putBack();

  /**
   * What had changed at the last {@link #putBack} and was left as it was, since other threads may
   * have written it.
   *
   * @return names of fields
   */
  List<String> left();

  /**
   * Whether all that the code can reach was looked at.
   *
   * @return false if it was too much
   */
  boolean isComplete();
}
