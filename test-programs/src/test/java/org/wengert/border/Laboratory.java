package org.wengert.border;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where the programs of an origin are differentiated. */
interface Laboratory {
  /** The cells that have a program. */
  Set<Slot> slots();

  /** Differentiates a program, or says what came of it. */
  Outcome measure(Slot slot, Mode mode, Carrier carrier);

  /** This JVM. */
  static Laboratory here(Programs programs) {
    Map<Slot, Crossing> all = programs.all();
    return new Laboratory() {
      @Override
      public Set<Slot> slots() {
        return all.keySet();
      }

      @Override
      public Outcome measure(Slot slot, Mode mode, Carrier carrier) {
        return Outcome.of(mode, all.get(slot), carrier);
      }
    };
  }

  /** What was measured before, in another JVM. */
  static Laboratory of(Iterable<Measured> measured) {
    Map<Slot, Map<Mode, Map<Carrier, Outcome>>> all = new TreeMap<>();
    for (Measured each : measured) {
      all.computeIfAbsent(each.slot(), slot -> new TreeMap<>())
          .computeIfAbsent(each.mode(), mode -> new TreeMap<>())
          .put(each.carrier(), each.outcome());
    }
    return new Laboratory() {
      @Override
      public Set<Slot> slots() {
        return all.keySet();
      }

      @Override
      public Outcome measure(Slot slot, Mode mode, Carrier carrier) {
        return all.get(slot).get(mode).get(carrier);
      }
    };
  }
}
