package org.wengert.tape;

/**
 * A fingerprint of what a recording depends on: the arguments of its statements, the inputs of its
 * regions, and its outputs, not the partial derivatives. Two recordings with the same fingerprint
 * have the same dependencies. That two with different dependencies have the same one is as likely
 * as 1 in 2^128.
 *
 * @param first 64 bits
 * @param second 64 bits, computed in another way
 */
public record TapeShape(long first, long second) {
  private static final long FIRST = 0x9e37_79b9_7f4a_7c15L;
  private static final long SECOND = 0xc2b2_ae3d_27d4_eb4fL;

  /**
   * The fingerprint of a recording. Time: one pass over the tape.
   *
   * @param tape a complete recording
   * @param inputs number of inputs
   * @param outputs tape index of each output
   * @return its fingerprint
   */
  public static TapeShape of(Recording tape, int inputs, int[] outputs) {
    long a = mix(FIRST, inputs, FIRST);
    long b = mix(SECOND, inputs, SECOND);
    for (int output : outputs) {
      a = mix(a, output, FIRST);
      b = mix(b, output, SECOND);
    }
    for (Chunk chunk : tape.chunks()) {
      int begin = 0;
      for (int s = 0; s < chunk.statements; s++) {
        int arguments = chunk.count[s] & 0xff;
        // indices are positive, so a count cannot be taken for one
        a = mix(a, ~arguments, FIRST);
        b = mix(b, ~arguments, SECOND);
        for (int k = begin; k < begin + arguments; k++) {
          a = mix(a, chunk.index[k], FIRST);
          b = mix(b, chunk.index[k], SECOND);
        }
        begin += arguments;
      }
    }
    for (PlacedRegion region : tape.regions()) {
      a = mix(mix(a, ~region.first(), FIRST), ~region.last(), FIRST);
      b = mix(mix(b, ~region.first(), SECOND), ~region.last(), SECOND);
      for (int input : region.region().inputs()) {
        a = mix(a, input, FIRST);
        b = mix(b, input, SECOND);
      }
    }
    return new TapeShape(a, b);
  }

  private static long mix(long hash, int value, long factor) {
    return Long.rotateLeft(hash ^ value, 29) * factor;
  }
}
