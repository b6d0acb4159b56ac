package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Where a loop is entered: from above, as javac lays loops out, or by one jump to the condition at
 * its end, as the compiler of Eclipse does.
 *
 * @param before what is done in front of this instruction is done before the loop: the loop's first
 *     one, which is reached from above, or the jump
 * @param first position of the instruction of the loop that runs first
 * @param isOnly whether there is no other way into the loop
 */
record LoopEntrance(AbstractInsnNode before, int first, boolean isOnly) {
  /**
   * The entrance of a loop.
   *
   * @param start position of its first instruction
   * @param end position of its last one
   * @return the entrance, if there is one where something could be done before the loop
   */
  static Optional<LoopEntrance> of(int start, int end, Flow flow, MethodNode method) {
    InsnList code = method.instructions;
    List<AbstractInsnNode> jumps = new ArrayList<>();
    for (int i = 0; i < code.size(); i++) {
      if ((i < start || i > end) && goesInto(code.get(i), start, end, code)) {
        jumps.add(code.get(i));
      }
    }
    boolean isCaughtIn =
        method.tryCatchBlocks.stream()
            .mapToInt(range -> code.indexOf(range.handler))
            .anyMatch(handler -> start <= handler && handler <= end);
    if (start > 0 && flow.fallsInto(start)) {
      return Optional.of(new LoopEntrance(code.get(start), start, jumps.isEmpty() && !isCaughtIn));
    }
    if (jumps.size() != 1 || jumps.get(0).getOpcode() != Opcodes.GOTO || isCaughtIn) {
      return Optional.empty();
    }
    JumpInsnNode jump = (JumpInsnNode) jumps.get(0);
    return Optional.of(new LoopEntrance(jump, code.indexOf(jump.label), true));
  }

  private static boolean goesInto(AbstractInsnNode insn, int start, int end, InsnList code) {
    for (LabelNode target : Jumps.targets(insn)) {
      int to = code.indexOf(target);
      if (start <= to && to <= end) {
        return true;
      }
    }
    return false;
  }
}
