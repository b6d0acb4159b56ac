package org.wengert.opcodes.fuzz;

import java.util.Random;
import org.objectweb.asm.Opcodes;

/** Writes random instructions without branches, one or a few at a time. */
final class Instructions {
  private static final int MOST_WORDS = 14;

  private final TypedCode code;
  private final Random random;
  private final Values values;
  private final Sums sums;
  private final NumberCode numbers;
  private final ArrayCode arrays;
  private final StackMoves moves;

  Instructions(TypedCode code, Values values) {
    this.code = code;
    this.values = values;
    this.sums = new Sums(code, values);
    this.numbers = new NumberCode(code, values);
    this.arrays = new ArrayCode(code, values);
    this.moves = new StackMoves(code);
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
            case 4 -> moves.shuffle();
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
      case 'D' -> numbers.useDouble();
      case 'F' -> numbers.useFloat();
      case 'I' -> numbers.useInteger();
      case 'J' -> numbers.useLong();
      case 'A' -> arrays.useArray();
      case 'G' -> arrays.useFloats();
      case 'M' -> arrays.useRows();
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
}
