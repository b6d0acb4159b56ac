package org.wengert.opcodes.fuzz;

import org.objectweb.asm.Opcodes;

/** The arithmetic of doubles and floats, with derivatives by the rules of the textbook. */
final class Arithmetic {
  private Arithmetic() {}

  /** a op b, for the ten instructions of doubles and floats. */
  static Num binary(int opcode, Num a, Num b) {
    boolean single = a.single();
    double x = a.value();
    double y = b.value();
    return switch (opcode) {
      case Opcodes.DADD -> Num.of(x + y, single, 1, a, 1, b);
      case Opcodes.DSUB -> Num.of(x - y, single, 1, a, -1, b);
      case Opcodes.DMUL -> Num.of(x * y, single, y, a, x, b);
      case Opcodes.DDIV -> quotient(x / y, a, b);
      case Opcodes.DREM -> remainder(x % y, a, b);
      case Opcodes.FADD -> Num.of((float) x + (float) y, single, 1, a, 1, b);
      case Opcodes.FSUB -> Num.of((float) x - (float) y, single, 1, a, -1, b);
      case Opcodes.FMUL -> Num.of((float) x * (float) y, single, y, a, x, b);
      case Opcodes.FDIV -> quotient((float) x / (float) y, a, b);
      default -> remainder((float) x % (float) y, a, b);
    };
  }

  private static Num quotient(double q, Num a, Num b) {
    return Num.of(q, a.single(), 1 / b.value(), a, -q / b.value(), b);
  }

  private static Num remainder(double r, Num a, Num b) {
    double whole = a.value() / b.value();
    double truncated = whole < 0 ? Math.ceil(whole) : Math.floor(whole);
    return Num.of(r, a.single(), 1, a, -truncated, b);
  }

  /** A method of Math of one number. */
  static Num unary(String name, Num a) {
    double x = a.value();
    return switch (name) {
      case "sin" -> Num.of(Math.sin(x), false, Math.cos(x), a);
      case "cos" -> Num.of(Math.cos(x), false, -Math.sin(x), a);
      case "atan" -> Num.of(Math.atan(x), false, 1 / (1 + x * x), a);
      case "abs" -> Num.of(Math.abs(x), a.single(), x > 0 ? 1 : x < 0 ? -1 : 0, a);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Math.max or Math.min, where ties share the derivative. */
  static Num extreme(boolean max, Num a, Num b) {
    double x = a.value();
    double y = b.value();
    double value = max ? Math.max(x, y) : Math.min(x, y);
    double byA = x == y ? 0.5 : (x > y) == max ? 1 : 0;
    return Num.of(value, a.single(), byA, a, 1 - byA, b);
  }

  /** The outcome of a comparison; the last letter of the instruction says what NaN gives. */
  static int compare(int opcode, Num a, Num b) {
    if (Double.isNaN(a.value()) || Double.isNaN(b.value())) {
      return opcode == Opcodes.DCMPG || opcode == Opcodes.FCMPG ? 1 : -1;
    }
    return a.value() > b.value() ? 1 : a.value() < b.value() ? -1 : 0;
  }
}
