package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.language.Expect;

/** An {@code invokedynamic} of another language's compiler, which boxes a number. */
class OtherDynamicCallTest {
  private static final String NAME = "acme.Dynamic";
  private static final int LINE = 42;

  /** What such a compiler's library has. */
  public static final class Library {
    private Library() {}

    /** Links {@code Double.valueOf}. */
    public static CallSite bootstrap(MethodHandles.Lookup lookup, String name, MethodType type)
        throws ReflectiveOperationException, IOException {
      if (name.equals("broken")) {
        throw new IOException("no such thing");
      }
      MethodType boxing = MethodType.methodType(Double.class, double.class);
      return new ConstantCallSite(lookup.findStatic(Double.class, "valueOf", boxing).asType(type));
    }
  }

  /** A function that boxes and unboxes an entry of its argument, times the first. */
  private static ToDoubleFunction<double[]> function(int entry) {
    return function(entry, "box");
  }

  private static ToDoubleFunction<double[]> function(int entry, String call) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String function = Type.getInternalName(ToDoubleFunction.class);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC,
        NAME.replace('.', '/'),
        null,
        "java/lang/Object",
        new String[] {function});
    writer.visitSource("Dynamic.x", null);
    MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(0, 0);
    MethodVisitor method =
        writer.visitMethod(
            Opcodes.ACC_PUBLIC, "applyAsDouble", "(Ljava/lang/Object;)D", null, null);
    Label line = new Label();
    method.visitLabel(line);
    method.visitLineNumber(LINE, line);
    method.visitVarInsn(Opcodes.ALOAD, 1);
    method.visitTypeInsn(Opcodes.CHECKCAST, "[D");
    method.visitVarInsn(Opcodes.ASTORE, 2);
    method.visitVarInsn(Opcodes.ALOAD, 2);
    method.visitInsn(Opcodes.ICONST_0);
    method.visitInsn(Opcodes.DALOAD);
    if (entry < 0) {
      method.visitLdcInsn(3.0);
    } else {
      method.visitVarInsn(Opcodes.ALOAD, 2);
      method.visitIntInsn(Opcodes.BIPUSH, entry);
      method.visitInsn(Opcodes.DALOAD);
    }
    method.visitInvokeDynamicInsn(
        call,
        "(D)Ljava/lang/Double;",
        new Handle(
            Opcodes.H_INVOKESTATIC,
            Type.getInternalName(Library.class),
            "bootstrap",
            MethodType.methodType(
                    CallSite.class, MethodHandles.Lookup.class, String.class, MethodType.class)
                .toMethodDescriptorString(),
            false));
    method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Double", "doubleValue", "()D", false);
    method.visitInsn(Opcodes.DMUL);
    method.visitInsn(Opcodes.DRETURN);
    method.visitMaxs(0, 0);
    return new MemoryLoader(
            OtherDynamicCallTest.class.getClassLoader(), Map.of(NAME, writer.toByteArray()))
        .function(NAME);
  }

  @Test
  void activeValue() {
    assertEquals(
        "An active value was captured by a dynamic call that is no lambda at "
            + NAME
            + ".applyAsDouble(Dynamic.x:"
            + LINE
            + "). Pass the value through an array or a field of an object.",
        assertThrows(
                UnsupportedDifferentiationException.class,
                () -> Derivatives.gradient(function(0), new double[] {2}))
            .getMessage());
  }

  @Test
  void bootstrapThatThrows() {
    ToDoubleFunction<double[]> function = function(-1, "broken");
    double[] x = {2};
    BootstrapMethodError plain =
        assertThrows(BootstrapMethodError.class, () -> function.applyAsDouble(x));
    for (int i = 0; i < 2; i++) {
      BootstrapMethodError recorded =
          assertThrows(BootstrapMethodError.class, () -> Derivatives.gradient(function, x));
      assertEquals(plain.getMessage(), recorded.getMessage());
      assertEquals(plain.getCause().toString(), recorded.getCause().toString());
    }
  }

  @Test
  void passiveValue() {
    Expect.gradient(function(-1), new double[] {2}, 3);
  }
}
