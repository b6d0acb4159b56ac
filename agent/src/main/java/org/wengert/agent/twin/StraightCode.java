package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The instructions of a method by number, without labels, lines and frames. A label's number is
 * that of the instruction behind it.
 */
final class StraightCode {
  private final List<AbstractInsnNode> instructions = new ArrayList<>();
  private final Map<LabelNode, Integer> labels = new IdentityHashMap<>();
  private final int[] sizes;
  private final int locals;

  /**
   * A range of instructions with a handler.
   *
   * @param start its first instruction
   * @param end the one behind it
   * @param handler the first instruction of the handler
   */
  record Range(int start, int end, int handler) {}

  private final List<Range> ranges = new ArrayList<>();

  StraightCode(MethodNode method) {
    int most = 0;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LabelNode label) {
        labels.put(label, instructions.size());
      } else if (insn.getOpcode() >= 0) {
        instructions.add(insn);
        most = Math.max(most, Math.max(read(insn), written(insn)) + 2);
      }
    }
    locals = most;
    sizes = new int[instructions.size()];
    for (int i = 0; i < sizes.length; i++) {
      CodeSizeEvaluator size = new CodeSizeEvaluator(null);
      instructions.get(i).accept(size);
      sizes[i] = size.getMaxSize();
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      ranges.add(new Range(number(block.start), number(block.end), number(block.handler)));
    }
  }

  /** How many there are. */
  int size() {
    return sizes.length;
  }

  AbstractInsnNode get(int number) {
    return instructions.get(number);
  }

  /** Bytes of an instruction, at most. */
  int bytes(int number) {
    return sizes[number];
  }

  int number(LabelNode label) {
    return labels.get(label);
  }

  /** The ranges with handlers. */
  List<Range> ranges() {
    return ranges;
  }

  /** A bound of the numbers of local variables, second words included. */
  int locals() {
    return locals;
  }

  /** Where an instruction may jump to. */
  List<Integer> targets(int number) {
    AbstractInsnNode insn = get(number);
    List<LabelNode> targets = new ArrayList<>();
    if (insn instanceof JumpInsnNode jump) {
      targets.add(jump.label);
    } else if (insn instanceof TableSwitchInsnNode table) {
      targets.addAll(table.labels);
      targets.add(table.dflt);
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      targets.addAll(lookup.labels);
      targets.add(lookup.dflt);
    }
    return targets.stream().map(this::number).toList();
  }

  /** Whether the next instruction never follows this one. */
  boolean endsFlow(int number) {
    int opcode = get(number).getOpcode();
    boolean jumps = opcode == Opcodes.GOTO || opcode == Opcodes.ATHROW || isReturn(number);
    return jumps || opcode == Opcodes.TABLESWITCH || opcode == Opcodes.LOOKUPSWITCH;
  }

  boolean isReturn(int number) {
    int opcode = get(number).getOpcode();
    return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
  }

  /** The local variable that an instruction reads, or -1. */
  static int read(AbstractInsnNode insn) {
    if (insn instanceof IincInsnNode increment) {
      return increment.var;
    }
    boolean isLoad = insn.getOpcode() >= Opcodes.ILOAD && insn.getOpcode() <= Opcodes.ALOAD;
    return isLoad ? ((VarInsnNode) insn).var : -1;
  }

  /** The local variable that an instruction writes, or -1. */
  static int written(AbstractInsnNode insn) {
    if (insn instanceof IincInsnNode increment) {
      return increment.var;
    }
    boolean isStore = insn.getOpcode() >= Opcodes.ISTORE && insn.getOpcode() <= Opcodes.ASTORE;
    return isStore ? ((VarInsnNode) insn).var : -1;
  }

  /** For each instruction the first and the last one that jumps there; handlers come from afar. */
  int[][] sources() {
    int[] first = new int[size() + 1];
    int[] last = new int[size() + 1];
    Arrays.fill(first, Integer.MAX_VALUE);
    Arrays.fill(last, -1);
    for (int i = 0; i < size(); i++) {
      for (int target : targets(i)) {
        first[target] = Math.min(first[target], i);
        last[target] = Math.max(last[target], i);
      }
    }
    for (Range range : ranges) {
      first[range.handler()] = -1;
      last[range.handler()] = Integer.MAX_VALUE;
    }
    return new int[][] {first, last};
  }
}
