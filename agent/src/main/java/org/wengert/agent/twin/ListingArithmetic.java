package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Arithmetic of listing twins: each operation goes to the list, with its operands and its place.
 */
final class ListingArithmetic extends ArithmeticEmitter {
  ListingArithmetic(Emission emission) {
    super(emission);
  }

  /**
   * A negation.
   *
   * <pre>
   * ..., a -> ..., -a
   * a, index, place, run -> index            into a variable
   * </pre>
   */
  @Override
  void negate(AbstractInsnNode insn) {
    Operand a = state.peek(0);
    if (a.isPassive()) {
      super.negate(insn);
      return;
    }
    Coefficient kept = keepTop();
    code.add(insn);
    code.push(kept);
    forms.pushNumber(a.shadow());
    code.push(emission.source.text());
    code.run();
    code.call(LinkMethod.LISTED_NEGATE);
    state.pop();
    state.push(Operand.of(a.value(), emission.taken()));
  }

  /**
   * An operation on two numbers, of which one may be active.
   *
   * <pre>
   * ..., a, b -> ..., result
   * a, index, b, index, result, operator, place, run -> index      into a variable
   * </pre>
   */
  @Override
  Shadow combined(AbstractInsnNode insn, Operand a, Operand b) {
    Coefficient[] kept = keep(true, true);
    code.add(insn);
    keepResult(a.value());
    int result = code.take(Type.DOUBLE_TYPE);
    code.push(kept[0]);
    forms.pushNumber(a.shadow());
    code.push(kept[1]);
    forms.pushNumber(b.shadow());
    code.load(Type.DOUBLE_TYPE, result);
    code.push(operator(insn.getOpcode()));
    code.push(emission.source.text());
    code.run();
    code.call(LinkMethod.LISTED_BINARY);
    return emission.taken();
  }

  private static String operator(int opcode) {
    return switch (opcode) {
      case DADD, FADD -> "+";
      case DSUB, FSUB -> "-";
      case DMUL, FMUL -> "*";
      case DDIV, FDIV -> "/";
      default -> "%";
    };
  }

  /**
   * A call of a method with rules.
   *
   * <pre>
   * result, name, place, run, begin
   * value, index, partial, run, argument     for each argument that is a number
   * run, end -> index                        into a variable
   * </pre>
   */
  @Override
  Shadow composed(RuleCall call, List<RuleCall.Partial> partials) {
    code.load(call.resultType(), call.result());
    widen(call.resultType());
    code.push(call.name());
    code.push(emission.source.text());
    code.run();
    code.call(LinkMethod.LISTED_BEGIN);
    for (int i = 0; i < call.types().length; i++) {
      if (ShadowKind.of(call.types()[i]) == ShadowKind.NUMBER) {
        code.load(call.types()[i], call.arguments()[i]);
        widen(call.types()[i]);
        pushPartial(partials, i);
        code.run();
        code.call(LinkMethod.LISTED_ARGUMENT);
      }
    }
    code.run();
    code.call(LinkMethod.LISTED_END);
    return emission.taken();
  }

  /** {@code ... -> ..., index, partial}. */
  private void pushPartial(List<RuleCall.Partial> partials, int position) {
    for (RuleCall.Partial partial : partials) {
      if (partial.position() == position) {
        forms.pushNumber(partial.argument());
        code.load(Type.DOUBLE_TYPE, partial.value());
        return;
      }
    }
    code.push(0);
    code.push(0.0);
  }

  /** {@code ..., number -> ..., double}. */
  private void widen(Type type) {
    switch (type.getSort()) {
      case Type.FLOAT -> code.op(F2D);
      case Type.LONG -> code.op(L2D);
      case Type.DOUBLE -> {}
      default -> code.op(I2D);
    }
  }

  /**
   * A comparison.
   *
   * <pre>
   * ..., a, b -> ..., outcome
   * a, index, b, index, outcome, jump, place, run ->
   * </pre>
   */
  @Override
  void compare(AbstractInsnNode insn, int jump) {
    Operand b = state.peek(0);
    Operand a = state.peek(1);
    if (a.isPassive() && b.isPassive()) {
      super.compare(insn, jump);
      return;
    }
    Coefficient[] kept = keep(true, true);
    code.add(insn);
    int outcome = code.keep(Type.INT_TYPE);
    code.push(kept[0]);
    forms.pushNumber(emission.recorded(a));
    code.push(kept[1]);
    forms.pushNumber(emission.recorded(b));
    code.load(Type.INT_TYPE, outcome);
    code.push(jump);
    code.push(emission.source.text());
    code.run();
    code.call(LinkMethod.LISTED_COMPARE);
    state.pop(2);
    state.push(Operand.of(ShadowValue.INT));
  }

  /**
   * A cast to an integer.
   *
   * <pre>
   * ..., a -> ..., outcome
   * a, index, outcome, place, run ->
   * </pre>
   */
  @Override
  void castToInteger(AbstractInsnNode insn) {
    Operand a = state.peek(0);
    if (a.isPassive()) {
      super.castToInteger(insn);
      return;
    }
    Coefficient kept = keepTop();
    code.add(insn);
    boolean isLong = insn.getOpcode() == D2L || insn.getOpcode() == F2L;
    Type type = isLong ? Type.LONG_TYPE : Type.INT_TYPE;
    int outcome = code.keep(type);
    code.push(kept);
    forms.pushNumber(emission.recorded(a));
    code.load(type, outcome);
    if (!isLong) {
      code.op(I2L);
    }
    code.push(emission.source.text());
    code.run();
    code.call(LinkMethod.LISTED_CAST);
    state.pop();
    state.push(Operand.of(isLong ? ShadowValue.LONG : ShadowValue.INT));
  }
}
