package org.wengert.tape;

import java.util.List;

/**
 * The order of a forward sweep: from the inputs of a tape to the last output, in ranges of
 * statements that lie in one chunk and between two regions, as in {@link BackwardPass}.
 */
abstract class ForwardPass {
  /** With one tangent for each statement. */
  static final ForwardPass SINGLE =
      new ForwardPass(1) {
        @Override
        int statements(Chunk chunk, int before, int low, int high, int begin, double[] tangent) {
          return ForwardSweep.sweep(chunk, before, low, high, begin, tangent);
        }
      };

  private final int width;

  /**
   * A pass.
   *
   * @param width number of tangents for each statement
   */
  ForwardPass(int width) {
    this.width = width;
  }

  /**
   * Sweeps over a range of statements, from its beginning.
   *
   * @param chunk where they are
   * @param before statements in earlier chunks
   * @param low first of them, as a position in the chunk
   * @param high position after the last of them
   * @param begin position of their first argument
   * @param tangent the tangents
   * @return position after their last argument
   */
  abstract int statements(Chunk chunk, int before, int low, int high, int begin, double[] tangent);

  /**
   * Sweeps over a tape.
   *
   * @param tape a complete recording
   * @param inputs number of inputs, which are the tape's first statements
   * @param last the last index that is needed
   * @param tangent the tangents, those of one statement side by side; those of the inputs are there
   */
  final void run(Recording tape, int inputs, int last, double[] tangent) {
    List<Chunk> chunks = tape.chunks();
    List<PlacedRegion> regions = tape.regions();
    int next = 0;
    int done = inputs;
    int before = 0;
    for (int c = 0; before < last; c++) {
      Chunk chunk = chunks.get(c);
      int high = Math.min(chunk.statements, last - before);
      int begin = 0; // neither inputs nor outputs of regions have arguments
      for (; next < regions.size() && regions.get(next).first() <= before + high; next++) {
        PlacedRegion region = regions.get(next);
        int low = Math.max(0, done - before);
        begin = statements(chunk, before, low, region.first() - 1 - before, begin, tangent);
        RegionSweep.forward(region, tangent, width, last);
        done = region.last();
      }
      int low = Math.max(0, done - before);
      if (low < high) {
        statements(chunk, before, low, high, begin, tangent);
      }
      before += chunk.statements;
    }
  }
}
