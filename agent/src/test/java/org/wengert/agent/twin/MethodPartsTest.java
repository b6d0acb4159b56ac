package org.wengert.agent.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Twins that HotSpot would never compile are split into parts. That the parts do the same as the
 * whole is tested where programs run, with all twins split.
 */
class MethodPartsTest {
  private static List<MethodNode> methods(DerivedTwin twin) {
    ClassNode node = new ClassNode();
    new ClassReader(twin.bytes()).accept(node, 0);
    return node.methods;
  }

  private static DerivedTwin derive(RecordingStrategy strategy, byte[] file) {
    return LargeClass.deriver(strategy).derive(file, ClassHierarchy.UNKNOWN);
  }

  /** From just too large for the compilers to nearly as large as a method may be. */
  @ParameterizedTest
  @EnumSource(RecordingStrategy.class)
  void noMethodOfALongSequenceIsTooLarge(RecordingStrategy strategy) {
    for (int statements : new int[] {200, 1000, 8000}) {
      DerivedTwin twin = derive(strategy, LargeClass.withStatements(statements));
      assertEquals(List.of(), twin.refusals());
      assertEquals(List.of(), twin.large());
      for (MethodNode method : methods(twin)) {
        int bytes = BodyDeriver.size(method);
        assertTrue(bytes <= BodyDeriver.LARGEST_COMPILED, method.name + " has " + bytes);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(RecordingStrategy.class)
  void branchesMoveWithWhatTheyBranchOver(RecordingStrategy strategy) {
    DerivedTwin twin = derive(strategy, LargeClass.withBranchStatements(3000));
    assertEquals(List.of(), twin.refusals());
    assertEquals(List.of(), twin.large());
  }

  @ParameterizedTest
  @EnumSource(RecordingStrategy.class)
  void smallTwinsStayWhole(RecordingStrategy strategy) {
    for (MethodNode method : methods(derive(strategy, LargeClass.withStatements(20)))) {
      assertTrue(!method.name.contains(MethodParts.PART), method.name);
    }
  }

  /** Messages name the line of the source: in a part, and behind one that ends within a line. */
  @ParameterizedTest
  @EnumSource(RecordingStrategy.class)
  void codeKeepsItsLines(RecordingStrategy strategy) {
    int statements = 2000;
    int found = 0;
    for (MethodNode method : methods(derive(strategy, LargeClass.withLines(statements)))) {
      int line = 0;
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof LineNumberNode number) {
          assertTrue(number.line >= line, number.line + " after " + line + " in " + method.name);
          line = number.line;
        }
        if (insn instanceof LdcInsnNode push && push.cst instanceof Double constant) {
          assertEquals(constant.intValue(), line, "line of a constant in " + method.name);
          found++;
        }
      }
    }
    assertTrue(found >= statements, "only " + found + " constants");
  }
}
