package org.wengert.linking;

import java.util.ArrayList;
import java.util.List;

/** Where programs that are compiled at test time note what happens, each thread for itself. */
public final class Events {
  private static final ThreadLocal<List<String>> EVENTS = ThreadLocal.withInitial(ArrayList::new);

  private Events() {}

  /** Notes an event. */
  public static int note(String event) {
    EVENTS.get().add(event);
    return EVENTS.get().size();
  }

  /** What was noted since the last call. */
  static List<String> take() {
    List<String> events = List.copyOf(EVENTS.get());
    EVENTS.get().clear();
    return events;
  }
}
