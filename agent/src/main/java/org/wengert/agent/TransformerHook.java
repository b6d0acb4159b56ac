package org.wengert.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.wengert.agent.link.LaterAgents;

/**
 * Weaves one call into what agents register their transformers with, so that Wengert knows of
 * agents that come after it: nothing else tells.
 */
final class TransformerHook implements ClassFileTransformer {
  private static final String REGISTER = "addTransformer";
  private static final String TYPE = "(Ljava/lang/instrument/ClassFileTransformer;Z)V";

  private final String type;
  private boolean woven;

  private TransformerHook(String type) {
    this.type = type;
  }

  /**
   * Installs the hook.
   *
   * @param instrumentation the JVM's
   */
  static void install(Instrumentation instrumentation) {
    LaterAgents.awaitBehind(instrumentation);
    Class<?> registry = instrumentation.getClass();
    TransformerHook hook = new TransformerHook(registry.getName().replace('.', '/'));
    instrumentation.addTransformer(hook, true);
    try {
      instrumentation.retransformClasses(registry);
    } catch (UnmodifiableClassException e) {
      throw new IllegalStateException(e);
    }
    if (!hook.woven) {
      throw new IllegalStateException(
          "Wengert does not know how agents of this JVM, "
              + System.getProperty("java.vm.version")
              + ", register transformers. It is tested on OpenJDK 17 and 25.");
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
    if (loader != null || !type.equals(name)) {
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
            if (!method.equals(REGISTER) || !descriptor.equals(TYPE)) {
              return next;
            }
            woven = true;
            return new Weaver(next);
          }
        },
        0);
    return writer.toByteArray();
  }

  /** Tells of each transformer that was registered. */
  private static final class Weaver extends MethodVisitor {
    Weaver(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.RETURN) {
        super.visitVarInsn(Opcodes.ALOAD, 0);
        super.visitVarInsn(Opcodes.ILOAD, 2);
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            "org/wengert/agent/link/LaterAgents",
            "registered",
            "(Ljava/lang/instrument/Instrumentation;Z)V",
            false);
      }
      super.visitInsn(opcode);
    }
  }
}
