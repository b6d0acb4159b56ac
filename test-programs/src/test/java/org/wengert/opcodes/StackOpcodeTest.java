package org.wengert.opcodes;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The instructions that shuffle the operand stack, in each of their forms. In the comments, small
 * letters are values of one word, capital letters of two.
 */
class StackOpcodeTest {
  @TestFactory
  Stream<DynamicTest> pops() {
    return Row.tests(
        Row.of("pop of a float", "DF", "dload 0, fload 2, pop").at(3, 2).gives(1, 0),
        Row.of("pop2 of a double", "DD", "dload 0, dload 2, pop2").at(3, 2).gives(1, 0),
        Row.of("pop2 of float and int", "DF", "dload 0, fload 2, iconst_1, pop2")
            .at(3, 2)
            .gives(1, 0),
        Row.of("pop2 of a product", "DD", "dload 0, dload 0, dload 2, dmul, pop2")
            .at(3, 2)
            .gives(1, 0),
        Row.of("pop of an array", "D[D", "dload 0, aload 2, pop").at(3).gives(1));
  }

  @TestFactory
  Stream<DynamicTest> copies() {
    return Row.tests(
        Row.of("dup of a float", "F", "fload 0, dup, fmul, f2d").at(3).gives(6),
        Row.of(
                "dup of an array",
                "[D",
                "aload 0, dup, iconst_0, daload, dstore 1, iconst_1, daload, dload 1, dmul")
            .at(3, 2)
            .gives(2, 3),
        // A -> A A
        Row.of("dup2 of a double", "D", "dload 0, dup2, dmul").at(3).gives(6),
        // a b -> a b a b, a + a b b
        Row.of("dup2 of two floats", "FF", "fload 0, fload 1, dup2, fmul, fmul, fadd, f2d")
            .at(3, 2)
            .gives(5, 12),
        // a i -> a i a i, 2 a 2 a
        Row.of(
                "dup2 of float and int",
                "F",
                "fload 0, iconst_2, dup2, i2f, fmul, swap, i2f, fmul, fmul, f2d")
            .at(3)
            .gives(24),
        Row.of("dup2 of a product", "DD", "dload 0, dload 2, dmul, dup2, dmul")
            .at(3, 2)
            .gives(2 * 3 * 4, 2 * 9 * 2),
        Row.of("dup2 of a sum", "DD", "dload 0, dload 2, dadd, dload 0, dsub, dup2, dmul")
            .at(3, 2)
            .gives(0, 4));
  }

  @TestFactory
  Stream<DynamicTest> copiesUnderOneWord() {
    return Row.tests(
        // a b -> b a b, b + a b
        Row.of("dup_x1 of floats", "FF", "fload 0, fload 1, dup_x1, fmul, fadd, f2d")
            .at(3, 2)
            .gives(2, 4),
        // i a -> a i a, a i
        Row.of("dup_x1 over an int", "F", "iconst_3, fload 0, dup_x1, pop, i2f, fmul, f2d")
            .at(2)
            .gives(3),
        // array a -> a array a, a v[1]
        Row.of(
                "dup_x1 over an array",
                "F[D",
                "aload 1, fload 0, dup_x1, pop, iconst_1, daload, dstore 2, f2d, dload 2, dmul")
            .at(3, 2)
            .gives(2, 3),
        // a b c -> b c a b c, b c (a + b c)
        Row.of(
                "dup2_x1 of floats",
                "FFF",
                "fload 0, fload 1, fload 2, dup2_x1, fmul, fadd, fmul, fmul, f2d")
            .at(3, 2, 5)
            .gives(10, 15 + 2 * 2 * 25, 6 + 2 * 4 * 5),
        // a B -> B a B, B (a B)
        Row.of(
                "dup2_x1 of a double",
                "FD",
                "fload 0, dload 1, dup2_x1, dstore 3, f2d, dload 3, dmul, dmul")
            .at(3, 2)
            .gives(4, 12));
  }

