package org.wengert.tape;

import java.util.List;

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
    return new TapeShape(ofRegions(tape.regions(), a, FIRST), ofRegions(tape.regions(), b, SECOND));
  }

  /**
   * The fingerprint of a recording for second derivatives: which arguments its statements have, and
   * which of them they are not linear in. Time: one pass over the tape.
   *
   * @param tape a complete recording
   * @param inputs number of inputs
   * @param output tape index of the output
   * @return its fingerprint
   */
  public static TapeShape of(SecondOrderRecording tape, int inputs, int output) {
    long a = mix(mix(FIRST, inputs, FIRST), output, FIRST);
    long b = mix(mix(SECOND, inputs, SECOND), output, SECOND);
    for (int s = 1; s <= tape.size(); s++) {
      int first = tape.firstArgument(s);
      int end = tape.firstArgument(s + 1);
      a = mix(a, first - end, FIRST);
      b = mix(b, first - end, SECOND);
      for (int k = first; k < end; k++) {
        a = mix(a, tape.indices()[k], FIRST);
        b = mix(b, tape.indices()[k], SECOND);
      }
      for (int h = tape.firstSecond(s); h < tape.firstSecond(s + 1); h++) {
        int curved = SecondOrderRecording.isAlwaysZero(tape.seconds()[h]) ? 0 : 1;
        a = mix(a, curved, FIRST);
        b = mix(b, curved, SECOND);
      }
    }
    return new TapeShape(ofRegions(tape.regions(), a, FIRST), ofRegions(tape.regions(), b, SECOND));
  }

  private static long ofRegions(List<PlacedRegion> regions, long hash, long factor) {
    long result = hash;
    for (PlacedRegion region : regions) {
      result = mix(mix(result, ~region.first(), factor), ~region.last(), factor);
      for (int input : region.region().inputs()) {
        result = mix(result, input, factor);
      }
    }
    return result;
  }

  private static long mix(long hash, int value, long factor) {
    return Long.rotateLeft(hash ^ value, 29) * factor;
  }
}
