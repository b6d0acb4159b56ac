package org.wengert.tape;

import java.util.List;

/**
 * The order of a reverse sweep: from the last statement of a tape to its inputs, in ranges of
 * statements that lie in one chunk and between two regions.
 *
 * <p>Without regions that is one range for each chunk, so regions cost only those who use them.
 */
abstract class BackwardPass {
  /** With one adjoint for each statement. */
  static final BackwardPass SINGLE =
      new BackwardPass(1) {
        @Override
        int statements(Chunk chunk, int before, int low, int high, int end, double[] adjoint) {
          return ReverseSweep.sweep(chunk, before, low, high, end, adjoint);
        }
      };

  private final int width;

  /**
   * A pass.
   *
   * @param width number of adjoints for each statement
   */
  BackwardPass(int width) {
    this.width = width;
  }

  /**
   * Sweeps over a range of statements, from its end.
   *
   * @param chunk where they are
   * @param before statements in earlier chunks
   * @param low first of them, as a position in the chunk
   * @param high position after the last of them
   * @param end position after their last argument
   * @param adjoint the adjoints
   * @return position of their first argument
   */
  abstract int statements(Chunk chunk, int before, int low, int high, int end, double[] adjoint);

  /**
   * Sweeps over a tape.
   *
   * @param tape a complete recording
   * @param inputs number of inputs, which are the tape's first statements
   * @param last the largest index that has an adjoint; later chunks and regions are left out
   * @param adjoint the adjoints, those of one statement side by side
   */
  final void run(Recording tape, int inputs, int last, double[] adjoint) {
    List<Chunk> chunks = tape.chunks();
    List<PlacedRegion> regions = tape.regions();
    int next = regions.size() - 1;
    while (next >= 0 && regions.get(next).first() > last) {
      next--;
    }
    int before = tape.size();
    for (int c = chunks.size() - 1; c >= 0 && before > inputs; c--) {
      Chunk chunk = chunks.get(c);
      before -= chunk.statements;
      if (last <= before) {
        continue;
      }
      int high = chunk.statements;
      int end = chunk.arguments;
      for (; next >= 0 && regions.get(next).first() > before; next--) {
        PlacedRegion region = regions.get(next);
        int behind = region.last() - before;
        if (behind < high) {
          end = statements(chunk, before, behind, high, end, adjoint);
        }
        RegionSweep.sweep(region, adjoint, width);
        high = region.first() - 1 - before;
      }
      int low = Math.max(0, inputs - before);
      if (next >= 0) {
        // outputs of a region that begins in an earlier chunk
        low = Math.max(low, regions.get(next).last() - before);
      }
      if (low < high) {
        statements(chunk, before, low, high, end, adjoint);
      }
    }
  }
}
