package org.wengert.opcodes.fuzz;

import org.objectweb.asm.Opcodes;

/** Instructions without operands of their own: constants, arithmetic, arrays, conversions. */
final class Operations {
  private final Machine machine;
  private final Words stack;

  Operations(Machine machine, Words stack) {
    this.machine = machine;
    this.stack = stack;
  }

  /** Runs an instruction. */
  void run(int opcode) {
    switch (opcode) {
      case Opcodes.NOP -> {}
      case Opcodes.ACONST_NULL -> stack.push(null);
      case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 ->
          stack.push(machine.constant(opcode - Opcodes.FCONST_0, true));
      case Opcodes.DCONST_0, Opcodes.DCONST_1 ->
          stack.push(machine.constant(opcode - Opcodes.DCONST_0, false));
      case Opcodes.LCONST_0, Opcodes.LCONST_1 -> stack.push((long) (opcode - Opcodes.LCONST_0));
      case Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL, Opcodes.DDIV, Opcodes.DREM -> binary(opcode);
      case Opcodes.FADD, Opcodes.FSUB, Opcodes.FMUL, Opcodes.FDIV, Opcodes.FREM -> binary(opcode);
      case Opcodes.DCMPL, Opcodes.DCMPG, Opcodes.FCMPL, Opcodes.FCMPG -> {
        Num b = stack.number();
        stack.push(Arithmetic.compare(opcode, stack.number(), b));
      }
      case Opcodes.DALOAD, Opcodes.FALOAD, Opcodes.AALOAD -> {
        int i = stack.integer();
        Object[] array = (Object[]) stack.pop();
        check(i, array);
        stack.push(array[i]);
      }
      case Opcodes.DASTORE, Opcodes.FASTORE, Opcodes.AASTORE -> {
        Object value = stack.pop();
        int i = stack.integer();
        Object[] array = (Object[]) stack.pop();
        check(i, array);
        array[i] = value;
      }
      case Opcodes.ARRAYLENGTH -> stack.push(((Object[]) stack.pop()).length);
      case Opcodes.ATHROW -> throw (Machine.Thrown) stack.pop();
      default -> {
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
          stack.push(opcode - Opcodes.ICONST_0);
        } else if (opcode >= Opcodes.POP && opcode <= Opcodes.SWAP) {
          stack.shuffle(opcode);
        } else {
          convert(opcode);
        }
      }
    }
  }

  private void check(int i, Object[] array) {
    if (i < 0 || i >= array.length) {
      throw new Machine.Thrown("index " + i);
    }
  }

  private void binary(int opcode) {
    Num b = stack.number();
    stack.push(Arithmetic.binary(opcode, stack.number(), b));
  }

  private void convert(int opcode) {
    switch (opcode) {
      case Opcodes.DNEG, Opcodes.FNEG -> {
        Num a = stack.number();
        stack.push(Num.of(-a.value(), a.single(), -1, a));
      }
      case Opcodes.D2F -> {
        Num a = stack.number();
        stack.push(Num.of((float) a.value(), true, 1, a));
      }
      case Opcodes.F2D -> {
        Num a = stack.number();
        stack.push(Num.of(a.value(), false, 1, a));
      }
      case Opcodes.D2I, Opcodes.F2I -> stack.push((int) stack.number().value());
      case Opcodes.D2L, Opcodes.F2L -> stack.push((long) stack.number().value());
      case Opcodes.I2D -> stack.push(machine.constant(stack.integer(), false));
      case Opcodes.I2F -> stack.push(machine.constant((float) stack.integer(), true));
      case Opcodes.L2D -> stack.push(machine.constant((Long) stack.pop(), false));
      case Opcodes.L2F -> stack.push(machine.constant((float) (Long) stack.pop(), true));
      case Opcodes.I2L -> stack.push((long) stack.integer());
      case Opcodes.L2I -> stack.push((int) (long) (Long) stack.pop());
      default -> integers(opcode);
    }
  }

  private void integers(int opcode) {
    int b = stack.integer();
    int a = stack.integer();
    if (opcode == Opcodes.IDIV && b == 0) {
      throw new Machine.Thrown("division by 0");
    }
    stack.push(
        switch (opcode) {
          case Opcodes.IADD -> a + b;
          case Opcodes.ISUB -> a - b;
          case Opcodes.IMUL -> a * b;
          case Opcodes.IDIV -> a / b;
          case Opcodes.IAND -> a & b;
          default -> throw new IllegalStateException("instruction " + opcode);
        });
  }
}
