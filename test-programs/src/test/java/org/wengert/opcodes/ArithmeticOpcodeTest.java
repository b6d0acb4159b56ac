package org.wengert.opcodes;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Arithmetic of doubles and floats. */
class ArithmeticOpcodeTest {
  /** 0.1 and 0.3 as floats, which are not those doubles. */
  private static final double TENTH = 0.1f;

  private static final double THREE_TENTHS = 0.3f;

  @TestFactory
  Stream<DynamicTest> doubles() {
    return Row.tests(
        binary("dadd").at(3, 2).gives(1, 1),
        binary("dsub").at(3, 2).gives(1, -1),
        binary("dmul").at(3, 2).gives(2, 3),
        binary("ddiv").at(3, 2).gives(0.5, -0.75),
        binary("drem").at(7.5, 2).gives(1, -3),
        binary("drem").at(-7.5, 2).gives(1, 3),
        binary("drem").at(7.5, -2).gives(1, 3),
        binary("drem").at(1.5, 2).gives(1, 0),
        Row.of("dneg", "D", "dload 0, dneg").at(3).gives(-1));
  }

  private static Row binary(String opcode) {
    return Row.of(opcode, "DD", "dload 0, dload 2, " + opcode);
  }

  @TestFactory
  Stream<DynamicTest> floats() {
    return Row.tests(
        binaryFloat("fadd").at(0.1, 0.3).gives(1, 1),
        binaryFloat("fsub").at(0.1, 0.3).gives(1, -1),
        binaryFloat("fmul").at(0.1, 0.3).gives(THREE_TENTHS, TENTH),
        binaryFloat("fdiv").at(3, 2).gives(0.5, -0.75),
        binaryFloat("frem").at(7.5, 2).gives(1, -3),
        binaryFloat("frem").at(-7.5, 2).gives(1, 3),
        Row.of("fneg", "F", "fload 0, fneg, f2d").at(3).gives(-1));
  }

  private static Row binaryFloat(String opcode) {
    return Row.of(opcode, "FF", "fload 0, fload 1, " + opcode + ", f2d");
  }

  @TestFactory
  Stream<DynamicTest> constants() {
    return Row.tests(
        Row.of("x + c", "D", "dload 0, ldc 2.5, dadd").at(3).gives(1),
        Row.of("c - x", "D", "ldc 2.5, dload 0, dsub").at(3).gives(-1),
        Row.of("x c", "D", "dload 0, ldc 2.5, dmul").at(3).gives(2.5),
        Row.of("c x", "D", "ldc 2.5, dload 0, dmul").at(3).gives(2.5),
        Row.of("x / c", "D", "dload 0, ldc 4.0, ddiv").at(3).gives(0.25),
        Row.of("c / x", "D", "ldc 4.0, dload 0, ddiv").at(2).gives(-1),
        Row.of("x % c", "D", "dload 0, ldc 2.0, drem").at(7.5).gives(1),
        Row.of("c % x", "D", "ldc 7.5, dload 0, drem").at(2).gives(-3),
        Row.of("x times minus zero", "D", "dload 0, ldc -0.0, dmul").at(3).gives(0),
        Row.of("dconst_0", "D", "dload 0, dconst_0, dmul").at(3).gives(0),
        Row.of("dconst_1", "D", "dconst_1, dload 0, ddiv").at(2).gives(-0.25),
        Row.of("fconst_0", "F", "fload 0, fconst_0, fsub, f2d").at(2).gives(1),
        Row.of("fconst_1", "F", "fconst_1, fload 0, fdiv, f2d").at(2).gives(-0.25),
        Row.of("fconst_2", "F", "fload 0, fconst_2, fmul, f2d").at(2).gives(2),
        Row.of("ldc of a float", "F", "fload 0, ldc 0.3f, fmul, f2d").at(2).gives(THREE_TENTHS),
        Row.of("constants alone", "D", "dconst_1, ldc 3.0, dmul, ldc 2.0, dadd").at(2).gives(0));
  }

  @TestFactory
  Stream<DynamicTest> sameOperandTwice() {
    return Row.tests(
        Row.of("x + x", "D", "dload 0, dload 0, dadd").at(3).gives(2),
        Row.of("x - x", "D", "dload 0, dload 0, dsub").at(3).gives(0),
        Row.of("x x", "D", "dload 0, dload 0, dmul").at(3).gives(6),
        Row.of("x / x", "D", "dload 0, dload 0, ddiv").at(3).gives(0),
        Row.of("x % x", "D", "dload 0, dload 0, drem").at(3).gives(0),
        Row.of("x x - x x", "D", "dload 0, dup2, dmul, dup2, dsub").at(3).gives(0),
        Row.of("x x / x", "D", "dload 0, dup2, dmul, dload 0, ddiv").at(3).gives(1),
        Row.of("x (1 / x)", "D", "dload 0, dconst_1, dload 0, ddiv, dmul").at(4).gives(0));
  }

