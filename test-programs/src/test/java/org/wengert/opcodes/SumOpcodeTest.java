package org.wengert.opcodes;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sums that loops add to, whose terms may be recorded as one statement, and all that may come
 * between two additions: a copy of the sum keeps its value.
 */
class SumOpcodeTest {
  /** A loop over the entries v of the array in variable 0: s in 2, t in 4, k in 6, v in 7. */
  private static String loop(String body, String end) {
    return "dconst_0, dstore 2, dconst_1, dstore 4, iconst_0, istore 6, goto test,"
        + " top:, aload 0, iload 6, daload, dstore 7, "
        + body
        + ", iinc 6 1, test:, iload 6, aload 0, arraylength, if_icmplt top, "
        + end;
  }

  private static final String ADD = "dload 2, dload 7, dadd, dstore 2";

  private static final String ADD_SQUARE = "dload 2, dload 7, dload 7, dmul, dadd, dstore 2";

  @TestFactory
  Stream<DynamicTest> plainSums() {
    return Row.tests(
        Row.of("s += v", "[D", loop(ADD, "dload 2, dup2, dmul")).at(3, 2, 5).gives(20, 20, 20),
        Row.of("s = v + s", "[D", loop("dload 7, dload 2, dadd, dstore 2", "dload 2"))
            .at(3, 2, 5)
            .gives(1, 1, 1),
        Row.of("s -= v", "[D", loop("dload 2, dload 7, dsub, dstore 2", "dload 2"))
            .at(3, 2, 5)
            .gives(-1, -1, -1),
        Row.of("s = v - s", "[D", loop("dload 7, dload 2, dsub, dstore 2", "dload 2"))
            .at(3, 2, 5)
            .gives(1, -1, 1),
        Row.of("s += v v", "[D", loop(ADD_SQUARE, "dload 2")).at(3, 2, 5).gives(6, 4, 10),
        Row.of("s += s v", "[D", loop("dload 2, dload 2, dload 7, dmul, dadd, dstore 2", "dload 2"))
            .at(3, 2, 5)
            .gives(0, 0, 0),
        Row.of(
                "s += s + v",
                "[D",
                loop("dload 2, dload 2, dload 7, dadd, dadd, dstore 2", "dload 2"))
            .at(3, 2, 5)
            .gives(4, 2, 1),
        Row.of(
                "on the stack",
                "[D",
                "dconst_0, iconst_0, istore 6, top:, aload 0, iload 6, daload, dadd, iinc 6 1,"
                    + " iload 6, iconst_3, if_icmplt top, dup2, dmul")
            .at(3, 2, 5)
            .gives(20, 20, 20),
        Row.of(
                "of floats",
                "[D",
                "fconst_0, fstore 1, iconst_0, istore 6, top:, fload 1, aload 0, iload 6, daload,"
                    + " d2f, fadd, fstore 1, iinc 6 1, iload 6, iconst_3, if_icmplt top,"
                    + " fload 1, dup, fmul, f2d")
            .at(3, 2, 5)
            .gives(20, 20, 20));
  }

  /** More terms than one statement can have. */
  @TestFactory
  Stream<DynamicTest> longSum() {
    double[] point = new double[1000];
    Arrays.setAll(point, k -> k);
    double[] gradient = new double[1000];
    Arrays.setAll(gradient, k -> 2.0 * k);
    return Row.tests(
        Row.of("1000 terms", "[D", loop(ADD_SQUARE, "dload 2")).at(point).gives(gradient));
  }

