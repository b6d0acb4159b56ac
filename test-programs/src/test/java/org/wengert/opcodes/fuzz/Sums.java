package org.wengert.opcodes.fuzz;

import java.util.Random;
import org.objectweb.asm.Opcodes;

/** Writes additions to variables, and code that copies or exchanges variables. */
final class Sums {
  private final TypedCode code;
  private final Values values;
  private final Random random;

  Sums(TypedCode code, Values values) {
    this.code = code;
    this.values = values;
    this.random = code.random;
  }

  /** A variable is added to, and perhaps copied before or after. */
  boolean accumulate() {
    char type = random.nextInt(4) > 0 ? 'D' : 'F';
    int v = code.variable(type);
    if (v < 0) {
      return false;
    }
    int shift = type == 'D' ? Opcodes.DADD - Opcodes.FADD : 0;
    code.load(v);
    if (values.chance(20)) {
      code.op(type == 'D' ? Opcodes.DUP2 : Opcodes.DUP, 0, String.valueOf(type));
    }
    values.push(type);
    if (values.chance(60)) {
      values.push(type);
      code.op(Opcodes.FMUL + shift, 2, String.valueOf(type));
    }
    code.op((values.chance(70) ? Opcodes.FADD : Opcodes.FSUB) + shift, 2, String.valueOf(type));
    if (values.chance(20)) {
      code.op(type == 'D' ? Opcodes.DUP2 : Opcodes.DUP, 0, String.valueOf(type));
    }
    code.store(v);
    return true;
  }

  /** Adds to a variable, or puts a variable's value somewhere else. */
  void step() {
    int v = code.variable('D');
    switch (random.nextInt(8)) {
      case 0 -> exchange();
      case 1 -> {
        values.push('D');
        code.field(Opcodes.PUTSTATIC, "sd", "D", 1, "");
      }
      case 2 -> {
        values.push('A');
        values.index(3);
        values.push('D');
        code.op(Opcodes.DASTORE, 3, "");
      }
      case 3 -> {
        if (v >= 0) {
          values.push('D');
          code.store(v);
        }
      }
      case 4 -> values.push('D');
      default -> accumulate();
    }
  }

  /** Two variables change places. */
  boolean exchange() {
    char type = "DDFAI".charAt(random.nextInt(5));
    int a = code.variable(type);
    int b = code.variable(type);
    if (a != b) {
      code.load(a);
      code.load(b);
      code.store(a);
      code.store(b);
    }
    return a != b;
  }
}
