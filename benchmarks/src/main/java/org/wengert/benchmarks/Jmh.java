package org.wengert.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Short runs of JMH: one JVM for each number, many short iterations, so that some of them are
 * undisturbed even on a busy machine. The fastest counts: what disturbs a measurement makes it
 * slower, never faster. Even so differences of ten percent mean nothing.
 */
final class Jmh {
  private static final int WARM_UPS = 22;
  private static final TimeValue WARM_UP = TimeValue.milliseconds(200);
  private static final int ITERATIONS = 30;
  private static final TimeValue ITERATION = TimeValue.milliseconds(50);

  private Jmh() {}

  /**
   * Runs one benchmark.
   *
   * @param type its class
   * @param method its method
   * @param parameters names and values, one after the other
   * @return microseconds of a call
   * @throws IllegalStateException if it fails
   */
  static double microseconds(Class<?> type, String method, String... parameters) {
    return microseconds(WARM_UPS, type, method, parameters);
  }

  /** Runs one as above that has so much code that C2 takes longer for it. */
  static double microsecondsWhenWarm(Class<?> type, String method, String... parameters) {
    return microseconds(2 * WARM_UPS, type, method, parameters);
  }

  private static double microseconds(
      int warmUps, Class<?> type, String method, String... parameters) {
    Map<String, String> named = new LinkedHashMap<>();
    OptionsBuilder options = new OptionsBuilder();
    for (int i = 0; i < parameters.length; i += 2) {
      named.put(parameters[i], parameters[i + 1]);
      options.param(parameters[i], parameters[i + 1]);
    }
    options
        .include("^" + type.getName() + "\\." + method + "$")
        .forks(1)
        .shouldFailOnError(true)
        .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
        .warmupIterations(warmUps)
        .warmupTime(WARM_UP)
        .measurementIterations(ITERATIONS)
        .measurementTime(ITERATION);
    try {
      RunResult result = new Runner(options.build()).runSingle();
      double fastest = result.getPrimaryResult().getStatistics().getMin();
      Progress.line(method + " " + named + ": " + Text.number(fastest) + " us");
      return fastest;
    } catch (RunnerException e) {
      throw new IllegalStateException(method + " " + named, e);
    }
  }
}
