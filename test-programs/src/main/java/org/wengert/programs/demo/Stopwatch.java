package org.wengert.programs.demo;

import java.util.function.DoubleSupplier;

/** Times of calls, for an impression; the benchmarks measure with more care. */
final class Stopwatch {
  private static final long WARM_UP = 600_000_000L;
  private static final long MEASURED = 300_000_000L;

  /** What the calls returned, kept so that none can be left out. */
  private static double sink;

  private Stopwatch() {}

  /** Returns the mean time of a call once it is warm, in microseconds. */
  static double microseconds(DoubleSupplier call) {
    run(call, WARM_UP);
    return run(call, MEASURED) / 1e3;
  }

  /** Calls repeatedly for a while; returns the mean time in nanoseconds. */
  private static double run(DoubleSupplier call, long duration) {
    long start = System.nanoTime();
    long elapsed = 0;
    long calls = 0;
    double sum = 0;
    for (; elapsed < duration; elapsed = System.nanoTime() - start) {
      sum += call.getAsDouble();
      calls++;
    }
    sink = sum;
    return (double) elapsed / calls;
  }
}
