package org.wengert.benchmarks;

import org.wengert.benchmarks.Table.Cell;

/** What long methods cost, which HotSpot compiles only if their twins are not too long. */
final class BigMethods {
  /** Bytes of bytecode of one reaction. */
  private static final int BYTES = 42;

  private BigMethods() {}

  /** Runs it. */
  static Section run() {
    Section section = new Section("Long methods");
    section.say(
        "The same straight-line statements in one method, and in methods of eight reactions each."
            + " Microseconds. Target: Wengert / value at most 25.");
    Table table = new Table("bytes of bytecode", "form", "value", "Wengert", "Wengert / value");
    for (String reactions : new String[] {"75", "150"}) {
      for (String isSplit : new String[] {"true", "false"}) {
        double value = run("value", reactions, isSplit);
        double gradient = run("gradient", reactions, isSplit);
        table.add(
            Cell.text("about " + BYTES * Integer.parseInt(reactions)),
            Cell.text(isSplit.equals("true") ? "small methods" : "one method"),
            Cell.number(value),
            Cell.number(gradient),
            Cell.ratio(gradient / value, Gradients.MOST_VALUES));
      }
    }
    section.add("big", table);
    return section;
  }

  private static double run(String method, String reactions, String isSplit) {
    return Jmh.microsecondsWhenWarm(
        BigMethodBenchmark.class, method, "reactions", reactions, "isSplit", isSplit);
  }
}
