package org.wengert.tape;

/**
 * The forward sweep for one direction: from the inputs to the last output, each statement's tangent
 * is the sum of its partial derivatives times the tangents of its arguments.
 *
 * <p>A tangent of 0 is skipped where the partial derivative is infinite or NaN, as the reverse
 * sweep skips adjoints of 0: a root at 0 that the direction does not move makes no NaN. No tangent
 * is ever -0. {@link Region}s are asked for the tangents of their outputs. Time: in proportion to
 * the arguments on the tape. Memory: 8 bytes a statement, kept for the next sweep.
 */
public final class ForwardSweep {
  /** Tangents by index; whatever an earlier sweep left there is overwritten before it is read. */
  private double[] workspace = {};

  /** A sweep with no memory yet. */
  public ForwardSweep() {}

  /**
   * Sweeps. The tape is not changed.
   *
   * @param tape a complete recording
   * @param inputs number of inputs, which are the tape's first statements
   * @param outputs tape index of each output, 0 for a passive one; they need not differ
   * @param direction one tangent for each input
   * @return the derivative of each output in that direction
   */
  public double[] sweep(Recording tape, int inputs, int[] outputs, double[] direction) {
    int last = last(inputs, outputs);
    workspace = atLeast(last + 1, workspace);
    double[] tangent = workspace;
    for (int i = 0; i < inputs; i++) {
      tangent[i + 1] = direction[i] + 0.0; // -0 becomes 0
    }
    ForwardPass.SINGLE.run(tape, inputs, last, tangent);
    double[] result = new double[outputs.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = outputs[i] == 0 ? 0 : tangent[outputs[i]];
    }
    return result;
  }

  /**
   * Sweeps over statements of one chunk.
   *
   * @param before statements in earlier chunks
   * @param low first statement of the chunk to sweep over
   * @param high statement of the chunk to stop before
   * @param first position of the first one's arguments
   * @return position after the last one's arguments
   */
  static int sweep(Chunk chunk, int before, int low, int high, int first, double[] tangent) {
    double[] partial = chunk.partial;
    int[] index = chunk.index;
    byte[] count = chunk.count;
    int begin = first;
    for (int s = low; s < high; s++) {
      int end = begin + (count[s] & 0xff);
      double dot = 0;
      for (int k = begin; k < end; k++) {
        double p = partial[k];
        double t = tangent[index[k]];
        // while p is finite, a zero tangent adds a zero, which changes nothing
        if (p - p == 0 || t != 0) {
          dot += p * t;
        }
      }
      tangent[before + s + 1] = dot;
      begin = end;
    }
    return begin;
  }

  /** The last index that a forward sweep has to reach: every statement needs earlier ones only. */
  static int last(int inputs, int[] outputs) {
    int last = inputs;
    for (int output : outputs) {
      last = Math.max(last, output);
    }
    return last;
  }

  /** An array of a length: the one that there is, or a new one with room to grow. */
  static double[] atLeast(int length, double[] workspace) {
    return workspace.length >= length ? workspace : new double[Workspace.generous(length)];
  }
}
