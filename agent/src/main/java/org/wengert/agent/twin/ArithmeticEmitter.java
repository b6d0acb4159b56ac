package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Arithmetic of doubles and floats, and calls of methods with rules: emits the original
 * instruction, keeps the values that partial derivatives need, and combines the linear forms of the
 * operands.
 *
 * <p>The primal is computed by the original instruction on the original operands.
 */
class ArithmeticEmitter {
  final Emission emission;
  final Code code;
  final BlockState state;
  final FormAlgebra forms;

  ArithmeticEmitter(Emission emission) {
    this.emission = emission;
    this.code = emission.code;
    this.state = emission.state;
    this.forms = emission.forms;
  }

  /** {@code ..., a -> ..., -a}. */
  void negate(AbstractInsnNode insn) {
    code.add(insn);
    Operand a = state.pop();
    emission.pushResult(a.value(), forms.negate(a.shadow()));
  }

  /** {@code ..., a -> ..., (other type) a}, which keeps the shadow: its derivative is 1. */
  void convert(AbstractInsnNode insn, Type to) {
    code.add(insn);
    Operand a = state.pop();
    state.push(Operand.of(ShadowValue.of(to, a.value().active()), a.shadow()));
  }

  /** {@code ..., a, b -> ..., a op b}. */
  void binary(AbstractInsnNode insn) {
    Operand b = state.peek(0);
    Operand a = state.peek(1);
    ShadowValue result = ShadowValue.of(a.value().type(), a.value().active() || b.value().active());
    if (a.isPassive() && b.isPassive()) {
      code.add(insn);
      state.pop(2);
      state.push(Operand.of(result, Shadow.PASSIVE));
      return;
    }
    Shadow form = combined(insn, a, b);
    state.pop(2);
    emission.pushResult(result, form);
  }

  /**
   * {@code ..., a, b -> ..., a op b}; the form of the result, one operand at least being active.
   */
  Shadow combined(AbstractInsnNode insn, Operand a, Operand b) {
    return switch (insn.getOpcode()) {
      case DADD, FADD -> sum(insn, a, b.shadow());
      case DSUB, FSUB -> sum(insn, a, forms.negate(b.shadow()));
      case DMUL, FMUL -> product(insn, a, b);
      case DDIV, FDIV -> quotient(insn, a, b);
      default -> remainder(insn, a, b);
    };
  }

  /** {@code ..., a, b -> ..., sign}: a comparison has no derivative. */
  void compare(AbstractInsnNode insn, int jump) {
    code.add(insn);
    state.pop(2);
    state.push(Operand.of(ShadowValue.INT));
  }

  /** {@code ..., a -> ..., integer}: nor has a cast to an integer. */
  void castToInteger(AbstractInsnNode insn) {
    code.add(insn);
    state.pop();
    boolean isLong = insn.getOpcode() == D2L || insn.getOpcode() == F2L;
    state.push(Operand.of(isLong ? ShadowValue.LONG : ShadowValue.INT));
  }

  /** {@code ..., a -> ..., a}; returns where a is. */
  final Coefficient keepTop() {
    Operand a = state.peek(0);
    Coefficient known = known(a);
    return known != null
        ? known
        : Coefficient.stored(code.keep(a.value().type()), a.value().isFloat());
  }

  private Shadow sum(AbstractInsnNode insn, Operand a, Shadow b) {
    code.add(insn);
    return forms.add(a.shadow(), b);
  }

  /** d(ab) = b da + a db. */
  Shadow product(AbstractInsnNode insn, Operand a, Operand b) {
    Coefficient[] kept = keep(!b.isPassive(), !a.isPassive());
    code.add(insn);
    return forms.add(scale(a, kept[1]), scale(b, kept[0]));
  }

  private Shadow scale(Operand operand, Coefficient c) {
    return operand.isPassive() ? Shadow.PASSIVE : forms.scale(operand.shadow(), c);
  }

  /** d(a/b) = da / b - (a/b) / b db. */
  Shadow quotient(AbstractInsnNode insn, Operand a, Operand b) {
    if (b.isPassive() && b.constant() != null) {
      code.add(insn);
      return forms.scale(a.shadow(), new Coefficient.Constant(1 / b.constant().doubleValue()));
    }
    Coefficient.Stored divisor = (Coefficient.Stored) keep(false, true)[1];
    code.add(insn);
    code.push(1.0);
    code.push(divisor);
    code.op(DDIV);
    int inverse = code.take(Type.DOUBLE_TYPE);
    Shadow form = scale(a, Coefficient.singular(inverse));
    if (!b.isPassive()) {
      // ..., a/b -> ..., a/b, a/b, 1/b -> ..., a/b, a/b/b
      keepResult(a.value());
      code.load(Type.DOUBLE_TYPE, inverse);
      code.op(DMUL);
      Coefficient partial = Coefficient.singular(code.take(Type.DOUBLE_TYPE)).negate();
      form = forms.add(form, scale(b, partial));
    }
    return form;
  }

  /** d(a % b) = da - trunc(a/b) db. */
  private Shadow remainder(AbstractInsnNode insn, Operand a, Operand b) {
    if (b.isPassive()) {
      code.add(insn);
      return a.shadow();
    }
    Coefficient[] kept = keep(true, true);
    code.add(insn);
    int result = keepResultLocal(a.value());
    code.push(kept[0]);
    code.push(kept[1]);
    code.load(Type.DOUBLE_TYPE, result);
    code.call(LinkMethod.REMAINDER_BY_DIVISOR);
    Coefficient partial = Coefficient.singular(code.take(Type.DOUBLE_TYPE));
    return forms.add(a.shadow(), scale(b, partial));
  }

