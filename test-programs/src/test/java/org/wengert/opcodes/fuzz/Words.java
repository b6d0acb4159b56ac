package org.wengert.opcodes.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * The operand stack as the specification of the JVM has it: of words, of which a double or a long
 * fills two.
 */
final class Words {
  /** Fills the second word of a double or a long. */
  private static final Object SECOND = "second word";

  private final List<Object> stack = new ArrayList<>();

  static int count(Object value) {
    boolean wide = value instanceof Long || value instanceof Num number && !number.single();
    return wide ? 2 : 1;
  }

  void clear() {
    stack.clear();
  }

  void push(Object value) {
    stack.add(value);
    if (count(value) == 2) {
      stack.add(SECOND);
    }
  }

  Object pop() {
    Object top = stack.remove(stack.size() - 1);
    return top == SECOND ? stack.remove(stack.size() - 1) : top;
  }

  Num number() {
    return (Num) pop();
  }

  int integer() {
    return (Integer) pop();
  }

  /** Copies words: how many, and how far below the top of the stack their copy goes. */
  private void copy(int words, int under) {
    int size = stack.size();
    List<Object> top = new ArrayList<>(stack.subList(size - words, size));
    stack.addAll(size - words - under, top);
  }

  /** The instructions that only move words. */
  void shuffle(int opcode) {
    int size = stack.size();
    switch (opcode) {
      case Opcodes.POP -> stack.remove(size - 1);
      case Opcodes.POP2 -> stack.subList(size - 2, size).clear();
      case Opcodes.DUP -> copy(1, 0);
      case Opcodes.DUP_X1 -> copy(1, 1);
      case Opcodes.DUP_X2 -> copy(1, 2);
      case Opcodes.DUP2 -> copy(2, 0);
      case Opcodes.DUP2_X1 -> copy(2, 1);
      case Opcodes.DUP2_X2 -> copy(2, 2);
      default -> Collections.swap(stack, size - 1, size - 2);
    }
  }
}
