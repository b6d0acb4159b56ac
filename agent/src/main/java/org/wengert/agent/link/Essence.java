package org.wengert.agent.link;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;
import org.wengert.agent.twin.TwinNames;

/**
 * A sum of what matters in a class file: its members and its code, in whatever order its constants
 * are, and without the companions of its fields. Agents that look at a loaded class to write it
 * anew may write its companions too.
 */
final class Essence {
  private Essence() {}

  /**
   * The sum of a class file. Cost: it is read and written once.
   *
   * @param file the class file
   * @return the sum; that of all bytes if the file cannot be read
   */
  static long of(byte[] file) {
    try {
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(file).accept(new Members(writer), ClassReader.SKIP_DEBUG);
      return ClassBytes.sum(writer.toByteArray());
    } catch (RuntimeException unreadable) {
      return ClassBytes.sum(file);
    }
  }

  private static final class Members extends ClassVisitor {
    Members(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String type, String generic, Object value) {
      boolean isCompanion =
          (access & Opcodes.ACC_SYNTHETIC) != 0
              && (name.endsWith(TwinNames.COMPANION)
                  || name.endsWith(TwinNames.TANGENT_COMPANION)
                  || name.equals(TwinNames.NUMBERS));
      return isCompanion ? null : super.visitField(access, name, type, generic, value);
    }

    @Override
    public void visitNestMember(String member) {
      // the names of twins are among them
    }
  }
}
