package org.wengert.opcodes;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Conversions between the number types, and comparisons. */
class ConversionOpcodeTest {
  @TestFactory
  Stream<DynamicTest> conversions() {
    double single = 0.1f;
    return Row.tests(
        Row.of("d2f, f2d", "D", "dload 0, d2f, f2d").at(0.1).gives(1),
        Row.of("squared as a float", "D", "dload 0, d2f, dup, fmul, f2d").at(0.1).gives(2 * single),
        Row.of("float times double", "FD", "fload 0, f2d, dload 1, dmul")
            .at(0.1, 3)
            .gives(3, single),
        Row.of("i2d", "D", "iconst_3, i2d, dload 0, dmul").at(2).gives(3),
        Row.of("i2f", "F", "iconst_3, i2f, fload 0, fmul, f2d").at(2).gives(3),
        Row.of("l2d", "D", "ldc 3L, l2d, dload 0, dmul").at(2).gives(3),
        Row.of("l2f", "F", "ldc 3L, l2f, fload 0, fmul, f2d").at(2).gives(3),
        Row.of("i2l, l2i", "D", "bipush 70, i2l, l2i, i2d, dload 0, dmul").at(2).gives(70),
        Row.of("i2b, i2c, i2s", "D", "bipush 70, i2b, i2c, i2s, i2d, dload 0, dmul")
            .at(2)
            .gives(70));
  }

  /** An integer made from a number is a constant: steps have the derivative 0. */
  @TestFactory
  Stream<DynamicTest> steps() {
    return Row.tests(
        Row.of("d2i", "D", "dload 0, d2i, i2d, dload 0, dmul").at(2.7).gives(2),
        Row.of("d2l", "D", "dload 0, d2l, l2d, dload 0, dmul").at(2.7).gives(2),
        Row.of("f2i", "F", "fload 0, f2i, i2f, fload 0, fmul, f2d").at(2.7).gives(2),
        Row.of("f2l", "F", "fload 0, f2l, l2f, fload 0, fmul, f2d").at(2.7).gives(2),
        Row.of("fraction", "D", "dload 0, dload 0, d2l, l2d, dsub").at(2.7).gives(1));
  }

  @TestFactory
  Stream<DynamicTest> comparisons() {
    return Row.tests(
        comparison("dcmpl").at(3, 2).gives(1, 0),
        comparison("dcmpl").at(2, 3).gives(-1, 0),
        comparison("dcmpl").at(2, 2).gives(0, 0),
        comparison("dcmpg").at(3, 2).gives(1, 0),
        comparison("dcmpg").at(2, 3).gives(-1, 0),
        comparison("dcmpl").at(3, Double.NaN).gives(-1, 0),
        comparison("dcmpg").at(3, Double.NaN).gives(1, 0),
        comparisonOfFloats("fcmpl").at(3, 2).gives(1, 0),
        comparisonOfFloats("fcmpg").at(2, 3).gives(-1, 0),
        comparisonOfFloats("fcmpl").at(3, Double.NaN).gives(-1, 0),
        comparisonOfFloats("fcmpg").at(3, Double.NaN).gives(1, 0),
        Row.of("lcmp", "D", "ldc 3L, dload 0, d2l, lcmp, i2d, dload 0, dmul").at(2).gives(1));
  }

  /** x times the outcome. */
  private static Row comparison(String opcode) {
    return Row.of(opcode, "DD", "dload 0, dload 2, " + opcode + ", i2d, dload 0, dmul");
  }

  private static Row comparisonOfFloats(String opcode) {
    return Row.of(opcode, "FF", "fload 0, fload 1, " + opcode + ", i2f, fload 0, fmul, f2d");
  }
}
