package org.wengert.opcodes;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Local variables: far ones, reused ones, ones that overlap parameters, ones that swap. */
class LocalOpcodeTest {
  @TestFactory
  Stream<DynamicTest> numbering() {
    return Row.tests(
        Row.of("the first four", "FD", "dload 1, dstore 3, fload 0, f2d, dload 3, dmul")
            .at(3, 2)
            .gives(2, 3),
        Row.of("wide dload", "DD", "dload 0, dstore 300, dload 300, dload 2, dmul")
            .at(3, 2)
            .gives(2, 3),
        Row.of("wide fload", "FF", "fload 0, fstore 300, fload 300, fload 1, fmul, f2d")
            .at(3, 2)
            .gives(2, 3),
        Row.of("wide aload", "[D", "aload 0, astore 300, aload 300, iconst_0, daload")
            .at(3)
            .gives(1),
        Row.of(
                "wide iinc",
                "D",
                "iconst_1, istore 300, iinc 300 1000, iload 300, i2d, dload 0, dmul")
            .at(3)
            .gives(1001));
  }

  @TestFactory
  Stream<DynamicTest> parametersOverwritten() {
    return Row.tests(
        Row.of("with its square", "D", "dload 0, dload 0, dmul, dstore 0, dload 0, dload 0, dmul")
            .at(2)
            .gives(4 * 8),
        Row.of("with a constant", "DD", "dconst_1, dstore 0, dload 0, dload 2, dmul")
            .at(3, 2)
            .gives(0, 1),
        Row.of(
                "half of the last one by a double",
                "DF",
                "dload 0, fload 2, f2d, dmul, dstore 2, dload 2, dload 2, dmul, dload 0, dmul")
            .at(3, 2)
            .gives(3 * 9 * 4, 2 * 27 * 2),
        Row.of(
                "half of the last one by a long",
                "DF",
                "dload 0, fload 2, f2d, dmul, ldc 5L, lstore 2, lload 2, l2d, dmul")
            .at(3, 2)
            .gives(10, 15),
        Row.of(
                "an array as the last one by a double",
                "D[D",
                "aload 2, iconst_1, daload, dstore 2, dload 2, dload 0, dmul")
            .at(3, 2)
            .gives(2, 3),
        Row.of("two of them by one", "DD", "dload 0, dload 2, dmul, dstore 1, dload 1, dup2, dmul")
            .at(3, 2)
            .gives(24, 36),
        Row.of("the only one", "F", "fload 0, f2d, dup2, dmul, dstore 0, dload 0, dload 0, dmul")
            .at(2)
            .gives(32),
        Row.of(
                "half of the last one in a loop",
                "DF",
                "fload 2, f2d, dstore 2, iconst_3, istore 4, top:, dload 2, dload 0, dmul, dstore"
                    + " 2, iinc 4 -1, iload 4, ifgt top, dload 2")
            .at(3, 2)
            .gives(3 * 9 * 2, 27));
  }

  @TestFactory
  Stream<DynamicTest> reusedWithOtherTypes() {
    return Row.tests(
        Row.of(
                "double, then float",
                "DD",
                "dload 0, dstore 4, dload 4, dload 2, dmul, d2f, fstore 4, fload 4, dup, fmul, f2d")
            .at(3, 2)
            .gives(24, 36),
        Row.of(
                "double, then float over its second word",
                "DD",
                "dload 0, dstore 4, dload 4, dload 2, dmul, d2f, fstore 5, fload 5, f2d")
            .at(3, 2)
            .gives(2, 3),
        Row.of(
                "double, then double over its second word",
                "DD",
                "dload 0, dstore 4, dload 4, dload 2, dmul, dstore 5, dload 5, dload 0, dmul")
            .at(3, 2)
            .gives(12, 9),
        Row.of(
                "array, then double, then int",
                "[D",
                "aload 0, astore 1, aload 1, iconst_1, daload, dstore 1, dload 1, iconst_0, istore"
                    + " 1, aload 0, iload 1, daload, dmul")
            .at(3, 2)
            .gives(2, 3),
        Row.of(
                "double in one branch, array in the other",
                "D[D",
                "dload 0, dconst_0, dcmpl, ifle other, dload 0, dstore 3, dload 3, dload 0, dmul,"
                    + " goto end, other:, aload 2, astore 3, aload 3, iconst_0, daload, end:")
            .at(3)
            .gives(6),
        Row.of(
                "array in the branch taken",
                "D[D",
                "dload 0, dconst_0, dcmpl, ifle other, dload 0, dstore 3, dload 3, dload 0, dmul,"
                    + " goto end, other:, aload 2, astore 3, aload 3, iconst_0, daload, end:")
            .at(-3)
            .gives(1));
  }

