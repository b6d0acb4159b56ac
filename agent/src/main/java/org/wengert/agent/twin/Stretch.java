package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * Instructions that can become a method of their own.
 *
 * @param start the first one
 * @param end the one behind the last
 */
record Stretch(int start, int end) {
  /** Finds stretches that do not overlap, from the start of the code on. */
  static List<Stretch> find(StraightCode code, int[] depths, Liveness live, Splitting splitting) {
    int[][] sources = code.sources();
    List<Stretch> found = new ArrayList<>();
    int start = 0;
    while (start < code.size()) {
      int end = depths[start] == 0 ? longest(code, depths, sources, live, start, splitting) : -1;
      if (end > 0) {
        found.add(new Stretch(start, end));
      }
      start = Math.max(end, start + 1);
    }
    return found;
  }

  /** The end of the longest stretch from a start on, or -1. */
  private static int longest(
      StraightCode code,
      int[] depths,
      int[][] sources,
      Liveness live,
      int start,
      Splitting splitting) {
    int bytes = 0;
    int best = -1;
    int farthest = start; // that is jumped to from inside
    int firstSource = start; // of jumps to inside
    int lastSource = -1;
    BitSet written = new BitSet();
    int limit = lastInRanges(code, start);
    for (int i = start; i < limit && bytes + code.bytes(i) <= splitting.largestPart(); i++) {
      bytes += code.bytes(i);
      int opcode = code.get(i).getOpcode();
      boolean locks = opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT;
      if (locks || code.isReturn(i)) {
        break;
      }
      if (i > start) {
        firstSource = Math.min(firstSource, sources[0][i]);
        lastSource = Math.max(lastSource, sources[1][i]);
      }
      for (int target : code.targets(i)) {
        if (target <= start) {
          return best;
        }
        farthest = Math.max(farthest, target);
      }
      int variable = StraightCode.written(code.get(i));
      if (variable >= 0) {
        written.set(variable);
      }
      int end = i + 1;
      if (firstSource < start || lastSource == Integer.MAX_VALUE) {
        break;
      }
      boolean isClosed = farthest <= end && lastSource < end && end < code.size();
      boolean isWhole = isClosed && depths[end] == 0 && !code.endsFlow(i);
      if (isWhole
          && bytes >= splitting.smallestPart()
          && !isNeeded(code, live, start, end, written)) {
        best = end;
      }
    }
    return best;
  }

  /** The end of the instructions from a start on that have the same handlers. */
  private static int lastInRanges(StraightCode code, int start) {
    int last = code.size();
    for (StraightCode.Range range : code.ranges()) {
      for (int border : new int[] {range.start(), range.end(), range.handler()}) {
        if (border > start) {
          last = Math.min(last, border);
        }
      }
    }
    return last;
  }

  /** Whether a handler may read what is written: it would not see it. */
  private static boolean isNeeded(
      StraightCode code, Liveness live, int start, int end, BitSet written) {
    for (StraightCode.Range range : code.ranges()) {
      if (range.start() <= start && range.end() >= end) {
        if (live.at(range.handler()).intersects(written)) {
          return true;
        }
      }
    }
    return false;
  }
}
