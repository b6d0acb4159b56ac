package org.wengert.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.link.Record;

/**
 * Regions on a tape, against the same linear maps as statements; all numbers are small integers.
 */
class RegionTest {
  private static final int[] CAPACITIES = {255, 256, 257, 300, 1024};

  private static double[][] matrix(Random random, int rows, int columns) {
    double[][] matrix = new double[rows][columns];
    for (double[] row : matrix) {
      for (int k = 0; k < columns; k++) {
        row[k] = random.nextInt(7) - 3;
      }
    }
    return matrix;
  }

  /** The map as a region on one tape, as one statement for each output on the other. */
  private static int append(double[][] matrix, int[] inputs, Recording regions, Recording plain) {
    int first = regions.append(new MatrixRegion(matrix, inputs));
    for (int i = 0; i < matrix.length; i++) {
      Record.begin(plain);
      for (int k = 0; k < inputs.length; k++) {
        Record.push(matrix[i][k], inputs[k], plain);
      }
      int statement = Record.end(plain);
      // a statement without active arguments has no place on the tape
      assertEquals(first + i, statement == 0 ? plain.input() : statement);
    }
    return first;
  }

  private static double[] seeds(Random random, int count) {
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      weights[i] = random.nextInt(5) - 2;
    }
    return weights;
  }

  private static int[] anywhere(Random random, int count, int size) {
    return random.ints(count, 0, size + 1).toArray();
  }

  /** Two tapes of the same functions; indices are the same on both. */
  private static void fill(Random random, int inputs, Recording regions, Recording plain) {
    for (int i = 0; i < inputs; i++) {
      regions.input();
      plain.input();
    }
    int blocks = 1 + random.nextInt(12);
    for (int block = 0; block < blocks; block++) {
      int statements = random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(3);
      for (int i = 0; i < statements; i++) {
        double p = random.nextInt(3) - 1;
        int target = 1 + random.nextInt(regions.size());
        Record.record1(p, target, regions);
        Record.record1(p, target, plain);
      }
      int outputs = 1 + (random.nextInt(4) == 0 ? random.nextInt(700) : random.nextInt(4));
      int[] from = anywhere(random, random.nextInt(6), regions.size());
      append(matrix(random, outputs, from.length), from, regions, plain);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void sameAsStatements(long seed) {
    for (int capacity : CAPACITIES) {
      Random random = new Random(seed);
      int inputs = 1 + random.nextInt(random.nextBoolean() ? 5 : 300);
      Recording regions = new Recording(capacity);
      Recording plain = new Recording(capacity);
      fill(random, inputs, regions, plain);
      int[] outputs = anywhere(random, 5, regions.size());
      double[][] weights = new double[9][];
      for (int row = 0; row < weights.length; row++) {
        weights[row] = seeds(random, outputs.length);
      }
      double[][] expected = new LaneSweep().sweep(plain, inputs, outputs, weights);
      ReverseSweep single = new ReverseSweep();
      LaneSweep lanes = new LaneSweep();
      for (int repeat = 0; repeat < 2; repeat++) {
        for (int row = 0; row < weights.length; row++) {
          assertArrayEquals(
              expected[row],
              single.sweep(regions, inputs, outputs, weights[row]),
              "seed " + seed + ", capacity " + capacity + ", row " + row);
        }
        assertArrayEquals(expected, lanes.sweep(regions, inputs, outputs, weights));
        for (int count : new int[] {1, 3, 8}) {
          double[][] some = java.util.Arrays.copyOf(weights, count);
          double[][] found = lanes.sweep(regions, inputs, outputs, some);
          assertArrayEquals(java.util.Arrays.copyOf(expected, count), found);
        }
      }
      assertArrayEquals(
          new LaneSweep().jacobian(plain, inputs, outputs),
          lanes.jacobian(regions, inputs, outputs));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void sameAsStatementsForward(long seed) {
    for (int capacity : CAPACITIES) {
      Random random = new Random(seed);
      int inputs = 1 + random.nextInt(random.nextBoolean() ? 5 : 300);
      Recording regions = new Recording(capacity);
      Recording plain = new Recording(capacity);
      fill(random, inputs, regions, plain);
      int[] outputs = anywhere(random, 5, regions.size());
      double[][] directions = new double[9][];
      for (int row = 0; row < directions.length; row++) {
        directions[row] = seeds(random, inputs);
      }
      double[][] expected = new ForwardLaneSweep().sweep(plain, inputs, outputs, directions);
      ForwardSweep single = new ForwardSweep();
      ForwardLaneSweep lanes = new ForwardLaneSweep();
      for (int row = 0; row < directions.length; row++) {
        assertArrayEquals(
            expected[row],
            single.sweep(regions, inputs, outputs, directions[row]),
            "seed " + seed + ", capacity " + capacity + ", row " + row);
      }
      for (int count : new int[] {9, 1, 3, 8}) {
        double[][] some = java.util.Arrays.copyOf(directions, count);
        assertArrayEquals(
            java.util.Arrays.copyOf(expected, count),
            lanes.sweep(regions, inputs, outputs, some),
            "seed " + seed + ", capacity " + capacity + ", " + count + " lanes");
      }
    }
  }

  private static Set<List<Integer>> dependencies(Recording tape, int inputs, int... outputs) {
    Set<List<Integer>> found = new HashSet<>();
    Dependencies.visit(
        tape,
        inputs,
        outputs,
        (output, input) -> assertTrue(found.add(List.of(output, input)), "found twice"));
    return found;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void sameDependenciesAsStatements(long seed) {
    for (int capacity : CAPACITIES) {
      for (int count : new int[] {3, 70, 2000}) {
        Random random = new Random(seed);
        int inputs = 1 + random.nextInt(100);
        Recording regions = new Recording(capacity);
        Recording plain = new Recording(capacity);
        fill(random, inputs, regions, plain);
        int[] outputs = anywhere(random, count, regions.size());
        assertEquals(dependencies(plain, inputs, outputs), dependencies(regions, inputs, outputs));
      }
    }
  }

  @Test
  void shapesDifferInTheInputsOfRegions() {
    List<TapeShape> shapes = new ArrayList<>();
    for (int[] from : new int[][] {{1}, {2}, {1, 2}, {2, 1}, {0, 1}, {}}) {
      for (int outputs : new int[] {1, 2}) {
        Recording tape = Taped.inputs(255, 2);
        tape.append(new MatrixRegion(new double[outputs][from.length], from));
        tape.append(new MatrixRegion(new double[3 - outputs][1], 1));
        shapes.add(TapeShape.of(tape, 2, new int[] {3}));
      }
    }
    assertEquals(shapes.size(), new HashSet<>(shapes).size(), "some are the same");
  }

  @Test
  void onlyRegionsOnTheWayAreAsked() {
    Recording tape = Taped.inputs(255, 2);
    MatrixRegion asked = new MatrixRegion(new double[][] {{3, 5}}, 1, 2);
    MatrixRegion besides = new MatrixRegion(new double[][] {{Double.NaN}}, 1);
    MatrixRegion later = new MatrixRegion(new double[][] {{Double.NaN}}, 1);
    int first = tape.append(asked);
    int second = tape.append(besides);
    int sum = Record.record2(2, first, 0, second, tape);
    tape.append(later);
    assertArrayEquals(new double[] {6, 10}, Taped.gradient(tape, 2, sum));
    assertEquals(1, asked.calls());
    assertEquals(0, besides.calls(), "its adjoint is 0");
    assertEquals(0, later.calls(), "it is behind the output");
  }

  @Test
  void placesAreKnown() {
    Recording tape = Taped.inputs(255, 3);
    MatrixRegion region = new MatrixRegion(new double[4][1], 2);
    int first = tape.append(region);
    assertEquals(4, first);
    assertEquals(7, tape.size());
    assertEquals(8, Record.record1(1, 7, tape));
    assertEquals(1, tape.regions().size());
    PlacedRegion placed = tape.regions().get(0);
    assertEquals(new PlacedRegion(region, 4), placed);
    assertEquals(7, placed.last());
    assertEquals(1, tape.arguments(), "a region has none");
    tape.reset();
    assertTrue(tape.regions().isEmpty(), "regions of the last recording are forgotten");
  }

  @Test
  void anOpenStatementEndsAtARegion() {
    Recording tape = Taped.inputs(255, 1);
    int sum = Record.extend1(1, 2, 1, tape);
    int output = tape.append(new MatrixRegion(new double[][] {{10}}, sum));
    int longer = Record.extend1(sum, 5, 1, tape);
    assertTrue(longer > output, "the sum has a new statement");
    assertArrayEquals(new double[] {30}, Taped.gradient(tape, 1, output));
    assertArrayEquals(new double[] {8}, Taped.gradient(tape, 1, longer));
  }

  /** What later statements contributed comes first, then the region, one term after the other. */
  @Test
  void adjointsAreSummedInOrder() {
    double big = 0x1p53;
    Recording tape = Taped.inputs(255, 1);
    int region = tape.append(new MatrixRegion(new double[][] {{1}, {1}}, 1));
    int sum = Record.record3(1, region, 1, region + 1, big, 1, tape);
    assertArrayEquals(new double[] {big + 1 + 1}, Taped.gradient(tape, 1, sum));
    assertEquals(big, big + 1 + 1, "in this order both ones are lost");
  }

  @Test
  void anInputThatOccursTwiceCountsOnce() {
    Recording tape = Taped.inputs(255, 1);
    int square = tape.append(new MatrixRegion(new double[][] {{3, 4}}, 1, 1));
    int sum = Record.record2(1, square, 100, 1, tape);
    assertArrayEquals(new double[] {107}, Taped.gradient(tape, 1, sum));
  }

  /** The inputs have adjoints, others in each lane, when the sweep comes to the region. */
  @Test
  void lanesKeepTheirAdjoints() {
    Recording tape = Taped.inputs(255, 2);
    while (tape.size() < 16) {
      Record.record1(1, 2, tape);
    }
    int inner = Record.record1(3, 1, tape);
    int region = tape.append(new MatrixRegion(new double[][] {{5, 7}}, inner, 2));
    int first = Record.record3(1, region, 10, inner, 100, 1, tape);
    int second = Record.record3(2, region, 100, inner, 1000, 2, tape);
    int third = Record.record2(3, region, 10_000, inner - 1, tape);
    assertArrayEquals(
        new double[][] {{145, 7}, {330, 1014}, {45, 10_021}, {3, 0}},
        new LaneSweep().jacobian(tape, 2, new int[] {first, second, third, inner}));
  }

  @Test
  void addContinuesAnotherSweep() {
    Recording tape = Taped.inputs(255, 2);
    int product = Record.record2(5, 1, 2, 2, tape);
    double[] sums = {10, 20};
    new ReverseSweep().add(tape, 2, new int[] {product, 2}, new double[] {3, 1}, sums);
    assertArrayEquals(new double[] {25, 27}, sums);
    double[][] rows = {{10, 20}, {0, 0}};
    double[][] weights = {{3, 1}, {0, 1}};
    new LaneSweep().add(tape, 2, new int[] {product, 2}, weights, rows);
    assertArrayEquals(new double[][] {{25, 27}, {0, 1}}, rows);
  }

  @Test
  void aRegionThatThrowsLeavesNoAdjoint() {
    Recording tape = Taped.inputs(255, 1);
    int early = Record.record1(7, 1, tape);
    IllegalStateException thrown = new IllegalStateException("on purpose");
    int first =
        tape.append(
            new Region() {
              @Override
              public int[] inputs() {
                return new int[] {early};
              }

              @Override
              public int outputs() {
                return 1;
              }

              @Override
              public String name() {
                return "throwing";
              }

              @Override
              public void pullBack(double[] cotangent, double[] adjoints) {
                throw thrown;
              }

              @Override
              public double[] pushForward(double[] tangents) {
                throw thrown;
              }
            });
    int sum = Record.record2(1, first, 1, early, tape);
    ReverseSweep sweep = new ReverseSweep();
    int[] outputs = {sum, early};
    double[] both = {1, 0};
    assertEquals(
        thrown,
        assertThrows(IllegalStateException.class, () -> sweep.sweep(tape, 1, outputs, both)));
    assertArrayEquals(new double[] {7}, sweep.sweep(tape, 1, outputs, new double[] {0, 1}));
  }
}