  /** {@code ..., result -> ..., result, (double) result}. */
  final void keepResult(ShadowValue value) {
    code.op(value.isFloat() ? DUP : DUP2);
    if (value.isFloat()) {
      code.op(F2D);
    }
  }

  /** {@code ..., result -> ..., result}; the result as a double in a new temporary. */
  private int keepResultLocal(ShadowValue value) {
    keepResult(value);
    return code.take(Type.DOUBLE_TYPE);
  }

  /**
   * {@code ..., a, b -> ..., a, b}, with the values that are wanted held somewhere.
   *
   * @return where a and b are; null for one that is not wanted
   */
  final Coefficient[] keep(boolean wantA, boolean wantB) {
    Operand b = state.peek(0);
    Operand a = state.peek(1);
    Coefficient keptA = wantA ? known(a) : null;
    Coefficient keptB = wantB ? known(b) : null;
    if (wantA && keptA == null) {
      Type type = a.value().type();
      int bLocal = -1;
      if (b.isKnown()) {
        code.op(b.size() == 2 ? POP2 : POP);
      } else {
        bLocal = code.take(type);
      }
      keptA = Coefficient.stored(code.keep(type), a.value().isFloat());
      if (bLocal < 0) {
        code.pushAgain(b);
      } else {
        code.load(type, bLocal);
        keptB = wantB ? Coefficient.stored(bLocal, b.value().isFloat()) : null;
      }
    } else if (wantB && keptB == null) {
      keptB = Coefficient.stored(code.keep(b.value().type()), b.value().isFloat());
    }
    return new Coefficient[] {keptA, keptB};
  }

  /** The operand as a coefficient if it is held somewhere already, else null. */
  private static Coefficient known(Operand operand) {
    if (operand.constant() != null) {
      return new Coefficient.Constant(operand.constant().doubleValue());
    }
    return operand.local() >= 0
        ? Coefficient.stored(operand.local(), operand.value().isFloat())
        : null;
  }

  /**
   * A call of a method with rules.
   *
   * <pre>
   * ..., arguments -> ...               each argument in a variable
   * ... -> ..., result                  the original call
   * ..., result -> ..., result          for each active argument: its partial in a variable
   * </pre>
   */
  void callByRule(MethodInsnNode call, CallPlan.ByRule plan) {
    Map<Integer, MethodKey> partials = plan.partials();
    Type[] types = Type.getArgumentTypes(call.desc);
    Type resultType = Type.getReturnType(call.desc);
    boolean anyActive =
        partials.keySet().stream().anyMatch(i -> !state.peek(types.length - 1 - i).isPassive());
    if (!anyActive) {
      code.add(call);
      state.pop(types.length);
      state.push(Operand.of(ShadowValue.of(resultType, false), Shadow.PASSIVE));
      return;
    }
    int[] kept = keepArguments(types);
    code.add(call);
    int result = code.keep(resultType);
    RuleCall applied = new RuleCall(call.name, types, kept, resultType, result);
    List<Operand> arguments = state.pop(types.length);
    List<RuleCall.Partial> active = new ArrayList<>();
    for (Map.Entry<Integer, MethodKey> partial : partials.entrySet()) {
      Operand argument = arguments.get(partial.getKey());
      if (!argument.isPassive()) {
        Operand known = argument;
        if (plan.costly().test(partial.getValue())) {
          // [shadow], arguments, result -> partial, if the shadow is not 0
          known = argument.with(emission.recorded(argument));
          forms.pushNumber(known.shadow());
          applied.push(code);
          code.add(emission.bridges.ifActive(partial.getValue(), emission.kind));
        } else {
          applied.push(code);
          code.call(partial.getValue());
        }
        int value = code.take(Type.DOUBLE_TYPE);
        active.add(
            new RuleCall.Partial(
                partial.getKey(),
                partial.getValue(),
                value,
                known.shadow(),
                plan.piecewiseLinear().test(partial.getValue())));
      }
    }
    emission.pushResult(ShadowValue.of(resultType, true), composed(applied, active));
  }

  /** The form of a call with rules, from the partial derivatives of its active arguments. */
  Shadow composed(RuleCall call, List<RuleCall.Partial> partials) {
    Shadow form = Shadow.PASSIVE;
    for (RuleCall.Partial partial : partials) {
      Coefficient c = Coefficient.singular(partial.value());
      form = forms.add(form, forms.scale(partial.argument(), c));
    }
    return form;
  }

  /** {@code ..., arguments -> ..., arguments}; returns variables that hold them. */
  private int[] keepArguments(Type[] types) {
    int[] kept = new int[types.length];
    int last = types.length - 1;
    if (types.length == 1) {
      Operand only = state.peek(0);
      kept[0] = only.local() >= 0 ? only.local() : code.keep(types[0]);
      return kept;
    }
    for (int i = last; i >= 0; i--) {
      kept[i] = code.take(types[i]);
    }
    for (int i = 0; i <= last; i++) {
      code.load(types[i], kept[i]);
    }
    return kept;
  }
}
