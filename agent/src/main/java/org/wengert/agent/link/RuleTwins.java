package org.wengert.agent.link;

import static org.objectweb.asm.Opcodes.*;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.ClassHierarchy;
import org.wengert.agent.twin.DerivedTwin;
import org.wengert.agent.twin.MethodKey;
import org.wengert.agent.twin.TwinDeriver;
import org.wengert.agent.twin.TwinMethod;

/**
 * Twins of methods with rules, for where they are called through a method reference: the twin of a
 * method that does nothing but call them, so that there is one way in which rules become
 * statements.
 */
final class RuleTwins {
  private final Trusted trusted;
  private final TwinDeriver deriver;

  RuleTwins(Trusted trusted, TwinDeriver deriver) {
    this.trusted = trusted;
    this.deriver = deriver;
  }

  /**
   * The twin of a static method with rules.
   *
   * @param owner the class that declares it, which may be known to its own loader and package only
   */
  MethodHandle of(MethodKey method, Class<?> owner) throws ReflectiveOperationException {
    Lookup home = owner.getClassLoader() == null ? MethodHandles.lookup() : trusted.on(owner);
    String name = home.lookupClass().getPackageName() + ".RuleCaller";
    DerivedTwin derived =
        deriver.derive(caller(name.replace('.', '/'), method), ClassHierarchy.UNKNOWN);
    Lookup twin = home.defineHiddenClass(derived.bytes(), false);
    TwinMethod call = derived.methods().get("call" + method.descriptor());
    MethodType type =
        MethodType.fromMethodDescriptorString(
            call.signature().descriptor(), home.lookupClass().getClassLoader());
    return twin.findStatic(twin.lookupClass(), call.name(), type);
  }

  private static byte[] caller(String name, MethodKey method) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(V1_8, ACC_FINAL, name, null, "java/lang/Object", null);
    MethodVisitor call = writer.visitMethod(ACC_STATIC, "call", method.descriptor(), null, null);
    call.visitCode();
    int local = 0;
    for (Type type : Type.getArgumentTypes(method.descriptor())) {
      call.visitVarInsn(type.getOpcode(ILOAD), local);
      local += type.getSize();
    }
    call.visitMethodInsn(INVOKESTATIC, method.owner(), method.name(), method.descriptor(), false);
    call.visitInsn(Type.getReturnType(method.descriptor()).getOpcode(IRETURN));
    call.visitMaxs(0, 0);
    call.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
