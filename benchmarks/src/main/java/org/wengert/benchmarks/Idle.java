package org.wengert.benchmarks;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.wengert.benchmarks.Table.Cell;

/**
 * What the agent costs a program that is not differentiated: JVMs with and without it, by turns.
 * Start it with the agent.
 */
public final class Idle {
  private static final int LIMIT = 60;
  private static final int RUNS = 5;
  private static final int STARTS = 15;
  private static final int CLASSES = 2000;

  /** Differences up to this fraction say nothing on a shared machine. */
  private static final double NOISE = 0.05;

  private Idle() {}

  /**
   * Prints the tables.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    System.out.println(run().markdown());
  }

  /** Runs it. */
  static Section run() {
    Section section = new Section("The agent is there, and nothing is recorded");
    section.say(
        "Medians of "
            + RUNS
            + " JVMs each, with and without the agent by turns; of a program's iterations in one"
            + " JVM the fastest counts. Target: within noise, "
            + Math.round(100 * NOISE)
            + " percent.");
    Table table = new Table("what", "unit", "without agent", "with agent", "difference", "verdict");
    add(table, "vectors: n-body of immutable records", "us", "vectors");
    add(table, "tree: a search tree of nodes", "us", "tree");
    add(table, "arrays: Cholesky factorisation", "us", "arrays");
    add(table, "methods: small virtual methods", "us", "methods");
    section.add("idle", table);
    Table loading = new Table("what", "unit", "without agent", "with agent", "difference");
    double[][] load = pairs(RUNS, result -> result.number("microseconds"), "load", CLASSES + "");
    addPlain(loading, "loading of a class, " + CLASSES + " of libraries", "us", load);
    double[][] start = pairs(STARTS, result -> 1e3 * result.seconds(), "nothing");
    addPlain(loading, "start and end of an empty program", "ms", start);
    section.add("loading", loading);
    return section;
  }

  private static void add(Table table, String what, String unit, String program) {
    double[][] times = pairs(RUNS, result -> result.number("microseconds"), program);
    double without = median(times[0]);
    double with = median(times[1]);
    double more = with / without - 1;
    Progress.line(what + ": " + Text.number(without) + " and " + Text.number(with) + " " + unit);
    table.add(
        Cell.text(what),
        Cell.text(unit),
        Cell.number(without),
        Cell.number(with),
        new Cell(String.format("%+.0f %%", 100 * more), more),
        Cell.text(more <= NOISE ? "met" : "**missed**"));
  }

  private static void addPlain(Table table, String what, String unit, double[][] times) {
    double without = median(times[0]);
    double with = median(times[1]);
    Progress.line(what + ": " + Text.number(without) + " and " + Text.number(with) + " " + unit);
    table.add(
        Cell.text(what),
        Cell.text(unit),
        Cell.number(without),
        Cell.number(with),
        Cell.number(with - without));
  }

  /** Numbers without and with the agent. */
  private static double[][] pairs(
      int runs, ToDoubleFunction<ChildJvm.Result> number, String... arguments) {
    double[][] pairs = new double[2][runs];
    for (int i = 0; i < runs; i++) {
      pairs[0][i] = number.applyAsDouble(ChildJvm.run(false, LIMIT, IdleRun.class, arguments));
      pairs[1][i] = number.applyAsDouble(ChildJvm.run(true, LIMIT, IdleRun.class, arguments));
    }
    return pairs;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
