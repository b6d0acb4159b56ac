package org.wengert.border;

import java.util.List;

/**
 * One measurement: a program, differentiated.
 *
 * @param slot the cell
 * @param mode how it was differentiated
 * @param carrier what carried the active value
 * @param outcome what it came to
 */
record Measured(Slot slot, Mode mode, Carrier carrier, Outcome outcome) {
  /** Measures one program. */
  static Measured of(Slot slot, Mode mode, Carrier carrier, Crossing program) {
    return new Measured(slot, mode, carrier, Outcome.of(mode, program, carrier));
  }

  /** As a line, for another JVM. */
  String line() {
    return String.join(
        "\t",
        slot.role().name(),
        slot.call().name(),
        mode.name(),
        carrier.name(),
        outcome.kind().name(),
        outcome.text());
  }

  /** Reads a line. */
  static Measured parse(String line) {
    List<String> parts = List.of(line.split("\t", -1));
    return new Measured(
        new Slot(Role.valueOf(parts.get(0)), Call.valueOf(parts.get(1))),
        Mode.valueOf(parts.get(2)),
        Carrier.valueOf(parts.get(3)),
        new Outcome(Outcome.Kind.valueOf(parts.get(4)), parts.get(5)));
  }
}
