package org.wengert.opcodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.wengert.Tape;

/**
 * One row of a table of tests: code, a point, and the gradient there by a closed form.
 *
 * @param name what the code shows
 * @param parameters descriptor of its parameters
 * @param code for {@link Assembler}
 * @param point the parameters
 * @param gradient what is expected
 */
record Row(String name, String parameters, String code, double[] point, double[] gradient) {
  /** Half of these have no frames in their class file. */
  private static final int[] VERSIONS = {49, 61};

  /** A row, to be completed by {@link #at}. */
  static Row of(String name, String parameters, String code) {
    return new Row(name, parameters, code, null, null);
  }

  /** The row with a point. */
  Row at(double... numbers) {
    return new Row(name, parameters, code, numbers, gradient);
  }

  /** The row with the gradient. */
  Row gives(double... numbers) {
    return new Row(name, parameters, code, point, numbers);
  }

  /** The tests of some rows, in class files with and without frames. */
  static Stream<DynamicTest> tests(Row... rows) {
    return Arrays.stream(rows).flatMap(row -> row.tests(VERSIONS));
  }

  /** The tests of this row in class files of some versions. */
  Stream<DynamicTest> tests(int... versions) {
    return IntStream.of(versions)
        .mapToObj(
            version ->
                DynamicTest.dynamicTest(
                    name + ", class file " + version,
                    () -> check(Subject.function(version, parameters, code))));
  }

  /** The test of this row in a class file of Java 6 without frames. */
  DynamicTest testWithoutFrames() {
    return DynamicTest.dynamicTest(
        name + ", no frames", () -> check(Subject.withoutFrames(parameters, code)));
  }

  private void check(ToDoubleFunction<double[]> f) {
    double plain = f.applyAsDouble(point.clone());
    try (Tape tape = new Tape()) {
      double recorded = tape.record(f, point);
      assertEquals(
          Double.doubleToRawLongBits(plain),
          Double.doubleToRawLongBits(recorded),
          () -> "primal of " + code + ": " + plain + " became " + recorded);
      double[] found = tape.gradient();
      assertEquals(gradient.length, found.length, "the row needs as many entries as its point");
      for (int i = 0; i < gradient.length; i++) {
        double difference = Math.abs(gradient[i] - found[i]);
        if (gradient[i] != found[i] && !(difference <= 1e-14 * Math.abs(gradient[i]))) {
          assertEquals(gradient[i], found[i], "derivative " + i + " of " + code);
        }
      }
    }
  }
}
