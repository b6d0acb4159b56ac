package org.wengert.agent.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.wengert.agent.KnownClasses;
import org.wengert.link.TwinKind;

/**
 * The reference strategy leaves out of all kinds of twins what only makes them faster: else the
 * tests that run with it would not hold the others against it.
 */
class ReferenceStrategyTest {
  /** Original code. */
  private static final class Code {
    static double square(double[] x) {
      return x[3] * x[3];
    }

    static double row(double[][] a, int i) {
      double s = 0;
      for (int k = 0; k < 9; k++) {
        s += a[i][k];
      }
      return s;
    }

    static double passive(int n) {
      double s = 1;
      for (int k = 0; k < n; k++) {
        s *= k;
      }
      return s;
    }

    static double product(double x, double y) {
      return x * y;
    }
  }

  /** What a twin's method calls of the links, in order. */
  private static List<LinkMethod> calls(TwinKind kind, RecordingStrategy strategy, String method) {
    TwinDeriver deriver = new TwinDeriver(new KnownMethods(KnownClasses.all()), kind, strategy);
    byte[] original = LargeClass.file("org/wengert/agent/twin/", "ReferenceStrategyTest$Code");
    ClassNode twin = new ClassNode();
    new ClassReader(deriver.derive(original, ClassHierarchy.UNKNOWN).bytes()).accept(twin, 0);
    MethodNode body =
        twin.methods.stream().filter(each -> each.name.equals(method)).findFirst().orElseThrow();
    List<LinkMethod> calls = new ArrayList<>();
    for (AbstractInsnNode insn : body.instructions) {
      if (insn instanceof MethodInsnNode call) {
        for (LinkMethod link : LinkMethod.values()) {
          if (link.owner().equals(call.owner)
              && link.method().equals(call.name)
              && link.descriptor().equals(call.desc)) {
            calls.add(link);
          }
        }
      }
    }
    return calls;
  }

  private static long count(List<LinkMethod> calls, LinkMethod method) {
    return calls.stream().filter(method::equals).count();
  }

  private static RecordingStrategy usual(TwinKind kind) {
    return RecordingStrategy.OPEN_STATEMENTS.of(kind);
  }

  @ParameterizedTest
  @EnumSource
  void isForAllKinds(TwinKind kind) {
    assertEquals(
        RecordingStrategy.EACH_OPERATION, RecordingStrategy.EACH_OPERATION.of(kind), "chosen");
    assertNotEquals(RecordingStrategy.EACH_OPERATION, usual(kind), "not chosen");
  }

  @ParameterizedTest
  @EnumSource
  void looksElementsUpAgain(TwinKind kind) {
    LinkMethod load = ShadowMethods.of(kind).load();
    assertEquals(1, count(calls(kind, usual(kind), "square"), load));
    assertEquals(2, count(calls(kind, RecordingStrategy.EACH_OPERATION, "square"), load));
  }

  @ParameterizedTest
  @EnumSource
  void findsRowsInTheLoop(TwinKind kind) {
    List<LinkMethod> usual = calls(kind, usual(kind), "row");
    assertEquals(1, count(usual, LinkMethod.ARRAY_ROW_AHEAD), () -> "before the loop: " + usual);
    assertEquals(0, count(usual, LinkMethod.ARRAY_ROW), () -> "in the loop: " + usual);
    List<LinkMethod> reference = calls(kind, RecordingStrategy.EACH_OPERATION, "row");
    assertEquals(0, count(reference, LinkMethod.ARRAY_ROW_AHEAD), () -> "before: " + reference);
    assertEquals(1, count(reference, LinkMethod.ARRAY_ROW), () -> "in the loop: " + reference);
  }

  @Test
  void takesAllNumbersForActive() {
    List<LinkMethod> usual = calls(TwinKind.TAPE, usual(TwinKind.TAPE), "passive");
    List<LinkMethod> reference = calls(TwinKind.TAPE, RecordingStrategy.EACH_OPERATION, "passive");
    assertEquals(List.of(LinkMethod.SET_RETURNED), usual);
    assertEquals(1, count(reference, LinkMethod.record(1)), () -> "s * k: " + reference);
  }

  @Test
  void addsProductsOneByOne() {
    List<LinkMethod> usual = calls(TwinKind.TANGENT, usual(TwinKind.TANGENT), "product");
    List<LinkMethod> reference =
        calls(TwinKind.TANGENT, RecordingStrategy.EACH_OPERATION, "product");
    assertEquals(List.of(LinkMethod.TANGENT_TERMS_2), usual.subList(0, 1));
    assertEquals(
        List.of(LinkMethod.TANGENT_TERM, LinkMethod.TANGENT_TERM), reference.subList(0, 2));
  }
}