  @TestFactory
  Stream<DynamicTest> copiesKeepTheirValue() {
    String copied = "dload 2, dstore 4, " + ADD;
    return Row.tests(
        // t = x, s = x + y
        Row.of("before the last addition", "[D", loop(copied, "dload 2, dload 4, dmul"))
            .at(3, 2)
            .gives(5 + 3, 3),
        Row.of("and after it", "[D", loop(ADD + ", dload 2, dstore 4", "dload 2, dload 4, dmul"))
            .at(3, 2)
            .gives(10, 10),
        // t = x - y on the way: t += s of before
        Row.of(
                "sum of sums",
                "[D",
                loop("dload 4, dload 2, dadd, dstore 4, " + ADD, "dload 4, dload 2, dmul"))
            .at(3, 2, 5)
            // t = 1 + 0 + x + (x + y), s = x + y + z
            .gives(2 * 10 + 9, 10 + 9, 9),
        Row.of(
                "sums that swap",
                "[D",
                loop(ADD + ", dload 2, dload 4, dstore 2, dstore 4", "dload 2, dup2, dmul"))
            // s = 0 + x -> t; s = 1 + y -> t, s = x; s = x + z -> t, s = 1 + y
            .at(3, 2, 5)
            .gives(0, 6, 0),
        Row.of(
                "in an array",
                "[D",
                loop(
                    "aload 0, iload 6, dload 2, dastore, " + ADD,
                    "aload 0, iconst_2, daload, aload 0, iconst_1, daload, dmul, dload 2, dadd"))
            // (x + y) x + x + y + z
            .at(3, 2, 5)
            .gives(2 * 3 + 2 + 1, 3 + 1, 1),
        Row.of(
                "in a class variable",
                "[D",
                loop("dload 2, putstatic $.sd D, " + ADD, "getstatic $.sd D, dload 2, dmul"))
            .at(3, 2)
            .gives(8, 3),
        Row.of(
                "in a box",
                "[D",
                loop(
                    "dload 2, invokestatic java/lang/Double.valueOf (D)Ljava/lang/Double;,"
                        + " putstatic $.so Ljava/lang/Object;, "
                        + ADD,
                    "getstatic $.so Ljava/lang/Object;, checkcast java/lang/Double,"
                        + " invokevirtual java/lang/Double.doubleValue ()D, dload 2, dmul"))
            .at(3, 2)
            .gives(8, 3),
        Row.of(
                "on the stack",
                "[D",
                loop(
                    ADD,
                    "dload 2, dload 2, aload 0, iconst_0, daload, dadd,"
                        + " dstore 2, dload 2, dmul"))
            // s (s + x)
            .at(3, 2)
            .gives(2 * 5 + 3 + 5, 2 * 5 + 3));
  }

  @TestFactory
  Stream<DynamicTest> otherCodeBetweenTwoAdditions() {
    return Row.tests(
        Row.of(
                "a method is called with the sum",
                "[D",
                loop(
                    ADD + ", dload 2, invokestatic $.squareOrThrow (D)D, dstore 4",
                    "dload 2, dload 4, dadd"))
            .at(3, 2)
            .gives(11, 11),
        Row.of(
                "its value is used in a product",
                "[D",
                loop(
                    ADD + ", dload 2, dload 7, dload 7, dmul, dmul, dstore 4",
                    "dload 2, dload 4, dadd"))
            // x + y + (x + y) y y
            .at(3, 2)
            .gives(1 + 4, 1 + 4 + 2 * 5 * 2),
        Row.of(
                "only some terms are added",
                "[D",
                loop(
                    "dload 7, ldc 2.5, dcmpl, ifle skip, " + ADD_SQUARE + ", skip:, nop",
                    "dload 2"))
            .at(3, 2, 5)
            .gives(6, 0, 10),
        Row.of(
                "the sum starts anew",
                "[D",
                loop(
                    ADD_SQUARE
                        + ", dload 7, ldc 2.5, dcmpl, ifgt skip, dconst_0, dstore 2,"
                        + " skip:, nop",
                    "dload 2"))
            .at(3, 2, 5)
            .gives(0, 0, 10),
        Row.of(
                "the sum is divided",
                "[D",
                loop(ADD + ", dload 2, ldc 2.0, ddiv, dstore 2", "dload 2"))
            .at(3, 2, 5)
            .gives(0.125, 0.25, 0.5),
        Row.of(
                "an exception leaves the loop",
                "[D",
                "try start end handler any, dconst_0, dstore 2, start:, "
                    + loop(ADD + ", dload 7, invokestatic $.squareOrThrow (D)D, pop2", "dload 2")
                    + ", dreturn, end:, handler:, pop, dload 2, dload 2, dmul")
            .at(3, -2, 5)
            .gives(2, 2, 0));
  }

  /** An element that waits on the stack, over a jump, while the same code adds to it. */
  @TestFactory
  Stream<DynamicTest> elementOnTheStack() {
    String add = "aload 9, iconst_0, dup2, daload, dload 7, dadd, dastore";
    return Row.tests(
        // v = a, a = v + x, a = v + x, a += x
        Row.of(
                "a sum in an array",
                "[D",
                "iconst_1, newarray double, astore 9, "
                    + loop(
                        "aload 9, iconst_0, dup2, daload, iload 6, iflt next, next:, "
                            + add
                            + ", dload 7, dadd, dastore, "
                            + add,
                        "aload 9, iconst_0, daload"))
            .at(3, 2, 5)
            .gives(2, 2, 2));
  }

