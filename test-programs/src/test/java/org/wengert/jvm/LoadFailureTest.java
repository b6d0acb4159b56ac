package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.wengert.jvm.Launch.Result;

/**
 * A class file that the JVM loads and the agent cannot read: its invisible annotations, which the
 * JVM does not look at, are garbage. What the JVM swallows at load is thrown when it matters.
 */
@Tag("own-jvm")
class LoadFailureTest {
  private static final String PROGRAM =
      """
      import java.util.function.ToDoubleFunction;
      import org.wengert.*;

      public class Main {
        interface Function extends ToDoubleFunction<double[]> {}

        static Object broken;

        static double calls(double[] x) {
          @SuppressWarnings("unchecked")
          ToDoubleFunction<Object> f = (ToDoubleFunction<Object>) broken;
          return f.applyAsDouble(x) + x[0];
        }

        static double swallows(double[] x) {
          try {
            return calls(x);
          } catch (RuntimeException e) {
            return x[0] * 7;
          }
        }

        static double swallowsStatic(double[] x) {
          try {
            return Broken.twice(x[0]);
          } catch (RuntimeException e) {
            return x[0] * 7;
          }
        }

        static double other(double[] x) {
          return x[0] * x[0];
        }

        @SuppressWarnings("unchecked")
        public static void main(String[] arguments) throws Exception {
          broken = Class.forName("Broken").getConstructor().newInstance();
          ToDoubleFunction<double[]> f = (ToDoubleFunction<double[]>) broken;
          System.out.println("plain " + f.applyAsDouble(new double[] {3}));
          attempt(f);
          attempt(f);
          attempt(Main::calls);
          attempt(Main::swallows);
          attempt(Main::swallowsStatic);
          System.out.println("other " + Derivatives.gradient(Main::other, new double[] {3})[0]);
        }

        static void attempt(ToDoubleFunction<double[]> f) {
          try {
            System.out.println("SILENT " + Derivatives.gradient(f, new double[] {3})[0]);
          } catch (UnsupportedDifferentiationException e) {
            System.out.println(e.getMessage());
          }
        }
      }
      """;

  @TempDir private Path classes;

  @BeforeEach
  void compile() throws IOException {
    new Sources()
        .add("Main", PROGRAM)
        .add("Broken", "class Broken { static native double twice(double x); }")
        .compileWithRuntime(classes);
    Files.write(classes.resolve("Broken.class"), broken());
  }

  /** A function of an array that returns its first entry squared. */
  private static byte[] broken() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    String function = "java/util/function/ToDoubleFunction";
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER,
        "Broken",
        null,
        "java/lang/Object",
        new String[] {function});
    writer.visitAttribute(new Garbage());
    writer.visitField(Opcodes.ACC_PRIVATE, "last", "D", null, null).visitEnd();
    MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(0, 0);
    MethodVisitor method =
        writer.visitMethod(
            Opcodes.ACC_PUBLIC, "applyAsDouble", "(Ljava/lang/Object;)D", null, null);
    method.visitVarInsn(Opcodes.ALOAD, 1);
    method.visitTypeInsn(Opcodes.CHECKCAST, "[D");
    method.visitInsn(Opcodes.ICONST_0);
    method.visitInsn(Opcodes.DALOAD);
    method.visitInsn(Opcodes.DUP2);
    method.visitInsn(Opcodes.DMUL);
    method.visitInsn(Opcodes.DRETURN);
    method.visitMaxs(0, 0);
    MethodVisitor twice = writer.visitMethod(Opcodes.ACC_STATIC, "twice", "(D)D", null, null);
    twice.visitVarInsn(Opcodes.DLOAD, 0);
    twice.visitInsn(Opcodes.DUP2);
    twice.visitInsn(Opcodes.DADD);
    twice.visitInsn(Opcodes.DRETURN);
    twice.visitMaxs(0, 0);
    return writer.toByteArray();
  }

  /** A class file that the JVM loads as before. */
  static byte[] withGarbage(byte[] bytes) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public void visitEnd() {
                super.visitAttribute(new Garbage());
                super.visitEnd();
              }
            },
            0);
    return writer.toByteArray();
  }

  /** Says that there is an annotation, whose type is at no place of the constant pool. */
  private static final class Garbage extends Attribute {
    Garbage() {
      super("RuntimeInvisibleAnnotations");
    }

    @Override
    protected ByteVector write(
        ClassWriter writer, byte[] code, int length, int maxStack, int maxLocals) {
      return new ByteVector().putShort(1).putShort(0xFFF0).putShort(0);
    }
  }

  @Test
  void failureIsThrownWhenARecordingMeetsTheClass() {
    Result result = Launch.withAgent().classPath(classes).run("Main");
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err());
    List<String> lines = result.lines();
    assertEquals(7, lines.size(), result.out());
    assertEquals("plain 9.0", lines.get(0));
    assertTrue(
        lines
            .get(1)
            .startsWith("Class Broken could not be prepared when it was loaded: java.lang."),
        lines.get(1));
    assertTrue(
        lines
            .get(1)
            .endsWith(". If it need not be differentiated, start the agent with exclude=Broken."),
        lines.get(1));
    assertEquals(lines.get(1), lines.get(2));
    assertEquals(lines.get(1) + " It was called at Main.calls(Main.java:12).", lines.get(3));
    // also if the program catches it
    assertEquals(lines.get(1) + " It was called at Main.calls(Main.java:12).", lines.get(4));
    assertEquals(
        lines.get(1) + " It was called at Main.swallowsStatic(Main.java:25).", lines.get(5));
    assertEquals("other 6.0", lines.get(6));
  }

  @Test
  void theRemedyHelps() {
    Result result = Launch.withAgent("exclude=Broken").classPath(classes).run("Main");
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err());
    assertTrue(result.out().startsWith("plain 9.0\n"), result.out());
    assertTrue(result.out().endsWith("other 6.0\n"), result.out());
    assertTrue(result.lines().get(3).contains("(it is excluded)"), result.out());
  }
}
