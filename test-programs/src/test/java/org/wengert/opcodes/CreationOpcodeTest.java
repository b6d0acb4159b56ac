package org.wengert.opcodes;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Objects between NEW and their constructor: copied, shuffled, across branches. */
class CreationOpcodeTest {
  private static final String INIT = "invokespecial $.<init> (D)V";

  @TestFactory
  Stream<DynamicTest> shuffles() {
    return Row.tests(
        Row.of("new, dup", "D", "new $, dup, dload 0, " + INIT + ", getfield $.d D").at(3).gives(1),
        Row.of("new without dup", "D", "new $, dload 0, " + INIT + ", dload 0").at(3).gives(1),
        Row.of(
                "two copies",
                "D",
                "new $, dup, dup, dload 0, "
                    + INIT
                    + ", getfield $.d D, dstore 2,"
                    + " getfield $.d D, dload 2, dmul")
            .at(3)
            .gives(6),
        Row.of(
                "dup_x1 and swap",
                "F",
                "fload 0, new $, dup_x1, swap, f2d, " + INIT + ", getfield $.d D")
            .at(3)
            .gives(1),
        Row.of(
                "dup_x2 under a double",
                "D",
                "dload 0, new $, dup_x2, dup_x2, pop, " + INIT + ", getfield $.d D")
            .at(3)
            .gives(1),
        Row.of(
                "dup2 of two objects",
                "D",
                "new $, new $, dup2, dload 0, "
                    + INIT
                    + ", dload 0, dload 0, dmul, "
                    + INIT
                    + ", getfield $.d D, dstore 2, getfield $.d D, dload 2, dmul")
            .at(2)
            .gives(12),
        Row.of(
                "active values below and between",
                "DD",
                "dload 0, dload 2, dmul, new $, dup, dload 0, dload 2, dadd, "
                    + INIT
                    + ", getfield $.d D, dmul")
            .at(3, 2)
            .gives(2 * 5 + 6, 3 * 5 + 6),
        Row.of(
                "one inside the other",
                "D",
                "new $, dup, new $, dup, dload 0, "
                    + INIT
                    + ", invokespecial $.squared ()D, "
                    + INIT
                    + ", invokespecial $.squared ()D")
            .at(2)
            .gives(32));
  }

  @TestFactory
  Stream<DynamicTest> variables() {
    return Row.tests(
        Row.of(
                "in a local variable",
                "D",
                "new $, astore 2, aload 2, dload 0, " + INIT + ", aload 2, getfield $.d D")
            .at(3)
            .gives(1),
        Row.of(
                "in two local variables and on the stack",
                "D",
                "new $, dup, astore 2, dup, astore 5, dup, dload 0, "
                    + INIT
                    + ", getfield $.d D, aload 2, getfield $.d D, dmul,"
                    + " aload 5, getfield $.d D, dmul")
            .at(2)
            .gives(12));
  }

  @TestFactory
  Stream<DynamicTest> branches() {
    return Row.tests(
        conditional().at(3).gives(1),
        conditional().at(-3).gives(-1),
        Row.of(
                "conditional argument, object in a local variable",
                "D",
                "new $, astore 2, aload 2, dload 0, dconst_0, dcmpl, ifgt positive,"
                    + " dload 0, dneg, goto make, positive:, dload 0, dup2, dmul, make:, "
                    + INIT
                    + ", aload 2, getfield $.d D")
            .at(3)
            .gives(6),
        Row.of(
                "conditional arguments of a private constructor",
                "D",
                "new $, dup, dload 0, dload 0, dconst_0, dcmpl, ifgt positive, iconst_m1,"
                    + " goto make, positive:, iconst_5, make:, invokespecial $.<init> (DI)V,"
                    + " getfield $.d D")
            .at(3)
            .gives(5),
        Row.of(
                "created in one branch, null in the other",
                "D",
                "dload 0, dconst_0, dcmpl, ifgt positive, aconst_null, goto join,"
                    + " positive:, new $, dup, dload 0, "
                    + INIT
                    + ", join:, checkcast $, astore 2,"
                    + " aload 2, ifnull none, aload 2, invokespecial $.squared ()D, dreturn,"
                    + " none:, dload 0, dneg")
            .at(3)
            .gives(6),
        Row.of(
                "in a loop",
                "D",
                "dload 0, dstore 2, iconst_3, istore 4, top:, new $, dup, dload 2, dload 0, dmul, "
                    + INIT
                    + ", getfield $.d D, dstore 2, iinc 4 -1, iload 4, ifgt top, dload 2")
            .at(2)
            .gives(32));
  }

  @TestFactory
  Stream<DynamicTest> constructors() {
    String smaller =
        "new $, dup, dload 0, dload 2, invokespecial $.<init> (DD)V, getfield $.d D, dload 0, dmul";
    return Row.tests(
        Row.of("this(a < b ? a : b, 2)", "DD", smaller).at(2, 3).gives(8, 0),
        Row.of("this(a < b ? a : b, 2), other", "DD", smaller).at(3, 2).gives(4, 6),
        Row.of(
                "fields before super() and final fields",
                "FD",
                "new $, dup, fload 0, dload 1, invokespecial $.<init> (FD)V, dup, getfield $.g F,"
                    + " f2d, dstore 3, getfield $.fixed D, dload 3, dmul")
            .at(3, 2)
            .gives(4, 3 * 4));
  }

  /** new $(x > 0 ? x : -x).d */
  private static Row conditional() {
    return Row.of(
        "conditional argument",
        "D",
        "new $, dup, dload 0, dconst_0, dcmpl, ifgt positive, dload 0, dneg, goto make,"
            + " positive:, dload 0, make:, "
            + INIT
            + ", getfield $.d D");
  }
}
