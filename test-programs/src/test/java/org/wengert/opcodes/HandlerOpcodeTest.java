package org.wengert.opcodes;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Exception handlers see the values that variables have when the exception is thrown. */
class HandlerOpcodeTest {
  private static final String MAY_THROW = "invokestatic $.squareOrThrow (D)D";

  @TestFactory
  Stream<DynamicTest> variablesThatChange() {
    String updated =
        "try start end handler any, start:, dload 2, dload 0, dmul, dstore 2, dload 0, "
            + MAY_THROW
            + ", dstore 2, end:, dload 2, dreturn, handler:, pop, dload 2, dload 2, dmul";
    String becomesActive =
        "try start end handler any, dconst_1, dstore 2, start:, dload 0, "
            + MAY_THROW
            + ", dstore 2, end:, goto after, handler:, pop, after:, dload 2";
    String becomesPassive =
        "try start end handler any, dload 0, dstore 2, start:, ldc 5.0, dstore 2, dload 0, "
            + MAY_THROW
            + ", dstore 2, end:, goto after, handler:, pop, after:, dload 2, dload 0, dmul";
    return Row.tests(
        // x x, or (x y) (x y)
        Row.of("nothing is thrown", "DD", updated).at(3, 2).gives(6, 0),
        Row.of("changed before the exception", "DD", updated).at(-3, 2).gives(-24, 36),
        Row.of("active after the call", "D", becomesActive).at(3).gives(6),
        Row.of("passive still", "D", becomesActive).at(-3).gives(0),
        Row.of("active again after the call", "D", becomesPassive).at(3).gives(27),
        Row.of("passive by then", "D", becomesPassive).at(-3).gives(5));
  }

  @TestFactory
  Stream<DynamicTest> arrays() {
    String code =
        "try start end handler any, aconst_null, astore 3, start:, aload 2, astore 3, dload 0, "
            + MAY_THROW
            + ", pop2, iconst_2, newarray double, astore 3, aload 3, iconst_1, dload 0, dastore,"
            + " end:, goto after, handler:, pop, after:, aload 3, iconst_1, daload, dload 0, dmul";
    return Row.tests(
        Row.of("array replaced", "D[D", code).at(3, 2).gives(6, 0),
        Row.of("array from before the exception", "D[D", code).at(-3, 2).gives(2, -3));
  }

  @TestFactory
  Stream<DynamicTest> handlersThatCoverEverything() {
    String whole =
        "try start end handler any, start:, dload 0, "
            + MAY_THROW
            + ", dload 2, dmul, dreturn, end:, handler:, pop, dload 0, dload 2, dmul";
    String nested =
        "try start end inner java/lang/ArithmeticException, try start last outer any,"
            + " start:, dload 0, "
            + MAY_THROW
            + ", dstore 2, dload 2, dreturn, end:,"
            + " inner:, pop, dload 2, dload 0, dmul, dstore 2, dload 0, "
            + MAY_THROW
            + ", dstore 2, last:, dload 2, dreturn,"
            + " outer:, pop, dload 2, dload 2, dmul";
    return Row.tests(
        Row.of("passed", "DD", whole).at(3, 2).gives(12, 9),
        Row.of("caught", "DD", whole).at(-3, 2).gives(2, -3),
        Row.of("nested, passed", "DD", nested).at(3, 2).gives(6, 0),
        Row.of("nested, caught twice", "DD", nested).at(-3, 2).gives(-24, 36));
  }

  @TestFactory
  Stream<DynamicTest> loops() {
    // v = 1; for k = 3, 2, 1: try { v = v x; squareOrThrow(k - y); v = v + x } catch { v = v v }
    String code =
        "try start end handler any, dconst_1, dstore 4, iconst_3, istore 6,"
            + " top:, start:, dload 4, dload 0, dmul, dstore 4, iload 6, i2d, dload 2, dsub, "
            + MAY_THROW
            + ", pop2, dload 4, dload 0, dadd, dstore 4, end:, goto next,"
            + " handler:, pop, dload 4, dload 4, dmul, dstore 4,"
            + " next:, iinc 6 -1, iload 6, ifgt top, dload 4";
    return Row.tests(
        // never thrown: x, 2 x, 2 x x + x, 2 x x x + x x + x
        Row.of("nothing is thrown", "DD", code).at(2, 0).gives(6 * 4 + 4 + 1, 0),
        // k = 1 throws: ((2 x x + x) x) squared
        Row.of("the last turn throws", "DD", code).at(2, 1.5).gives(2 * 20 * (24 + 4), 0),
        // all throw: x^2, (x^3)^2, (x^7)^2
        Row.of("every turn throws", "DD", code).at(2, 9).gives(14 * Math.pow(2, 13), 0));
  }

  /** The exception itself is lost with its number, so a handler that throws another is enough. */
  @TestFactory
  Stream<DynamicTest> thrownAgain() {
    String code =
        "try start end inner any, try inner last outer any,"
            + " start:, dload 0, dload 2, dmul, dstore 2, dload 0, "
            + MAY_THROW
            + ", dreturn, end:, inner:, dload 2, dload 0, dmul, dstore 2, athrow, last:,"
            + " outer:, pop, dload 2";
    return Row.tests(
        Row.of("passed", "DD", code).at(3, 2).gives(6, 0),
        Row.of("caught", "DD", code).at(-3, 2).gives(2 * -3 * 2, 9));
  }

  @TestFactory
  Stream<DynamicTest> monitors() {
    String code =
        "try start end handler any, iconst_1, newarray int, dup, astore 2, monitorenter,"
            + " start:, dload 0, dload 0, dmul, dstore 0, end:, aload 2, monitorexit,"
            + " dload 0, dreturn, handler:, aload 2, monitorexit, athrow";
    return Row.tests(Row.of("synchronized block", "D", code).at(3).gives(6));
  }

  /** Code may also run into a handler from above, with something on the stack. */
  @TestFactory
  Stream<DynamicTest> enteredFromAbove() {
    String code =
        "try start end handler any, dload 0, dstore 2, start:, dload 0, "
            + MAY_THROW
            + ", dstore 2, end:, aconst_null, handler:, pop, dload 2";
    return Row.tests(
        Row.of("no exception", "D", code).at(3).gives(6),
        Row.of("exception", "D", code).at(-3).gives(1));
  }
}
