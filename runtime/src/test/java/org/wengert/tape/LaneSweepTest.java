package org.wengert.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.link.Record;

/** Several lanes are, bit for bit, as many single sweeps. */
class LaneSweepTest {
  private static final int INPUTS = 300;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 33})
  void lanesEqualSingleSweeps(int lanes) {
    Random random = new Random(lanes);
    LaneSweep together = new LaneSweep();
    ReverseSweep single = new ReverseSweep();
    for (int repeat = 0; repeat < 10; repeat++) {
      Recording tape = Taped.random(random, 255 + random.nextInt(46), INPUTS, random.nextInt(3000));
      int[] outputs = Taped.outputs(random, tape, 20);
      double[][] weights = new double[lanes][20];
      for (double[] row : weights) {
        for (int i = 0; i < row.length; i++) {
          row[i] = random.nextInt(4) == 0 ? random.nextGaussian() : 0;
        }
      }
      double[][] result = together.sweep(tape, INPUTS, outputs, weights);
      assertEquals(lanes, result.length);
      for (int lane = 0; lane < lanes; lane++) {
        Taped.assertSameBits(single.sweep(tape, INPUTS, outputs, weights[lane]), result[lane]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 8, 9, 40})
  void jacobianEqualsUnitSweeps(int count) {
    Random random = new Random(count);
    Recording tape = Taped.random(random, 256, INPUTS, 1000);
    int[] outputs = Taped.outputs(random, tape, count);
    double[][] jacobian = new LaneSweep().jacobian(tape, INPUTS, outputs);
    assertEquals(count, jacobian.length);
    for (int row = 0; row < count; row++) {
      double[] unit = new double[count];
      unit[row] = 1;
      Taped.assertSameBits(new ReverseSweep().sweep(tape, INPUTS, outputs, unit), jacobian[row]);
    }
  }

  @Test
  void noLanesOrNoOutputs() {
    Recording tape = Taped.inputs(255, 2);
    LaneSweep sweep = new LaneSweep();
    assertArrayEquals(new double[0][], sweep.sweep(tape, 2, new int[] {1}, new double[0][]));
    assertArrayEquals(new double[3][2], sweep.sweep(tape, 2, new int[0], new double[3][0]));
    assertArrayEquals(new double[0][], sweep.jacobian(tape, 2, new int[0]));
    assertArrayEquals(new double[2][2], sweep.jacobian(tape, 2, new int[2]));
  }

  @Test
  void infinitePartialMeetsZeroLanesOnly() {
    Recording tape = Taped.inputs(255, 1);
    int infinite = Record.record1(Double.POSITIVE_INFINITY, 1, tape);
    int[] outputs = {infinite, 1};
    double[][] result =
        new LaneSweep().sweep(tape, 1, outputs, new double[][] {{1, 0}, {0, 4}, {0, 0}});
    assertArrayEquals(new double[][] {{Double.POSITIVE_INFINITY}, {4}, {0}}, result);
  }

  @Test
  void widthsMayChangeOnOneWorkspace() {
    Recording tape = Taped.inputs(255, 2);
    int product = Record.record2(5, 1, 2, 2, tape);
    LaneSweep sweep = new LaneSweep();
    for (int lanes : new int[] {8, 3, 1, 20, 2, 5, 8}) {
      double[][] weights = new double[lanes][1];
      double[][] expected = new double[lanes][];
      for (int lane = 0; lane < lanes; lane++) {
        weights[lane][0] = lane;
        expected[lane] = new double[] {5 * lane, 2 * lane};
      }
      assertArrayEquals(expected, sweep.sweep(tape, 2, new int[] {product}, weights));
    }
  }

  @Test
  void lanesAreFewerWhereOneArrayCannotHoldMore() {
    assertEquals(1, LaneSweep.width(1000, 1));
    assertEquals(4, LaneSweep.width(1000, 2));
    assertEquals(4, LaneSweep.width(1000, 4));
    assertEquals(8, LaneSweep.width(1000, 5));
    assertEquals(8, LaneSweep.width(1000, 9));
    assertEquals(8, LaneSweep.width(Workspace.LARGEST / 8 - 1, 9));
    assertEquals(4, LaneSweep.width(Workspace.LARGEST / 8, 9));
    assertEquals(4, LaneSweep.width(Workspace.LARGEST / 4 - 1, 9));
    assertEquals(1, LaneSweep.width(Workspace.LARGEST / 4, 9));
    assertEquals(1, LaneSweep.width(2_000_000_000, 3));
  }
}