  @TestFactory
  Stream<DynamicTest> copiesUnderTwoWords() {
    return Row.tests(
        // a b c -> c a b c, c (a + b c)
        Row.of(
                "dup_x2 of floats",
                "FFF",
                "fload 0, fload 1, fload 2, dup_x2, fmul, fadd, fmul, f2d")
            .at(3, 2, 5)
            .gives(5, 25, 3 + 2 * 2 * 5),
        // A b -> b A b, b (A b)
        Row.of(
                "dup_x2 of a float over a double",
                "DF",
                "dload 0, fload 2, dup_x2, f2d, dmul, dstore 3, f2d, dload 3, dmul")
            .at(3, 2)
            .gives(4, 12),
        // a b c d -> c d a b c d, c (d - a (b + c d))
        Row.of(
                "dup2_x2 of floats over floats",
                "FFFF",
                "fload 0, fload 1, fload 2, fload 3, dup2_x2, fmul, fadd, fmul, fsub, fmul, f2d")
            .at(3, 2, 5, 7)
            .gives(-5 * (2 + 35), -3 * 5, 7 - 3 * (2 + 2 * 5 * 7), 5 - 3 * 25),
        // a b C -> C a b C, C (a b C)
        Row.of(
                "dup2_x2 of a double over floats",
                "FFD",
                "fload 0, fload 1, dload 2, dup2_x2, dstore 4, fmul, f2d, dload 4, dmul, dmul")
            .at(3, 2, 5)
            .gives(50, 75, 2 * 6 * 5),
        // A b c -> b c A b c, (b - c) (A b c)
        Row.of(
                "dup2_x2 of floats over a double",
                "DFF",
                "dload 0, fload 2, fload 3, dup2_x2, fmul, f2d, dmul, dstore 4,"
                    + " fsub, f2d, dload 4, dmul")
            .at(3, 2, 5)
            .gives(-30, 3 * (20 - 25), 3 * (4 - 20)),
        // A B -> B A B, B - A B
        Row.of("dup2_x2 of a double over a double", "DD", "dload 0, dload 2, dup2_x2, dmul, dsub")
            .at(3, 2)
            .gives(-2, -2));
  }

  @TestFactory
  Stream<DynamicTest> swaps() {
    return Row.tests(
        Row.of("swap of floats", "FF", "fload 0, fload 1, swap, fsub, f2d").at(3, 2).gives(-1, 1),
        Row.of("swap of int and float", "F", "iconst_4, fload 0, swap, i2f, fdiv, f2d")
            .at(3)
            .gives(0.25),
        Row.of(
                "swap of array and float",
                "F[D",
                "aload 1, fload 0, swap, iconst_1, daload, dstore 2, f2d, dload 2, dmul")
            .at(3, 2)
            .gives(2, 3),
        Row.of("swap of products", "FF", "fload 0, dup, fmul, fload 1, dup, fmul, swap, fsub, f2d")
            .at(3, 2)
            .gives(-6, 4));
  }

  /** Values that lie on the stack, not recorded yet, while what they were made of changes. */
  @TestFactory
  Stream<DynamicTest> operandsOutliveTheirVariables() {
    return Row.tests(
        Row.of(
                "a coefficient is overwritten",
                "DD",
                "dload 0, dload 2, dmul, ldc 7.0, dstore 2, dload 2, dmul")
            .at(3, 2)
            .gives(14, 21),
        Row.of(
                "a float coefficient is overwritten",
                "FF",
                "fload 0, fload 1, fmul, ldc 7.0f, fstore 1, fload 1, fmul, f2d")
            .at(3, 2)
            .gives(14, 21),
        Row.of("a value is overwritten", "DD", "dload 0, dload 2, dstore 0, dload 0, dmul")
            .at(3, 2)
            .gives(2, 3),
        Row.of(
                "half of a coefficient is overwritten",
                "DD",
                "dload 0, dload 2, dmul, iconst_3, istore 3, iload 3, i2d, dmul")
            .at(3, 2)
            .gives(6, 9),
        Row.of(
                "an argument of a rule is overwritten",
                "DD",
                "dload 0, dload 2, invokestatic java/lang/Math.hypot (DD)D,"
                    + " dconst_1, dstore 0, dconst_1, dstore 2, dup2, dmul")
            .at(3, 4)
            .gives(6, 8),
        Row.of(
                "an entry of an array is overwritten",
                "[D",
                "aload 0, iconst_0, daload, aload 0, iconst_1, daload, dmul,"
                    + " aload 0, iconst_0, ldc 9.0, dastore, aload 0, iconst_0, daload, dmul")
            .at(3, 2)
            .gives(18, 27));
  }
}
