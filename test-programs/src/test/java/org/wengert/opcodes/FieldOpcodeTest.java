package org.wengert.opcodes;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Fields of objects and of classes. */
class FieldOpcodeTest {
  private static final String NEW = "new $, dup, invokespecial $.<init> ()V";

  @TestFactory
  Stream<DynamicTest> ofObjects() {
    return Row.tests(
        Row.of(
                "double",
                "D",
                NEW
                    + ", astore 2, aload 2, dload 0, putfield $.d D,"
                    + " aload 2, getfield $.d D, aload 2, getfield $.d D, dmul")
            .at(3)
            .gives(6),
        Row.of(
                "float",
                "F",
                NEW
                    + ", dup, fload 0, putfield $.g F, dup, getfield $.g F, swap,"
                    + " getfield $.g F, fmul, f2d")
            .at(3)
            .gives(6),
        Row.of(
                "array",
                "[D",
                NEW + ", dup, aload 0, putfield $.a [D, getfield $.a [D, iconst_1, daload")
            .at(3, 2)
            .gives(0, 1),
        Row.of("of a new object", "D", NEW + ", getfield $.d D, dload 0, dadd").at(3).gives(1),
        Row.of(
                "dup and dup2_x1, as in y = o.d += x",
                "D",
                NEW
                    + ", dup, astore 2, dup, getfield $.d D, dload 0, dadd, dup2_x1,"
                    + " putfield $.d D, aload 2, getfield $.d D, dmul")
            .at(3)
            .gives(6),
        Row.of(
                "overwritten by a constant",
                "D",
                NEW
                    + ", astore 2, aload 2, dload 0, putfield $.d D,"
                    + " aload 2, dconst_1, putfield $.d D, aload 2, getfield $.d D, dload 0, dmul")
            .at(3)
            .gives(1),
        Row.of(
                "of the same object by two names",
                "D",
                NEW
                    + ", astore 2, aload 2, astore 3, aload 2, dload 0, putfield $.d D,"
                    + " aload 3, getfield $.d D, dload 0, dmul")
            .at(3)
            .gives(6),
        Row.of(
                "of two objects",
                "DD",
                NEW
                    + ", astore 4, "
                    + NEW
                    + ", astore 5, aload 4, dload 0, putfield $.d D,"
                    + " aload 5, dload 2, putfield $.d D,"
                    + " aload 4, getfield $.d D, aload 5, getfield $.d D, dmul")
            .at(3, 2)
            .gives(2, 3),
        Row.of(
                "of an object by another's field",
                "D",
                NEW
                    + ", astore 2, aload 2, "
                    + NEW
                    + ", putfield $.o Ljava/lang/Object;,"
                    + " aload 2, getfield $.o Ljava/lang/Object;, checkcast $, dload 0,"
                    + " putfield $.d D, aload 2, getfield $.o Ljava/lang/Object;, checkcast $,"
                    + " getfield $.d D, dup2, dmul")
            .at(3)
            .gives(6),
        Row.of(
                "by a private method",
                "D",
                NEW + ", dup, dload 0, putfield $.d D, invokespecial $.squared ()D")
            .at(3)
            .gives(6));
  }

  /** Class variables keep their values from call to call, so each of these sets them first. */
  @TestFactory
  Stream<DynamicTest> ofClasses() {
    return Row.tests(
        Row.of("double", "D", "dload 0, putstatic $.sd D, getstatic $.sd D, getstatic $.sd D, dmul")
            .at(3)
            .gives(6),
        Row.of("float", "F", "fload 0, putstatic $.sg F, getstatic $.sg F, fload 0, fmul, f2d")
            .at(3)
            .gives(6),
        Row.of("array", "[D", "aload 0, putstatic $.sa [D, getstatic $.sa [D, iconst_1, daload")
            .at(3, 2)
            .gives(0, 1),
        Row.of(
                "overwritten by a constant",
                "D",
                "dload 0, putstatic $.sd D, dconst_1, putstatic $.sd D, getstatic $.sd D,"
                    + " dload 0, dmul")
            .at(3)
            .gives(1),
        Row.of(
                "a pending form",
                "DD",
                "dload 0, dload 2, dmul, putstatic $.sd D, ldc 9.0, dstore 0, getstatic $.sd D")
            .at(3, 2)
            .gives(2, 3),
        Row.of("constant of the JDK", "D", "getstatic java/lang/Math.PI D, dload 0, dmul")
            .at(3)
            .gives(Math.PI));
  }

  /** A value that an earlier recording left behind is a constant for the next one. */
  @TestFactory
  Stream<DynamicTest> leftFromEarlier() {
    return Row.tests(
        Row.of(
                "class variable",
                "D",
                "getstatic $.sd D, dload 0, putstatic $.sd D, dconst_0, dmul, dload 0, dadd")
            .at(3)
            .gives(1));
  }
}
