package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

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
final class ArithmeticEmitter {
  private final Emission emission;
  private final Code code;
  private final BlockState state;
  private final FormAlgebra forms;

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
    Shadow form =
        switch (insn.getOpcode()) {
          case DADD, FADD -> sum(insn, a, b.shadow());
          case DSUB, FSUB -> sum(insn, a, forms.negate(b.shadow()));
          case DMUL, FMUL -> product(insn, a, b);
          case DDIV, FDIV -> quotient(insn, a, b);
          default -> remainder(insn, a, b);
        };
    state.pop(2);
    emission.pushResult(result, form);
  }

  private Shadow sum(AbstractInsnNode insn, Operand a, Shadow b) {
    code.add(insn);
    return forms.add(a.shadow(), b);
  }

  /** d(ab) = b da + a db. */
  private Shadow product(AbstractInsnNode insn, Operand a, Operand b) {
    Coefficient[] kept = keep(!b.isPassive(), !a.isPassive());
    code.add(insn);
    return forms.add(scale(a, kept[1]), scale(b, kept[0]));
  }

  private Shadow scale(Operand operand, Coefficient c) {
    return operand.isPassive() ? Shadow.PASSIVE : forms.scale(operand.shadow(), c);
  }

  /** d(a/b) = da / b - (a/b) / b db. */
  private Shadow quotient(AbstractInsnNode insn, Operand a, Operand b) {
    if (b.isPassive() && b.constant() != null) {
      code.add(insn);
      return forms.scale(a.shadow(), new Coefficient.Constant(1 / b.constant().doubleValue()));
    }
    Coefficient.Stored divisor = (Coefficient.Stored) keep(false, true)[1];
    code.add(insn);
    code.push(1.0);
    load(divisor);
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
    load(kept[0]);
    load(kept[1]);
    code.load(Type.DOUBLE_TYPE, result);
    code.call(LinkMethod.REMAINDER_BY_DIVISOR);
    Coefficient partial = Coefficient.singular(code.take(Type.DOUBLE_TYPE));
    return forms.add(a.shadow(), scale(b, partial));
  }

  /** {@code ..., result -> ..., result, (double) result}. */
  private void keepResult(ShadowValue value) {
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

  /** {@code ... -> ..., double}. */
  private void load(Coefficient coefficient) {
    if (coefficient instanceof Coefficient.Constant constant) {
      code.push(constant.value());
      return;
    }
    Coefficient.Stored stored = (Coefficient.Stored) coefficient;
    code.load(stored.single() ? Type.FLOAT_TYPE : Type.DOUBLE_TYPE, stored.local());
    if (stored.single()) {
      code.op(F2D);
    }
  }

  /**
   * {@code ..., a, b -> ..., a, b}, with the values that are wanted held somewhere.
   *
   * @return where a and b are; null for one that is not wanted
   */
  private Coefficient[] keep(boolean wantA, boolean wantB) {
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
    boolean active =
        partials.keySet().stream().anyMatch(i -> !state.peek(types.length - 1 - i).isPassive());
    if (!active) {
      code.add(call);
      state.pop(types.length);
      state.push(Operand.of(ShadowValue.of(resultType, false), Shadow.PASSIVE));
      return;
    }
    int[] kept = keepArguments(types);
    code.add(call);
    int result = code.keep(resultType);
    List<Operand> arguments = state.pop(types.length);
    Shadow form = Shadow.PASSIVE;
    for (Map.Entry<Integer, MethodKey> partial : partials.entrySet()) {
      Operand argument = arguments.get(partial.getKey());
      if (!argument.isPassive()) {
        boolean guarded = plan.costly().test(partial.getValue());
        Shadow shadow = guarded ? forms.recorded(argument.shadow()) : argument.shadow();
        if (guarded) {
          code.load(Type.INT_TYPE, shadow.indexLocal());
        }
        for (int i = 0; i < types.length; i++) {
          code.load(types[i], kept[i]);
        }
        code.load(resultType, result);
        if (guarded) {
          code.add(emission.bridges.ifActive(partial.getValue()));
        } else {
          code.call(partial.getValue());
        }
        Coefficient c = Coefficient.singular(code.take(Type.DOUBLE_TYPE));
        form = forms.add(form, forms.scale(shadow, c));
      }
    }
    emission.pushResult(ShadowValue.of(resultType, true), form);
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
