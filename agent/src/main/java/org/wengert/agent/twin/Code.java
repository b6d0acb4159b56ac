package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The instructions of a twin as they are emitted, and its temporary variables.
 *
 * <p>Temporaries live inside one basic block: nothing pending crosses its end.
 */
final class Code {
  private final InsnList out = new InsnList();
  private final int run;
  private final int firstTemporary;
  private int nextTemporary;

  /**
   * Empty code.
   *
   * @param run variable that holds the run
   * @param firstTemporary first variable that is free for temporaries
   */
  Code(int run, int firstTemporary) {
    this.run = run;
    this.firstTemporary = firstTemporary;
    this.nextTemporary = firstTemporary;
  }

  InsnList instructions() {
    return out;
  }

  void startBlock() {
    nextTemporary = firstTemporary;
  }

  int temporary(Type type) {
    int local = nextTemporary;
    nextTemporary += type.getSize();
    return local;
  }

  void add(AbstractInsnNode insn) {
    out.add(insn);
  }

  /** Whether the last instruction so far is a frame, as two at one place are not allowed. */
  boolean endsWithFrame() {
    AbstractInsnNode last = out.getLast();
    while (last != null && last.getOpcode() < 0) {
      if (last instanceof FrameNode) {
        return true;
      }
      last = last.getPrevious();
    }
    return false;
  }

  void op(int opcode) {
    out.add(new InsnNode(opcode));
  }

  void load(Type type, int local) {
    out.add(new VarInsnNode(type.getOpcode(ILOAD), local));
  }

  void store(Type type, int local) {
    out.add(new VarInsnNode(type.getOpcode(ISTORE), local));
  }

  void run() {
    out.add(new VarInsnNode(ALOAD, run));
  }

  void call(LinkMethod method) {
    out.add(method.call());
  }

  void call(MethodKey method) {
    out.add(
        new MethodInsnNode(
            INVOKESTATIC, method.owner(), method.name(), method.descriptor(), false));
  }

  /** {@code ... -> ..., double}. */
  void push(Coefficient coefficient) {
    if (coefficient instanceof Coefficient.Constant constant) {
      push(constant.value());
      return;
    }
    Coefficient.Stored stored = (Coefficient.Stored) coefficient;
    if (stored.single()) {
      load(Type.FLOAT_TYPE, stored.local());
      op(F2D);
    } else {
      load(Type.DOUBLE_TYPE, stored.local());
    }
    if (stored.negated()) {
      op(DNEG);
    }
  }

  /** {@code ... -> ..., constant}. */
  void push(String value) {
    out.add(new LdcInsnNode(value));
  }

  /** {@code ..., value -> ..., value}; returns a new temporary that holds the value. */
  int keep(Type type) {
    op(type.getSize() == 2 ? DUP2 : DUP);
    return take(type);
  }

  /** {@code ..., value -> ...}; returns a new temporary that holds the value. */
  int take(Type type) {
    int local = temporary(type);
    store(type, local);
    return local;
  }

  /** {@code ... -> ..., constant}. */
  void push(int value) {
    addPush(out, value);
  }

  /** Adds {@code ... -> ..., constant}. */
  static void addPush(InsnList out, int value) {
    if (value >= -1 && value <= 5) {
      out.add(new InsnNode(ICONST_0 + value));
    } else if (value == (byte) value) {
      out.add(new IntInsnNode(BIPUSH, value));
    } else if (value == (short) value) {
      out.add(new IntInsnNode(SIPUSH, value));
    } else {
      out.add(new LdcInsnNode(value));
    }
  }

  /** {@code ... -> ..., constant}. */
  void push(double value) {
    // 0.0 is equal to -0.0 but not the same constant
    if (Double.doubleToRawLongBits(value) == 0 || value == 1) {
      op(value == 1 ? DCONST_1 : DCONST_0);
    } else {
      out.add(new LdcInsnNode(value));
    }
  }

  /** {@code ... -> ..., value}, for an operand that is known. */
  void pushAgain(Operand operand) {
    if (operand.local() >= 0) {
      load(operand.value().type(), operand.local());
    } else {
      out.add(new LdcInsnNode(operand.constant()));
    }
  }
}
