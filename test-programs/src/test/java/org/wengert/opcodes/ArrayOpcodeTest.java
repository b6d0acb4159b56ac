package org.wengert.opcodes;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Arrays of numbers, of one and more dimensions. */
class ArrayOpcodeTest {
  @TestFactory
  Stream<DynamicTest> oneDimension() {
    return Row.tests(
        Row.of("daload", "[D", "aload 0, iconst_1, daload").at(3, 2).gives(0, 1),
        Row.of("checkcast", "[D", "aload 0, checkcast [D, iconst_1, daload").at(3, 2).gives(0, 1),
        Row.of(
                "dastore",
                "[D",
                "aload 0, iconst_0, aload 0, iconst_1, daload, dup2, dmul, dastore,"
                    + " aload 0, iconst_0, daload, aload 0, iconst_1, daload, dmul")
            .at(3, 2)
            .gives(0, 12),
        Row.of(
                "newarray double",
                "D",
                "iconst_2, newarray double, dup, iconst_1, dload 0, dastore,"
                    + " dup, iconst_0, daload, dstore 2, iconst_1, daload, dload 2, dadd")
            .at(3)
            .gives(1),
        Row.of(
                "newarray float",
                "F",
                "iconst_2, newarray float, dup, iconst_1, fload 0, fastore,"
                    + " dup, iconst_1, faload, swap, iconst_1, faload, fmul, f2d")
            .at(3)
            .gives(6),
        Row.of(
                "overwritten by a constant",
                "[D",
                "aload 0, iconst_0, ldc 5.0, dastore,"
                    + " aload 0, iconst_0, daload, aload 0, iconst_1, daload, dmul")
            .at(3, 2)
            .gives(0, 5),
        Row.of(
                "dup2 of array and index, as in a[i] *= x",
                "D[D",
                "aload 2, iconst_1, dup2, daload, dload 0, dmul, dastore,"
                    + " aload 2, iconst_1, daload, dup2, dmul")
            .at(3, 2)
            .gives(2 * 3 * 4, 2 * 9 * 2),
        Row.of(
                "dup2_x2 of the value, as in y = a[i] = x",
                "D[D",
                "aload 2, iconst_1, dload 0, dup2_x2, dastore, aload 2, iconst_1, daload, dmul")
            .at(3, 2)
            .gives(6, 0),
        Row.of(
                "dup_x2 of a float, as in y = a[i] = x",
                "F",
                "iconst_2, newarray float, astore 1, aload 1, iconst_1, fload 0, dup_x2, fastore,"
                    + " aload 1, iconst_1, faload, fmul, f2d")
            .at(3)
            .gives(6),
        Row.of("arraylength", "[D", "aload 0, arraylength, i2d, aload 0, iconst_0, daload, dmul")
            .at(3, 2)
            .gives(2, 0),
        Row.of(
                "arrays of ints beside",
                "D",
                "iconst_2, newarray int, dup, iconst_1, bipush 7, iastore, iconst_1, iaload, i2d,"
                    + " dload 0, dmul")
            .at(3)
            .gives(7),
        Row.of(
                "arrays of longs beside",
                "D",
                "iconst_2, newarray long, dup, iconst_1, ldc 7L, lastore, iconst_1, laload, l2d,"
                    + " dload 0, dmul")
            .at(3)
            .gives(7));
  }

  /** Two references to one array see each other's stores. */
  @TestFactory
  Stream<DynamicTest> aliases() {
    return Row.tests(
        Row.of(
                "a local variable",
                "[D",
                "aload 0, astore 1, aload 1, iconst_0, aload 0, iconst_1, daload, dastore,"
                    + " aload 0, iconst_0, daload, aload 1, iconst_1, daload, dmul")
            .at(3, 2)
            .gives(0, 4),
        Row.of(
                "through Object and back",
                "[D",
                "iconst_1, anewarray java/lang/Object, dup, iconst_0, aload 0, aastore,"
                    + " iconst_0, aaload, checkcast [D, astore 1,"
                    + " aload 1, iconst_0, aload 0, iconst_1, daload, dastore,"
                    + " aload 0, iconst_0, daload, aload 1, iconst_1, daload, dmul")
            .at(3, 2)
            .gives(0, 4),
        Row.of(
                "through a field",
                "[D",
                "aload 0, putstatic $.sa [D, getstatic $.sa [D, iconst_0,"
                    + " getstatic $.sa [D, iconst_1, daload, dastore,"
                    + " aload 0, iconst_0, daload, aload 0, iconst_1, daload, dmul")
            .at(3, 2)
            .gives(0, 4),
        Row.of(
                "through a field of type Object",
                "[D",
                "aload 0, putstatic $.so Ljava/lang/Object;, getstatic $.so Ljava/lang/Object;,"
                    + " checkcast [D, iconst_0, aload 0, iconst_1, daload, dastore,"
                    + " aload 0, iconst_0, daload, aload 0, iconst_1, daload, dmul")
            .at(3, 2)
            .gives(0, 4),
        Row.of(
                "clone",
                "[D",
                "aload 0, invokevirtual [D.clone ()Ljava/lang/Object;, checkcast [D,"
                    + " aload 0, iconst_0, dconst_1, dastore, iconst_0, daload")
            .at(3)
            .gives(1));
  }

