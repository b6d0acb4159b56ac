package org.wengert.opcodes;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Branches, switches and loops, with active values on the stack across them. */
class BranchOpcodeTest {
  @TestFactory
  Stream<DynamicTest> ternaries() {
    String less = "dload 0, dload 2, dcmpg, ifge other, ";
    return Row.tests(
        // x (x < y ? y : 1)
        ternary("dload 0, ", "dload 2", "dconst_1", "dmul").at(2, 3).gives(3, 2),
        ternary("dload 0, ", "dload 2", "dconst_1", "dmul").at(3, 2).gives(1, 0),
        // x y (x < y ? x : y y)
        ternary("dload 0, dload 2, dmul, ", "dload 0", "dload 2, dup2, dmul", "dmul")
            .at(2, 3)
            .gives(12, 4),
        ternary("dload 0, dload 2, dmul, ", "dload 0", "dload 2, dup2, dmul", "dmul")
            .at(3, 2)
            .gives(8, 3 * 3 * 4),
        // what lies below is taken off in one branch: x < y ? x y : 7
        Row.of(
                "operands below are replaced",
                "DD",
                "dload 0, dload 2, "
                    + less
                    + "goto end, other:, pop2, pop2, ldc 7.0, dconst_1,"
                    + " end:, dmul")
            .at(2, 3)
            .gives(3, 2),
        Row.of(
                "operands below are passive then",
                "DD",
                "dload 0, dload 2, "
                    + less
                    + "goto end, other:, pop2, pop2, ldc 7.0, dconst_1,"
                    + " end:, dmul")
            .at(3, 2)
            .gives(0, 0),
        // the stack positions change places in one branch: x - y or y - x
        Row.of("operands swap", "DD", "dload 0, dload 2, " + less + "dup2_x2, pop2, other:, dsub")
            .at(2, 3)
            .gives(-1, 1),
        Row.of(
                "operands do not swap",
                "DD",
                "dload 0, dload 2, " + less + "dup2_x2, pop2, other:, dsub")
            .at(3, 2)
            .gives(1, -1),
        Row.of(
                "one of two arrays",
                "DD[D",
                "aload 4, iconst_1, newarray double, dup, iconst_0, dload 2, dastore, "
                    + less
                    + "swap, other:, iconst_0, daload, dstore 5, iconst_0, daload, dload 5, ddiv")
            .at(2, 4)
            .gives(-1, 0.5));
  }

  private static Row ternary(String before, String yes, String no, String after) {
    String code =
        before
            + "dload 0, dload 2, dcmpg, ifge other, "
            + yes
            + ", goto end, other:, "
            + no
            + ", end:, "
            + after;
    return Row.of("x < y ? " + yes + " : " + no, "DD", code);
  }

  @TestFactory
  Stream<DynamicTest> jumps() {
    return Row.tests(
        jump("dload 0, d2i, ifeq yes", 0),
        jump("dload 0, d2i, ifne yes", 1),
        jump("dload 0, d2i, iflt yes", -1),
        jump("dload 0, d2i, ifge yes", 1),
        jump("dload 0, d2i, ifgt yes", 1),
        jump("dload 0, d2i, ifle yes", -1),
        jump("dload 0, d2i, iconst_3, if_icmpeq yes", 3),
        jump("dload 0, d2i, iconst_3, if_icmpne yes", 2),
        jump("dload 0, d2i, iconst_3, if_icmplt yes", 2),
        jump("dload 0, d2i, iconst_3, if_icmpge yes", 3),
        jump("dload 0, d2i, iconst_3, if_icmpgt yes", 4),
        jump("dload 0, d2i, iconst_3, if_icmple yes", 3),
        jump("aconst_null, aconst_null, if_acmpeq yes", 3),
        jump("aconst_null, iconst_1, newarray int, if_acmpne yes", 3),
        jump("aconst_null, ifnull yes", 3),
        jump("iconst_1, newarray int, ifnonnull yes", 3));
  }

  /** With y = 4: (x + y) y where the jump is taken, with x + y on the stack, else 0. */
  private static Row jump(String jump, double x) {
    String code =
        "dload 0, dload 2, dadd, " + jump + ", pop2, dconst_0, dreturn, yes:, dload 2, dmul";
    return Row.of(jump, "DD", code).at(x, 4).gives(4, x + 8);
  }

