package org.wengert.benchmarks.peers;

/** A workload for numbers of any library. */
@FunctionalInterface
public interface PeerFunction {
  /**
   * Returns the outputs.
   *
   * @param <T> the numbers
   * @param on their arithmetic
   * @param x the inputs
   */
  <T> T[] apply(Arithmetic<T> on, T[] x);
}
