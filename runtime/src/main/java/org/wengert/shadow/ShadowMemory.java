package org.wengert.shadow;

import java.util.Arrays;

/** Memory that array shadows of one run after the other use. */
final class ShadowMemory {
  private static final int[] NO_INDICES = {};
  private static final double[] NO_TANGENTS = {};
  private static final ArrayShadow[] NO_ROWS = {};

  private int[] indices = NO_INDICES;
  private double[] tangents = NO_TANGENTS;
  private ArrayShadow[] rows = NO_ROWS;

  /** Bytes that were asked for, and by how many this grew, since the last {@link #settle}. */
  private long asked;

  private long grown;

  /**
   * Memory for tape indices.
   *
   * @param length how many
   * @return at least as many, all 0
   */
  int[] indices(int length) {
    asked += (long) Integer.BYTES * length;
    if (indices.length < length) {
      grown += (long) Integer.BYTES * (length - indices.length);
      indices = new int[length];
    } else {
      Arrays.fill(indices, 0, length, 0);
    }
    return indices;
  }

  /**
   * Memory for tangents.
   *
   * @param length how many
   * @return at least as many, all 0
   */
  double[] tangents(int length) {
    asked += (long) Double.BYTES * length;
    if (tangents.length < length) {
      grown += (long) Double.BYTES * (length - tangents.length);
      tangents = new double[length];
    } else {
      Arrays.fill(tangents, 0, length, 0);
    }
    return tangents;
  }

  /**
   * Memory for the shadows of rows.
   *
   * @param length how many
   * @return at least as many; some may be there from an earlier run
   */
  ArrayShadow[] rows(int length) {
    asked += (long) Integer.BYTES * length;
    if (rows.length < length) {
      grown += (long) Integer.BYTES * (length - rows.length);
      rows = new ArrayShadow[length];
    }
    return rows;
  }

  /** Bytes that were asked for since the last {@link #settle}. */
  long asked() {
    return asked;
  }

  /** Bytes that this grew by since the last {@link #settle}. */
  long grown() {
    return grown;
  }

  /** Counts from here on. */
  void settle() {
    asked = 0;
    grown = 0;
  }
}
