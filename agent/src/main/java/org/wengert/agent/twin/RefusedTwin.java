package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The twin of a method that cannot be derived: it says so when it is called. */
final class RefusedTwin {
  private RefusedTwin() {}

  static MethodNode of(MethodNode twin, TwinMethod derived, String message) {
    TwinSignature signature = derived.signature();
    // -> message, run -> exception
    twin.instructions.add(new LdcInsnNode(message));
    twin.instructions.add(new VarInsnNode(ALOAD, signature.words() - 1));
    twin.instructions.add(LinkMethod.UNSUPPORTED.call());
    twin.instructions.add(new InsnNode(ATHROW));
    return twin;
  }
}
