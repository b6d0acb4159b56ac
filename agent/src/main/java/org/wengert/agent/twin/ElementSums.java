package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The loops of a method that may add to elements of arrays by appending to an open statement.
 *
 * <p>That is right as long as only the element holds the statement's index. Inside one of these
 * loops nothing can copy an index unseen: it contains no other loop, calls nothing, and has no
 * exception handlers. What happens outside, also after an exception, does not matter, as the
 * statement is closed whenever the loop is entered.
 */
final class ElementSums {
  /** No loops. */
  static final ElementSums NONE = new ElementSums();

  /** By block the start of its loop, for blocks in such loops. */
  private final Map<Flow.Block, Integer> loops = new HashMap<>();

  /** Instructions that read an element, perhaps to add to it. */
  private final Set<AbstractInsnNode> reads = new HashSet<>();

  private ElementSums() {}

  /** Finds the loops of a method. */
  static ElementSums of(Flow flow, MethodNode method) {
    InsnList code = method.instructions;
    NavigableMap<Integer, Integer> all = Jumps.loops(code);
    ElementSums sums = new ElementSums();
    all.forEach(
        (start, end) -> {
          boolean innermost = all.subMap(start, false, end, true).isEmpty();
          if (innermost && isEligible(start, end, method)) {
            sums.add(start, end, flow, code);
          }
        });
    return sums;
  }

  private static boolean isEligible(int start, int end, MethodNode method) {
    InsnList code = method.instructions;
    boolean adds = false;
    for (int i = start; i <= end; i++) {
      AbstractInsnNode insn = code.get(i);
      if (insn instanceof MethodInsnNode || insn instanceof InvokeDynamicInsnNode) {
        return false;
      }
      adds |= readsToAdd(insn);
    }
    for (TryCatchBlockNode range : method.tryCatchBlocks) {
      boolean apart = code.indexOf(range.end) <= start || code.indexOf(range.start) > end;
      int handler = code.indexOf(range.handler);
      if (!apart || start <= handler && handler <= end) {
        return false;
      }
    }
    return adds;
  }

  private void add(int start, int end, Flow flow, InsnList code) {
    for (int i = start; i <= end; i++) {
      if (flow.blockAt(i) != null) {
        loops.put(flow.blockAt(i), start);
      }
      if (readsToAdd(code.get(i))) {
        reads.add(code.get(i));
      }
    }
  }

  /**
   * Whether code looks like the start of {@code a[i] += e}, or of {@code a[i] = a[i] + e}, with
   * {@code a[i]} also a row's element.
   */
  private static boolean readsToAdd(AbstractInsnNode insn) {
    if (insn.getOpcode() != DALOAD && insn.getOpcode() != FALOAD) {
      return false;
    }
    AbstractInsnNode before = previous(insn);
    return before != null
        && (before.getOpcode() == DUP2 || isRepeated(before, 2) || isRepeated(before, 4));
  }

  /** Whether the instructions up to one are the same as those before them. */
  private static boolean isRepeated(AbstractInsnNode last, int length) {
    AbstractInsnNode first = last;
    for (int i = 0; i < length && first != null; i++) {
      first = previous(first);
    }
    AbstractInsnNode second = last;
    for (int i = 0; i < length; i++) {
      if (first == null || !isSame(first, second)) {
        return false;
      }
      first = previous(first);
      second = previous(second);
    }
    return true;
  }

  private static boolean isSame(AbstractInsnNode a, AbstractInsnNode b) {
    if (a.getOpcode() != b.getOpcode()) {
      return false;
    }
    return a instanceof VarInsnNode x && b instanceof VarInsnNode y
        ? x.var == y.var
        : a.getOpcode() == AALOAD;
  }

  private static AbstractInsnNode previous(AbstractInsnNode insn) {
    AbstractInsnNode before = insn.getPrevious();
    while (before != null && before.getOpcode() < 0 && !(before instanceof LabelNode)) {
      before = before.getPrevious();
    }
    return before;
  }

  /** Whether a block lies in one of the loops. */
  boolean contains(Flow.Block block) {
    return loops.containsKey(block);
  }

  /** Whether an instruction in one of the loops reads an element, perhaps to add to it. */
  boolean mayAdd(AbstractInsnNode insn) {
    return reads.contains(insn);
  }

  /** Whether a block may go on into one of the loops from outside of it. */
  boolean enters(Flow.Block block) {
    return block.successors.stream()
        .anyMatch(next -> contains(next) && !loops.get(next).equals(loops.get(block)));
  }
}
