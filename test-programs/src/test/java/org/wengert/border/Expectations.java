package org.wengert.border;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What the cells of an origin have to come to. */
final class Expectations {
  private final Map<Slot, Expected> bySlot = new TreeMap<>();

  /** Says it of one cell. */
  Expectations cell(Role role, Call call, Expected expected) {
    if (bySlot.put(new Slot(role, call), expected) != null) {
      throw new IllegalArgumentException("two expectations of " + role + " " + call);
    }
    return this;
  }

  /** Says it of all cells of a role. */
  Expectations role(Role role, Expected expected) {
    for (Call call : Call.values()) {
      cell(role, call, expected);
    }
    return this;
  }

  /** All of them, in the order of the cells. */
  Map<Slot, Expected> all() {
    return Collections.unmodifiableMap(bySlot);
  }
}
