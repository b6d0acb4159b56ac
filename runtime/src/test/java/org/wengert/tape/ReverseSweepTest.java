package org.wengert.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.link.Record;

/** One lane, against closed forms, at every border of a chunk. */
class ReverseSweepTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void chainRule() {
    Recording tape = Taped.inputs(255, 2);
    int product = Record.record2(5, 1, 2, 2, tape); // 2 * 5
    int scaled = Record.record1(3, product, tape);
    int sum = Record.record3(1, scaled, 1, product, 7, 1, tape);
    assertArrayEquals(new double[] {27, 8}, Taped.gradient(tape, 2, sum));
  }

  @Test
  void everyFormOfStatement() {
    Recording tape = Taped.inputs(255, 6);
    int last = 0;
    last = Record.record2(1, Record.record1(2, 1, tape), 0, last, tape);
    last = Record.record3(1, last, 3, 2, 0, 0, tape);
    last = Record.record4(1, 1, 2, 2, 3, 3, 4, last, tape);
    last = Record.record5(1, 1, 2, 2, 3, 3, 4, 4, 5, last, tape);
    last = Record.record6(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, last, tape);
    Record.begin(tape);
    Record.push(10, 6, tape);
    Record.push(100, last, tape);
    last = Record.end(tape);
    // Each line's last factor multiplies all before it: 4, then 5, then 6, then 100.
    assertArrayEquals(
        new double[] {
          100 * (1 + 6 * (1 + 5 * (1 + 4 * 2))),
          100 * (2 + 6 * (2 + 5 * (2 + 4 * 3))),
          100 * (3 + 6 * (3 + 5 * 3)),
          100 * (4 + 6 * 4),
          100 * 5,
          10
        },
        Taped.gradient(tape, 6, last));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 31, 32, 33, 254, 255})
  void statementOfManyArguments(int arguments) {
    for (int before = 0; before < 5; before++) {
      Recording tape = Taped.inputs(258, arguments);
      for (int i = 0; i < before; i++) {
        Record.record1(Double.NaN, 1, tape);
      }
      Record.begin(tape);
      double[] expected = new double[arguments];
      for (int i = 0; i < arguments; i++) {
        expected[i] = i + 0.5;
        Record.push(expected[i], i + 1, tape);
      }
      assertArrayEquals(expected, Taped.gradient(tape, arguments, Record.end(tape)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 33, 254, 255, 256, 257, 509, 510, 511, 4096})
  void chainsOfEveryLength(int length) {
    for (int capacity : new int[] {255, 256, 257, 300}) {
      for (int inputs : new int[] {1, 2, 254, 255, 256, 300}) {
        Recording tape = Taped.inputs(capacity, inputs);
        int last = inputs;
        for (int i = 0; i < length; i++) {
          // a value that is twice the last one, and one that nothing depends on
          last = Record.record2(1, last, 1, last, tape);
          Record.record1(Double.NaN, last, tape);
        }
        double[] expected = new double[inputs];
        expected[inputs - 1] = Math.pow(2, length);
        assertArrayEquals(expected, Taped.gradient(tape, inputs, last));
      }
    }
  }

  @Test
  void nothingToSweep() {
    Recording empty = new Recording(255);
    ReverseSweep sweep = new ReverseSweep();
    assertArrayEquals(new double[0], sweep.sweep(empty, 0, new int[0], new double[0]));
    assertArrayEquals(new double[0], sweep.sweep(empty, 0, new int[2], new double[] {1, 1}));
    Recording inputs = Taped.inputs(255, 3);
    assertArrayEquals(new double[3], sweep.sweep(inputs, 3, new int[0], new double[0]));
    assertArrayEquals(new double[3], sweep.sweep(inputs, 3, new int[2], new double[] {1, 1}));
  }

  @Test
  void inputsAreOutputs() {
    Recording tape = Taped.inputs(255, 3);
    assertArrayEquals(
        new double[] {7, 0, 5},
        new ReverseSweep().sweep(tape, 3, new int[] {3, 1, 0, 1}, new double[] {5, 3, 9, 4}));
  }

  @Test
  void adjointOfZeroIsSkipped() {
    Recording tape = Taped.inputs(255, 2);
    int infinite = Record.record1(INFINITY, 1, tape);
    int nan = Record.record1(Double.NaN, 1, tape);
    int result = Record.record4(0, infinite, 0, nan, 2, 1, 3, 2, tape);
    assertArrayEquals(new double[] {2, 3}, Taped.gradient(tape, 2, result));
    assertArrayEquals(
        new double[] {2, 3},
        new ReverseSweep()
            .sweep(tape, 2, new int[] {infinite, nan, result}, new double[] {0, -0.0, 1}));
    assertArrayEquals(new double[] {INFINITY, 0}, Taped.gradient(tape, 2, infinite));
    assertArrayEquals(new double[] {Double.NaN, 0}, Taped.gradient(tape, 2, nan));
  }

  @Test
  void sweepsOfOneWorkspaceDoNotMix() {
    ReverseSweep sweep = new ReverseSweep();
    Recording tape = Taped.inputs(255, 2);
    int early = Record.record2(2, 1, 3, 2, tape);
    int late = early;
    for (int i = 0; i < 1000; i++) {
      late = Record.record2(1, late, Double.NaN, 1, tape);
    }
    int[] outputs = {early, late};
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(
          new double[] {Double.NaN, 3}, sweep.sweep(tape, 2, outputs, new double[] {0, 1}));
      assertArrayEquals(new double[] {2, 3}, sweep.sweep(tape, 2, outputs, new double[] {1, 0}));
      assertArrayEquals(new double[2], sweep.sweep(tape, 2, outputs, new double[2]));
    }
    Recording other = Taped.inputs(255, 5);
    assertArrayEquals(
        new double[] {0, 0, 0, 0, 1}, sweep.sweep(other, 5, new int[] {5}, new double[] {1}));
  }

  @Test
  void workspaceIsCleanAlsoAfterAnError() {
    ReverseSweep sweep = new ReverseSweep();
    Recording tape = Taped.inputs(255, 2);
    int product = Record.record2(5, 1, 2, 2, tape);
    int broken = Record.record1(1, 1_000_000, tape); // no such statement
    int sum = Record.record2(1, product, 1, broken, tape);
    org.junit.jupiter.api.Assertions.assertThrows(
        ArrayIndexOutOfBoundsException.class,
        () -> sweep.sweep(tape, 2, new int[] {sum}, new double[] {1}));
    assertArrayEquals(
        new double[] {5, 2}, sweep.sweep(tape, 2, new int[] {product}, new double[] {1}));
  }

  @Test
  void tapeMayGrowBetweenSweeps() {
    Recording tape = Taped.inputs(255, 1);
    int last = 1;
    for (int i = 1; i <= 600; i++) {
      last = Record.record2(1, last, 1, 1, tape);
      assertEquals(i + 1, Taped.gradient(tape, 1, last)[0]);
    }
  }
}
