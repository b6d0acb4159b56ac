package org.wengert.language;

import static org.objectweb.asm.Opcodes.*;

import java.lang.invoke.MethodHandles;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * A method with n numbers takes 2 n words, its twin n words more and one for the recording; the JVM
 * allows 255. Those with more get their arguments in a parcel.
 */
class ManyParametersTest {
  private static final String PACKAGE = "org/wengert/language/";

  // weighted(x0, ..., x(n-1)) = the sum of i x_i^2: 2 i x_i
  @SuppressWarnings("unchecked")
  private static ToDoubleFunction<double[]> program(int parameters, int version) {
    String name = PACKAGE + "With" + parameters + "ParametersOf" + version;
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        version,
        ACC_PUBLIC | ACC_FINAL,
        name,
        null,
        "java/lang/Object",
        new String[] {"java/util/function/ToDoubleFunction"});
    writer.visitSource("Generated.java", null);
    String descriptor = "(" + "D".repeat(parameters) + ")D";
    constructor(writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null));
    caller(
        writer.visitMethod(ACC_PUBLIC, "applyAsDouble", "(Ljava/lang/Object;)D", null, null),
        name,
        parameters,
        descriptor);
    weighted(
        writer.visitMethod(ACC_PRIVATE | ACC_STATIC, "weighted", descriptor, null, null),
        parameters);
    writer.visitEnd();
    try {
      Class<?> type = MethodHandles.lookup().defineClass(writer.toByteArray());
      return (ToDoubleFunction<double[]>) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static void constructor(MethodVisitor code) {
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** {@code return weighted(v[0], ..., v[n - 1])}, at line 1. */
  private static void caller(MethodVisitor code, String name, int parameters, String descriptor) {
    code.visitCode();
    line(code, 1);
    code.visitVarInsn(ALOAD, 1);
    code.visitTypeInsn(CHECKCAST, "[D");
    code.visitVarInsn(ASTORE, 2);
    for (int i = 0; i < parameters; i++) {
      code.visitVarInsn(ALOAD, 2);
      code.visitIntInsn(SIPUSH, i);
      code.visitInsn(DALOAD);
    }
    code.visitMethodInsn(INVOKESTATIC, name, "weighted", descriptor, false);
    code.visitInsn(DRETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** {@code return 0 + x1 x1 1 + x2 x2 2 + ...}, at line 2. */
  private static void weighted(MethodVisitor code, int parameters) {
    code.visitCode();
    line(code, 2);
    code.visitInsn(DCONST_0);
    for (int i = 1; i < parameters; i++) {
      code.visitVarInsn(DLOAD, 2 * i);
      code.visitVarInsn(DLOAD, 2 * i);
      code.visitInsn(DMUL);
      code.visitLdcInsn((double) i);
      code.visitInsn(DMUL);
      code.visitInsn(DADD);
    }
    code.visitInsn(DRETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void line(MethodVisitor code, int line) {
    Label here = new Label();
    code.visitLabel(here);
    code.visitLineNumber(line, here);
  }

  private static double[] point(int n) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = 0.25 * i - 3;
    }
    return x;
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 60, 83, 84, 85, 90, 127})
  void derived(int parameters) {
    gradient(parameters, V17);
  }

  /** Class files without frames, and without nests. */
  @ParameterizedTest
  @ValueSource(ints = {84, 127})
  void ofOldClassFiles(int parameters) {
    gradient(parameters, V1_4);
    gradient(parameters, V1_8);
  }

  private static void gradient(int parameters, int version) {
    double[] x = point(parameters);
    double[] expected = new double[parameters];
    for (int i = 0; i < parameters; i++) {
      expected[i] = 2 * i * x[i];
    }
    Expect.gradient(program(parameters, version), x, expected);
  }
}
