package org.wengert.opcodes.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The random programs would notice a mistake: with one planted in all places of a kind, many have
 * other derivatives. So their results depend on which implementation is called, on what lambdas
 * capture, and on text.
 */
class PlantedMistakesTest {
  private static final int PROGRAMS = 500;

  private static final List<Program> ALL = new ArrayList<>();

  static {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      ALL.add(new Program(seed));
    }
  }

  private static Program changed(Program program, BiConsumer<ClassNode, MethodNode> change) {
    List<ClassNode> family = program.family().stream().map(each -> changed(each, change)).toList();
    return program.with(changed(program.node(), change)).with(family);
  }

  private static ClassNode changed(ClassNode node, BiConsumer<ClassNode, MethodNode> change) {
    ClassNode copy = new ClassNode();
    node.accept(copy);
    copy.methods.forEach(method -> change.accept(copy, method));
    return copy;
  }

  private static void assertNoticed(
      String mistake, int least, BiConsumer<ClassNode, MethodNode> change) {
    int noticed = 0;
    for (Program program : ALL) {
      Num right = program.run();
      try {
        Num wrong = changed(program, change).run();
        boolean same = true;
        for (int i = 0; i < 4; i++) {
          double scale = right.magnitude()[i] + wrong.magnitude()[i];
          same &= !(Math.abs(right.tangent()[i] - wrong.tangent()[i]) > 1e-9 * scale);
        }
        noticed += same ? 0 : 1;
      } catch (RuntimeException e) {
        noticed++;
      }
    }
    System.out.println(mistake + ": " + noticed + " of " + PROGRAMS + " programs notice");
    assertTrue(noticed >= least, mistake + " is noticed by " + noticed + " programs only");
  }

  /** Has a class inherit a method instead of its own, or have none. */
  private static BiConsumer<ClassNode, MethodNode> without(String type, String name) {
    return (node, method) -> {
      if (node.name.equals(type) && method.name.equals(name)) {
        method.name = "overlooked";
      }
    };
  }

  @Test
  void theMethodOfASuperclassIsNotThatOfTheClass() {
    assertNoticed("Wave.set", 3, without(Family.WAVE, "set"));
    assertNoticed("Wave.twice", 3, without(Family.WAVE, "twice"));
    assertNoticed("Sub.times", 3, without(Family.SUB, "times"));
  }

  @Test
  void theDefaultOfAnInterfaceIsNotThatOfTheOneItExtends() {
    assertNoticed("Steady.twice", 3, without(Family.STEADY, "twice"));
  }

  @Test
  void oneImplementationIsNotAnother() {
    assertNoticed(
        "Line for Wave",
        10,
        (node, method) -> {
          for (AbstractInsnNode each : method.instructions) {
            if (each instanceof TypeInsnNode type && type.desc.equals(Family.WAVE)) {
              type.desc = Family.LINE;
            } else if (each instanceof MethodInsnNode call
                && call.owner.equals(Family.WAVE)
                && call.name.equals("<init>")) {
              call.owner = Family.LINE;
            }
          }
        });
  }

  @Test
  void theBranchOfAForkDepends() {
    assertNoticed(
        "the other branch",
        5,
        (node, method) -> {
          for (AbstractInsnNode each : method.instructions.toArray()) {
            if (node.name.equals(Family.FORK) && each.getOpcode() == Opcodes.DCMPL) {
              method.instructions.insert(each, new InsnNode(Opcodes.ICONST_1));
              method.instructions.insert(each, new InsnNode(Opcodes.POP));
            }
          }
        });
  }

  @Test
  void aFieldIsNotTheOneThatItHides() {
    assertNoticed(
        "Base.p for Wave.p",
        10,
        (node, method) -> {
          if (node.name.equals(Family.WAVE)) {
            node.fields.clear();
          }
        });
  }

  @Test
  void whatALambdaCapturesCounts() {
    assertNoticed(
        "a captured number that is lost",
        3,
        (node, method) -> {
          if (method.name.startsWith("lambda$")) {
            int variable = method.desc.startsWith("([") ? 1 : 4;
            VarInsnNode store = new VarInsnNode(Opcodes.DSTORE, variable);
            method.instructions.insert(store);
            method.instructions.insertBefore(store, new InsnNode(Opcodes.DCONST_1));
          }
        });
  }

  @Test
  void textCounts() {
    assertNoticed(
        "text that is one character longer",
        3,
        (node, method) -> {
          for (AbstractInsnNode each : method.instructions.toArray()) {
            if (each instanceof MethodInsnNode call && call.name.equals("length")) {
              method.instructions.insert(each, new InsnNode(Opcodes.IADD));
              method.instructions.insert(each, new InsnNode(Opcodes.ICONST_1));
            }
          }
        });
  }
}
