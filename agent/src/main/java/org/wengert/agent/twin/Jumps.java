package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Where the jumps of a method go. */
final class Jumps {
  private Jumps() {}

  /** The targets of an instruction that may jump; none for any other. */
  static List<LabelNode> targets(AbstractInsnNode insn) {
    if (insn instanceof JumpInsnNode jump) {
      return List.of(jump.label);
    }
    List<LabelNode> targets = new ArrayList<>();
    if (insn instanceof TableSwitchInsnNode table) {
      targets.addAll(table.labels);
      targets.add(table.dflt);
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      targets.addAll(lookup.labels);
      targets.add(lookup.dflt);
    }
    return targets;
  }

  /**
   * The loops of a method as compilers lay them out, by their first instruction: to where the last
   * jump back to it is.
   */
  static NavigableMap<Integer, Integer> loops(InsnList code) {
    NavigableMap<Integer, Integer> loops = new TreeMap<>();
    for (int i = 0; i < code.size(); i++) {
      for (LabelNode target : targets(code.get(i))) {
        int start = code.indexOf(target);
        if (start <= i) {
          loops.put(start, i);
        }
      }
    }
    return loops;
  }

  /** How many of the loops each instruction lies in. Cost: linear. */
  static int[] loopDepths(InsnList code) {
    int[] change = new int[code.size() + 1];
    loops(code)
        .forEach(
            (start, end) -> {
              change[start]++;
              change[end + 1]--;
            });
    int[] depths = new int[code.size()];
    int depth = 0;
    for (int i = 0; i < depths.length; i++) {
      depth += change[i];
      depths[i] = depth;
    }
    return depths;
  }
}
