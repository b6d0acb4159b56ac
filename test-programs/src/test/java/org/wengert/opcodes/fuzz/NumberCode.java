package org.wengert.opcodes.fuzz;

import java.util.Random;
import org.objectweb.asm.Opcodes;

/** Writes code that computes with the number on top of the stack. */
final class NumberCode {
  static final int[] BINARY = {Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL, Opcodes.DDIV};

  static final String[] UNARY = {"sin", "cos", "atan", "abs"};

  private final TypedCode code;
  private final Values values;
  private final Random random;

  NumberCode(TypedCode code, Values values) {
    this.code = code;
    this.values = values;
    this.random = code.random;
  }

  /** Uses the operand on top. */
  boolean useDouble() {
    if (code.ends("BD") && values.chance(40)) {
      code.field(Opcodes.PUTFIELD, "d", "D", 2, "");
    } else if (code.ends("DD") && values.chance(70)) {
      int kind = random.nextInt(20);
      if (kind < 16) {
        code.op(BINARY[kind % 4], 2, "D");
      } else if (kind == 16) {
        code.op(Opcodes.DREM, 2, "D");
      } else if (kind == 17) {
        code.op(values.chance(50) ? Opcodes.DCMPL : Opcodes.DCMPG, 2, "I");
      } else {
        String name = values.chance(50) ? "max" : "min";
        code.call(Opcodes.INVOKESTATIC, "java/lang/Math", name + "(DD)D", 2, "D");
      }
    } else {
      useOneDouble(random.nextInt(16));
    }
    return true;
  }

  private void useOneDouble(int kind) {
    switch (kind) {
      case 0 -> code.op(Opcodes.DNEG, 1, "D");
      case 1, 2 -> code.op(Opcodes.D2F, 1, "F");
      case 3 -> code.op(Opcodes.D2I, 1, "I");
      case 4 -> code.op(Opcodes.D2L, 1, "J");
      case 5 -> code.field(Opcodes.PUTSTATIC, "sd", "D", 1, "");
      case 6 -> values.box();
      case 7 -> values.shuffledCreation();
      case 8 -> {
        values.push('D');
        code.op(BINARY[random.nextInt(4)], 2, "D");
      }
      case 9 -> {
        if (!code.calls) {
          return;
        }
        values.push('A');
        code.call(Opcodes.INVOKESTATIC, TypedCode.SELF, "helper(D[D)D", 2, "D");
      }
      case 10 -> {
        values.index(3);
        code.call(Opcodes.INVOKESTATIC, TypedCode.SELF, "power(DI)D", 2, "D");
      }
      case 11 -> {
        if (values.chance(30)) {
          values.texts.andBack();
        }
      }
      default ->
          code.call(
              Opcodes.INVOKESTATIC,
              "java/lang/Math",
              UNARY[random.nextInt(UNARY.length)] + "(D)D",
              1,
              "D");
    }
  }

  /** Uses the operand on top. */
  boolean useFloat() {
    if (code.ends("BF") && values.chance(40)) {
      code.field(Opcodes.PUTFIELD, "g", "F", 2, "");
    } else if (code.ends("FF") && values.chance(70)) {
      int kind = random.nextInt(8);
      if (kind < 5) {
        code.op(Opcodes.FADD + 4 * kind, 2, "F");
      } else if (kind == 5) {
        code.op(values.chance(50) ? Opcodes.FCMPL : Opcodes.FCMPG, 2, "I");
      } else {
        code.call(Opcodes.INVOKESTATIC, "java/lang/Math", "max(FF)F", 2, "F");
      }
    } else {
      switch (random.nextInt(6)) {
        case 0 -> code.op(Opcodes.FNEG, 1, "F");
        case 1 -> code.op(Opcodes.F2I, 1, "I");
        case 2 -> code.op(Opcodes.F2L, 1, "J");
        case 3 -> code.call(Opcodes.INVOKESTATIC, "java/lang/Math", "abs(F)F", 1, "F");
        default -> code.op(Opcodes.F2D, 1, "D");
      }
    }
    return true;
  }

  /** Uses the operand on top. */
  boolean useInteger() {
    if (code.ends("AI") && values.chance(60)) {
      code.integer(3);
      code.op(Opcodes.IAND, 2, "I");
      code.op(Opcodes.DALOAD, 2, "D");
    } else if (code.ends("II")) {
      int[] opcodes = {Opcodes.IADD, Opcodes.ISUB, Opcodes.IMUL, Opcodes.IAND};
      code.op(opcodes[random.nextInt(4)], 2, "I");
    } else {
      int v = code.variable('I');
      if (v >= 0 && values.chance(40)) {
        code.out.visitIincInsn(v, random.nextInt(5) - 2);
      } else {
        int kind = random.nextInt(3);
        code.op(
            kind == 0 ? Opcodes.I2D : kind == 1 ? Opcodes.I2F : Opcodes.I2L,
            1,
            kind == 0 ? "D" : kind == 1 ? "F" : "J");
      }
    }
    return true;
  }

  /** Uses the operand on top. */
  boolean useLong() {
    int kind = random.nextInt(3);
    code.op(
        kind == 0 ? Opcodes.L2D : kind == 1 ? Opcodes.L2F : Opcodes.L2I,
        1,
        kind == 0 ? "D" : kind == 1 ? "F" : "I");
    return true;
  }
}
