package org.wengert.opcodes.fuzz;

import java.util.Random;
import org.objectweb.asm.Opcodes;

/** Writes code that makes values, or adds up what is in them. */
final class Values {
  private final TypedCode code;
  private final Random random;
  final Receivers receivers;
  final Lambdas lambdas;
  final Texts texts;

  Values(TypedCode code) {
    this.code = code;
    this.random = code.random;
    this.receivers = new Receivers(code, this);
    this.lambdas = new Lambdas(code, this);
    this.texts = new Texts(code, this);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Pushes a value of a type from anywhere. */
  void push(char type) {
    int v = code.variable(type);
    if (v >= 0 && chance(80)) {
      code.load(v);
      return;
    }
    switch (type) {
      case 'D' -> pushDouble();
      case 'F' -> code.constant((float) number(), 'F');
      case 'I' -> {
        if (chance(15)) {
          push(chance(50) ? 'T' : 'W');
          texts.length();
        } else {
          code.integer(random.nextInt(7) - 1);
        }
      }
      case 'J' -> code.constant((long) random.nextInt(9), 'J');
      case 'A' -> {
        if (chance(50)) {
          code.field(Opcodes.GETSTATIC, "sa", "[D", 0, "A");
        } else {
          code.newArray('A', 4);
        }
      }
      case 'G' -> code.newArray('G', 4);
      case 'M' -> code.newRows();
      case 'X' -> {
        push('D');
        box();
      }
      case 'K' -> receivers.create();
      case 'N' -> receivers.createHeir();
      case 'L' -> lambdas.create();
      case 'T' -> texts.push();
      case 'W' -> texts.builder();
      default -> {
        String made = chance(60) ? TypedCode.SELF : Family.SUB;
        create(made, "<init>(D)V", 'B', () -> push('D'));
      }
    }
  }

  private double number() {
    return Math.rint(random.nextGaussian() * 16) / 8;
  }

  private void pushDouble() {
    if (code.calls && chance(10)) {
      push('K');
      push('D');
      receivers.call();
    } else if (code.calls && chance(6)) {
      push('L');
      push('D');
      lambdas.call();
    } else if (chance(30)) {
      code.field(Opcodes.GETSTATIC, "sd", "D", 0, "D");
    } else if (chance(20)) {
      code.op(chance(50) ? Opcodes.DCONST_0 : Opcodes.DCONST_1, 0, "D");
    } else {
      code.constant(number(), 'D');
    }
  }

  /** A new object of the program's class, whose constructor's argument some code leaves behind. */
  void create(Runnable argument) {
    create(TypedCode.SELF, "<init>(D)V", 'B', argument);
  }

  /** A new object, called so, whose constructor's arguments some code leaves on the stack. */
  void create(String type, String constructor, char called, Runnable arguments) {
    int height = code.stack.size();
    code.create(type);
    code.op(Opcodes.DUP, 0, "U");
    arguments.run();
    int pops = code.stack.size() - height;
    code.call(Opcodes.INVOKESPECIAL, type, constructor, pops, String.valueOf(called));
  }

  /** {@code D -> X}. */
  void box() {
    code.call(Opcodes.INVOKESTATIC, "java/lang/Double", "valueOf(D)Ljava/lang/Double;", 1, "X");
  }

  /** An integer of which the last bits matter, perhaps from a variable that changes at once. */
  void index(int mask) {
    push('I');
    code.integer(mask);
    code.op(Opcodes.IAND, 2, "I");
    int v = random.nextInt(TypedCode.VARIABLES);
    if (chance(60) && code.canStore(v, 'I')) {
      code.store(v);
      code.load(v);
      code.out.visitIincInsn(v, random.nextInt(5) - 2);
    }
  }

  /** D -> U U D, whose constructor then runs. */
  void shuffledCreation() {
    code.create(TypedCode.SELF);
    code.op(Opcodes.DUP_X2, 2, "UDU");
    code.op(Opcodes.DUP_X2, 2, "UDU");
    code.op(Opcodes.POP, 1, "");
    code.call(Opcodes.INVOKESPECIAL, TypedCode.SELF, "<init>(D)V", 3, "B");
  }

  /** Turns the operand on top into a double that all its numbers are part of. */
  void total() {
    switch (code.top(0)) {
      case 'F' -> code.op(Opcodes.F2D, 1, "D");
      case 'I' -> code.op(Opcodes.I2D, 1, "D");
      case 'J' -> code.op(Opcodes.L2D, 1, "D");
      case 'X' -> code.call(Opcodes.INVOKEVIRTUAL, "java/lang/Double", "doubleValue()D", 1, "D");
      case 'A' -> code.call(Opcodes.INVOKESTATIC, TypedCode.SELF, "total([D)D", 1, "D");
      case 'G' -> {
        code.integer(1);
        code.op(Opcodes.FALOAD, 2, "F");
        total();
      }
      case 'M' -> {
        code.integer(1);
        code.op(Opcodes.AALOAD, 2, "A");
        total();
      }
      case 'B' -> {
        code.op(Opcodes.DUP, 1, "BB");
        code.field(Opcodes.GETFIELD, "g", "F", 1, "F");
        code.op(Opcodes.F2D, 1, "D");
        code.op(Opcodes.DUP2_X1, 2, "DBD");
        code.op(Opcodes.POP2, 1, "");
        code.field(Opcodes.GETFIELD, "d", "D", 1, "D");
        code.op(Opcodes.DADD, 2, "D");
      }
      case 'K', 'N' -> receivers.total();
      case 'L' -> lambdas.total();
      case 'T', 'W' -> {
        texts.length();
        total();
      }
      default -> {}
    }
  }
}
