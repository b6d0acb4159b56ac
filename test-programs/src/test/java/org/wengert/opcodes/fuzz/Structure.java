package org.wengert.opcodes.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Writes random code with branches, switches, loops, handlers and nested creations. */
final class Structure {
  private final TypedCode code;
  private final MethodNode out;
  private final Random random;
  private final Values values;
  private final Sums sums;
  private final Instructions instructions;

  /** Whether an object without constructor is on the stack, which not all code may see. */
  private boolean creating;

  Structure(TypedCode code) {
    this.code = code;
    this.out = code.out;
    this.random = code.random;
    this.values = new Values(code);
    this.sums = new Sums(code, values);
    this.instructions = new Instructions(code, values);
  }

  /** Writes so many steps, some of them structures of more steps. */
  void write(int steps, int depth) {
    for (int i = 0; i < steps; i++) {
      if (depth > 0 && random.nextInt(6) == 0) {
        int inner = 1 + random.nextInt(6);
        switch (random.nextInt(6)) {
          case 0 -> branch(inner, depth - 1);
          case 1 -> select(inner, depth - 1);
          case 2 -> create(inner, depth - 1);
          case 3 -> loop(() -> write(inner, depth - 1));
          case 4 -> loop(() -> sum(inner));
          default -> guarded(inner, depth - 1);
        }
      } else {
        instructions.step();
      }
    }
  }

  /** Ends the method with a number that everything on the stack and in variables is part of. */
  void finish() {
    int sum = code.nextCounter();
    out.visitInsn(Opcodes.DCONST_0);
    out.visitVarInsn(Opcodes.DSTORE, sum);
    while (!code.stack.isEmpty()) {
      add(sum);
    }
    for (int v = 0; v < TypedCode.VARIABLES; v++) {
      if (code.locals[v] != ' ' && code.locals[v] != '2') {
        code.load(v);
        add(sum);
      }
    }
    for (String field : List.of("sd D D", "sa [D A")) {
      String[] parts = field.split(" ");
      code.field(Opcodes.GETSTATIC, parts[0], parts[1], 0, parts[2]);
      add(sum);
    }
    out.visitVarInsn(Opcodes.DLOAD, sum);
    out.visitInsn(Opcodes.DRETURN);
  }

  /** Ends the method with some array. */
  void finishArray() {
    values.push('A');
    out.visitInsn(Opcodes.ARETURN);
  }

  /** Takes the operand on top and adds what it holds. */
  private void add(int sum) {
    values.total();
    out.visitVarInsn(Opcodes.DLOAD, sum);
    code.stack.add('D');
    code.op(Opcodes.DADD, 2, "D");
    out.visitVarInsn(Opcodes.DSTORE, sum);
    code.stack.remove(code.stack.size() - 1);
  }

  /** Makes the stack what another way to the next place has left. */
  private void adjust(List<Character> target) {
    int same = 0;
    while (same < target.size()
        && same < code.stack.size()
        && target.get(same).equals(code.stack.get(same))) {
      same++;
    }
    while (code.stack.size() > same) {
      char top = code.stack.get(code.stack.size() - 1);
      code.op(TypedCode.words(top) == 2 ? Opcodes.POP2 : Opcodes.POP, 1, "");
    }
    for (char type : target.subList(same, target.size())) {
      values.push(type);
    }
  }

  /** A jump that depends on what is on the stack. */
  private void condition(Label target) {
    if (code.ends("DD")) {
      code.op(random.nextBoolean() ? Opcodes.DCMPL : Opcodes.DCMPG, 2, "I");
    } else if (code.ends("FF")) {
      code.op(random.nextBoolean() ? Opcodes.FCMPL : Opcodes.FCMPG, 2, "I");
    } else if (!code.ends("I")) {
      values.push('D');
      values.push('D');
      code.op(Opcodes.DCMPL, 2, "I");
    }
    if (code.ends("II") && random.nextBoolean()) {
      out.visitJumpInsn(Opcodes.IF_ICMPEQ + random.nextInt(6), target);
      code.stack.remove(code.stack.size() - 1);
    } else {
      out.visitJumpInsn(Opcodes.IFEQ + random.nextInt(6), target);
    }
    code.stack.remove(code.stack.size() - 1);
  }

  /** if (...) steps else steps. */
  private void branch(int steps, int depth) {
    Label other = new Label();
    Label end = new Label();
    condition(other);
    List<Label> starts = List.of(other);
    ways(starts, end, steps, depth);
  }

