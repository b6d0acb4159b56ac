package org.wengert.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * A short run of all benchmarks, with a table of what a gradient costs in values and in gradients
 * by hand:
 *
 * <pre>
 * java -javaagent:agent/target/wengert-agent.jar -cp benchmarks/target/benchmarks.jar
 *     org.wengert.benchmarks.Report [table.md table.json [workload...]]
 * </pre>
 *
 * <p>All numbers of a table are from the same run, each from one JVM. Iterations are many and
 * short, so that some of them are undisturbed even on a busy machine; the fastest counts. Even so
 * differences of ten percent mean nothing.
 */
public final class Report {
  private static final int WARM_UPS = 10;
  private static final TimeValue WARM_UP = TimeValue.milliseconds(200);
  private static final int ITERATIONS = 40;
  private static final TimeValue ITERATION = TimeValue.milliseconds(50);

  private Report() {}

  /**
   * Runs the benchmarks and prints the table.
   *
   * @param arguments nothing, or the files to write the table to as Markdown and as JSON, then the
   *     workloads to run, if not all
   * @throws RunnerException if a benchmark fails
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    if (arguments.length == 1) {
      throw new IllegalArgumentException("expected two files, or none");
    }
    OptionsBuilder options = new OptionsBuilder();
    options
        .include("^" + GradientBenchmark.class.getName() + "\\.")
        .forks(1)
        .shouldFailOnError(true)
        .warmupIterations(WARM_UPS)
        .warmupTime(WARM_UP)
        .measurementIterations(ITERATIONS)
        .measurementTime(ITERATION);
    if (arguments.length > 2) {
      options.param("name", Arrays.copyOfRange(arguments, 2, arguments.length));
    }
    Measurements measurements = new Measurements(new Runner(options.build()).run());
    System.out.println();
    System.out.println(measurements.markdown());
    if (arguments.length > 1) {
      Files.writeString(Path.of(arguments[0]), measurements.markdown());
      Files.writeString(Path.of(arguments[1]), measurements.json());
    }
  }
}
