package org.wengert.sparse;

/** Counts for pairs of small numbers: a table with open addressing. */
final class PairCounts {
  private final long[] keys;
  private final int[] counts;

  /**
   * No counts yet.
   *
   * @param most how many different pairs there will be at most
   */
  PairCounts(int most) {
    int size = Integer.highestOneBit((int) Math.min(1 << 29, 2L * most + 1)) << 1;
    keys = new long[size];
    counts = new int[size];
  }

  /** Where a pair is, or would be. */
  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9e37_79b9_7f4a_7c15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** A number other than 0 for each pair. */
  private static long key(int first, int second) {
    return (first + 1L) << 32 | second;
  }

  /** The count of a pair. */
  int get(int first, int second) {
    return counts[slot(key(first, second))];
  }

  /** Counts a pair. */
  void increment(int first, int second) {
    long key = key(first, second);
    int slot = slot(key);
    keys[slot] = key;
    counts[slot]++;
  }
}
