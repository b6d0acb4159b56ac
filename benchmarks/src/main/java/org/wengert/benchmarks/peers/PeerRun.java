package org.wengert.benchmarks.peers;

import java.util.function.Function;
import org.wengert.benchmarks.BenchmarkWorkloads;
import org.wengert.benchmarks.Problem;

/**
 * Times one peer at one workload, in a JVM of its own that the report ends if it takes too long.
 *
 * <p>Prints {@code microseconds <number>}, or {@code failed <why>}.
 */
public final class PeerRun {
  private static final long SECOND = 1_000_000_000L;

  /** How long to warm up, and how long to measure. */
  private static final long PHASE = 3 * SECOND / 2;

  /** What one measurement takes at least. */
  private static final long BATCH = SECOND / 20;

  private static double consumed;

  private PeerRun() {}

  /**
   * Runs it.
   *
   * @param arguments names of a workload and of a {@link Peer}
   */
  public static void main(String[] arguments) {
    Problem problem = BenchmarkWorkloads.named(arguments[0]);
    Peer peer = Peer.valueOf(arguments[1]);
    try {
      Function<double[], double[]> gradient = peer.gradientOf(problem);
      double[] x = problem.workload().start().clone();
      long begin = System.nanoTime();
      check(problem, peer, gradient.apply(x));
      long first = System.nanoTime() - begin;
      System.out.println("microseconds " + fastest(gradient, x, first) / 1e3);
    } catch (OutOfMemoryError e) {
      System.out.println("failed out of memory");
    }
    if (consumed == 42) {
      System.out.println();
    }
  }

  private static void check(Problem problem, Peer peer, double[] gradient) {
    double[] expected = problem.workload().gradient(problem.workload().start());
    double largest = 0;
    double error = 0;
    for (int i = 0; i < expected.length; i++) {
      largest = Math.max(largest, Math.abs(expected[i]));
      error = Math.max(error, Math.abs(expected[i] - gradient[i]));
    }
    double tolerance = peer == Peer.DIFFERENCES ? 1e-2 : 1e-9;
    if (!(error <= tolerance * largest)) {
      throw new IllegalStateException(peer + " is wrong by " + error + " of " + largest);
    }
  }

  /** Returns nanoseconds of a call, the least of several measurements. */
  private static double fastest(Function<double[], double[]> gradient, double[] x, long first) {
    if (first > 2 * PHASE) {
      return once(gradient, x); // too slow to be measured often, too long to need warming up
    }
    for (long end = System.nanoTime() + PHASE; System.nanoTime() < end; ) {
      once(gradient, x);
    }
    double fastest = Double.MAX_VALUE;
    for (long end = System.nanoTime() + PHASE; System.nanoTime() < end; ) {
      long begin = System.nanoTime();
      int calls = 0;
      do {
        once(gradient, x);
        calls++;
      } while (System.nanoTime() - begin < BATCH);
      fastest = Math.min(fastest, (double) (System.nanoTime() - begin) / calls);
    }
    return fastest;
  }

  private static long once(Function<double[], double[]> gradient, double[] x) {
    x[0] *= 1 + 0x1.0p-40; // another point each time
    long begin = System.nanoTime();
    consumed += gradient.apply(x)[0];
    return System.nanoTime() - begin;
  }
}