  /** switch (...) { steps ... }. */
  private void select(int steps, int depth) {
    if (!code.ends("I")) {
      values.push('I');
    }
    code.integer(3);
    code.op(Opcodes.IAND, 2, "I");
    List<Label> starts = List.of(new Label(), new Label());
    Label first = new Label();
    if (random.nextBoolean()) {
      out.visitTableSwitchInsn(0, 2, first, starts.get(0), starts.get(1), first);
    } else {
      out.visitLookupSwitchInsn(first, new int[] {1, 3}, starts.toArray(Label[]::new));
    }
    code.stack.remove(code.stack.size() - 1);
    out.visitLabel(first);
    ways(starts, new Label(), steps, depth);
  }

  /** One way from here, and others from the same state; all end with the same stack. */
  private void ways(List<Label> others, Label end, int steps, int depth) {
    List<Character> stack = new ArrayList<>(code.stack);
    char[] locals = code.locals.clone();
    write(steps, depth);
    List<Character> target = new ArrayList<>(code.stack);
    char[] met = code.locals;
    for (Label other : others) {
      out.visitJumpInsn(Opcodes.GOTO, end);
      out.visitLabel(other);
      code.stack = new ArrayList<>(stack);
      code.locals = locals.clone();
      write(random.nextInt(steps + 1), depth);
      adjust(target);
      code.meet(met);
      met = code.locals;
    }
    out.visitLabel(end);
  }

  /** new Program(steps that leave a double). */
  private void create(int steps, int depth) {
    boolean nested = creating;
    int floor = code.floor;
    creating = true;
    values.create(
        () -> {
          code.floor = code.stack.size();
          List<Character> target = new ArrayList<>(code.stack);
          target.add('D');
          write(steps, depth);
          adjust(target);
          code.floor = floor;
        });
    creating = nested;
  }

  /** A loop of two or three turns, with whatever is on the stack around its back edge. */
  private void loop(Runnable body) {
    if (creating) {
      return;
    }
    int counter = code.nextCounter();
    out.visitInsn(Opcodes.ICONST_2 + random.nextInt(2));
    out.visitVarInsn(Opcodes.ISTORE, counter);
    Label top = new Label();
    out.visitLabel(top);
    boolean[] pinned = code.pinned;
    code.pinAll();
    List<Character> stack = new ArrayList<>(code.stack);
    body.run();
    adjust(stack);
    code.pinned = pinned;
    out.visitIincInsn(counter, -1);
    out.visitVarInsn(Opcodes.ILOAD, counter);
    out.visitJumpInsn(Opcodes.IFGT, top);
  }

  /** Additions to variables, with little between them. */
  private void sum(int steps) {
    for (int i = 0; i < steps; i++) {
      sums.step();
    }
  }

  /** try { steps; something that may throw; steps } catch { steps }. */
  private void guarded(int steps, int depth) {
    if (creating) {
      return;
    }
    Label start = new Label();
    Label end = new Label();
    Label handler = new Label();
    Label after = new Label();
    boolean[] pinned = code.pinned;
    code.pinAll();
    char[] locals = code.locals.clone();
    out.visitLabel(start);
    write(steps, depth);
    mayThrow();
    write(random.nextInt(steps + 1), depth);
    out.visitLabel(end);
    // inner ranges have been noted by now, and come first
    String type = random.nextBoolean() ? null : "java/lang/RuntimeException";
    out.visitTryCatchBlock(start, end, handler, type);
    List<Character> target = new ArrayList<>(code.stack);
    char[] met = code.locals;
    out.visitJumpInsn(Opcodes.GOTO, after);
    out.visitLabel(handler);
    out.visitInsn(Opcodes.POP);
    code.stack = new ArrayList<>();
    code.locals = locals;
    int floor = code.floor;
    code.floor = 0;
    write(random.nextInt(steps + 1), depth);
    adjust(target);
    code.floor = floor;
    code.meet(met);
    code.pinned = pinned;
    out.visitLabel(after);
  }

  private void mayThrow() {
    int kind = random.nextInt(code.calls ? 4 : 3);
    if (kind == 3) {
      values.receivers.risk();
    } else if (kind == 0) {
      values.push('I');
      values.push('I');
      code.op(Opcodes.IDIV, 2, "I");
    } else if (kind == 1) {
      values.push('A');
      values.push('I');
      code.op(Opcodes.DALOAD, 2, "D");
    } else {
      values.push('D');
      values.push('I');
      code.call(Opcodes.INVOKESTATIC, TypedCode.SELF, "risky(DI)D", 2, "D");
    }
  }
}
