package org.wengert.opcodes;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Class files of every version from Java 1.2 to 17, and subroutines, which ended with Java 6. */
class ClassFileVersionTest {
  @TestFactory
  Stream<DynamicTest> versions() {
    // a loop, a handler, an object, an array: v = x; 3 times v = new $(v x).d; a[0] = v; a[0] y
    String code =
        "try start end handler any, start:, dload 0, dstore 4, iconst_3, istore 6,"
            + " top:, new $, dup, dload 4, dload 0, dmul, invokespecial $.<init> (D)V,"
            + " getfield $.d D, dstore 4, iinc 6 -1, iload 6, ifgt top,"
            + " iconst_1, newarray double, astore 7, aload 7, iconst_0, dload 4, dastore,"
            + " aload 7, iconst_0, daload, dload 2, dmul, dreturn, end:,"
            + " handler:, pop, dload 0";
    return Row.of("mixed", "DD", code)
        .at(2, 3)
        .gives(3 * 4 * 8, 16)
        .tests(IntStream.rangeClosed(46, 61).toArray());
  }

  /**
   * Class files of Java 6 may have frames. Twins need them: at jumps, and where a handler begins.
   */
  @TestFactory
  Stream<DynamicTest> versionThatMayHaveNoFrames() {
    String caught =
        "try start end handler any, start:, dload 0, invokestatic $.squareOrThrow (D)D, dreturn,"
            + " end:, handler:, pop, dload 0, dload 0, dmul, dload 0, dmul";
    String chosen =
        "dload 0, dconst_0, dcmpg, ifge other, dload 0, dneg, dstore 0, other:, dload 0, ";
    return Stream.of(
            Row.of("jump", "D", chosen + "dload 0, dmul").at(-3).gives(-6),
            Row.of("handler", "D", caught).at(-3).gives(27),
            Row.of("neither", "D", "dload 0, dload 0, dmul").at(-3).gives(-6))
        .map(Row::testWithoutFrames);
  }

  @TestFactory
  Stream<DynamicTest> subroutines() {
    return Stream.of(
            // called twice: x = x x, from two places
            Row.of(
                    "called twice",
                    "D",
                    "jsr square, jsr square, dload 0, dreturn,"
                        + " square:, astore 2, dload 0, dload 0, dmul, dstore 0, ret 2")
                .at(2)
                .gives(4 * 8),
            // a value on the stack across the call
            Row.of(
                    "over a pending value",
                    "DD",
                    "dload 0, dload 2, dmul, jsr square, dload 0, dmul, dreturn,"
                        + " square:, astore 4, dload 0, dload 0, dmul, dstore 0, ret 4")
                .at(3, 2)
                .gives(3 * 9 * 2, 27),
            // finally, as old compilers wrote it
            finallyBlock().at(3, 2).gives(6, 1),
            finallyBlock().at(-3, 2).gives(1, 1),
            // one inside the other: y = y x, twice, then x = x y
            Row.of(
                    "nested",
                    "DD",
                    "jsr outer, dload 0, dreturn, outer:, astore 4, jsr inner, jsr inner, dload 0,"
                        + " dload 2, dmul, dstore 0, ret 4, inner:, astore 5, dload 2, dload 0,"
                        + " dmul, dstore 2, ret 5")
                .at(3, 2)
                .gives(3 * 9 * 2, 27))
        .flatMap(row -> row.tests(46, 48, 49));
  }

  /** try { v = squareOrThrow(x) } catch { v = x } finally { v = v + y } */
  private static Row finallyBlock() {
    return Row.of(
        "finally",
        "DD",
        "try start end handler java/lang/ArithmeticException, try start last any any,"
            + " start:, dload 0, invokestatic $.squareOrThrow (D)D, dstore 4, end:, jsr sub,"
            + " goto after, handler:, pop, dload 0, dstore 4, jsr sub, goto after, last:,"
            + " any:, astore 6, dconst_0, dstore 4, jsr sub, aload 6, athrow,"
            + " sub:, astore 7, dload 4, dload 2, dadd, dstore 4, ret 7,"
            + " after:, dload 4, dreturn");
  }
}
