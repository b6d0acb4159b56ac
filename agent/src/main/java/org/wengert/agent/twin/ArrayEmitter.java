package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Arrays of numbers. The original instruction runs first, so that its exceptions are its own and
 * the position is known to be inside the bounds; the shadow follows.
 */
final class ArrayEmitter {
  private static final Type SHADOW = ShadowKind.ARRAY_SHADOW;

  private final Emission emission;
  private final Code code;
  private final BlockState state;
  private final ElementSums sums;
  private final LoopRows rows;
  private Flow.Block block;

  /** The shadow of the element that was read last, if it may become a sum; else null. */
  private Shadow toAdd;

  ArrayEmitter(Emission emission, ElementSums sums, LoopRows rows) {
    this.emission = emission;
    this.sums = sums;
    this.rows = rows;
    this.code = emission.code;
    this.state = emission.state;
  }

  void enter(Flow.Block entered) {
    block = entered;
    toAdd = null;
  }

  /** {@code ... -> ...}: at the end of a block, closes what other code may read. */
  void leave() {
    if (toAdd != null || sums.enters(block)) {
      emission.forms.share();
    }
  }

  /**
   * Reads a number.
   *
   * <pre>
   * ..., array, i -> ..., value
   * shadow, i -> its shadow             into a variable
   * shadow, i, tape -> its shadow       where sums in elements may be open
   * </pre>
   */
  void load(AbstractInsnNode insn, AbstractInsnNode original, Type type) {
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
      boolean adds = sums.mayAdd(original);
      if (sums.contains(block) && !adds) {
        code.run();
        code.call(LinkMethod.ELEMENT_LOAD);
      } else {
        code.call(emission.methods.load());
      }
      index = emission.taken();
      emission.elements.put(array.shadow(), kept, index);
      if (adds) {
        expectSum(original, kept, index);
      }
    }
    state.pop(2);
    state.push(Operand.of(ShadowValue.of(type, true), index));
  }

  /**
   * Notes an element that code seems to add to. After {@code DUP2} its position is on the stack
   * once more, where it is known from now on.
   */
  private void expectSum(AbstractInsnNode original, Operand position, Shadow index) {
    if (toAdd != null) {
      emission.forms.share();
    }
    toAdd = index;
    if (original.getPrevious().getOpcode() == DUP2) {
      state.replace(2, position);
    }
  }

  /** The index of a value that is about to be stored: added to the element's if it is its sum. */
  private Shadow toStore(Operand value, Operand position, Operand array) {
    if (toAdd == null) {
      return emission.recorded(value);
    }
    int sum = toAdd.indexLocal();
    boolean extended =
        toAdd.equals(emission.elements.get(array.shadow(), position))
            && FormAlgebra.extendsSum(value.shadow(), sum)
            && !state.readsBelow(1, sum);
    toAdd = null;
    if (extended) {
      return emission.forms.addedToElement(value.shadow(), sum);
    }
    emission.forms.share();
    return emission.recorded(value);
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
    Shadow index = toStore(value, position, array);
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
   * row, shadow, i, run -> row's shadow            into a variable
   * row, last, shadow, i, run -> row's shadow      into the variable of last, in a loop
   *                                                nothing where it was found before the loop
   * </pre>
   */
  void loadRow(AbstractInsnNode insn, AbstractInsnNode original) {
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
    if (row == null && rows.isCertain(original)) {
      row = new Shadow.InLocal(emission.layout.ofRow(original));
    }
    if (row != null) {
      code.add(insn);
    } else {
      Operand kept = keepPosition(position);
      int last = emission.layout.ofRow(original);
      LinkMethod again =
          rows.contains(original) ? LinkMethod.ARRAY_ROW_SETTLED : LinkMethod.ARRAY_ROW_AGAIN;
      code.add(insn);
      code.op(DUP);
      if (last >= 0) {
        code.load(SHADOW, last);
      }
      emission.forms.pushArray(array.shadow());
      code.pushAgain(kept);
      code.run();
      code.call(last >= 0 ? again : LinkMethod.ARRAY_ROW);
      // this code runs once in its block, at whose end shadows move on to other variables
      int variable = last >= 0 ? last : code.temporary(SHADOW);
      code.store(SHADOW, variable);
      row = new Shadow.InLocal(variable);
      emission.elements.put(array.shadow(), kept, row);
    }
    state.pop(2);
    state.push(Operand.of(ShadowValue.of(rowType, true), row));
  }

  /**
   * Finds the shadow of a row that a loop will read, before the loop.
   *
   * <pre>
   * ... -> ...
   * array, last, shadow, i, run -> row's shadow    into the variable of last
   * </pre>
   */
  void findAhead(LoopRows.Row row) {
    LocalLayout layout = emission.layout;
    int last = layout.ofRow(row.read());
    code.load(SHADOW, layout.primal(row.array()));
    code.load(SHADOW, last);
    code.load(SHADOW, layout.ofLocal(row.array(), ShadowKind.ARRAY));
    if (row.position() instanceof VarInsnNode position) {
      code.load(Type.INT_TYPE, layout.primal(position.var));
    } else {
      code.add(row.position().clone(null));
    }
    code.run();
    code.call(LinkMethod.ARRAY_ROW_AHEAD);
    code.store(SHADOW, last);
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