  @TestFactory
  Stream<DynamicTest> incrementWhileOnTheStack() {
    return Row.tests(
        Row.of(
                "index of a load",
                "[D",
                "iconst_0, istore 1, aload 0, iload 1, iinc 1 1, daload,"
                    + " aload 0, iload 1, daload, dup2, dmul, dmul")
            .at(3, 2)
            .gives(4, 12),
        Row.of(
                "index of a store",
                "DD",
                "iconst_2, newarray double, astore 4, iconst_0, istore 5,"
                    + " aload 4, iload 5, iinc 5 1, dload 0, dastore,"
                    + " aload 4, iload 5, iinc 5 -1, dload 2, dastore,"
                    + " aload 4, iconst_0, daload, dup2, dmul, aload 4, iconst_1, daload, dmul")
            .at(3, 2)
            .gives(12, 9));
  }

  /** The canonical variables of shadows change places, so one move may not overwrite another. */
  @TestFactory
  Stream<DynamicTest> swapsInLoops() {
    String loop = "iconst_3, istore 6, top:, ";
    String end = ", iinc 6 -1, iload 6, ifgt top, ";
    return Row.tests(
        // three swaps, then x x y
        Row.of(
                "two doubles",
                "DDD",
                loop
                    + "dload 0, dload 2, dstore 0, dstore 2"
                    + end
                    + "dload 0, dup2, dmul, dload 2, dmul")
            .at(3, 2, 0)
            .gives(4, 12, 0),
        Row.of(
                "two doubles through a third variable",
                "DDD",
                loop
                    + "dload 0, dstore 8, dload 2, dstore 0, dload 8, dstore 2"
                    + end
                    + "dload 0, dup2, dmul, dload 2, dmul")
            .at(3, 2, 0)
            .gives(4, 12, 0),
        // x y z -> y z x, three times round, then x x y / z
        Row.of(
                "three doubles",
                "DDD",
                loop
                    + "dload 0, dload 2, dload 4, dstore 2, dstore 0, dstore 4"
                    + end
                    + "dload 0, dup2, dmul, dload 2, dmul, dload 4, ddiv")
            .at(3, 2, 4)
            .gives(3, 2.25, -18 / 16.0),
        // as a Fibonacci sequence: x, y -> y, x + y gives x + 2 y, 2 x + 3 y
        Row.of(
                "a sum of both",
                "DDD",
                loop
                    + "dload 2, dup2, dload 0, dadd, dstore 2, dstore 0"
                    + end
                    + "dload 0, dload 2, dmul")
            .at(3, 2, 0)
            .gives(12 + 2 * 7, 2 * 12 + 3 * 7, 0),
        Row.of(
                "two arrays",
                "[D",
                "aload 0, astore 2, iconst_2, newarray double, astore 4, "
                    + loop
                    + "aload 2, aload 4, astore 2, astore 4"
                    + end
                    + "aload 4, iconst_0, daload, aload 4, iconst_1, daload, dmul")
            .at(3, 2)
            .gives(2, 3),
        Row.of(
                "two floats",
                "FF",
                loop
                    + "fload 0, fload 1, fstore 0, fstore 1"
                    + end
                    + "fload 0, fload 0, fmul, fload 1, fmul, f2d")
            .at(3, 2)
            .gives(4, 12));
  }
}
