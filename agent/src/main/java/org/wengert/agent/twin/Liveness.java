package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/** Which local variables of a method may still be read, before each of its instructions. */
final class Liveness {
  private final StraightCode code;
  private final List<Integer> starts = new ArrayList<>();
  private final int[] blockOf;
  private final BitSet[] in;
  private final BitSet[] out;
  private final BitSet[] inHandlers;

  Liveness(MethodNode method, StraightCode code) {
    this.code = code;
    blockOf = blocks();
    int count = starts.size();
    in = new BitSet[count];
    out = new BitSet[count];
    inHandlers = new BitSet[count];
    for (int b = 0; b < count; b++) {
      in[b] = new BitSet();
      out[b] = new BitSet();
      inHandlers[b] = new BitSet();
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int b = count - 1; b >= 0; b--) {
        changed |= update(b);
      }
    }
  }

  /** Marks where blocks start; returns the block of each instruction. */
  private int[] blocks() {
    BitSet leaders = new BitSet();
    leaders.set(0);
    for (int i = 0; i < code.size(); i++) {
      List<Integer> targets = code.targets(i);
      targets.forEach(leaders::set);
      if (!targets.isEmpty() || code.endsFlow(i)) {
        leaders.set(i + 1);
      }
    }
    for (StraightCode.Range range : code.ranges()) {
      leaders.set(range.start());
      leaders.set(range.end());
      leaders.set(range.handler());
    }
    int[] blocks = new int[code.size()];
    for (int i = 0; i < blocks.length; i++) {
      if (leaders.get(i)) {
        starts.add(i);
      }
      blocks[i] = starts.size() - 1;
    }
    return blocks;
  }

  private int end(int block) {
    return block + 1 < starts.size() ? starts.get(block + 1) : code.size();
  }

  private boolean update(int block) {
    int start = starts.get(block);
    int last = end(block) - 1;
    for (StraightCode.Range range : code.ranges()) {
      if (range.start() <= start && range.end() > start && range.handler() < code.size()) {
        inHandlers[block].or(in[blockOf[range.handler()]]);
      }
    }
    for (int target : code.targets(last)) {
      out[block].or(in[blockOf[target]]);
    }
    if (!code.endsFlow(last) && last + 1 < code.size()) {
      out[block].or(in[blockOf[last + 1]]);
    }
    BitSet before = walk(block, start);
    boolean changed = !before.equals(in[block]);
    in[block] = before;
    return changed;
  }

  /** From a block's end back to before an instruction. */
  private BitSet walk(int block, int to) {
    BitSet live = (BitSet) out[block].clone();
    live.or(inHandlers[block]);
    for (int i = end(block) - 1; i >= to; i--) {
      int written = StraightCode.written(code.get(i));
      int read = StraightCode.read(code.get(i));
      if (written >= 0 && !inHandlers[block].get(written)) {
        live.clear(written);
      }
      if (read >= 0) {
        live.set(read);
      }
    }
    return live;
  }

  /** The variables that may be read from an instruction on before they are written. */
  BitSet at(int instruction) {
    int block = blockOf[instruction];
    return starts.get(block) == instruction ? in[block] : walk(block, instruction);
  }
}
