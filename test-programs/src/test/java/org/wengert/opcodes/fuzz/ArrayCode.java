package org.wengert.opcodes.fuzz;

import java.util.Random;
import org.objectweb.asm.Opcodes;

/** Writes code that reads and writes the array on top of the stack. */
final class ArrayCode {
  private final TypedCode code;
  private final Values values;
  private final Random random;

  ArrayCode(TypedCode code, Values values) {
    this.code = code;
    this.values = values;
    this.random = code.random;
  }

  /** Uses the operand on top. */
  boolean useArray() {
    switch (random.nextInt(9)) {
      case 0 -> {
        code.call(Opcodes.INVOKEVIRTUAL, "[D", "clone()Ljava/lang/Object;", 1, "B");
        code.cast("[D", "A");
      }
      case 1 -> code.field(Opcodes.PUTSTATIC, "sa", "[D", 1, "");
      case 2 -> code.op(Opcodes.ARRAYLENGTH, 1, "I");
      case 3, 4 -> {
        // a[i] = d, leaving d or nothing
        values.index(3);
        values.push('D');
        if (values.chance(40)) {
          code.op(Opcodes.DUP2_X2, 3, "DAID");
        }
        code.op(Opcodes.DASTORE, 3, "");
      }
      case 5 -> {
        // a[i] op= d
        values.index(3);
        code.op(Opcodes.DUP2, 2, "AIAI");
        code.op(Opcodes.DALOAD, 2, "D");
        values.push('D');
        code.op(NumberCode.BINARY[random.nextInt(4)], 2, "D");
        code.op(Opcodes.DASTORE, 3, "");
      }
      case 6 -> {
        if (!code.calls) {
          return false;
        }
        values.push('D');
        code.call(Opcodes.INVOKESTATIC, TypedCode.SELF, "helper([DD)[D", 2, "A");
      }
      default -> {
        values.index(3);
        code.op(Opcodes.DALOAD, 2, "D");
      }
    }
    return true;
  }

  /** Uses the operand on top. */
  boolean useFloats() {
    values.index(3);
    if (values.chance(60)) {
      values.push('F');
      if (values.chance(40)) {
        code.op(Opcodes.DUP_X2, 3, "FGIF");
      }
      code.op(Opcodes.FASTORE, 3, "");
    } else {
      code.op(Opcodes.FALOAD, 2, "F");
    }
    return true;
  }

  /** Uses the operand on top. */
  boolean useRows() {
    values.index(1);
    if (values.chance(40)) {
      values.push('A');
      code.op(Opcodes.AASTORE, 3, "");
    } else {
      code.op(Opcodes.AALOAD, 2, "A");
    }
    return true;
  }
}
