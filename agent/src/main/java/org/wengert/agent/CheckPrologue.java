package org.wengert.agent;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.wengert.agent.twin.LinkMethod;

/**
 * What comes first in a method that is checked.
 *
 * <pre>
 * static double energy(double[] x) {
 *   if (Checks.enter(7)) {
 *     return (Double) Checks.call(7, null, new Object[] {x});   // runs the method once more
 *   }
 *   ...
 * }
 * </pre>
 *
 * <p>A branch and no handler, so that no local variable and no frame of the method changes.
 */
final class CheckPrologue {
  /** The number, the receiver, the array twice, a position and a double. */
  private static final int STACK = 7;

  private CheckPrologue() {}

  /**
   * Adds it.
   *
   * @param node the class
   * @param method a method that returns a double, an array or nothing
   * @param number the method's number
   */
  static void add(ClassNode node, MethodNode method, int number) {
    InsnList code = new InsnList();
    LabelNode body = new LabelNode();
    // -> whether it is an outermost call
    code.add(new LdcInsnNode(number));
    code.add(call(LinkMethod.CHECK_ENTER));
    code.add(new JumpInsnNode(Opcodes.IFEQ, body));
    // -> number, receiver, arguments -> result
    boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    code.add(new LdcInsnNode(number));
    code.add(isStatic ? new InsnNode(Opcodes.ACONST_NULL) : new VarInsnNode(Opcodes.ALOAD, 0));
    arguments(Type.getArgumentTypes(method.desc), isStatic ? 0 : 1, code);
    code.add(call(LinkMethod.CHECK_CALL));
    giveBack(Type.getReturnType(method.desc), code);
    code.add(body);
    if ((node.version & 0xffff) >= Opcodes.V1_6) {
      code.add(new FrameNode(Opcodes.F_SAME, 0, null, 0, null));
    }
    // the method may have a frame at its own beginning
    code.add(new InsnNode(Opcodes.NOP));
    method.instructions.insert(code);
    method.maxStack = Math.max(method.maxStack, STACK);
  }

  private static MethodInsnNode call(LinkMethod method) {
    return new MethodInsnNode(
        Opcodes.INVOKESTATIC, method.owner(), method.method(), method.descriptor(), false);
  }

  /** {@code ... -> ..., array}. */
  private static void arguments(Type[] types, int firstSlot, InsnList code) {
    code.add(new LdcInsnNode(types.length));
    code.add(new TypeInsnNode(Opcodes.ANEWARRAY, "java/lang/Object"));
    int slot = firstSlot;
    for (int i = 0; i < types.length; i++) {
      code.add(new InsnNode(Opcodes.DUP));
      code.add(new LdcInsnNode(i));
      code.add(new VarInsnNode(types[i].getOpcode(Opcodes.ILOAD), slot));
      String box = box(types[i]);
      if (box != null) {
        String descriptor = "(" + types[i].getDescriptor() + ")L" + box + ";";
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false));
      }
      code.add(new InsnNode(Opcodes.AASTORE));
      slot += types[i].getSize();
    }
  }

  private static String box(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.CHAR -> "java/lang/Character";
      case Type.BYTE -> "java/lang/Byte";
      case Type.SHORT -> "java/lang/Short";
      case Type.INT -> "java/lang/Integer";
      case Type.FLOAT -> "java/lang/Float";
      case Type.LONG -> "java/lang/Long";
      case Type.DOUBLE -> "java/lang/Double";
      default -> null;
    };
  }

  /** {@code ..., object -> } and returns. */
  private static void giveBack(Type result, InsnList code) {
    if (result.getSort() == Type.VOID) {
      code.add(new InsnNode(Opcodes.POP));
    } else if (result.getSort() == Type.DOUBLE) {
      code.add(new TypeInsnNode(Opcodes.CHECKCAST, "java/lang/Double"));
      code.add(
          new MethodInsnNode(
              Opcodes.INVOKEVIRTUAL, "java/lang/Double", "doubleValue", "()D", false));
    } else {
      code.add(new TypeInsnNode(Opcodes.CHECKCAST, result.getInternalName()));
    }
    code.add(new InsnNode(result.getOpcode(Opcodes.IRETURN)));
  }
}
