package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;

/**
 * The instructions that only rearrange the operand stack, and the stack effect of the plain ones.
 */
final class StackEmitter {
  private final Emission emission;
  private final BlockState state;

  StackEmitter(Emission emission) {
    this.emission = emission;
    this.state = emission.state;
  }

  /** The POP, DUP and SWAP family: operands move with their shadows. */
  void shuffle(AbstractInsnNode insn) {
    switch (insn.getOpcode()) {
      case POP -> state.popWords(1);
      case POP2 -> state.popWords(2);
      case DUP -> duplicate(1, 0);
      case DUP_X1 -> duplicate(1, 1);
      case DUP_X2 -> duplicate(1, 2);
      case DUP2 -> duplicate(2, 0);
      case DUP2_X1 -> duplicate(2, 1);
      case DUP2_X2 -> duplicate(2, 2);
      default -> swap();
    }
    emission.code.add(insn);
  }

  /** {@code ..., under, top -> ..., top, under, top}, each so many words. */
  private void duplicate(int topWords, int underWords) {
    int operands = state.countOfWords(topWords);
    for (int i = 0; i < operands; i++) {
      // recorded while it is still on the abstract stack, so that no other form loses a variable
      state.replace(i, emission.shared(state.peek(i)));
    }
    List<Operand> top = state.popWords(topWords);
    List<Operand> under = state.popWords(underWords);
    state.push(top);
    state.push(under);
    state.push(top);
  }

  /** {@code ..., a, b -> ..., b, a}. */
  private void swap() {
    Operand b = state.pop();
    Operand a = state.pop();
    state.push(b);
    state.push(a);
  }

  /** How many operands an instruction takes that touches no shadow. */
  static int operandsTaken(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (insn instanceof MultiANewArrayInsnNode array) {
      return array.dims;
    }
    if (opcode <= LDC || opcode == GOTO || opcode == RETURN) {
      return 0;
    }
    if (opcode >= IALOAD && opcode <= SALOAD) {
      return 2;
    }
    if (opcode >= IASTORE && opcode <= SASTORE) {
      return 3;
    }
    if (opcode == INEG || opcode == LNEG || opcode >= I2L && opcode <= I2S) {
      return 1;
    }
    if (opcode >= IADD && opcode <= LXOR || opcode >= LCMP && opcode <= DCMPG) {
      return 2;
    }
    if (opcode >= IF_ICMPEQ && opcode <= IF_ACMPNE) {
      return 2;
    }
    return 1;
  }

  /** Whether an instruction that touches no shadow pushes a value. */
  static boolean pushes(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    return opcode != NOP
        && !(opcode >= IASTORE && opcode <= SASTORE)
        && opcode != MONITORENTER
        && opcode != MONITOREXIT;
  }

  /** The value that an instruction pushes, if it is a number known while deriving, else null. */
  static Number constant(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (opcode >= ICONST_M1 && opcode <= ICONST_5) {
      return opcode - ICONST_0;
    }
    return switch (opcode) {
      case FCONST_0 -> 0f;
      case FCONST_1 -> 1f;
      case FCONST_2 -> 2f;
      case DCONST_0 -> 0.0;
      case DCONST_1 -> 1.0;
      case BIPUSH, SIPUSH -> ((IntInsnNode) insn).operand;
      case LDC -> ((LdcInsnNode) insn).cst instanceof Number number ? number : null;
      default -> null;
    };
  }
}