  /**
   * Loops over a row whose array gets another row outside of them: entered again from above, and by
   * a jump into their middle.
   */
  @TestFactory
  Stream<DynamicTest> rowsReplacedOutside() {
    String start =
        "iconst_1, anewarray [D, astore 1, aload 1, iconst_0, aload 0, aastore,"
            + " iconst_1, newarray double, astore 4,"
            + " aload 4, iconst_0, aload 0, iconst_1, daload, dup2, dmul, dastore,"
            + " dconst_0, dstore 2, iconst_0, istore 6, top:, iinc 6 1, middle:,"
            + " dload 2, aload 1, iconst_0, aaload, iconst_0, daload, dadd, dstore 2,"
            + " iload 6, iconst_2, if_icmplt top, iload 6, iconst_5, if_icmpge end,"
            + " aload 1, iconst_0, aload 4, aastore, iconst_5, istore 6, goto ";
    return Row.tests(
        Row.of("from above", "[D", start + "top, end:, dload 2").at(3, 2, 5).gives(2, 4, 0),
        Row.of("in the middle", "[D", start + "middle, end:, dload 2").at(3, 2, 5).gives(2, 4, 0),
        Row.of(
                "first in the middle",
                "[D",
                start.replace("top:,", "aload 0, ifnonnull middle, top:,") + "top, end:, dload 2")
            .at(3, 2, 5)
            .gives(3, 4, 0),
        Row.of(
                "first in the middle, nothing stored inside",
                "[D",
                "iconst_1, anewarray [D, astore 1, aload 1, iconst_0, aload 0, aastore,"
                    + " dconst_0, dstore 2, iconst_0, istore 6, aload 0, ifnonnull middle,"
                    + " top:, iinc 6 1, middle:,"
                    + " dload 2, aload 1, iconst_0, aaload, iload 6, daload, dadd, dstore 2,"
                    + " iload 6, iconst_2, if_icmplt top, dload 2")
            .at(3, 2, 5)
            .gives(1, 1, 1));
  }

  /** Loops whose condition is at their end and is jumped to, as some compilers lay them out. */
  @TestFactory
  Stream<DynamicTest> rowsOfLoopsEnteredByAJump() {
    String array = "iconst_1, anewarray [D, astore 1, aload 1, iconst_0, aload 0, aastore,";
    String turn =
        " top:, dload 2, aload 1, iconst_0, aaload, iload 6, daload, dadd, dstore 2, iinc 6 1,"
            + " cond:, iload 6, iconst_3, if_icmplt top,";
    return Row.tests(
        Row.of(
                "once",
                "[D",
                array + " dconst_0, dstore 2, iconst_0, istore 6, goto cond," + turn + " dload 2")
            .at(3, 2, 5)
            .gives(1, 1, 1),
        Row.of(
                "again, with another row",
                "[D",
                array
                    + " iconst_3, newarray double, astore 4,"
                    + " aload 4, iconst_0, aload 0, iconst_1, daload, dup2, dmul, dastore,"
                    + " dconst_0, dstore 2, iconst_0, istore 7,"
                    + " outer:, iconst_0, istore 6, goto cond,"
                    + turn
                    + " aload 1, iconst_0, aload 4, aastore, iinc 7 1,"
                    + " iload 7, iconst_2, if_icmplt outer, dload 2")
            .at(3, 2, 5)
            .gives(1, 5, 1),
        Row.of(
                "never, and there is no array",
                "[D",
                "aconst_null, checkcast [[D, astore 1, aload 0, iconst_0, daload, dstore 2,"
                    + " iconst_5, istore 6, goto cond,"
                    + turn
                    + " dload 2")
            .at(3, 2, 5)
            .gives(1, 0, 0),
        Row.of(
                "by two jumps",
                "[D",
                array
                    + " dconst_0, dstore 2, iconst_0, istore 6, aload 0, ifnull other, goto cond,"
                    + " other:, iconst_1, istore 6, goto cond,"
                    + turn
                    + " dload 2")
            .at(3, 2, 5)
            .gives(1, 1, 1),
        Row.of(
                "by a jump that is decided",
                "[D",
                array
                    + " dconst_0, dstore 2, iconst_0, istore 6, aload 0, ifnonnull cond, dload 2,"
                    + " dreturn,"
                    + turn
                    + " dload 2")
            .at(3, 2, 5)
            .gives(1, 1, 1),
        Row.of(
                "with what is computed on the stack",
                "[D",
                array
                    + " dconst_0, dstore 2, iconst_0, istore 6, aload 0, iconst_2, daload,"
                    + " goto cond,"
                    + turn
                    + " dload 2, dadd")
            .at(3, 2, 5)
            .gives(1, 1, 2));
  }
}
