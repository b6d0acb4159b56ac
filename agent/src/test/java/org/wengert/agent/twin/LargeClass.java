package org.wengert.agent.twin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.wengert.agent.KnownClasses;
import org.wengert.link.TwinKind;

/** Class files to derive: of libraries, and written ones with one long method. */
final class LargeClass {
  static final String NAME = "large/Large";

  /** The line that all code of f has. */
  static final int LINE = 42;

  private LargeClass() {}

  static TwinDeriver deriver(RecordingStrategy strategy) {
    return new TwinDeriver(new KnownMethods(KnownClasses.all()), TwinKind.TAPE, strategy);
  }

  /** The class file of a library's class. */
  static byte[] file(String folder, String name) {
    ClassLoader loader = LargeClass.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream(folder + name + ".class")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code f(x, y) = x + x y + x y + ...}, and {@code g(x) = x x}. */
  static byte[] withProducts(int count) {
    return write(
        f -> {
          for (int i = 0; i < count; i++) {
            f.visitVarInsn(Opcodes.DLOAD, 0);
            f.visitVarInsn(Opcodes.DLOAD, 2);
            f.visitInsn(Opcodes.DMUL);
            f.visitInsn(Opcodes.DADD);
            // without this the sum would be one form with two terms
            f.visitInsn(Opcodes.DUP2);
            f.visitVarInsn(Opcodes.DSTORE, 0);
          }
        });
  }

  /** {@code x = x y;}, many times, with nothing left on the stack between them. */
  static byte[] withStatements(int count) {
    return write(
        f -> {
          f.visitVarInsn(Opcodes.DSTORE, 0);
          for (int i = 0; i < count; i++) {
            f.visitVarInsn(Opcodes.DLOAD, 0);
            f.visitVarInsn(Opcodes.DLOAD, 2);
            f.visitInsn(Opcodes.DMUL);
            f.visitVarInsn(Opcodes.DSTORE, 0);
          }
          f.visitVarInsn(Opcodes.DLOAD, 0);
        });
  }

  /**
   * {@code x = x y + c;}, many times, and after every tenth {@code if (x > 0) x = x y;}. Each
   * constant is the number of its line and a half; seven statements share a line.
   */
  static byte[] withLines(int count) {
    return write(
        f -> {
          f.visitVarInsn(Opcodes.DSTORE, 0);
          for (int i = 0; i < count; i++) {
            int line = 1000 + i / 7;
            if (i % 7 == 0) {
              Label start = new Label();
              f.visitLabel(start);
              f.visitLineNumber(line, start);
            }
            f.visitVarInsn(Opcodes.DLOAD, 0);
            f.visitVarInsn(Opcodes.DLOAD, 2);
            f.visitInsn(Opcodes.DMUL);
            f.visitLdcInsn(line + 0.5);
            f.visitInsn(Opcodes.DADD);
            f.visitVarInsn(Opcodes.DSTORE, 0);
            if (i % 10 == 0) {
              branches(f, 1);
            }
          }
          f.visitVarInsn(Opcodes.DLOAD, 0);
        });
  }

  /** {@code if (x > 0) x = x y}, many times, with nothing on the stack between them. */
  static byte[] withBranchStatements(int count) {
    return write(
        f -> {
          f.visitVarInsn(Opcodes.DSTORE, 0);
          branches(f, count);
          f.visitVarInsn(Opcodes.DLOAD, 0);
        });
  }

  /** {@code if (x > 0) x = x y}, many times. */
  static byte[] withBranches(int count) {
    return write(f -> branches(f, count));
  }

  private static void branches(MethodVisitor f, int count) {
    for (int i = 0; i < count; i++) {
      Label skip = new Label();
      f.visitVarInsn(Opcodes.DLOAD, 0);
      f.visitInsn(Opcodes.DCONST_0);
      f.visitInsn(Opcodes.DCMPL);
      f.visitJumpInsn(Opcodes.IFLE, skip);
      f.visitVarInsn(Opcodes.DLOAD, 0);
      f.visitVarInsn(Opcodes.DLOAD, 2);
      f.visitInsn(Opcodes.DMUL);
      f.visitVarInsn(Opcodes.DSTORE, 0);
      f.visitLabel(skip);
    }
  }

  private static byte[] write(java.util.function.Consumer<MethodVisitor> body) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER;
    writer.visit(Opcodes.V17, access, NAME, null, "java/lang/Object", null);
    writer.visitSource("Large.java", null);
    MethodVisitor f = writer.visitMethod(Opcodes.ACC_STATIC, "f", "(DD)D", null, null);
    f.visitCode();
    Label start = new Label();
    f.visitLabel(start);
    f.visitLineNumber(LINE, start);
    f.visitVarInsn(Opcodes.DLOAD, 0);
    body.accept(f);
    end(f);
    MethodVisitor g = writer.visitMethod(Opcodes.ACC_STATIC, "g", "(D)D", null, null);
    g.visitCode();
    g.visitVarInsn(Opcodes.DLOAD, 0);
    g.visitVarInsn(Opcodes.DLOAD, 0);
    g.visitInsn(Opcodes.DMUL);
    end(g);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void end(MethodVisitor method) {
    method.visitInsn(Opcodes.DRETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
  }
}