  @TestFactory
  Stream<DynamicTest> switches() {
    return Row.tests(
        tableSwitch().at(3, 0).gives(27, 0),
        tableSwitch().at(3, 1).gives(6, 0),
        tableSwitch().at(3, 2).gives(-6, 0),
        tableSwitch().at(3, -9).gives(-6, 0),
        lookupSwitch().at(3, -100).gives(27, 0),
        lookupSwitch().at(3, 1000).gives(6, 0),
        lookupSwitch().at(3, 5).gives(-6, 0));
  }

  /** x x on the stack, then x x x, or x x + 1, or -x x. */
  private static Row tableSwitch() {
    return Row.of(
        "tableswitch",
        "DD",
        "dload 0, dup2, dmul, dload 2, d2i, tableswitch 0 zero one other,"
            + " zero:, dload 0, dmul, goto end, one:, dconst_1, dadd, goto end,"
            + " other:, dneg, end:");
  }

  private static Row lookupSwitch() {
    return Row.of(
        "lookupswitch",
        "DD",
        "dload 0, dup2, dmul, dload 2, d2i, lookupswitch -100:low 1000:high other,"
            + " low:, dload 0, dmul, goto end, high:, dconst_1, dadd, goto end,"
            + " other:, dneg, end:");
  }

  @TestFactory
  Stream<DynamicTest> loops() {
    return Row.tests(
        Row.of(
                "with its result on the stack",
                "D",
                "dconst_1, iconst_3, istore 2, top:, dload 0, dmul, iinc 2 -1, iload 2, ifgt top")
            .at(2)
            .gives(12),
        Row.of(
                "with two results on the stack, which swap",
                "DD",
                "dload 0, dload 2, iconst_3, istore 4, top:, dup2_x2, pop2, dload 0, dmul,"
                    + " iinc 4 -1, iload 4, ifgt top, ddiv")
            .at(3, 2)
            // x, y -> y, x x -> x x, x y -> x y, x x x
            .gives(-2 * 2 / 27.0, 1 / 9.0),
        Row.of(
                "while a condition on the result holds",
                "D",
                "dload 0, dstore 2, top:, dload 2, ldc 100.0, dcmpg, ifge end,"
                    + " dload 2, dload 2, dadd, dstore 2, goto top, end:, dload 2")
            .at(3)
            .gives(64),
        Row.of(
                "passive until its last turn",
                "D",
                "dconst_1, dstore 2, iconst_3, istore 4, top:, iload 4, iconst_1, if_icmpne skip,"
                    + " dload 0, dload 0, dmul, dstore 2, skip:, dload 2, dconst_1, dadd, dstore 2,"
                    + " iinc 4 -1, iload 4, ifgt top, dload 2")
            .at(3)
            .gives(6),
        Row.of(
                "active until its last turn",
                "D",
                "dload 0, dstore 2, iconst_3, istore 4, top:, iload 4, iconst_1, if_icmpne skip,"
                    + " ldc 5.0, dstore 2, skip:, dload 2, dload 0, dadd, dstore 2,"
                    + " iinc 4 -1, iload 4, ifgt top, dload 2")
            .at(3)
            .gives(1),
        Row.of(
                "nested",
                "D",
                "dload 0, dstore 2, iconst_2, istore 4, outer:, iconst_2, istore 5,"
                    + " inner:, dload 2, dload 0, dmul, dstore 2, iinc 5 -1, iload 5, ifgt inner,"
                    + " iinc 4 -1, iload 4, ifgt outer, dload 2")
            .at(2)
            .gives(5 * 16));
  }

  @TestFactory
  Stream<DynamicTest> codeThatIsNeverReached() {
    return Row.tests(
        Row.of("after a goto", "D", "dload 0, goto end, dload 0, dmul, goto end, end:")
            .at(3)
            .gives(1),
        Row.of(
                "a loop after the return",
                "D",
                "dload 0, dload 0, dmul, dreturn, top:, dload 0, dstore 2, goto top")
            .at(3)
            .gives(6),
        Row.of(
                "under a handler",
                "D",
                "try start end handler any, dload 0, dload 0, dmul, dreturn,"
                    + " start:, dload 0, dreturn, end:, handler:, athrow")
            .at(3)
            .gives(6),
        Row.of("nop", "D", "nop, dload 0, nop, dload 0, nop, dmul, nop").at(3).gives(6));
  }
}
