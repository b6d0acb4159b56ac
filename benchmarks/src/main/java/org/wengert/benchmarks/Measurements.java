package org.wengert.benchmarks;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.wengert.Tape;
import org.wengert.TapeStatistics;
import org.wengert.programs.Workload;

/**
 * The results of one run of {@link GradientBenchmark}, as tables. Of the iterations of a benchmark
 * the fastest counts: what disturbs a measurement makes it slower, never faster.
 */
final class Measurements {
  /**
   * What was measured of one workload.
   *
   * @param name the workload
   * @param primal microseconds of a value
   * @param handWritten microseconds of a gradient by hand
   * @param wengert microseconds of a gradient by Wengert
   * @param tape the size of its recording
   */
  private record Row(
      String name, double primal, double handWritten, double wengert, TapeStatistics tape) {}

  private final List<Row> rows;

  /** Reads results; the sizes of the recordings are determined anew, in this JVM. */
  Measurements(Collection<RunResult> results) {
    Map<String, Map<String, Double>> times = new TreeMap<>();
    for (RunResult result : results) {
      String benchmark = result.getParams().getBenchmark();
      times
          .computeIfAbsent(result.getParams().getParam("name"), name -> new TreeMap<>())
          .put(
              benchmark.substring(benchmark.lastIndexOf('.') + 1),
              result.getPrimaryResult().getStatistics().getMin());
    }
    List<String> order = BenchmarkWorkloads.names();
    rows =
        times.entrySet().stream()
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(row -> order.indexOf(row.name())))
            .collect(Collectors.toList());
  }

  private static Row row(String name, Map<String, Double> times) {
    return new Row(
        name, times.get("primal"), times.get("handWritten"), times.get("wengert"), sizes(name));
  }

  private static TapeStatistics sizes(String name) {
    Workload workload = BenchmarkWorkloads.named(name);
    try (Tape tape = new Tape()) {
      tape.record(workload.value(), workload.start());
      return tape.statistics();
    }
  }

  /** Returns a table for people. */
  String markdown() {
    return "| workload | inputs | value, us | by hand, us | Wengert, us | Wengert / value"
        + " | Wengert / by hand | statements | arguments | bytes |\n"
        + "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n"
        + joined(
            "",
            row ->
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %d | %d | %d |\n",
                    row.name(),
                    row.tape().inputs(),
                    row.primal(),
                    row.handWritten(),
                    row.wengert(),
                    row.wengert() / row.primal(),
                    row.wengert() / row.handWritten(),
                    row.tape().statements(),
                    row.tape().arguments(),
                    row.tape().bytes()));
  }

  /** Returns a table for programs. */
  String json() {
    return "[\n"
        + joined(
            ",\n",
            row ->
                String.format(
                    Locale.ROOT,
                    "  {\"workload\": \"%s\", \"inputs\": %d, \"primalMicroseconds\": %s,"
                        + " \"handWrittenMicroseconds\": %s, \"wengertMicroseconds\": %s,"
                        + " \"statements\": %d, \"arguments\": %d, \"bytes\": %d}",
                    row.name(),
                    row.tape().inputs(),
                    row.primal(),
                    row.handWritten(),
                    row.wengert(),
                    row.tape().statements(),
                    row.tape().arguments(),
                    row.tape().bytes()))
        + "\n]\n";
  }

  private String joined(String separator, Function<Row, String> format) {
    return rows.stream().map(format).collect(Collectors.joining(separator));
  }
}
