package org.wengert.agent.twin;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.wengert.link.TwinKind;
import org.wengert.tape.SecondOrderRecording;

/**
 * Arithmetic with second derivatives: what is not linear is recorded at once, with the second
 * partial derivatives of its arguments.
 */
final class SecondOrderArithmetic extends ArithmeticEmitter {
  SecondOrderArithmetic(Emission emission) {
    super(emission);
  }

  /**
   * A product; linear if a factor is passive.
   *
   * <pre>
   * ..., a, b -> ..., ab
   * a, index, b, index, tape -> index       into a variable
   * </pre>
   */
  @Override
  Shadow product(AbstractInsnNode insn, Operand a, Operand b) {
    if (a.isPassive() || b.isPassive()) {
      return super.product(insn, a, b);
    }
    Coefficient[] kept = keep(true, true);
    code.add(insn);
    code.push(kept[0]);
    forms.pushNumber(a.shadow());
    code.push(kept[1]);
    forms.pushNumber(b.shadow());
    code.run();
    code.call(LinkMethod.MULTIPLY);
    return emission.taken();
  }

  /**
   * A quotient; linear if the divisor is passive.
   *
   * <pre>
   * ..., a, b -> ..., a/b
   * index of a, b, index, a/b, tape -> index     into a variable
   * </pre>
   */
  @Override
  Shadow quotient(AbstractInsnNode insn, Operand a, Operand b) {
    if (b.isPassive()) {
      return super.quotient(insn, a, b);
    }
    Coefficient divisor = keep(false, true)[1];
    code.add(insn);
    keepResult(a.value());
    int quotient = code.take(Type.DOUBLE_TYPE);
    forms.pushNumber(a.shadow());
    code.push(divisor);
    forms.pushNumber(b.shadow());
    code.load(Type.DOUBLE_TYPE, quotient);
    code.run();
    code.call(LinkMethod.DIVIDE);
    return emission.taken();
  }

  /**
   * The statement of a call with rules. A second partial derivative is the tangent of a rule as one
   * argument changes, and the result with it. Linear if it is linear in pieces.
   *
   * <pre>
   * p1, index, h11, tape -> index                               one active argument
   * begin; p, index, push ...; h, pushSecond ...; end -> index  several
   * </pre>
   */
  @Override
  Shadow composed(RuleCall call, List<RuleCall.Partial> partials) {
    if (partials.stream().allMatch(RuleCall.Partial::piecewiseLinear)) {
      return super.composed(call, partials);
    }
    if (partials.size() == 1) {
      RuleCall.Partial only = partials.get(0);
      code.load(Type.DOUBLE_TYPE, only.value());
      forms.pushNumber(only.argument());
      pushSecond(call, only, only);
      code.run();
      code.call(LinkMethod.CURVED_1);
      return emission.taken();
    }
    code.run();
    code.call(LinkMethod.SECOND_BEGIN);
    for (RuleCall.Partial partial : partials) {
      code.load(Type.DOUBLE_TYPE, partial.value());
      forms.pushNumber(partial.argument());
      code.run();
      code.call(LinkMethod.SECOND_PUSH);
    }
    for (int i = 0; i < partials.size(); i++) {
      for (int j = i; j < partials.size(); j++) {
        pushSecond(call, partials.get(i), partials.get(j));
        code.run();
        code.call(LinkMethod.PUSH_SECOND);
      }
    }
    code.run();
    code.call(LinkMethod.SECOND_END);
    return emission.taken();
  }

  /** {@code ... -> ..., h}: the tangent of a partial derivative as an argument changes. */
  private void pushSecond(RuleCall call, RuleCall.Partial partial, RuleCall.Partial changing) {
    boolean sameFactor = call.name().equals("fma") && partial == changing;
    if (partial.piecewiseLinear() || changing.piecewiseLinear() || sameFactor) {
      code.push(SecondOrderRecording.ALWAYS_ZERO);
      return;
    }
    call.push(code);
    call.pushTangents(code, changing);
    code.run();
    MethodKey rule = partial.rule();
    String tangents = TwinSignature.of(TwinKind.TANGENT, null, rule.descriptor()).descriptor();
    String inRecording =
        tangents.replace(
            Type.getDescriptor(TwinKind.TANGENT.run()),
            Type.getDescriptor(TwinKind.SECOND_ORDER.run()));
    code.add(
        emission.bridges.call(
            LinkKind.RULE_TANGENT, inRecording, rule.owner(), rule.name(), rule.descriptor()));
    // no -0, which would say that it is 0 for all arguments
    code.push(0.0);
    code.op(Opcodes.DADD);
  }
}
