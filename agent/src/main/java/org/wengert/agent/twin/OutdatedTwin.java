package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.wengert.link.TwinKind;

/**
 * The twin of a class that was changed after its twin was derived: every method says so when it is
 * called. It has the members of the twin, so that the JVM lets it take its place.
 */
public final class OutdatedTwin {
  private OutdatedTwin() {}

  /**
   * Makes an outdated twin of a twin.
   *
   * @param twin the twin's class file
   * @param kind its kind
   * @param message what its methods say
   * @return a class file with the same members
   */
  public static byte[] of(byte[] twin, TwinKind kind, String message) {
    ClassNode node = new ClassNode(ASM9);
    new ClassReader(twin).accept(node, ClassReader.SKIP_FRAMES);
    String run = Type.getDescriptor(kind.run());
    for (MethodNode method : node.methods) {
      Type[] parameters = Type.getArgumentTypes(method.desc);
      int last = parameters.length - 1;
      // bridges that take no run are only called by the others
      if (last >= 0 && parameters[last].getDescriptor().equals(run)) {
        refuse(method, message);
      }
    }
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return writer.toByteArray();
  }

  private static void refuse(MethodNode method, String message) {
    int run = (Type.getArgumentsAndReturnSizes(method.desc) >> 2) - 2; // they are static
    InsnList code = new InsnList();
    code.add(new LdcInsnNode(message));
    code.add(new VarInsnNode(ALOAD, run));
    code.add(LinkMethod.UNSUPPORTED.call());
    code.add(new InsnNode(ATHROW));
    method.instructions = code;
    method.tryCatchBlocks.clear();
    method.localVariables = null;
    method.visibleLocalVariableAnnotations = null;
    method.invisibleLocalVariableAnnotations = null;
  }
}
