package org.wengert.tape;

/**
 * The inner loops of {@link LaneSweep}, for one chunk. Written out for four and for eight lanes: a
 * loop over the lanes takes two to three times as long, since C2 neither unrolls it away nor makes
 * vector instructions of it.
 *
 * <p>A lane whose adjoint is 0 must not take part, as 0 times an infinite partial derivative is
 * NaN. While the partial derivative is finite it may: adding a zero changes no adjoint, as none is
 * ever -0.
 */
final class Lanes {
  private Lanes() {}

  /**
   * Sweeps four lanes over statements of one chunk.
   *
   * @param chunk the chunk
   * @param before statements in earlier chunks
   * @param low first statement of the chunk to sweep over
   * @param high position after the last one
   * @param last position after the last one's arguments
   * @param adj adjoints, those of one statement side by side; cleared on the way
   * @return position of the first one's arguments
   */
  static int sweep4(Chunk chunk, int before, int low, int high, int last, double[] adj) {
    double[] partial = chunk.partial;
    int[] index = chunk.index;
    byte[] count = chunk.count;
    int end = last;
    for (int s = high - 1; s >= low; s--) {
      int begin = end - (count[s] & 0xff);
      int o = (before + s + 1) * 4;
      double a0 = adj[o];
      double a1 = adj[o + 1];
      double a2 = adj[o + 2];
      double a3 = adj[o + 3];
      if (a0 != 0 || a1 != 0 || a2 != 0 || a3 != 0) {
        for (int k = begin; k < end; k++) {
          double p = partial[k];
          int t = index[k] * 4;
          if (isFinite(p)) {
            adj[t] += a0 * p;
            adj[t + 1] += a1 * p;
            adj[t + 2] += a2 * p;
            adj[t + 3] += a3 * p;
          } else {
            addNonFinite(p, o, t, 4, adj);
          }
        }
        adj[o] = 0;
        adj[o + 1] = 0;
        adj[o + 2] = 0;
        adj[o + 3] = 0;
      }
      end = begin;
    }
    return end;
  }

  /**
   * Sweeps eight lanes over statements of one chunk.
   *
   * @param chunk the chunk
   * @param before statements in earlier chunks
   * @param low first statement of the chunk to sweep over
   * @param high position after the last one
   * @param last position after the last one's arguments
   * @param adj adjoints, those of one statement side by side; cleared on the way
   * @return position of the first one's arguments
   */
  static int sweep8(Chunk chunk, int before, int low, int high, int last, double[] adj) {
    double[] partial = chunk.partial;
    int[] index = chunk.index;
    byte[] count = chunk.count;
    int end = last;
    for (int s = high - 1; s >= low; s--) {
      int begin = end - (count[s] & 0xff);
      int o = (before + s + 1) * 8;
      double a0 = adj[o];
      double a1 = adj[o + 1];
      double a2 = adj[o + 2];
      double a3 = adj[o + 3];
      double a4 = adj[o + 4];
      double a5 = adj[o + 5];
      double a6 = adj[o + 6];
      double a7 = adj[o + 7];
      if (a0 != 0 || a1 != 0 || a2 != 0 || a3 != 0 || a4 != 0 || a5 != 0 || a6 != 0 || a7 != 0) {
        for (int k = begin; k < end; k++) {
          double p = partial[k];
          int t = index[k] * 8;
          if (isFinite(p)) {
            adj[t] += a0 * p;
            adj[t + 1] += a1 * p;
            adj[t + 2] += a2 * p;
            adj[t + 3] += a3 * p;
            adj[t + 4] += a4 * p;
            adj[t + 5] += a5 * p;
            adj[t + 6] += a6 * p;
            adj[t + 7] += a7 * p;
          } else {
            addNonFinite(p, o, t, 8, adj);
          }
        }
        adj[o] = 0;
        adj[o + 1] = 0;
        adj[o + 2] = 0;
        adj[o + 3] = 0;
        adj[o + 4] = 0;
        adj[o + 5] = 0;
        adj[o + 6] = 0;
        adj[o + 7] = 0;
      }
      end = begin;
    }
    return end;
  }

  /** Whether a number is neither infinite nor NaN, without a call. */
  private static boolean isFinite(double p) {
    return p - p == 0;
  }

  private static void addNonFinite(double p, int from, int to, int width, double[] adj) {
    for (int lane = 0; lane < width; lane++) {
      if (adj[from + lane] != 0) {
        adj[to + lane] += adj[from + lane] * p;
      }
    }
  }
}
