package org.wengert.tape;

import java.util.Arrays;
import java.util.List;

/**
 * Which outputs of a recording depend on which inputs, by its structure: partial derivatives are
 * not looked at, so an argument with partial derivative 0 counts as a dependency. Each output of a
 * region depends on each of its inputs.
 *
 * <p>One bit stands for each of 64 outputs, and all 64 sweep back together: a pass for every 64
 * outputs. A pass starts at the last of its outputs and ends when no statement is left that they
 * depend on. So all passes together read the tape about once if outputs depend only on statements
 * made shortly before. Where there are many more outputs than inputs, bits stand for 64 inputs and
 * sweep forward instead, over the whole tape for every 64 inputs.
 */
public final class Dependencies {
  private static final int BITS = Long.SIZE;

  private final List<Chunk> chunks;
  private final List<PlacedRegion> regions;
  private final int inputs;
  private final int[] outputs;
  private final int last;

  /**
   * By index, bits of one pass. Back: the outputs that depend on the statement, all 0 between two
   * passes. Forward: the inputs that it depends on.
   */
  private final long[] mask;

  /** Indices of the inputs that a pass back has reached. */
  private int[] reached;

  private int inputsReached;

  /** Statements, inputs not among them, whose mask a pass back has set and not yet cleared. */
  private int pending;

  /** Gets the dependencies that are found. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * One output depends on one input.
     *
     * @param output position of the output
     * @param input position of the input
     */
    void visit(int output, int input);
  }

  private Dependencies(Recording tape, int inputs, int[] outputs) {
    chunks = tape.chunks();
    regions = tape.regions();
    this.inputs = inputs;
    this.outputs = outputs;
    last = ForwardSweep.last(inputs, outputs);
    mask = new long[last + 1];
  }

  /**
   * Finds all dependencies. The tape is not changed. Memory: 12 bytes a statement and 4 an input.
   *
   * @param tape a complete recording
   * @param inputs number of inputs, which are the tape's first statements
   * @param outputs tape index of each output, 0 for a passive one; they need not differ
   * @param visitor gets each pair once, in no particular order
   */
  public static void visit(Recording tape, int inputs, int[] outputs, Visitor visitor) {
    Dependencies dependencies = new Dependencies(tape, inputs, outputs);
    // A pass back is often short, a pass forward never.
    if (4 * passes(inputs) < passes(outputs.length)) {
      dependencies.forward(visitor);
    } else {
      dependencies.backward(visitor);
    }
  }

  private static long passes(int bits) {
    return (bits + BITS - 1L) / BITS;
  }

  private void forward(Visitor visitor) {
    for (int first = 0; first < inputs; first += BITS) {
      int end = Math.min(inputs, first + BITS);
      Arrays.fill(mask, 1, inputs + 1, 0);
      for (int i = first; i < end; i++) {
        mask[i + 1] = 1L << (i - first);
      }
      forward();
      for (int i = 0; i < outputs.length; i++) {
        // mask[0] is 0, as nothing depends on what is passive
        for (long bits = mask[outputs[i]]; bits != 0; bits &= bits - 1) {
          visitor.visit(i, first + Long.numberOfTrailingZeros(bits));
        }
      }
    }
  }

  private void forward() {
    int next = 0;
    int done = inputs;
    int before = 0;
    for (int c = 0; before < last; c++) {
      Chunk chunk = chunks.get(c);
      int high = Math.min(chunk.statements, last - before);
      int begin = 0;
      for (; next < regions.size() && regions.get(next).first() <= before + high; next++) {
        PlacedRegion region = regions.get(next);
        int end = region.first() - 1 - before;
        begin = forward(chunk, before, Math.max(0, done - before), end, begin);
        forward(region);
        done = region.last();
      }
      forward(chunk, before, Math.max(0, done - before), high, begin);
      before += chunk.statements;
    }
  }

  private void forward(PlacedRegion region) {
    long bits = 0;
    for (int input : region.region().inputs()) {
      bits |= mask[input];
    }
    Arrays.fill(mask, region.first(), Math.min(last, region.last()) + 1, bits);
  }

  private int forward(Chunk chunk, int before, int low, int high, int first) {
    int[] index = chunk.index;
    byte[] count = chunk.count;
    int begin = first;
    for (int s = low; s < high; s++) {
      int end = begin + (count[s] & 0xff);
      long bits = 0;
      for (int k = begin; k < end; k++) {
        bits |= mask[index[k]];
      }
      mask[before + s + 1] = bits;
      begin = end;
    }
    return begin;
  }

  private void backward(Visitor visitor) {
    int[] begins = begins();
    reached = new int[inputs];
    for (int first = 0; first < outputs.length; first += BITS) {
      int end = Math.min(outputs.length, first + BITS);
      int top = 0;
      for (int i = first; i < end; i++) {
        if (outputs[i] != 0) {
          reach(outputs[i], 1L << (i - first));
          top = Math.max(top, outputs[i]);
        }
      }
      backward(top, begins);
      for (int r = 0; r < inputsReached; r++) {
        int input = reached[r];
        for (long bits = mask[input]; bits != 0; bits &= bits - 1) {
          visitor.visit(first + Long.numberOfTrailingZeros(bits), input - 1);
        }
        mask[input] = 0;
      }
      inputsReached = 0;
    }
  }

  /** Where the arguments of each statement begin in its chunk, by index. */
  private int[] begins() {
    int[] begins = new int[last + 1];
    int before = 0;
    for (int c = 0; before < last; c++) {
      Chunk chunk = chunks.get(c);
      int begin = 0;
      int end = Math.min(chunk.statements, last - before);
      for (int s = 0; s < end; s++) {
        begins[before + s + 1] = begin;
        begin += chunk.count[s] & 0xff;
      }
      before += chunk.statements;
    }
    return begins;
  }

  /** Adds outputs to those that depend on a statement. */
  private void reach(int index, long bits) {
    long known = mask[index];
    mask[index] = known | bits;
    if (known == 0) {
      if (index <= inputs) {
        reached[inputsReached++] = index;
      } else {
        pending++;
      }
    }
  }

  /** The outputs of a region, from one of them down to the first, whose index is returned. */
  private int backward(PlacedRegion region, int from) {
    long bits = 0;
    for (int own = from; own >= region.first(); own--) {
      if (mask[own] != 0) {
        bits |= mask[own];
        mask[own] = 0;
        pending--;
      }
    }
    if (bits != 0) {
      for (int input : region.region().inputs()) {
        if (input != 0) {
          reach(input, bits);
        }
      }
    }
    return region.first();
  }

  /** One pass down from an index. It clears the masks of statements, not those of inputs. */
  private void backward(int top, int[] begins) {
    int c = 0;
    int before = 0; // statements in the chunks before chunk c
    while (before + chunks.get(c).statements < top) {
      before += chunks.get(c++).statements;
    }
    int next = regions.size() - 1;
    for (int own = top; pending > 0; own--) {
      while (next >= 0 && regions.get(next).first() > own) {
        next--;
      }
      if (next >= 0 && regions.get(next).last() >= own) {
        own = backward(regions.get(next), own);
        continue;
      }
      while (own <= before) {
        before -= chunks.get(--c).statements;
      }
      long bits = mask[own];
      if (bits != 0) {
        mask[own] = 0;
        pending--;
        Chunk chunk = chunks.get(c);
        int end = begins[own] + (chunk.count[own - before - 1] & 0xff);
        for (int k = begins[own]; k < end; k++) {
          reach(chunk.index[k], bits);
        }
      }
    }
  }
}
