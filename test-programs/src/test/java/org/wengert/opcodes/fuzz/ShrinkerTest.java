package org.wengert.opcodes.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Programs that fail become small: tested with failures that are planted. */
class ShrinkerTest {
  /** A planted mistake: whatever calls {@code Math.sin} in the function, and is valid, fails. */
  private static boolean callsSine(Program program) {
    try {
      double[] point = program.point();
      double expected = program.run().value();
      return program.load().applyAsDouble(point) == expected && sines(program.node()) > 0;
    } catch (RuntimeException | LinkageError invalid) {
      return false;
    }
  }

  private static long sines(ClassNode node) {
    long sines = 0;
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode each : method.instructions) {
        sines += each instanceof MethodInsnNode call && call.name.equals("sin") ? 1 : 0;
      }
    }
    return sines;
  }

  @Test
  void whatDoesNotMatterGoes() {
    List<Program> failing =
        LongStream.range(0, 200).mapToObj(Program::new).filter(ShrinkerTest::callsSine).toList();
    assertTrue(failing.size() > 5, failing.size() + " programs with a sine");
    for (Program program : failing.subList(0, 5)) {
      int before = Shrinker.size(program.node());
      ClassNode small = Shrinker.shrink(program.node(), n -> callsSine(program.with(n)));
      assertEquals(1, sines(small));
      assertTrue(callsSine(program.with(small)));
      int size = Shrinker.size(small);
      assertTrue(size < 60 && size < before / 4, before + " instructions became " + size);
      // the program that was given is as it was
      assertEquals(before, Shrinker.size(program.node()));
    }
  }

  /** A mistake that shows in the numbers: as if the derivative of a negation were 1. */
  private static boolean differs(Program program) {
    ClassNode wrong = new ClassNode();
    program.node().accept(wrong);
    for (MethodNode method : wrong.methods) {
      for (AbstractInsnNode each : method.instructions.toArray()) {
        if (each.getOpcode() == Opcodes.DNEG) {
          method.instructions.remove(each);
        }
      }
    }
    try {
      double right = program.run().tangent()[0];
      double found = program.with(wrong).run().tangent()[0];
      program.load().applyAsDouble(program.point());
      return Double.isFinite(right) && Math.abs(right - found) > 1e-6 * Math.abs(right);
    } catch (RuntimeException | LinkageError invalid) {
      return false;
    }
  }

  @Test
  void numbersStayWrong() {
    List<Program> failing =
        LongStream.range(0, 400).mapToObj(Program::new).filter(ShrinkerTest::differs).toList();
    assertNotEquals(0, failing.size());
    Program program = failing.get(0);
    ClassNode small = Shrinker.shrink(program.node(), n -> differs(program.with(n)));
    assertTrue(differs(program.with(small)));
    int before = Shrinker.size(program.node());
    int size = Shrinker.size(small);
    assertTrue(size < 60 && size < before / 3, before + " instructions became " + size);
  }
}
