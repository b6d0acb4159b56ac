package org.wengert.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.function.IntUnaryOperator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.wengert.link.LambdaSpy;

/**
 * Weaves one call into the JVM's lambda factory, so that the runtime knows how each lambda class
 * was made: lambda classes are hidden, and no agent sees them.
 */
final class LambdaHook implements ClassFileTransformer {
  private static final String FACTORY = "java/lang/invoke/InnerClassLambdaMetafactory";
  private static final String SPIN = "spinInnerClass";

  /**
   * Installs the hook. That java.base then reads the module of the runtime, which its factory
   * calls, is what the JVM sees to itself whenever an agent transforms a class of a module.
   */
  static void install(Instrumentation instrumentation) {
    instrumentation.addTransformer(new LambdaHook(), true);
    try {
      instrumentation.retransformClasses(Class.forName(FACTORY.replace('/', '.')));
    } catch (ClassNotFoundException | UnmodifiableClassException e) {
      throw new IllegalStateException(
          "Wengert does not know this JVM's lambda factory: "
              + e
              + ". It is tested on OpenJDK 17 and 25.",
          e);
    }
  }

  /** Tries whether it works, which an idle program need not wait for. */
  static void tryOut() {
    int shift = LambdaHook.class.hashCode();
    IntUnaryOperator lambda = i -> i + shift;
    if (LambdaSpy.metafactory(lambda.getClass()) == null) {
      throw new IllegalStateException(
          "Wengert does not know how this JVM, "
              + System.getProperty("java.vm.version")
              + ", makes lambdas. It is tested on OpenJDK 17 and 25.");
    }
  }

  @Override
  public byte[] transform(
      Module module,
      ClassLoader loader,
      String name,
      Class<?> retransformed,
      ProtectionDomain domain,
      byte[] bytes) {
    if (!FACTORY.equals(name)) {
      return null;
    }
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String method, String descriptor, String signature, String[] thrown) {
            MethodVisitor next = super.visitMethod(access, method, descriptor, signature, thrown);
            return method.equals(SPIN) ? new Weaver(next) : next;
          }
        },
        0);
    return writer.toByteArray();
  }

  /** Tells the spy of each class that is returned. */
  private static final class Weaver extends MethodVisitor {
    Weaver(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.ARETURN) {
        // ..., class -> ..., class, class, this -> ..., class
        super.visitInsn(Opcodes.DUP);
        super.visitVarInsn(Opcodes.ALOAD, 0);
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            "org/wengert/link/LambdaSpy",
            "made",
            "(Ljava/lang/Class;Ljava/lang/Object;)V",
            false);
      }
      super.visitInsn(opcode);
    }
  }
}
