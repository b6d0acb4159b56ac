package org.wengert.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Source lines, read from class files, so that no test has to count its own. */
public final class Lines {
  private Lines() {}

  /**
   * The place of the first call of a method in another one, as messages name it: {@code
   * package.Class.caller(File.java:line)}.
   */
  public static String ofCall(Class<?> type, String caller, String callee) {
    int line = find(type, caller, callee);
    String file = type.getSimpleName() + ".java";
    return type.getName() + "." + caller + "(" + file + ":" + line + ")";
  }

  private static int find(Class<?> type, String caller, String callee) {
    int[] found = {0};
    MethodVisitor finder =
        new MethodVisitor(Opcodes.ASM9) {
          private int current;

          @Override
          public void visitLineNumber(int line, Label start) {
            current = line;
          }

          @Override
          public void visitMethodInsn(
              int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (name.equals(callee) && found[0] == 0) {
              found[0] = current;
            }
          }
        };
    String resource = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(resource)) {
      new ClassReader(in)
          .accept(
              new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] thrown) {
                  return name.equals(caller) ? finder : null;
                }
              },
              0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (found[0] == 0) {
      throw new IllegalArgumentException(caller + " does not call " + callee);
    }
    return found[0];
  }
}
