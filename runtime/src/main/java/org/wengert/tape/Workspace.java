package org.wengert.tape;

import java.util.Arrays;

/**
 * The adjoints of a sweep, in an array that is all zeros between sweeps.
 *
 * <p>A sweep takes the array out while it is not, so one that is broken off by an error leaves no
 * stale adjoint behind: the next gets a fresh array.
 */
final class Workspace {
  /** Largest array that every JVM can make. */
  static final int LARGEST = Integer.MAX_VALUE - 8;

  private static final double[] NONE = {};

  private double[] zeros = NONE;

  /**
   * Takes the array out.
   *
   * @param length how many entries are needed
   * @return an array of at least that length, all zeros
   */
  double[] take(int length) {
    double[] taken = zeros;
    zeros = NONE;
    if (taken.length >= length) {
      return taken;
    }
    return new double[generous(length)];
  }

  /**
   * A length with a quarter more, so that recordings that grow a little do not each need a new
   * array.
   *
   * @param length how many entries are needed
   * @return at least that many
   */
  static int generous(int length) {
    return Math.max(length, (int) Math.min(LARGEST, 16L + length + (length >> 2)));
  }

  /**
   * Puts the array back.
   *
   * @param taken the array, zeros from {@code dirty} on
   * @param dirty how many entries to clear
   */
  void giveBack(double[] taken, int dirty) {
    Arrays.fill(taken, 0, dirty, 0);
    zeros = taken;
  }
}
