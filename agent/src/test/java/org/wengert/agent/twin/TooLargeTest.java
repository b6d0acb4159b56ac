package org.wengert.agent.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Methods whose twin the JVM would not take are refused by name, and the rest of the class is not.
 */
class TooLargeTest {
  @ParameterizedTest
  @EnumSource(RecordingStrategy.class)
  void longMethodIsRefused(RecordingStrategy strategy) {
    // of 64 KB that a method may have, the original fills some 50
    byte[] file = LargeClass.withProducts(6_500);
    DerivedTwin twin = LargeClass.deriver(strategy).derive(file, ClassHierarchy.UNKNOWN);
    assertEquals(1, twin.refusals().size());
    DerivedTwin.Refusal refusal = twin.refusals().get(0);
    assertEquals("f(DD)D", refusal.method());
    String size = refusal.reason().replaceAll("\\D", "");
    assertTrue(Integer.parseInt(size) > 65_535, refusal.reason());
    assertEquals(
        "large.Large.f(Large.java:42) cannot be differentiated: it has more code than a twin may"
            + " have ("
            + size
            + " bytes). Exclude it from differentiation if its derivative is not wanted, or split"
            + " it.",
        refusal.message());
    assertTrue(calls(twin, "f").contains("unsupported"), "the twin of f throws");
    assertTrue(calls(twin, "g").contains("setReturned"), "the twin of g is right");
  }

  /** The names of methods that a twin calls. */
  private static List<String> calls(DerivedTwin twin, String name) {
    ClassNode node = new ClassNode();
    new ClassReader(twin.bytes()).accept(node, 0);
    for (MethodNode method : node.methods) {
      if (method.name.equals(name)) {
        return java.util.Arrays.stream(method.instructions.toArray())
            .filter(MethodInsnNode.class::isInstance)
            .map((AbstractInsnNode call) -> ((MethodInsnNode) call).name)
            .toList();
      }
    }
    throw new AssertionError("no method " + name);
  }

  /** With its shadows, such a method would have more parameters than the JVM allows. */
  @ParameterizedTest
  @EnumSource(RecordingStrategy.class)
  void methodWithManyParametersTakesAParcel(RecordingStrategy strategy) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "many/Many", null, "java/lang/Object", null);
    for (int parameters : new int[] {83, 84}) {
      String descriptor = "(" + "D".repeat(parameters) + ")D";
      MethodVisitor f = writer.visitMethod(Opcodes.ACC_STATIC, "f", descriptor, null, null);
      f.visitCode();
      f.visitVarInsn(Opcodes.DLOAD, 2 * (parameters - 1));
      f.visitInsn(Opcodes.DRETURN);
      f.visitMaxs(0, 0);
      f.visitEnd();
    }
    writer.visitEnd();
    DerivedTwin twin =
        LargeClass.deriver(strategy).derive(writer.toByteArray(), ClassHierarchy.UNKNOWN);
    assertEquals(2, twin.methods().size());
    assertFalse(takesParcel(twin, 83), "they fit beside their shadows");
    assertTrue(takesParcel(twin, 84), "they do not fit");
  }

  private static boolean takesParcel(DerivedTwin twin, int parameters) {
    TwinMethod method = twin.methods().get("f(" + "D".repeat(parameters) + ")D");
    return method.signature().descriptor().contains("org/wengert/link/Parcel");
  }
}
