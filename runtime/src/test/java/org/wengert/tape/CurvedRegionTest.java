package org.wengert.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wengert.link.SecondOrder;

/** Regions on a tape for second derivatives, with statements before and behind; closed forms. */
class CurvedRegionTest {
  private static void check(
      SecondOrderRecording tape, int output, double[] gradient, double[][] hessian) {
    SecondOrderSweep sweep = new SecondOrderSweep(tape, gradient.length, output);
    assertArrayEquals(gradient, sweep.gradient());
    for (int i = 0; i < gradient.length; i++) {
      double[] unit = new double[gradient.length];
      unit[i] = 1;
      assertArrayEquals(hessian[i], sweep.times(unit), "row " + i);
    }
    double[] ones = new double[gradient.length];
    Arrays.fill(ones, 1);
    double[] sums = Arrays.stream(hessian).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    assertArrayEquals(sums, sweep.times(ones), "along all inputs at once");
    assertArrayEquals(gradient, sweep.gradient(), "changed by products");
  }

  private static SecondOrderRecording inputs(int n) {
    SecondOrderRecording tape = new SecondOrderRecording();
    tape.inputs(n);
    return tape;
  }

  /** {@code x y} at (3, 5). */
  @Test
  void oneOutput() {
    SecondOrderRecording tape = inputs(2);
    int product = tape.append(ProductAndSquare.product(3, 5, 1, 2));
    check(tape, product, new double[] {5, 3}, new double[][] {{0, 1}, {1, 0}});
  }

  /** {@code (x y) x² y²} at (3, 5). */
  @Test
  void statementsBehind() {
    SecondOrderRecording tape = inputs(2);
    int region = tape.append(new ProductAndSquare(3, 5, 1, 2));
    int both = SecondOrder.multiply(15, region, 9, region + 1, tape);
    int once = SecondOrder.multiply(135, both, 5, 2, tape);
    int twice = SecondOrder.multiply(5, 2, 675, once, tape);
    check(
        tape,
        twice,
        new double[] {3 * 9 * 125, 3 * 27 * 25},
        new double[][] {{6 * 3 * 125, 9 * 9 * 25}, {9 * 9 * 25, 6 * 27 * 5}});
  }

  /** {@code (u v)²} with u = 2 x and v = y², at (1.5, 2): 4 x² y⁴. */
  @Test
  void statementsBefore() {
    SecondOrderRecording tape = inputs(2);
    int u = SecondOrder.linear1(2, 1, tape);
    int v = SecondOrder.multiply(2, 2, 2, 2, tape);
    int product = tape.append(ProductAndSquare.product(3, 4, u, v));
    int square = SecondOrder.multiply(12, product, 12, product, tape);
    assertEquals(6, square);
    check(
        tape,
        square,
        new double[] {8 * 1.5 * 16, 16 * 2.25 * 8},
        new double[][] {{8 * 16, 32 * 1.5 * 8}, {32 * 1.5 * 8, 48 * 2.25 * 4}});
  }

  /** {@code ((x y) y)²}, each product a region of its own, at (3, 5); one more is behind. */
  @Test
  void severalRegions() {
    SecondOrderRecording tape = inputs(2);
    int first = tape.append(ProductAndSquare.product(3, 5, 1, 2));
    int second = tape.append(new ProductAndSquare(15, 5, first, 2));
    int square = SecondOrder.multiply(75, second, 75, second, tape);
    tape.append(ProductAndSquare.product(Double.NaN, Double.NaN, square, 1));
    check(
        tape,
        square,
        new double[] {2 * 3 * 625, 4 * 9 * 125},
        new double[][] {{2 * 625, 8 * 3 * 125}, {8 * 3 * 125, 12 * 9 * 25}});
  }

  /** {@code x c}, with c passive. */
  @Test
  void passiveInput() {
    SecondOrderRecording tape = inputs(1);
    int region = tape.append(new ProductAndSquare(3, 5, 1, 0));
    int both = SecondOrder.multiply(15, region, 9, region + 1, tape);
    check(tape, both, new double[] {3 * 9 * 5}, new double[][] {{6 * 3 * 5}});
  }

  @Test
  void outputBeforeTheOnlyRegion() {
    SecondOrderRecording tape = inputs(2);
    int product = SecondOrder.multiply(3, 1, 5, 2, tape);
    tape.append(ProductAndSquare.product(Double.NaN, Double.NaN, product, 1));
    check(tape, product, new double[] {5, 3}, new double[][] {{0, 1}, {1, 0}});
  }

  /** {@code x (y y)} at (3, 5): along x nothing changes in the region. */
  @Test
  void inputsThatDoNotChange() {
    SecondOrderRecording tape = inputs(2);
    int square = tape.append(ProductAndSquare.product(5, 5, 2, 2));
    int product = SecondOrder.multiply(3, 1, 25, square, tape);
    check(tape, product, new double[] {25, 30}, new double[][] {{0, 10}, {10, 6}});
  }

  /** {@code (x x) y} at (3, 0): the region's adjoint is 0, and changes. */
  @Test
  void adjointThatIsZero() {
    SecondOrderRecording tape = inputs(2);
    int square = tape.append(ProductAndSquare.product(3, 3, 1, 1));
    int product = SecondOrder.multiply(9, square, 0, 2, tape);
    check(tape, product, new double[] {0, 9}, new double[][] {{0, 6}, {6, 0}});
  }
}