  @TestFactory
  Stream<DynamicTest> moreDimensions() {
    return Row.tests(
        Row.of(
                "anewarray [D, aastore, aaload",
                "[D",
                "iconst_2, anewarray [D, astore 1, aload 1, iconst_1, aload 0, aastore,"
                    + " aload 1, iconst_1, aaload, iconst_1, daload,"
                    + " aload 1, iconst_1, aaload, iconst_0, daload, dmul")
            .at(3, 2)
            .gives(2, 3),
        Row.of(
                "multianewarray [[D",
                "D",
                "iconst_2, iconst_3, multianewarray [[D 2, astore 2,"
                    + " aload 2, iconst_1, aaload, iconst_2, dload 0, dastore,"
                    + " aload 2, iconst_1, aaload, iconst_2, daload, dup2, dmul,"
                    + " aload 2, iconst_0, aaload, iconst_2, daload, dadd")
            .at(3)
            .gives(6),
        Row.of(
                "multianewarray [[[D",
                "D",
                "iconst_2, iconst_3, iconst_4, multianewarray [[[D 3, astore 2,"
                    + " aload 2, iconst_1, aaload, iconst_2, aaload, iconst_3, dload 0, dastore,"
                    + " aload 2, iconst_1, aaload, iconst_2, aaload, iconst_3, daload, dup2, dmul")
            .at(3)
            .gives(6),
        Row.of(
                "multianewarray of fewer dimensions than the type",
                "D[D",
                "iconst_2, multianewarray [[D 1, astore 3,"
                    + " aload 3, iconst_1, aload 2, aastore, aload 3, iconst_0, aaload, ifnull yes,"
                    + " dconst_0, dreturn, yes:, aload 3, iconst_1, aaload, iconst_1, daload,"
                    + " dload 0, dmul")
            .at(3, 2)
            .gives(2, 3),
        Row.of(
                "multianewarray [[F",
                "F",
                "iconst_2, iconst_2, multianewarray [[F 2, dup, iconst_1, aaload, iconst_1,"
                    + " fload 0, fastore, iconst_1, aaload, iconst_1, faload, fload 0, fmul, f2d")
            .at(3)
            .gives(6),
        Row.of(
                "rows that change places",
                "D",
                "iconst_2, iconst_1, multianewarray [[D 2, astore 2,"
                    + " aload 2, iconst_0, aaload, iconst_0, dload 0, dastore,"
                    + " aload 2, iconst_0, aload 2, iconst_1, aaload,"
                    + " aload 2, iconst_1, aload 2, iconst_0, aaload, aastore, aastore,"
                    + " aload 2, iconst_1, aaload, iconst_0, daload, dup2, dmul,"
                    + " aload 2, iconst_0, aaload, iconst_0, daload, dadd")
            .at(3)
            .gives(6),
        Row.of(
                "a row that is replaced by a new one",
                "[D",
                "iconst_1, anewarray [D, astore 1, aload 1, iconst_0, aload 0, aastore,"
                    + " aload 1, iconst_0, aaload, iconst_0, daload,"
                    + " aload 1, iconst_0, iconst_1, newarray double, aastore,"
                    + " aload 1, iconst_0, aaload, iconst_0, daload, dadd")
            .at(3)
            .gives(1),
        Row.of(
                "checkcast [[D",
                "D",
                "iconst_1, iconst_1, multianewarray [[D 2, putstatic $.so Ljava/lang/Object;,"
                    + " getstatic $.so Ljava/lang/Object;, checkcast [[D, iconst_0, aaload,"
                    + " iconst_0, dload 0, dastore, getstatic $.so Ljava/lang/Object;,"
                    + " checkcast [[D, iconst_0, aaload, iconst_0, daload")
            .at(3)
            .gives(1));
  }

  @TestFactory
  Stream<DynamicTest> nullArrays() {
    return Row.tests(
        Row.of(
                "null or an array",
                "D[D",
                "aconst_null, astore 3, dload 0, dconst_0, dcmpl, ifle skip, aload 2, astore 3,"
                    + " skip:, aload 3, ifnull none, aload 3, iconst_1, daload, dreturn,"
                    + " none:, dload 0")
            .at(3, 2)
            .gives(0, 1),
        Row.of(
                "null after all",
                "D[D",
                "aconst_null, astore 3, dload 0, dconst_0, dcmpl, ifle skip, aload 2, astore 3,"
                    + " skip:, aload 3, ifnull none, aload 3, iconst_1, daload, dreturn,"
                    + " none:, dload 0")
            .at(-3, 2)
            .gives(1, 0),
        Row.of(
                "null cast to an array",
                "D[D",
                "aconst_null, checkcast [D, astore 3, aload 3, ifnonnull no, aload 2, astore 3,"
                    + " no:, aload 3, iconst_1, daload")
            .at(3, 2)
            .gives(0, 1),
        Row.of(
                "read from null",
                "D",
                "try start end handler java/lang/NullPointerException,"
                    + " start:, aconst_null, iconst_0, daload, dreturn, end:,"
                    + " handler:, pop, dload 0")
            .at(3)
            .gives(1),
        Row.of(
                "row of null",
                "D",
                "try start end handler java/lang/NullPointerException,"
                    + " start:, aconst_null, checkcast [[D, iconst_0, aaload, iconst_0, daload,"
                    + " dreturn, end:, handler:, pop, dload 0")
            .at(3)
            .gives(1),
        Row.of(
                "written to null",
                "D",
                "try start end handler java/lang/NullPointerException,"
                    + " start:, aconst_null, iconst_0, dload 0, dastore, end:, dconst_0, dreturn,"
                    + " handler:, pop, dload 0")
            .at(3)
            .gives(1));
  }
}
