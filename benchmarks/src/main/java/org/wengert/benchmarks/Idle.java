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
  private static final int RUNS = 7;
  private static final int LOADS = 5;
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
            + " JVM the fastest counts. JVMs differ, as each compiles in another order: the spread"
            + " is that of the middle half of those without the agent. Target: a difference of at"
            + " most "
            + Math.round(100 * NOISE)
            + " percent, or within the middle half.");
    Table table =
        new Table("what", "unit", "without agent", "with agent", "difference", "spread", "verdict");
    add(table, "vectors: n-body of immutable records", "us", "vectors");
    add(table, "tree: a search tree of nodes", "us", "tree");
    add(table, "arrays: Cholesky factorisation", "us", "arrays");
    add(table, "methods: small virtual methods", "us", "methods");
    section.add("idle", table);
    Table loading = new Table("what", "unit", "without agent", "with agent", "difference");
    ChildJvm.Result[][] load = pairs(LOADS, "load", String.valueOf(CLASSES));
    String loaded = "loading of a class, " + CLASSES + " of libraries";
    addPlain(loading, loaded, "us", load, result -> result.number("microseconds"));
    addPlain(loading, loaded + ", CPU", "us", load, result -> result.number("cpu"));
    ChildJvm.Result[][] start = pairs(STARTS, "nothing");
    String started = "start and end of an empty program";
    addPlain(loading, started, "ms", start, result -> 1e3 * result.seconds());
    addPlain(loading, "start of an empty program, CPU", "ms", start, r -> r.number("cpu"));
    section.add("loading", loading);
    return section;
  }

  private static void add(Table table, String what, String unit, String program) {
    ChildJvm.Result[][] results = pairs(RUNS, program);
    double[] all = sorted(results[0], result -> result.number("microseconds"));
    double without = all[all.length / 2];
    double with = median(results[1], result -> result.number("microseconds"));
    double more = with / without - 1;
    double upper = all[3 * all.length / 4];
    double spread = (upper - all[all.length / 4]) / without;
    Progress.line(what + ": " + Text.number(without) + " and " + Text.number(with) + " " + unit);
    table.add(
        Cell.text(what),
        Cell.text(unit),
        Cell.number(without),
        Cell.number(with),
        new Cell(String.format("%+.0f %%", 100 * more), more),
        new Cell(String.format("%.0f %%", 100 * spread), spread),
        Cell.text(more <= NOISE || with <= upper ? "met" : "**missed**"));
  }

  private static void addPlain(
      Table table,
      String what,
      String unit,
      ChildJvm.Result[][] results,
      ToDoubleFunction<ChildJvm.Result> number) {
    double without = median(results[0], number);
    double with = median(results[1], number);
    Progress.line(what + ": " + Text.number(without) + " and " + Text.number(with) + " " + unit);
    table.add(
        Cell.text(what),
        Cell.text(unit),
        Cell.number(without),
        Cell.number(with),
        Cell.number(with - without));
  }

  /** Runs without and with the agent. */
  private static ChildJvm.Result[][] pairs(int runs, String... arguments) {
    ChildJvm.Result[][] pairs = new ChildJvm.Result[2][runs];
    for (int i = 0; i < runs; i++) {
      pairs[0][i] = ChildJvm.run(false, LIMIT, IdleRun.class, arguments);
      pairs[1][i] = ChildJvm.run(true, LIMIT, IdleRun.class, arguments);
    }
    return pairs;
  }

  private static double median(
      ChildJvm.Result[] results, ToDoubleFunction<ChildJvm.Result> number) {
    return sorted(results, number)[results.length / 2];
  }

  private static double[] sorted(
      ChildJvm.Result[] results, ToDoubleFunction<ChildJvm.Result> number) {
    return Arrays.stream(results).mapToDouble(number).sorted().toArray();
  }
}