  /** More terms than a statement has at once, and than a form may have. */
  @TestFactory
  Stream<DynamicTest> longSums() {
    return Row.tests(
        Row.of("7 factors", "D", "dload 0" + ", dload 0, dmul".repeat(6)).at(2).gives(7 * 64),
        sumOfProducts(6),
        sumOfProducts(7),
        sumOfProducts(16),
        sumOfProducts(17),
        sumOfProducts(40),
        Row.of("300 times x", "D", "dload 0" + ", dload 0, dadd".repeat(299)).at(2).gives(300));
  }

  /** The sum of k v[k] v[0], every term an entry of its own. */
  private static Row sumOfProducts(int terms) {
    StringBuilder code = new StringBuilder("dconst_0");
    double[] point = new double[terms + 1];
    double[] gradient = new double[terms + 1];
    for (int k = 0; k <= terms; k++) {
      point[k] = k + 1;
      if (k > 0) {
        String entry = ", aload 0, sipush " + k + ", daload";
        code.append(entry + ", ldc " + k + ".0, dmul, aload 0, iconst_0, daload, dmul, dadd");
        gradient[k] = k * point[0];
        gradient[0] += k * point[k];
      }
    }
    return Row.of("sum of " + terms + " products", "[D", code.toString()).at(point).gives(gradient);
  }

  /** Values that are finite although some partial derivative inside is not. */
  @TestFactory
  Stream<DynamicTest> zeroTimesInfinity() {
    String sqrt = ", invokestatic java/lang/Math.sqrt (D)D";
    return Row.tests(
        Row.of("sqrt(x) 0.0", "D", "dload 0" + sqrt + ", dconst_0, dmul").at(0).gives(0),
        Row.of("0.0 sqrt(x)", "D", "dconst_0, dload 0" + sqrt + ", dmul").at(0).gives(0),
        Row.of("sqrt(x) y", "DD", "dload 0" + sqrt + ", dload 2, dmul").at(0, 0).gives(0, 0),
        Row.of("(sqrt(x) + x) y", "DD", "dload 0" + sqrt + ", dload 0, dadd, dload 2, dmul")
            .at(0, 0)
            .gives(0, 0),
        Row.of("(x + sqrt(x)) y", "DD", "dload 0, dload 0" + sqrt + ", dadd, dload 2, dmul")
            .at(0, 0)
            .gives(0, 0),
        Row.of("sqrt(x z) y", "DDD", "dload 0, dload 4, dmul" + sqrt + ", dload 2, dmul")
            .at(0, 0, 2)
            .gives(0, 0, 0),
        Row.of("z sqrt(x) y", "DDD", "dload 4, dload 0" + sqrt + ", dmul, dload 2, dmul")
            .at(0, 0, 2)
            .gives(0, 0, 0),
        Row.of("x x under the root", "D", "dload 0, dup2, dmul" + sqrt + ", dload 0, dmul")
            .at(0)
            .gives(0),
        Row.of("s - s", "D", "dload 0" + sqrt + ", dup2, dsub").at(0).gives(0),
        Row.of("0 s + x", "D", "dload 0" + sqrt + ", dconst_0, dmul, dload 0, dadd").at(0).gives(1),
        Row.of("x / tiny y", "DD", "dload 0, ldc 1.0E-320, ddiv, dload 2, dmul")
            .at(0, 0)
            .gives(0, 0),
        Row.of("x / tiny 0.0", "D", "dload 0, ldc 1.0E-320, ddiv, dconst_0, dmul").at(0).gives(0),
        Row.of("x / z y", "DDD", "dload 0, dload 4, ddiv, dload 2, dmul")
            .at(0, 0, 1e-320)
            .gives(0, 0, 0));
  }

  /** One argument of two may be passive, with or without something below on the stack. */
  @TestFactory
  Stream<DynamicTest> rulesOfTwoArguments() {
    String pow = ", invokestatic java/lang/Math.pow (DD)D";
    double log = Math.log(2);
    return Row.tests(
        Row.of("x to the 2", "D", "dload 0, ldc 2.0" + pow).at(3).gives(6),
        Row.of("2 to the x", "D", "ldc 2.0, dload 0" + pow).at(3).gives(8 * log),
        Row.of("x to the y", "DD", "dload 0, dload 2" + pow).at(2, 3).gives(12, 8 * log),
        Row.of("5 times x to the 2", "D", "ldc 5.0, dload 0, ldc 2.0" + pow + ", dmul")
            .at(3)
            .gives(30),
        Row.of("5 times 2 to the x", "D", "ldc 5.0, ldc 2.0, dload 0" + pow + ", dmul")
            .at(3)
            .gives(40 * log));
  }
}
