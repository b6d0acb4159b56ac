package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.objectweb.asm.Type;

/**
 * The abstract state inside a basic block of a twin: for each value on the operand stack and in a
 * local variable of the original, what it is and where its shadow is.
 */
final class BlockState {
  private final Code code;
  private final LocalLayout layout;
  private final ShadowWriter writer;
  private final List<Operand> stack = new ArrayList<>();

  /** By local variable of the original. */
  private final Operand[] locals;

  BlockState(Code code, LocalLayout layout, ShadowWriter writer, int maxLocals) {
    this.code = code;
    this.layout = layout;
    this.writer = writer;
    this.locals = new Operand[maxLocals];
  }

  void clear() {
    stack.clear();
    for (int v = 0; v < locals.length; v++) {
      locals[v] = Operand.of(ShadowValue.NOTHING);
    }
  }

  // operand stack

  void push(Operand operand) {
    stack.add(operand);
  }

  Operand pop() {
    return stack.remove(stack.size() - 1);
  }

  /** The operand that lies {@code depth} operands below the top. */
  Operand peek(int depth) {
    return stack.get(stack.size() - 1 - depth);
  }

  /** Takes the topmost operands, first pushed first. */
  List<Operand> pop(int count) {
    List<Operand> top = stack.subList(stack.size() - count, stack.size());
    List<Operand> taken = new ArrayList<>(top);
    top.clear();
    return taken;
  }

  /** How many of the topmost operands fill a number of words. */
  int countOfWords(int words) {
    int count = 0;
    for (int left = words; left > 0; count++) {
      left -= peek(count).size();
    }
    return count;
  }

  /** Whether a shadow reads a variable, other than those of the topmost operands. */
  boolean readsBelow(int top, int variable) {
    return stack.subList(0, stack.size() - top).stream()
            .anyMatch(operand -> operand.shadow().reads(variable))
        || localsRead(variable);
  }

  private boolean localsRead(int variable) {
    return Arrays.stream(locals).anyMatch(local -> local.shadow().reads(variable));
  }

  /** Replaces the operand that lies {@code depth} operands below the top. */
  void replace(int depth, Operand operand) {
    stack.set(stack.size() - 1 - depth, operand);
  }

  /** Takes as many operands as fill a number of words, first pushed first. */
  List<Operand> popWords(int words) {
    List<Operand> taken = new ArrayList<>();
    for (int left = words; left > 0; ) {
      Operand operand = pop();
      taken.add(operand);
      left -= operand.size();
    }
    Collections.reverse(taken);
    return taken;
  }

  void push(List<Operand> operands) {
    stack.addAll(operands);
  }

  List<Operand> stack() {
    return stack;
  }

  /**
   * Position from the bottom of the lowest copy of an object without constructor; the size if none.
   */
  int deepest(ShadowValue created) {
    int i = 0;
    while (i < stack.size() && !stack.get(i).value().equals(created)) {
      i++;
    }
    return i;
  }

  // local variables

  /** The local variables of the original that hold an object without constructor. */
  List<Integer> localsHolding(ShadowValue created) {
    List<Integer> holding = new ArrayList<>();
    for (int v = 0; v < locals.length; v++) {
      if (locals[v].value().equals(created)) {
        holding.add(v);
      }
    }
    return holding;
  }

  Operand local(int v) {
    return locals[v];
  }

  /**
   * Notes that a local variable of the original was given a value; called after {@link
   * #beforeStore}.
   */
  void setLocal(int v, Operand operand) {
    locals[v] = operand;
    if (operand.size() == 2) {
      locals[v + 1] = Operand.of(ShadowValue.NOTHING);
    }
    if (v > 0 && locals[v - 1].size() == 2) {
      locals[v - 1] = Operand.of(ShadowValue.NOTHING); // it lost its second word
    }
  }

  void setShadow(int v, Shadow shadow) {
    locals[v] = locals[v].with(shadow);
  }

  /**
   * Prepares for a store into a local variable of the original: pending forms that read its value
   * get a copy, and operands that could be reloaded from it no longer can.
   */
  void beforeStore(int v, int words) {
    for (int slot = v; slot < v + words; slot++) {
      setShadow(slot, Shadow.PASSIVE); // it dies, so it needs no rescue
      forget(slot);
    }
    if (v > 0 && locals[v - 1].size() == 2) {
      forget(v - 1);
    }
  }

  private void forget(int v) {
    int variable = layout.primal(v);
    Type type = locals[v].value().type();
    if (type != null && (type == Type.DOUBLE_TYPE || type == Type.FLOAT_TYPE)) {
      rescue(variable, ShadowKind.NONE, type);
    }
    for (int i = 0; i < stack.size(); i++) {
      if (stack.get(i).local() == variable) {
        stack.set(i, stack.get(i).heldBy(-1));
      }
    }
  }

  /**
   * Copies a variable of the twin that is about to change, if a shadow reads it.
   *
   * @param variable the variable
   * @param kind the kind of shadow it holds, none for a primal value
   * @param type its type
   */
  void rescue(int variable, ShadowKind kind, Type type) {
    if (!readsBelow(0, variable)) {
      return;
    }
    if (kind == ShadowKind.NUMBER) {
      writer.share();
    }
    code.load(type, variable);
    int copy = code.take(type);
    stack.replaceAll(operand -> operand.with(operand.shadow().moved(variable, copy)));
    for (int v = 0; v < locals.length; v++) {
      setShadow(v, locals[v].shadow().moved(variable, copy));
    }
  }
}
