package org.wengert.opcodes.fuzz;

import java.util.List;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes a program that fails smaller: leaves out stretches of instructions, long ones first, or has
 * only their operands dropped, as long as the program is valid and still fails.
 */
final class Shrinker {
  /** What may stand in the place of one instruction: its operands are dropped, or some of them. */
  private static final List<int[]> SIMPLER =
      List.of(
          new int[] {Opcodes.POP},
          new int[] {Opcodes.POP2},
          new int[] {Opcodes.POP, Opcodes.DCONST_0},
          new int[] {Opcodes.POP2, Opcodes.DCONST_0},
          new int[] {Opcodes.POP2, Opcodes.POP},
          new int[] {Opcodes.POP2, Opcodes.POP, Opcodes.DCONST_0},
          new int[] {Opcodes.POP, Opcodes.ICONST_0},
          new int[] {Opcodes.DCONST_0},
          new int[] {Opcodes.FCONST_0},
          new int[] {Opcodes.ICONST_0});

  private final Predicate<ClassNode> fails;
  private ClassNode smallest;

  private Shrinker(ClassNode program, Predicate<ClassNode> fails) {
    this.smallest = program;
    this.fails = fails;
  }

  /**
   * Makes a program smaller.
   *
   * @param program the program
   * @param fails whether a program is valid and fails; it may run it
   * @return a program that fails, in which no single instruction can be left out
   */
  static ClassNode shrink(ClassNode program, Predicate<ClassNode> fails) {
    Shrinker shrinker = new Shrinker(program, fails);
    while (shrinker.round()) {
      // as long as something can go
    }
    return shrinker.smallest;
  }

  /** Number of instructions of a program. */
  static int size(ClassNode program) {
    int size = 0;
    for (MethodNode method : program.methods) {
      for (AbstractInsnNode each : method.instructions) {
        size += each.getOpcode() >= 0 ? 1 : 0;
      }
    }
    return size;
  }

  private boolean round() {
    int before = size(smallest);
    callLess();
    for (int m = smallest.methods.size() - 1; m >= 0; m--) {
      catchLess(m);
      for (int length = smallest.methods.get(m).instructions.size(); length > 0; length /= 2) {
        for (int at = smallest.methods.get(m).instructions.size() - length; at >= 0; ) {
          replace(m, at, length);
          at -= Math.max(1, length / 2);
        }
      }
      simplify(m);
    }
    return size(smallest) < before;
  }

  /** Leaves out methods that nothing calls any more. */
  private void callLess() {
    for (int m = smallest.methods.size() - 1; m >= 0; m--) {
      ClassNode candidate = copy();
      candidate.methods.remove(m);
      if (fails.test(candidate)) {
        smallest = candidate;
      }
    }
  }

  /** Leaves out handlers: no code goes there then, and it can go itself. */
  private void catchLess(int method) {
    for (int i = smallest.methods.get(method).tryCatchBlocks.size() - 1; i >= 0; i--) {
      ClassNode candidate = copy();
      candidate.methods.get(method).tryCatchBlocks.remove(i);
      if (fails.test(candidate)) {
        smallest = candidate;
      }
    }
  }

  private ClassNode copy() {
    ClassNode copy = new ClassNode();
    smallest.accept(copy);
    return copy;
  }

  /** Replaces single instructions, to no more of them, so that others can go in the next round. */
  private void simplify(int method) {
    for (int at = smallest.methods.get(method).instructions.size() - 1; at >= 0; at--) {
      AbstractInsnNode old = smallest.methods.get(method).instructions.get(at);
      if (old.getOpcode() == Opcodes.NEW) {
        replace(method, at, creation(old), Opcodes.ACONST_NULL);
        continue;
      }
      boolean isSimple =
          old.getOpcode() < 0
              || SIMPLER.stream().anyMatch(each -> each[0] == old.getOpcode())
              || old.getOpcode() >= Opcodes.IRETURN && old.getOpcode() <= Opcodes.RETURN;
      for (int i = 0; i < SIMPLER.size() && !isSimple; i++) {
        isSimple = replace(method, at, 1, SIMPLER.get(i));
      }
    }
  }

  /** How many instructions lead from NEW to the constructor's call, with others nested in them. */
  private static int creation(AbstractInsnNode first) {
    int length = 0;
    int open = 0;
    for (AbstractInsnNode each = first; each != null; each = each.getNext()) {
      length++;
      open += each.getOpcode() == Opcodes.NEW ? 1 : 0;
      if (each instanceof MethodInsnNode call && call.name.equals("<init>") && --open == 0) {
        return length;
      }
    }
    return 1;
  }

  /** Puts instructions in the place of others, if the program still fails then. */
  private boolean replace(int method, int at, int length, int... opcodes) {
    ClassNode candidate = copy();
    MethodNode code = candidate.methods.get(method);
    AbstractInsnNode[] all = code.instructions.toArray();
    boolean changes = opcodes.length > 0;
    for (int opcode : opcodes) {
      code.instructions.insertBefore(all[at], new InsnNode(opcode));
    }
    for (int i = at; i < Math.min(all.length, at + length); i++) {
      if (all[i].getOpcode() >= 0) { // labels stay
        code.instructions.remove(all[i]);
        changes = true;
      }
    }
    if (changes && fails.test(candidate)) {
      smallest = candidate;
      return true;
    }
    return false;
  }
}
