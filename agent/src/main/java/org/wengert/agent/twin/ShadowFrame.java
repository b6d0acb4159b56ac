package org.wengert.agent.twin;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** A frame of the analysis that knows that a constructor turns all copies of an object into one. */
final class ShadowFrame extends Frame<ShadowValue> {
  ShadowFrame(int locals, int stack) {
    super(locals, stack);
  }

  ShadowFrame(Frame<? extends ShadowValue> other) {
    super(other);
  }

  @Override
  public void execute(AbstractInsnNode insn, Interpreter<ShadowValue> interpreter)
      throws AnalyzerException {
    ShadowValue created = created(insn);
    super.execute(insn, interpreter);
    if (created == null) {
      return;
    }
    for (int v = 0; v < getLocals(); v++) {
      if (getLocal(v).equals(created)) {
        setLocal(v, ShadowValue.OBJECT);
      }
    }
    for (int i = 0; i < getStackSize(); i++) {
      if (getStack(i).equals(created)) {
        setStack(i, ShadowValue.OBJECT);
      }
    }
  }

  /** The object whose constructor this instruction calls, null if it is no such call. */
  private ShadowValue created(AbstractInsnNode insn) {
    if (insn.getOpcode() != Opcodes.INVOKESPECIAL
        || !((MethodInsnNode) insn).name.equals("<init>")) {
      return null;
    }
    int arguments = Type.getArgumentTypes(((MethodInsnNode) insn).desc).length;
    ShadowValue object = getStack(getStackSize() - 1 - arguments);
    return object.role() == ShadowValue.Role.NEW ? object : null;
  }
}
