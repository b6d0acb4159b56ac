package org.wengert.benchmarks;

import org.wengert.benchmarks.Table.Cell;

/** The cost of derivatives in a few directions, by a run for each and by one recording. */
final class Directions {
  private static final int[] COUNTS = {1, 8};
  private static final String[] WORKLOADS = {"rosenbrock", "ode_lv", "gmm"};

  private Directions() {}

  /** Runs it. */
  static Section run() {
    Section section = new Section("Several directions");
    section.say(
        "Microseconds of the derivatives in some directions: by a run without a tape for each, and"
            + " by one recording with a sweep that all share. Small workloads of the tests.");
    Table table = new Table("workload", "directions", "runs", "recording and sweep");
    for (String name : WORKLOADS) {
      for (int count : COUNTS) {
        table.add(
            Cell.text(name),
            new Cell(String.valueOf(count), count),
            Cell.number(time("runs", name, count)),
            Cell.number(time("lanes", name, count)));
      }
    }
    section.add("directions", table);
    return section;
  }

  private static double time(String method, String name, int count) {
    return Jmh.microseconds(
        DirectionsBenchmark.class, method, "name", name, "directions", String.valueOf(count));
  }
}
