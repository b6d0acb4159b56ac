package org.wengert.benchmarks;

import org.wengert.benchmarks.Table.Cell;

/** The blocks of a sparse Jacobian, each of few inputs and outputs. */
final class Bundle {
  private Bundle() {}

  /** Runs it. */
  static Section run() {
    Section section = new Section("Bundle adjustment");
    section.say(
        "All 31,843 blocks of 2 x 15 of the Jacobian, each from a short recording of its own ("
            + BenchmarkWorkloads.bundleData()
            + "). Microseconds for all of them. Differences would cost 16 values.");
    double value = run("value");
    Table table = new Table("way", "microseconds", "in values");
    table.add(Cell.text("value"), Cell.number(value), Cell.ratio(1));
    add(table, "by hand", run("blocksByHand"), value);
    add(table, "Wengert", run("blocksByWengert"), value);
    add(table, "Hipparchus Gradient", run("blocksByGradient"), value);
    double structures = run("blocksByDerivativeStructure");
    add(table, "Commons Math DerivativeStructure", structures, value);
    section.add("bundle", table);
    return section;
  }

  private static double run(String method) {
    return Jmh.microseconds(BundleBenchmark.class, method);
  }

  private static void add(Table table, String way, double time, double value) {
    table.add(Cell.text(way), Cell.number(time), Cell.ratio(time / value));
  }
}
