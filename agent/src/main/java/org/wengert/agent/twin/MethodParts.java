package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Splits the body of a twin that is too large for HotSpot's compilers: stretches of it become
 * methods of their own, which get the variables that they read as parameters and give back those
 * that they wrote. What the code does stays the same, instruction by instruction.
 *
 * <p>A stretch can move if control enters it only at its start and leaves it only behind its end,
 * or by an exception that nobody in the body needs its variables for, with nothing on the operand
 * stack at both ends. So one expression with thousands of operations stays in one piece.
 */
final class MethodParts {
  /** What the names of parts have behind the name of their twin. */
  static final String PART = "$part";

  private final String owner;
  private final AccessibleTypes types;
  private final UnaryOperator<String> freshName;
  private final Splitting splitting;

  /**
   * A splitter.
   *
   * @param owner internal name of the twin class
   * @param types the types that it has access to
   * @param freshName makes names of methods that differ from all others
   * @param splitting what to split
   */
  MethodParts(
      String owner, AccessibleTypes types, UnaryOperator<String> freshName, Splitting splitting) {
    this.owner = owner;
    this.types = types;
    this.freshName = freshName;
    this.splitting = splitting;
  }

  /**
   * Splits a body as far as it is too large and as it can be split.
   *
   * @param body the body, which gets shorter
   * @param twin the name of its twin
   * @return the parts
   */
  List<MethodNode> split(MethodNode body, String twin) {
    List<MethodNode> parts = new ArrayList<>();
    boolean goesOn = true;
    while (goesOn && BodyDeriver.size(body) > splitting.largestBody()) {
      List<MethodNode> more = splitOnce(body, twin);
      parts.addAll(more);
      goesOn = splitting.goesOn() && !more.isEmpty();
    }
    return parts;
  }

  private List<MethodNode> splitOnce(MethodNode body, String twin) {
    StraightCode code = new StraightCode(body);
    List<MethodNode> parts = new ArrayList<>();
    if (!LocalTypes.canFollow(code)) {
      return parts;
    }
    LocalTypes locals = new LocalTypes(owner, body, code);
    Liveness live = new Liveness(body, code);
    List<Stretch> stretches = Stretch.find(code, locals.depths(), live, splitting);
    locals.note(stretches);
    int free = Math.max(code.locals(), Type.getArgumentsAndReturnSizes(body.desc) >> 2);
    if (!stretches.isEmpty()) {
      forgetDeadVariables(body, live);
    }
    for (Stretch stretch : stretches) {
      PartWriter writer = new PartWriter(owner, types, code, stretch, locals, live, free);
      if (writer.isWorthwhile(splitting)) {
        parts.add(writer.move(body, freshName.apply(twin + PART)));
      }
    }
    return parts;
  }

  /**
   * Takes variables that are not read any more out of the frames, and the names of all out of the
   * tables for debuggers: where they were written may move.
   */
  private static void forgetDeadVariables(MethodNode body, Liveness live) {
    body.localVariables = null;
    int number = 0;
    for (AbstractInsnNode insn : body.instructions) {
      if (insn instanceof FrameNode frame) {
        List<Object> locals = new ArrayList<>();
        BitSet needed = live.at(number);
        int variable = 0;
        for (Object type : frame.local) {
          boolean isWide = type == Opcodes.LONG || type == Opcodes.DOUBLE;
          boolean isLive = needed.get(variable);
          locals.add(isLive ? type : Opcodes.TOP);
          if (isWide && !isLive) {
            locals.add(Opcodes.TOP);
          }
          variable += isWide ? 2 : 1;
        }
        frame.local = locals;
      }
      number += insn.getOpcode() >= 0 ? 1 : 0;
    }
  }
}
