package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The twin of a synchronized method: it locks what the original locks, its receiver or its class,
 * around a call of the derived body.
 */
final class SynchronizedTwin {
  /** What the name of the derived body ends with. */
  static final String BODY = "$body";

  private SynchronizedTwin() {}

  /** The twin as it is, or the locking method and its body. */
  static List<MethodNode> wrap(
      ClassNode owner, MethodNode original, TwinMembers members, MethodNode twin) {
    if ((original.access & ACC_SYNCHRONIZED) == 0) {
      return List.of(twin);
    }
    MethodNode locking =
        new MethodNode(
            twin.access, twin.name, twin.desc, null, twin.exceptions.toArray(String[]::new));
    twin.name = members.freshName(twin.name + BODY);
    TwinSignature signature = members.twin(original.name, original.desc).signature();
    emit(locking, owner, (original.access & ACC_STATIC) != 0, signature, twin.name);
    return List.of(locking, twin);
  }

  /**
   * Emits the locking method.
   *
   * <pre>
   * lock; monitorenter
   * try { parameters -> result } catch (any) { lock; monitorexit; throw }
   * lock; monitorexit; return result
   * </pre>
   */
  private static void emit(
      MethodNode method, ClassNode owner, boolean isStatic, TwinSignature signature, String body) {
    InsnList out = method.instructions;
    LabelNode start = new LabelNode();
    LabelNode end = new LabelNode();
    LabelNode handler = new LabelNode();
    LabelNode handlerEnd = new LabelNode();
    lock(out, owner, isStatic, signature);
    out.add(new InsnNode(MONITORENTER));
    out.add(start);
    int local = 0;
    for (Type type : Type.getArgumentTypes(method.desc)) {
      out.add(new VarInsnNode(type.getOpcode(ILOAD), local));
      local += type.getSize();
    }
    out.add(
        new MethodInsnNode(
            INVOKESTATIC, owner.name + signature.kind().suffix(), body, method.desc, false));
    lock(out, owner, isStatic, signature);
    out.add(new InsnNode(MONITOREXIT));
    out.add(end);
    out.add(new InsnNode(signature.result().getOpcode(IRETURN)));
    out.add(handler);
    Object[] locals = FrameExpander.parameters(signature).toArray();
    out.add(new FrameNode(F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"}));
    lock(out, owner, isStatic, signature);
    out.add(new InsnNode(MONITOREXIT));
    out.add(handlerEnd);
    out.add(new InsnNode(ATHROW));
    // as javac does, the handler covers itself, so that the lock is given up whatever happens
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, null));
    method.tryCatchBlocks.add(new TryCatchBlockNode(handler, handlerEnd, handler, null));
  }

  private static void lock(
      InsnList out, ClassNode owner, boolean isStatic, TwinSignature signature) {
    if (isStatic) {
      out.add(new LdcInsnNode(Type.getObjectType(owner.name)));
    } else if (signature.isWide()) {
      out.add(new VarInsnNode(ALOAD, 0));
      out.add(new InsnNode(ICONST_0));
      out.add(LinkMethod.PARCEL_REFERENCE.call());
    } else {
      out.add(new VarInsnNode(ALOAD, 0));
    }
  }
}
