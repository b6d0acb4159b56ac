package org.wengert.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wengert.Tape;
import org.wengert.TapeStatistics;
import org.wengert.benchmarks.Table.Cell;

/**
 * What gradients and derivatives in a direction cost, in values and in what was written by hand.
 */
final class Gradients {
  /** The most that a gradient may take, in gradients by hand. */
  private static final Map<String, Double> BY_HAND =
      Map.of(
          "gmm", 7.0,
          "lstm", 4.0,
          "ode", 6.0,
          "logistic", 6.0,
          "cholesky", 5.0,
          "rosenbrock", 6.0);

  /** The most that a gradient may take, in values. */
  static final double MOST_VALUES = 25;

  /** The most that a derivative in a direction may take, in values, and for which workloads. */
  private static final double MOST_VALUES_FORWARD = 2.5;

  private static final List<String> FORWARD = List.of("gmm", "ode", "cholesky");

  private static final long BYTES_PER_ARGUMENT = 13;
  private static final long BYTES_PER_STATEMENT = 2;

  private final Map<String, Double> wengert = new LinkedHashMap<>();
  private final Map<String, Double> values = new LinkedHashMap<>();
  private final Map<String, Double> byHand = new LinkedHashMap<>();

  private static double run(String method, String name) {
    return Jmh.microseconds(GradientBenchmark.class, method, "name", name);
  }

  /** Runs all; the results stay here for comparisons. */
  Section run() {
    Section section = new Section("Gradients");
    section.say(
        "Times in microseconds, each the fastest of 30 iterations in a JVM of its own. *By hand*:"
            + " a gradient written for this function. *Wengert*: one recording and one sweep, at"
            + " another point each time. Targets: Wengert / value at most 25; Wengert / by hand as"
            + " shown where missed.");
    Table table =
        new Table(
            "workload",
            "inputs",
            "value",
            "by hand",
            "Wengert",
            "Wengert / value",
            "Wengert / by hand",
            "data",
            "checked against");
    for (String name : BenchmarkWorkloads.NAMES) {
      Problem problem = BenchmarkWorkloads.named(name);
      String checked = Agreement.check(name, problem);
      double value = run("value", name);
      double hand = run("gradientByHand", name);
      double gradient = run("gradientByWengert", name);
      values.put(name, value);
      byHand.put(name, hand);
      wengert.put(name, gradient);
      Double target = BY_HAND.get(name);
      table.add(
          Cell.text(name),
          Cell.count(problem.workload().start().length),
          Cell.number(value),
          Cell.number(hand),
          Cell.number(gradient),
          Cell.ratio(gradient / value, MOST_VALUES),
          target == null ? Cell.ratio(gradient / hand) : Cell.ratio(gradient / hand, target),
          Cell.text(problem.data()),
          Cell.text(checked));
    }
    section.add("gradients", table);
    return section;
  }

  /** Where the time goes; the gradients must have been measured before. */
  Section parts() {
    Section section = new Section("Recording and sweep");
    section.say(
        "What remains of a gradient's time, in nanoseconds for each argument on the tape: the"
            + " recording without the value itself, and the sweep.");
    Table table = new Table("workload", "value", "recording", "sweep");
    for (Map.Entry<String, Double> gradient : wengert.entrySet()) {
      String name = gradient.getKey();
      double value = values.get(name);
      double recording = run("recordingByWengert", name);
      double unit = 1e-3 * size(name).arguments();
      table.add(
          Cell.text(name),
          Cell.number(value / unit),
          Cell.number((recording - value) / unit),
          Cell.number((gradient.getValue() - recording) / unit));
    }
    section.add("parts", table);
    return section;
  }

  private static TapeStatistics size(String name) {
    Problem problem = BenchmarkWorkloads.named(name);
    try (Tape tape = new Tape()) {
      tape.record(problem.workload().value(), problem.workload().start());
      return tape.statistics();
    }
  }

  /** Determines the sizes of the recordings. */
  static Section memory() {
    Section section = new Section("Memory of the tape");
    section.say("Target: at most 13 bytes an argument and 2 a statement.");
    Table table =
        new Table("workload", "statements", "arguments", "bytes", "bytes allowed", "verdict");
    for (String name : BenchmarkWorkloads.NAMES) {
      TapeStatistics size = size(name);
      long allowed =
          BYTES_PER_ARGUMENT * size.arguments() + BYTES_PER_STATEMENT * size.statements();
      table.add(
          Cell.text(name),
          Cell.count(size.statements()),
          Cell.count(size.arguments()),
          Cell.count(size.bytes()),
          Cell.count(allowed),
          Cell.text(size.bytes() <= allowed ? "met" : "**missed**"));
    }
    section.add("memory", table);
    return section;
  }

  /** Runs forward mode; the values must have been measured before. */
  Section forward() {
    Section section = new Section("Derivatives in a direction (forward mode)");
    section.say("Target: Wengert / value at most 2.5 for " + String.join(", ", FORWARD) + ".");
    Table table =
        new Table(
            "workload", "value", "by hand", "Wengert", "Wengert / value", "Wengert / by hand");
    for (Map.Entry<String, Double> value : values.entrySet()) {
      String name = value.getKey();
      double tangent = run("tangentByWengert", name);
      boolean isByHand = BenchmarkWorkloads.named(name).workload().tangent() != null;
      double hand = isByHand ? run("tangentByHand", name) : Double.NaN;
      double ratio = tangent / value.getValue();
      table.add(
          Cell.text(name),
          Cell.number(value.getValue()),
          isByHand ? Cell.number(hand) : Cell.text("–"),
          Cell.number(tangent),
          FORWARD.contains(name) ? Cell.ratio(ratio, MOST_VALUES_FORWARD) : Cell.ratio(ratio),
          isByHand ? Cell.ratio(tangent / hand) : Cell.text("–"));
    }
    section.add("forward", table);
    return section;
  }

  /** Microseconds of a gradient by Wengert, by workload. */
  Map<String, Double> wengert() {
    return wengert;
  }

  /** Gradients in values, by hand and by Wengert, as a picture. */
  BarChart chart() {
    BarChart chart = new BarChart("Cost of a gradient, in evaluations of the function");
    for (String name : wengert.keySet()) {
      chart.add(name, byHand.get(name) / values.get(name), wengert.get(name) / values.get(name));
    }
    return chart;
  }
}
