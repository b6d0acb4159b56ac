package org.wengert.agent.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A superclass's constructor that does nothing is not called. A call would be a place that C2 does
 * not see through, and would keep every small object on the heap: gradients of programs made of
 * records took twice as long.
 */
class EmptyConstructorTest {
  @Test
  void constructorsThatDoNothingAreLeftOut() {
    assertEquals(Set.of(), linked("java/lang/Object"));
    assertEquals(Set.of(), linked("java/lang/Record"));
    assertEquals(Set.of(), linked("java/lang/Number"));
  }

  /** So the test above would notice one. */
  @Test
  void otherConstructorsAreLinked() {
    assertEquals(Set.of("init"), linked("java/lang/ClassLoader"));
  }

  /** Kinds of the places in the twin of a class with a constructor that only calls its super's. */
  private static Set<String> linked(String superclass) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V17, Opcodes.ACC_SUPER, "empty/Sub", null, superclass, null);
    MethodVisitor constructor = writer.visitMethod(0, "<init>", "()V", null, null);
    constructor.visitCode();
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, "<init>", "()V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(0, 0);
    constructor.visitEnd();
    writer.visitEnd();
    DerivedTwin twin =
        LargeClass.deriver(RecordingStrategy.OPEN_STATEMENTS)
            .derive(writer.toByteArray(), ClassHierarchy.UNKNOWN);
    Set<String> kinds = new TreeSet<>();

    new ClassReader(twin.bytes()).accept(new Places(kinds), 0);
    return kinds;
  }

  /** Collects the names of dynamic calls. */
  private static final class Places extends ClassVisitor {
    private final Set<String> kinds;

    Places(Set<String> kinds) {
      super(Opcodes.ASM9);
      this.kinds = kinds;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle bootstrap, Object... arguments) {
          kinds.add(name);
        }
      };
    }
  }
}
