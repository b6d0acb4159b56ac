package org.wengert.tape;

import java.util.Arrays;

/**
 * The reverse sweep for one vector of output weights: from the last statement back to the inputs,
 * each hands its adjoint, times a partial derivative, to each of its arguments.
 *
 * <p>An adjoint of 0 is skipped, so that an infinite partial derivative off the path to the outputs
 * does not make a NaN. {@link Region}s are asked for what they contribute. Time: in proportion to
 * the arguments on the tape. Memory: 8 bytes a statement, kept for the next sweep. No recursion, so
 * a tape may be of any length.
 */
public final class ReverseSweep {
  private final Workspace workspace = new Workspace();

  /** A sweep with no memory yet. */
  public ReverseSweep() {}

  /**
   * Sweeps. The tape is not changed.
   *
   * @param tape a complete recording
   * @param inputs number of inputs, which are the tape's first statements
   * @param outputs tape index of each output, 0 for a passive one; they need not differ
   * @param weights one weight for each output
   * @return the weighted sum's derivative with respect to each input
   */
  public double[] sweep(Recording tape, int inputs, int[] outputs, double[] weights) {
    double[] result = new double[inputs];
    add(tape, inputs, outputs, weights, result);
    return result;
  }

  /**
   * Sweeps and allocates nothing, once there is memory for a tape as long. The tape is not changed.
   *
   * @param tape a complete recording
   * @param inputs number of inputs, which are the tape's first statements
   * @param outputs tape index of each output, 0 for a passive one; they need not differ
   * @param weights one weight for each output
   * @param result gets the weighted sum's derivative with respect to each input
   */
  public void sweep(Recording tape, int inputs, int[] outputs, double[] weights, double[] result) {
    Arrays.fill(result, 0, inputs, 0);
    add(tape, inputs, outputs, weights, result);
  }

  /**
   * Sweeps over a piece of a longer run, of which the later pieces are done: their contributions to
   * the adjoints of the inputs are there already. The tape is not changed.
   *
   * @param tape a complete recording
   * @param inputs number of inputs, which are the tape's first statements
   * @param outputs tape index of each output, 0 for a passive one; they need not differ
   * @param weights one weight for each output
   * @param sums the adjoint of each input; those of the weighted sum are added, one contribution
   *     after the other as if the tape went on
   */
  public void add(Recording tape, int inputs, int[] outputs, double[] weights, double[] sums) {
    double[] adjoint = workspace.take(tape.size() + 1);
    System.arraycopy(sums, 0, adjoint, 1, inputs);
    int last = 0;
    for (int i = 0; i < outputs.length; i++) {
      if (outputs[i] != 0 && weights[i] != 0) {
        adjoint[outputs[i]] += weights[i];
        last = Math.max(last, outputs[i]);
      }
    }
    BackwardPass.SINGLE.run(tape, inputs, last, adjoint);
    System.arraycopy(adjoint, 1, sums, 0, inputs);
    workspace.giveBack(adjoint, inputs + 1);
  }

  /**
   * Sweeps over statements of one chunk. Adjoints are cleared on the way, which makes the workspace
   * clean again without another pass.
   *
   * @param before statements in earlier chunks
   * @param low first statement of the chunk to sweep over
   * @param high position after the last one
   * @param last position after the last one's arguments
   * @return position of the first one's arguments
   */
  static int sweep(Chunk chunk, int before, int low, int high, int last, double[] adjoint) {
    double[] partial = chunk.partial;
    int[] index = chunk.index;
    byte[] count = chunk.count;
    int end = last;
    for (int s = high - 1; s >= low; s--) {
      int begin = end - (count[s] & 0xff);
      int own = before + s + 1;
      double bar = adjoint[own];
      if (bar != 0) {
        adjoint[own] = 0;
        for (int k = begin; k < end; k++) {
          adjoint[index[k]] += bar * partial[k];
        }
      }
      end = begin;
    }
    return end;
  }
}
