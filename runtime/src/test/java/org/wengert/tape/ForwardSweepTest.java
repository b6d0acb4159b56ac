package org.wengert.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.link.Record;

/** One direction: tangents forward over statements recorded by hand. */
class ForwardSweepTest {
  private static double[] derivative(Recording tape, int inputs, int output, double... direction) {
    return new ForwardSweep().sweep(tape, inputs, new int[] {output}, direction);
  }

  @Test
  void chainRule() {
    // log x + x y - sin y at (2, 5), each operation a statement
    Recording tape = Taped.inputs(255, 2);
    int log = Record.record1(1 / 2.0, 1, tape);
    int product = Record.record2(5, 1, 2, 2, tape);
    int sum = Record.record2(1, log, 1, product, tape);
    int sine = Record.record1(Math.cos(5), 2, tape);
    int f = Record.record2(1, sum, -1, sine, tape);
    assertArrayEquals(new double[] {5.5}, derivative(tape, 2, f, 1, 0));
    assertArrayEquals(new double[] {1.7163378145367738}, derivative(tape, 2, f, 0, 1), 1e-15);
    assertArrayEquals(
        new double[] {3 * 5.5 - 2 * 1.7163378145367738}, derivative(tape, 2, f, 3, -2), 1e-14);
  }

  @Test
  void statementsAfterTheLastOutputAreNotReached() {
    Recording tape = Taped.inputs(255, 1);
    int twice = Record.record1(2, 1, tape);
    Record.record1(Double.NaN, twice, tape);
    assertArrayEquals(new double[] {6}, derivative(tape, 1, twice, 3));
  }

  @Test
  void inputsAndPassiveNumbersAreOutputs() {
    Recording tape = Taped.inputs(255, 2);
    double[] result =
        new ForwardSweep().sweep(tape, 2, new int[] {2, 0, 1, 2}, new double[] {3, 4});
    assertArrayEquals(new double[] {4, 0, 3, 4}, result);
  }

  @Test
  void infinitePartialIsSkippedWhereNothingMoves() {
    // sqrt x + y at x = 0
    Recording tape = Taped.inputs(255, 2);
    int root = Record.record1(Double.POSITIVE_INFINITY, 1, tape);
    int sum = Record.record2(1, root, 1, 2, tape);
    assertArrayEquals(new double[] {5}, derivative(tape, 2, sum, 0, 5));
    assertArrayEquals(new double[] {5}, derivative(tape, 2, sum, -0.0, 5));
    assertArrayEquals(new double[] {Double.NEGATIVE_INFINITY}, derivative(tape, 2, sum, -1, 5));
    int nan = Record.record2(Double.NaN, 1, 1, 2, tape);
    assertArrayEquals(new double[] {5}, derivative(tape, 2, nan, 0, 5));
    assertArrayEquals(new double[] {Double.NaN}, derivative(tape, 2, nan, 1, 5));
  }

  @Test
  void directionsThatAreNotFinitePassThrough() {
    Recording tape = Taped.inputs(255, 2);
    int product = Record.record2(5, 1, 2, 2, tape);
    assertArrayEquals(new double[] {Double.NaN}, derivative(tape, 2, product, Double.NaN, 0));
    assertArrayEquals(
        new double[] {Double.NEGATIVE_INFINITY},
        derivative(tape, 2, product, Double.NEGATIVE_INFINITY, 1));
  }

  @Test
  void noTangentIsMinusZero() {
    Recording tape = Taped.inputs(255, 1);
    int negative = Record.record1(-1, 1, tape);
    int[] outputs = {1, negative};
    for (double zero : new double[] {0.0, -0.0}) {
      double[] result = new ForwardSweep().sweep(tape, 1, outputs, new double[] {zero});
      assertEquals(0L, Double.doubleToRawLongBits(result[0]));
      assertEquals(0L, Double.doubleToRawLongBits(result[1]));
    }
  }

  @Test
  void nothingToSweep() {
    Recording tape = Taped.inputs(255, 2);
    ForwardSweep sweep = new ForwardSweep();
    assertArrayEquals(new double[0], sweep.sweep(tape, 2, new int[0], new double[] {1, 2}));
    assertArrayEquals(new double[2], sweep.sweep(new Recording(255), 0, new int[2], new double[0]));
  }

  /** Small whole numbers, so that sums in any order are exact. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 254, 255, 256, 600})
  void equalsTheMatrixProductAndTheReverseSweepExactly(int inputs) {
    Random random = new Random(inputs);
    ForwardSweep sweep = new ForwardSweep();
    ReverseSweep reverse = new ReverseSweep();
    for (int repeat = 0; repeat < 20; repeat++) {
      Recording tape = Taped.inputs(255 + random.nextInt(46), inputs);
      long[][] gradients = new long[inputs + 1 + 400][inputs];
      for (int i = 0; i < inputs; i++) {
        gradients[i + 1][i] = 1;
      }
      for (int s = 0; s < 400; s++) {
        tape.begin();
        int own = tape.size() + 1;
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
          int partial = random.nextInt(3) - 1;
          int argument = 1 + random.nextInt(tape.size());
          tape.push(partial, argument);
          for (int i = 0; i < inputs; i++) {
            gradients[own][i] += partial * gradients[argument][i];
          }
        }
        assertEquals(own, tape.end());
      }
      int[] outputs = Taped.outputs(random, tape, 30);
      double[] direction = random.ints(inputs, -3, 4).asDoubleStream().toArray();
      double[] weights = random.ints(30, -3, 4).asDoubleStream().toArray();
      double[] expected = new double[outputs.length];
      for (int o = 0; o < expected.length; o++) {
        for (int i = 0; i < inputs; i++) {
          expected[o] += gradients[outputs[o]][i] * direction[i];
        }
      }
      double[] tangents = sweep.sweep(tape, inputs, outputs, direction);
      assertArrayEquals(expected, tangents);
      assertEquals(
          dot(weights, tangents), dot(reverse.sweep(tape, inputs, outputs, weights), direction));
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
