package org.wengert.opcodes;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Loops that read the same row in each turn, whose shadow is found before the loop: but the loop is
 * also entered where nothing was found, as compilers other than javac do.
 */
class RowOpcodeTest {
  /** Variable 1: an array with the point as its only row, 2: a sum of 0, 6: the position 0. */
  private static final String ROWS =
      "iconst_1, anewarray [D, astore 1, aload 1, iconst_0, aload 0, aastore,"
          + " dconst_0, dstore 2, iconst_0, istore 6, ";

  /** Adds the entry at the position, and steps on. */
  private static final String ADD =
      "dload 2, aload 1, iconst_0, aaload, iload 6, daload, dadd, dstore 2, iinc 6 1, ";

  private static final String REPEAT = "iload 6, iconst_2, if_icmplt top, dload 2, dup2, dmul";

  /** What is thrown there. */
  private static final String THROW =
      "start:, ldc -1.0, invokestatic $.squareOrThrow (D)D, pop2, end:, ";

  @TestFactory
  Stream<DynamicTest> loopsEnteredElsewhere() {
    return Row.tests(
        row("at the start, by a jump", "aload 0, ifnonnull top, nop, top:, " + ADD + REPEAT),
        row("only by a jump to its end", "goto test, top:, " + ADD + "test:, " + REPEAT),
        row(
            "only by two jumps to its end",
            "aload 0, ifnonnull other, goto test, other:, goto test, top:, "
                + ADD
                + "test:, "
                + REPEAT),
        row(
            "only by a jump that may not be taken",
            "aload 0, ifnonnull test, dconst_0, dreturn, top:, " + ADD + "test:, " + REPEAT),
        row(
            "in the middle, by an exception",
            "try start end handler any, "
                + THROW
                + "top:, nop, goto next, handler:, pop, next:, "
                + ADD
                + REPEAT),
        row(
            "by a jump to its end, or in the middle by an exception",
            "try start end handler any, "
                + THROW
                + "goto test, top:, nop, goto next, handler:, pop, next:, "
                + ADD
                + "test:, "
                + REPEAT),
        row(
            "at the start, by an exception",
            "try start end top any, "
                + THROW
                + "aconst_null, top:, pop, "
                + ADD
                + "aconst_null, iload 6, iconst_2, if_icmplt top, pop, dload 2, dup2, dmul"));
  }

  private static Row row(String name, String loop) {
    return Row.of(name, "[D", ROWS + loop).at(3, 2, 5).gives(10, 10, 0);
  }
}
