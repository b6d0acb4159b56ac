package org.wengert.border;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The programs of an origin, one for each cell that makes sense. */
public final class Programs {
  private final Map<Slot, Crossing> bySlot = new TreeMap<>();

  /** Adds the program of a cell. */
  public Programs add(Role role, Call call, Crossing program) {
    if (bySlot.put(new Slot(role, call), program) != null) {
      throw new IllegalArgumentException("two programs for " + role + " " + call);
    }
    return this;
  }

  /** All of them, in the order of the cells. */
  Map<Slot, Crossing> all() {
    return Collections.unmodifiableMap(bySlot);
  }
}
