package org.wengert.opcodes.fuzz;

import java.util.Random;
import org.objectweb.asm.Opcodes;

/** Writes random instructions without branches, one or a few at a time. */
final class Instructions {
  private static final int MOST_WORDS = 14;

  private static final int[] BINARY = {Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL, Opcodes.DDIV};

  static final String[] UNARY = {"sin", "cos", "atan", "abs"};

  private final TypedCode code;
  private final Random random;
  private final Values values;
  private final Sums sums;

  Instructions(TypedCode code, Values values) {
    this.code = code;
    this.values = values;
    this.sums = new Sums(code, values);
    this.random = code.random;
  }

  /** Writes something. */
  void step() {
    boolean done = false;
    while (!done) {
      int kind = random.nextInt(13);
      if (code.height() > MOST_WORDS && code.top(0) != ' ') {
        code.op(TypedCode.words(code.top(0)) == 2 ? Opcodes.POP2 : Opcodes.POP, 1, "");
        return;
      }
      done =
          switch (kind) {
            case 0, 1 -> load();
            case 2 -> push();
            case 3 -> store();
            case 4 -> shuffle();
            case 5 -> sums.exchange();
            case 6 -> sums.accumulate();
            default -> use();
          };
    }
  }

  private boolean load() {
    int v = random.nextInt(TypedCode.VARIABLES);
    boolean present = code.locals[v] != ' ' && code.locals[v] != '2';
    if (present) {
      code.load(v);
    }
    return present;
  }

  private boolean push() {
    values.push("DDDFFIJAGMBXKKNLLTW".charAt(random.nextInt(19)));
    return true;
  }

  private boolean store() {
    char type = code.top(0);
    int v = random.nextInt(TypedCode.VARIABLES);
    boolean possible = type != ' ' && type != 'U' && code.canStore(v, type);
    if (possible) {
      code.store(v);
    }
    return possible;
  }

  private boolean use() {
    return switch (code.top(0)) {
      case 'D' -> useDouble();
      case 'F' -> useFloat();
      case 'I' -> useInteger();
      case 'J' -> useLong();
      case 'A' -> useArray();
      case 'G' -> useFloats();
      case 'M' -> useRows();
      case 'B' -> useObject();
      case 'X' -> {
        code.call(Opcodes.INVOKEVIRTUAL, "java/lang/Double", "doubleValue()D", 1, "D");
        yield true;
      }
      case 'K' -> values.receivers.useLaw();
      case 'N' -> values.receivers.useHeir();
      case 'L' -> values.lambdas.use();
      case 'T' -> values.texts.use();
      case 'W' -> values.texts.useBuilder();
      default -> false;
    };
  }

  private boolean useDouble() {
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

  private boolean useFloat() {
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

  private boolean useInteger() {
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

  private boolean useLong() {
    int kind = random.nextInt(3);
    code.op(
        kind == 0 ? Opcodes.L2D : kind == 1 ? Opcodes.L2F : Opcodes.L2I,
        1,
        kind == 0 ? "D" : kind == 1 ? "F" : "I");
    return true;
  }

  private boolean useArray() {
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
        code.op(BINARY[random.nextInt(4)], 2, "D");
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

  private boolean useFloats() {
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

  private boolean useRows() {
    values.index(1);
    if (values.chance(40)) {
      values.push('A');
      code.op(Opcodes.AASTORE, 3, "");
    } else {
      code.op(Opcodes.AALOAD, 2, "A");
    }
    return true;
  }

  private boolean useObject() {
    switch (random.nextInt(6)) {
      case 0 -> code.field(Opcodes.GETFIELD, "d", "D", 1, "D");
      case 1 -> code.field(Opcodes.GETFIELD, "g", "F", 1, "F");
      case 2 -> {
        values.push('D');
        code.field(Opcodes.PUTFIELD, "d", "D", 2, "");
      }
      case 3 -> {
        values.push('F');
        code.field(Opcodes.PUTFIELD, "g", "F", 2, "");
      }
      default -> {
        values.push('D');
        code.call(Opcodes.INVOKEVIRTUAL, TypedCode.SELF, "times(D)D", 2, "D");
      }
    }
    return true;
  }

  private boolean shuffle() {
    int[] opcodes = {
      Opcodes.POP,
      Opcodes.POP2,
      Opcodes.DUP,
      Opcodes.DUP_X1,
      Opcodes.DUP_X2,
      Opcodes.DUP2,
      Opcodes.DUP2_X1,
      Opcodes.DUP2_X2,
      Opcodes.SWAP
    };
    int opcode = opcodes[random.nextInt(opcodes.length)];
    return switch (opcode) {
      case Opcodes.POP -> rearrange(opcode, 1, 0, 0);
      case Opcodes.POP2 -> rearrange(opcode, 2, 0, 0);
      case Opcodes.SWAP -> rearrange(opcode, 1, 1, 1);
      case Opcodes.DUP -> rearrange(opcode, 1, 0, 2);
      case Opcodes.DUP_X1 -> rearrange(opcode, 1, 1, 2);
      case Opcodes.DUP_X2 -> rearrange(opcode, 1, 2, 2);
      case Opcodes.DUP2 -> rearrange(opcode, 2, 0, 2);
      case Opcodes.DUP2_X1 -> rearrange(opcode, 2, 1, 2);
      default -> rearrange(opcode, 2, 2, 2);
    };
  }

  /**
   * Top words and words under them become: copies of the top words, the ones under, and a second
   * copy if there are two.
   */
  private boolean rearrange(int opcode, int topWords, int underWords, int copies) {
    String top = take(topWords, 0);
    String under = top == null ? null : take(underWords, top.length());
    boolean possible = under != null;
    if (possible) {
      String after = copies == 0 ? "" : top + under + (copies == 2 ? top : "");
      code.op(opcode, top.length() + under.length(), after);
    }
    return possible;
  }

  /** The types that fill so many words below so many operands, null if they do not fit. */
  private String take(int words, int below) {
    StringBuilder types = new StringBuilder();
    int left = words;
    while (left > 0) {
      char type = code.top(below + types.length());
      left -= TypedCode.words(type);
      if (type == ' ' || left < 0) {
        return null;
      }
      types.insert(0, type);
      if (types.length() > 2) {
        return null;
      }
    }
    return types.toString();
  }
}
