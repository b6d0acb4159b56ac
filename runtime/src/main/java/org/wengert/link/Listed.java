package org.wengert.link;

import org.wengert.listing.Decision;
import org.wengert.listing.ListedRun;
import org.wengert.tape.Recording;

/** What listing twins call: every operation on active numbers goes to the list. */
public final class Listed {
  private Listed() {}

  /**
   * Lists an operation of the virtual machine on two numbers.
   *
   * @param a first operand
   * @param ia its index
   * @param b second operand
   * @param ib its index
   * @param result the result
   * @param operator one of {@code + - * / %}
   * @param place where
   * @param run the run
   * @return the operation's index, 0 if it is passive
   */
  public static int binary(
      double a,
      int ia,
      double b,
      int ib,
      double result,
      String operator,
      String place,
      ListedRun run) {
    if ((ia | ib) == 0) {
      return 0;
    }
    double byA;
    double byB;
    switch (operator) {
      case "+" -> {
        byA = 1;
        byB = 1;
      }
      case "-" -> {
        byA = 1;
        byB = -1;
      }
      case "*" -> {
        byA = b;
        byB = a;
      }
      case "/" -> {
        byA = 1 / b;
        byB = -result / b;
      }
      default -> {
        byA = 1;
        byB = Scalars.remainderByDivisor(a, b, result);
      }
    }
    run.begin(operator, place, result);
    run.argument(a, ia, byA);
    run.argument(b, ib, byB);
    return run.end();
  }

  /**
   * Lists a negation.
   *
   * @param a the operand
   * @param ia its index
   * @param place where
   * @param run the run
   * @return the operation's index, 0 if it is passive
   */
  public static int negate(double a, int ia, String place, ListedRun run) {
    run.begin("-", place, -a);
    run.argument(a, ia, -1);
    return run.end();
  }

  /**
   * Begins a call of a method with rules.
   *
   * @param result what it returned
   * @param name its name
   * @param place where
   * @param run the run
   */
  public static void begin(double result, String name, String place, ListedRun run) {
    run.begin(name, place, result);
  }

  /**
   * Adds an argument to the call that was begun.
   *
   * @param value its value
   * @param index its index
   * @param partial partial derivative with respect to it, 0 if it is passive
   * @param run the run
   */
  public static void argument(double value, int index, double partial, ListedRun run) {
    run.argument(value, index, partial);
  }

  /**
   * Ends the call that was begun.
   *
   * @param run the run
   * @return its index, 0 if it is passive
   */
  public static int end(ListedRun run) {
    return run.end();
  }

  /**
   * Notes a comparison of numbers, if one of them is active.
   *
   * @param a first number
   * @param ia its index
   * @param b second number
   * @param ib its index
   * @param outcome what the virtual machine found
   * @param jump opcode of the jump that uses it at once, 0 if it is used otherwise
   * @param place where
   * @param run the run
   */
  public static void compare(
      double a, int ia, double b, int ib, int outcome, int jump, String place, ListedRun run) {
    if ((ia | ib) != 0) {
      run.decide(new Decision(Decision.Kind.COMPARISON, a, b, decided(outcome, jump), place));
    }
  }

  /** Whether a jump is taken; else the outcome itself. Opcodes are those of JVMS 6.5. */
  private static int decided(int outcome, int jump) {
    boolean taken =
        switch (jump) {
          case 153 -> outcome == 0; // ifeq
          case 154 -> outcome != 0; // ifne
          case 155 -> outcome < 0; // iflt
          case 156 -> outcome >= 0; // ifge
          case 157 -> outcome > 0; // ifgt
          case 158 -> outcome <= 0; // ifle
          default -> false;
        };
    return jump == 0 ? outcome : taken ? 1 : 0;
  }

  /**
   * Notes the cast of a number to an integer, if it is active.
   *
   * @param a the number
   * @param ia its index
   * @param outcome the integer
   * @param place where
   * @param run the run
   */
  public static void cast(double a, int ia, long outcome, String place, ListedRun run) {
    if (ia != 0) {
      run.decide(new Decision(Decision.Kind.CAST, a, Double.NaN, outcome, place));
    }
  }

  /**
   * Counts what was put on a tape since the last call for one place.
   *
   * @param place where it was put there
   * @param tape the tape, which is profiled
   */
  public static void count(String place, Recording tape) {
    tape.profile().count(place, tape.size(), tape.arguments());
  }
}
