package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Arrays of numbers. The original instruction runs first, so that its exceptions are its own and
 * the position is known to be inside the bounds; the shadow follows.
 */
final class ArrayEmitter {
  private static final Type SHADOW = ShadowKind.ARRAY_SHADOW;

  private final Emission emission;
  private final Code code;
  private final BlockState state;

  ArrayEmitter(Emission emission) {
    this.emission = emission;
    this.code = emission.code;
    this.state = emission.state;
  }

  /**
   * Reads a number.
   *
   * <pre>
   * ..., array, i -> ..., value
   * shadow, i -> its shadow             into a variable
   * </pre>
   */
  void load(AbstractInsnNode insn, Type type) {
    Operand position = state.peek(0);
    Operand array = state.peek(1);
    if (!(array.shadow() instanceof Shadow.InLocal)) {
      code.add(insn); // the null constant: it throws
      state.pop(2);
      state.push(Operand.of(ShadowValue.of(type, true), Shadow.PASSIVE));
      return;
    }
    Shadow index = emission.elements.get(array.shadow(), position);
    if (index != null) {
      code.add(insn);
    } else {
      Operand kept = keepPosition(position);
      code.add(insn);
      emission.forms.pushArray(array.shadow());
      code.pushAgain(kept);
      code.call(emission.methods.load());
      index = emission.taken();
      emission.elements.put(array.shadow(), kept, index);
    }
    state.pop(2);
    state.push(Operand.of(ShadowValue.of(type, true), index));
  }

  /** {@code ..., i -> ..., i}; returns it as an operand that can be pushed again. */
  private Operand keepPosition(Operand position) {
    return position.isKnown() ? position : position.heldBy(code.keep(Type.INT_TYPE));
  }

  /**
   * Writes a number.
   *
   * <pre>
   * ..., array, i, value -> ...
   * shadow, i, index ->
   * </pre>
   */
  void store(AbstractInsnNode insn, Type type) {
    Operand value = state.peek(0);
    Operand position = state.peek(1);
    Operand array = state.peek(2);
    if (!(array.shadow() instanceof Shadow.InLocal)) {
      code.add(insn);
      state.pop(3);
      return;
    }
    Shadow index = emission.recorded(value);
    Operand kept = position;
    if (!position.isKnown()) {
      int stored = code.take(type);
      kept = keepPosition(position);
      code.load(type, stored);
    }
    code.add(insn);
    emission.forms.pushArray(array.shadow());
    code.pushAgain(kept);
    emission.forms.pushNumber(index);
    code.call(emission.methods.store());
    emission.elements.forget();
    state.pop(3);
  }

  /**
   * Reads a row of an array of arrays of numbers.
   *
   * <pre>
   * ..., array, i -> ..., row
   * row, shadow, i, tape -> row's shadow    into a variable
   * </pre>
   */
  void loadRow(AbstractInsnNode insn) {
    Operand position = state.peek(0);
    Operand array = state.peek(1);
    ShadowKind kind = ShadowKind.of(array.value().type());
    if (kind != ShadowKind.ARRAY || !(array.shadow() instanceof Shadow.InLocal)) {
      code.add(insn);
      state.pop(2);
      state.push(Operand.of(ShadowValue.OBJECT));
      return;
    }
    Type rowType = Type.getType(array.value().type().getDescriptor().substring(1));
    if (ShadowKind.of(rowType) != ShadowKind.ARRAY) {
      throw new IllegalStateException("aaload from " + array.value().type());
    }
    Shadow row = emission.elements.get(array.shadow(), position);
    if (row != null) {
      code.add(insn);
    } else {
      Operand kept = keepPosition(position);
      code.add(insn);
      code.op(DUP);
      emission.forms.pushArray(array.shadow());
      code.pushAgain(kept);
      code.run();
      code.call(LinkMethod.ARRAY_ROW);
      row = new Shadow.InLocal(code.take(SHADOW));
      emission.elements.put(array.shadow(), kept, row);
    }
    state.pop(2);
    state.push(Operand.of(ShadowValue.of(rowType, true), row));
  }

  /** {@code ..., array -> ..., array}, a new one or one from an untyped place. */
  Shadow find() {
    code.op(DUP);
    code.run();
    code.call(LinkMethod.ARRAY_OF);
    return new Shadow.InLocal(code.take(SHADOW));
  }

  /** {@code ..., array -> ..., array}, one that a call just returned. */
  Shadow findReturned() {
    code.op(DUP);
    code.run();
    code.call(LinkMethod.ARRAY_RETURNED);
    return new Shadow.InLocal(code.take(SHADOW));
  }
}
