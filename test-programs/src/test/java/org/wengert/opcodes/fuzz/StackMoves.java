package org.wengert.opcodes.fuzz;

import java.util.Random;
import org.objectweb.asm.Opcodes;

/** Writes instructions that only move words on the stack. */
final class StackMoves {
  private final TypedCode code;
  private final Random random;

  StackMoves(TypedCode code) {
    this.code = code;
    this.random = code.random;
  }

  /** Moves words, if the operands on top can be. */
  boolean shuffle() {
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
