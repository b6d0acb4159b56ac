package org.wengert.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.link.Record;

/** Several forward lanes are, bit for bit, as many single forward sweeps. */
class ForwardLaneSweepTest {
  private static final int INPUTS = 300;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 33})
  void lanesEqualSingleSweeps(int lanes) {
    Random random = new Random(lanes);
    ForwardLaneSweep together = new ForwardLaneSweep();
    ForwardSweep single = new ForwardSweep();
    for (int repeat = 0; repeat < 10; repeat++) {
      Recording tape = Taped.random(random, 255 + random.nextInt(46), INPUTS, random.nextInt(3000));
      int[] outputs = Taped.outputs(random, tape, 20);
      double[][] directions = new double[lanes][INPUTS];
      for (double[] row : directions) {
        for (int i = 0; i < row.length; i++) {
          row[i] =
              random.nextInt(10) == 0 ? random.nextGaussian() : random.nextBoolean() ? 0 : -0.0;
        }
      }
      double[][] result = together.sweep(tape, INPUTS, outputs, directions);
      assertEquals(lanes, result.length);
      for (int lane = 0; lane < lanes; lane++) {
        Taped.assertSameBits(single.sweep(tape, INPUTS, outputs, directions[lane]), result[lane]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 8, 9, 10, 11, 19, 40})
  void jacobianEqualsUnitSweeps(int inputs) {
    Random random = new Random(inputs);
    ForwardLaneSweep sweep = new ForwardLaneSweep();
    for (int repeat = 0; repeat < 3; repeat++) {
      Recording tape = Taped.random(random, 256, inputs, 500);
      int[] outputs = Taped.outputs(random, tape, 7);
      double[][] jacobian = new double[outputs.length][inputs];
      sweep.jacobian(tape, inputs, outputs, jacobian);
      for (int i = 0; i < inputs; i++) {
        double[] unit = new double[inputs];
        unit[i] = 1;
        double[] column = new double[outputs.length];
        for (int row = 0; row < column.length; row++) {
          column[row] = jacobian[row][i];
        }
        Taped.assertSameBits(new ForwardSweep().sweep(tape, inputs, outputs, unit), column);
      }
    }
  }

  @Test
  void noLanesNoInputsOrNoOutputs() {
    Recording tape = Taped.inputs(255, 2);
    ForwardLaneSweep sweep = new ForwardLaneSweep();
    assertArrayEquals(new double[0][], sweep.sweep(tape, 2, new int[] {1}, new double[0][]));
    assertArrayEquals(new double[3][0], sweep.sweep(tape, 2, new int[0], new double[3][2]));
    assertArrayEquals(
        new double[3][2], sweep.sweep(new Recording(255), 0, new int[2], new double[3][0]));
  }

  @Test
  void infinitePartialMeetsMovingLanesOnly() {
    Recording tape = Taped.inputs(255, 2);
    int infinite = Record.record2(Double.POSITIVE_INFINITY, 1, 1, 2, tape);
    double[][] result =
        new ForwardLaneSweep()
            .sweep(tape, 2, new int[] {infinite}, new double[][] {{1, 0}, {0, 4}, {0, 0}});
    assertArrayEquals(new double[][] {{Double.POSITIVE_INFINITY}, {4}, {0}}, result);
  }

  @Test
  void widthsMayChangeOnOneWorkspace() {
    Recording tape = Taped.inputs(255, 2);
    int product = Record.record2(5, 1, 2, 2, tape);
    ForwardLaneSweep sweep = new ForwardLaneSweep();
    for (int lanes : new int[] {8, 3, 1, 20, 2, 5, 8}) {
      double[][] directions = new double[lanes][];
      double[][] expected = new double[lanes][];
      for (int lane = 0; lane < lanes; lane++) {
        directions[lane] = new double[] {lane, 1};
        expected[lane] = new double[] {5 * lane + 2};
      }
      assertArrayEquals(expected, sweep.sweep(tape, 2, new int[] {product}, directions));
    }
  }
}
