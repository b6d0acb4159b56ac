package org.wengert.tape;

/**
 * The inner loops of {@link ForwardLaneSweep}, for one chunk, written out for four and for eight
 * lanes as those of {@link Lanes} are.
 *
 * <p>While a partial derivative is finite all lanes take part: a tangent of 0 adds a zero, which
 * changes no sum, as none is ever -0. If it is not, lanes whose tangent is 0 are skipped.
 */
final class ForwardLanes {
  private ForwardLanes() {}

  /**
   * Sweeps four lanes over statements of one chunk.
   *
   * @param chunk the chunk
   * @param before statements in earlier chunks
   * @param low first statement of the chunk to sweep over
   * @param high statement of the chunk to stop before
   * @param first position of the first one's arguments
   * @param tan tangents, those of one statement side by side
   * @return position after the last one's arguments
   */
  static int sweep4(Chunk chunk, int before, int low, int high, int first, double[] tan) {
    double[] partial = chunk.partial;
    int[] index = chunk.index;
    byte[] count = chunk.count;
    int begin = first;
    for (int s = low; s < high; s++) {
      int end = begin + (count[s] & 0xff);
      double d0 = 0;
      double d1 = 0;
      double d2 = 0;
      double d3 = 0;
      for (int k = begin; k < end; k++) {
        double p = partial[k];
        int t = index[k] * 4;
        if (isFinite(p)) {
          d0 += p * tan[t];
          d1 += p * tan[t + 1];
          d2 += p * tan[t + 2];
          d3 += p * tan[t + 3];
        } else {
          d0 += nonFinite(p, tan[t]);
          d1 += nonFinite(p, tan[t + 1]);
          d2 += nonFinite(p, tan[t + 2]);
          d3 += nonFinite(p, tan[t + 3]);
        }
      }
      int o = (before + s + 1) * 4;
      tan[o] = d0;
      tan[o + 1] = d1;
      tan[o + 2] = d2;
      tan[o + 3] = d3;
      begin = end;
    }
    return begin;
  }

  /**
   * Sweeps eight lanes over statements of one chunk.
   *
   * @param chunk the chunk
   * @param before statements in earlier chunks
   * @param low first statement of the chunk to sweep over
   * @param high statement of the chunk to stop before
   * @param first position of the first one's arguments
   * @param tan tangents, those of one statement side by side
   * @return position after the last one's arguments
   */
  static int sweep8(Chunk chunk, int before, int low, int high, int first, double[] tan) {
    double[] partial = chunk.partial;
    int[] index = chunk.index;
    byte[] count = chunk.count;
    int begin = first;
    for (int s = low; s < high; s++) {
      int end = begin + (count[s] & 0xff);
      double d0 = 0;
      double d1 = 0;
      double d2 = 0;
      double d3 = 0;
      double d4 = 0;
      double d5 = 0;
      double d6 = 0;
      double d7 = 0;
      for (int k = begin; k < end; k++) {
        double p = partial[k];
        int t = index[k] * 8;
        if (isFinite(p)) {
          d0 += p * tan[t];
          d1 += p * tan[t + 1];
          d2 += p * tan[t + 2];
          d3 += p * tan[t + 3];
          d4 += p * tan[t + 4];
          d5 += p * tan[t + 5];
          d6 += p * tan[t + 6];
          d7 += p * tan[t + 7];
        } else {
          d0 += nonFinite(p, tan[t]);
          d1 += nonFinite(p, tan[t + 1]);
          d2 += nonFinite(p, tan[t + 2]);
          d3 += nonFinite(p, tan[t + 3]);
          d4 += nonFinite(p, tan[t + 4]);
          d5 += nonFinite(p, tan[t + 5]);
          d6 += nonFinite(p, tan[t + 6]);
          d7 += nonFinite(p, tan[t + 7]);
        }
      }
      int o = (before + s + 1) * 8;
      tan[o] = d0;
      tan[o + 1] = d1;
      tan[o + 2] = d2;
      tan[o + 3] = d3;
      tan[o + 4] = d4;
      tan[o + 5] = d5;
      tan[o + 6] = d6;
      tan[o + 7] = d7;
      begin = end;
    }
    return begin;
  }

  /** Whether a number is neither infinite nor NaN, without a call. */
  private static boolean isFinite(double p) {
    return p - p == 0;
  }

  private static double nonFinite(double p, double t) {
    return t == 0 ? 0 : p * t;
  }
}
