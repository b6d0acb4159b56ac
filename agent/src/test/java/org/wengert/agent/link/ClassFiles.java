package org.wengert.agent.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.wengert.agent.twin.TwinNames;

/** A class and variants of its file. */
final class ClassFiles {
  private ClassFiles() {}

  /** A class that tests do things to. */
  static final class Sample {
    private static final double FACTOR = 3;

    private Sample() {}

    static double scaled(double x) {
      return FACTOR * x;
    }
  }

  static byte[] file(Class<?> type) {
    try (InputStream in = type.getResourceAsStream("/" + FakeJvm.internalName(type) + ".class")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What another agent may make of it. */
  static byte[] withOtherCode(byte[] file) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(file)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String generic, String[] exceptions) {
                MethodVisitor next = super.visitMethod(access, name, type, generic, exceptions);
                return new MethodVisitor(Opcodes.ASM9, next) {
                  @Override
                  public void visitInsn(int opcode) {
                    super.visitInsn(opcode == Opcodes.DMUL ? Opcodes.DADD : opcode);
                  }
                };
              }
            },
            0);
    return writer.toByteArray();
  }

  /** The same class with its constants in another order. */
  static byte[] inAnotherOrder(byte[] file) {
    ClassWriter writer = new ClassWriter(0);
    writer.newUTF8("no text of it");
    new ClassReader(file).accept(writer, 0);
    return writer.toByteArray();
  }

  /** With companions, the name of a twin in the nest, and one more field. */
  static byte[] prepared(byte[] file, String field, int access) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(file)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public void visitEnd() {
                int hidden = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
                visitField(hidden, TwinNames.NUMBERS, "Ljava/lang/Object;", null, null);
                visitField(hidden, "x" + TwinNames.COMPANION, "J", null, null);
                visitField(hidden, "x" + TwinNames.TANGENT_COMPANION, "D", null, null);
                if (field != null) {
                  visitField(access, field, "J", null, null);
                }
                visitNestMember("org/wengert/agent/link/ClassFiles$Sample$$Tape");
                super.visitEnd();
              }
            },
            0);
    return writer.toByteArray();
  }
}
