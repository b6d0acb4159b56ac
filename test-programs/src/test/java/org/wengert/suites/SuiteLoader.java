package org.wengert.suites;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Loads the classes of a suite and of its library, which share packages. Before each call of an
 * assertion of JUnit with numbers they tell {@link Observed} what is on the stack: the last two
 * numbers before the tolerance.
 */
final class SuiteLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  private static final String OBSERVED = Type.getInternalName(Observed.class);

  SuiteLoader(URL suite, URL library) {
    super(new URL[] {suite, library}, SuiteLoader.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      URL file = loaded == null ? findResource(name.replace('.', '/') + ".class") : null;
      if (file == null) {
        return super.loadClass(name, resolve);
      }
      try (InputStream in = file.openStream()) {
        byte[] bytes = observed(in.readAllBytes());
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  private static byte[] observed(byte[] file) {
    ClassReader reader = new ClassReader(file);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            return new Calls(super.visitMethod(access, name, descriptor, signature, thrown));
          }
        },
        0);
    return writer.toByteArray();
  }

  private static final class Calls extends MethodVisitor {
    Calls(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (owner.equals("org/junit/Assert") || owner.equals("org/junit/jupiter/api/Assertions")) {
        if (descriptor.endsWith("DDD)V")) {
          // ..., expected, found, tolerance: the tolerance is seen, and found below it
          super.visitInsn(Opcodes.DUP2_X2);
          super.visitInsn(Opcodes.POP2);
          see();
          super.visitInsn(Opcodes.DUP2_X2);
          super.visitInsn(Opcodes.POP2);
        } else if (descriptor.endsWith("[D[DD)V")) {
          super.visitInsn(Opcodes.DUP2_X1);
          super.visitInsn(Opcodes.POP2);
          seeAll();
          super.visitInsn(Opcodes.DUP_X2);
          super.visitInsn(Opcodes.POP);
        } else if (descriptor.endsWith("DD)V")) {
          see();
        } else if (descriptor.equals("(Ljava/lang/Object;Ljava/lang/Object;)V")) {
          seeAll();
        }
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    private void see() {
      super.visitInsn(Opcodes.DUP2);
      super.visitMethodInsn(Opcodes.INVOKESTATIC, OBSERVED, "see", "(D)V", false);
    }

    private void seeAll() {
      super.visitInsn(Opcodes.DUP);
      super.visitMethodInsn(
          Opcodes.INVOKESTATIC, OBSERVED, "seeAll", "(Ljava/lang/Object;)V", false);
    }
  }
}
