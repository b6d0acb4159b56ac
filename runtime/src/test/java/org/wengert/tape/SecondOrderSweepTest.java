package org.wengert.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wengert.link.SecondOrder;

/** Gradients and Hessians of functions that are recorded by hand, against closed forms. */
class SecondOrderSweepTest {
  private static SecondOrderRecording inputs(int n) {
    SecondOrderRecording tape = new SecondOrderRecording();
    assertEquals(1, tape.inputs(n));
    return tape;
  }

  private static double[] unit(int n, int i) {
    double[] unit = new double[n];
    unit[i] = 1;
    return unit;
  }

  private static void check(
      SecondOrderRecording tape, int output, double[] gradient, double[]... hessian) {
    int n = gradient.length;
    SecondOrderSweep sweep = new SecondOrderSweep(tape, n, output);
    assertArrayEquals(gradient, sweep.gradient());
    double[] direction = new double[n];
    double[] expected = new double[n];
    for (int i = 0; i < n; i++) {
      assertArrayEquals(hessian[i], sweep.times(unit(n, i)), "row " + i);
      direction[i] = i + 1;
      for (int j = 0; j < n; j++) {
        expected[j] += (i + 1) * hessian[i][j];
      }
    }
    assertArrayEquals(expected, sweep.times(direction), "along a direction");
    assertArrayEquals(gradient, sweep.gradient(), "changed by products");
  }

  /** {@code x² y} at (3, 5). */
  @Test
  void products() {
    SecondOrderRecording tape = inputs(2);
    int square = SecondOrder.multiply(3, 1, 3, 1, tape);
    int product = SecondOrder.multiply(9, square, 5, 2, tape);
    check(tape, product, new double[] {30, 9}, new double[] {10, 6}, new double[] {6, 0});
  }

  /** {@code x / y} at (3, 2), of which all numbers are binary fractions. */
  @Test
  void quotient() {
    SecondOrderRecording tape = inputs(2);
    int quotient = SecondOrder.divide(1, 2, 2, 1.5, tape);
    check(
        tape,
        quotient,
        new double[] {0.5, -0.75},
        new double[] {0, -0.25},
        new double[] {-0.25, 0.75});
  }

  /** {@code g(2 x - 3 y)} with g' = 7 and g'' = 11. */
  @Test
  void curvedFunctionOfALinearOne() {
    SecondOrderRecording tape = inputs(2);
    int linear = SecondOrder.linear2(2, 1, -3, 2, tape);
    int curved = SecondOrder.curved1(7, linear, 11, tape);
    check(tape, curved, new double[] {14, -21}, new double[] {44, -66}, new double[] {-66, 99});
  }

  /** Three arguments with all six second derivatives, and one that is passive. */
  @Test
  void generalStatement() {
    SecondOrderRecording tape = inputs(3);
    SecondOrder.begin(tape);
    SecondOrder.push(1, 1, tape);
    SecondOrder.push(2, 2, tape);
    SecondOrder.push(3, 3, tape);
    for (double h : new double[] {4, 5, 6, 7, 8, 9}) {
      SecondOrder.pushSecond(h, tape);
    }
    int output = SecondOrder.end(tape);
    check(
        tape,
        output,
        new double[] {1, 2, 3},
        new double[] {4, 5, 6},
        new double[] {5, 7, 8},
        new double[] {6, 8, 9});
  }

  /** {@code y g(x)} with g' = 7 and g'' = 11: the next statement begins with another input. */
  @Test
  void argumentsOfTheNextStatement() {
    SecondOrderRecording tape = inputs(2);
    int curved = SecondOrder.curved1(7, 1, 11, tape);
    int product = SecondOrder.multiply(5, 2, 13, curved, tape);
    check(tape, product, new double[] {35, 13}, new double[] {55, 7}, new double[] {7, 0});
  }

  /** {@code y g(x)} again, where y is 0: the adjoint of g is 0, and changes. */
  @Test
  void adjointThatIsZero() {
    SecondOrderRecording tape = inputs(2);
    int curved = SecondOrder.curved1(7, 1, 11, tape);
    int product = SecondOrder.multiply(0, 2, 13, curved, tape);
    check(tape, product, new double[] {0, 13}, new double[] {0, 7}, new double[] {7, 0});
  }

  /** Of two arguments one is passive. */
  @Test
  void onePassiveArgument() {
    SecondOrderRecording tape = inputs(1);
    int first = tape.curved(2, 1, 3, 0, 5, 7, 11);
    check(tape, first, new double[] {2}, new double[] {5});
    int second = tape.curved(2, 0, 3, 1, 5, 7, 11);
    check(tape, second, new double[] {3}, new double[] {11});
    assertEquals(0, tape.curved(2, 0, 3, 0, 5, 7, 11));
    check(tape, SecondOrder.linear2(2, 1, -3, 0, tape), new double[] {2}, new double[] {0});
    check(tape, SecondOrder.linear2(2, 0, -3, 1, tape), new double[] {-3}, new double[] {0});
  }

  /** A statement of fewer arguments than the one before, one of them passive, and a linear one. */
  @Test
  void laterStatementsHaveArgumentsOfTheirOwn() {
    SecondOrderRecording tape = inputs(3);
    SecondOrder.begin(tape);
    for (int i = 1; i <= 3; i++) {
      SecondOrder.push(i, i, tape);
    }
    int linear = SecondOrder.end(tape);
    SecondOrder.multiply(3, 1, 4, 2, tape); // has second derivatives, and is not used
    SecondOrder.begin(tape);
    SecondOrder.push(2, 0, tape);
    SecondOrder.push(5, linear, tape);
    for (double h : new double[] {17, 19, 23}) {
      SecondOrder.pushSecond(h, tape);
    }
    int output = SecondOrder.end(tape);
    check(
        tape,
        output,
        new double[] {5, 10, 15},
        new double[] {23, 46, 69},
        new double[] {46, 92, 138},
        new double[] {69, 138, 207});
  }

  /** More than the memory that a recording begins with, in statements, arguments and seconds. */
  @Test
  void numberOfManyParts() {
    int n = 5000;
    SecondOrderRecording tape = inputs(n);
    double[] partials = new double[n];
    int[] squares = new int[n];
    double[] expected = new double[n];
    double[] ones = new double[n];
    double[] curvature = new double[n];
    for (int i = 0; i < n; i++) {
      partials[i] = i % 8;
      squares[i] = i % 5 == 0 ? 0 : SecondOrder.multiply(i, i + 1, i, i + 1, tape);
      expected[i] = i % 5 == 0 ? 0 : partials[i] * 2 * i;
      curvature[i] = i % 5 == 0 ? 0 : partials[i] * 2;
      ones[i] = 1;
    }
    SecondOrderSweep sweep = new SecondOrderSweep(tape, n, tape.combine(partials, squares));
    assertArrayEquals(expected, sweep.gradient());
    assertArrayEquals(curvature, sweep.times(ones));
    assertEquals(0, tape.combine(new double[2], new int[2]));
  }

  @Test
  void theNextRecordingKnowsNothing() {
    SecondOrderRecording tape = inputs(2);
    double[] array = new double[2];
    tape.shadows().of(array).setIndex(0, 2);
    int region = tape.append(new ProductAndSquare(3, 5, 1, 2));
    tape.setReturned(region);
    assertEquals(region, tape.returned());
    long tag = tape.tag();
    assertNotEquals(0, tag, "as if an object had never been met");
    tape.reset();
    assertNotEquals(tag, tape.tag(), "the tag of the last recording");
    assertEquals(0, tape.size());
    assertEquals(0, tape.returned());
    assertTrue(tape.regions().isEmpty(), "regions of the last recording");
    assertNull(tape.shadows().known(array), "shadows of the last recording");
    assertEquals(1, tape.inputs(1));
    int square = SecondOrder.multiply(4, 1, 4, 1, tape);
    check(tape, square, new double[] {8}, new double[] {2});
  }

  /** Of {@code x + y} nothing is curved; what comes after the output counts for nothing. */
  @Test
  void linearFunction() {
    SecondOrderRecording tape = inputs(2);
    int once = SecondOrder.linear1(4, 1, tape);
    int sum = SecondOrder.linear2(1, once, 1, 2, tape);
    SecondOrder.multiply(3, sum, 3, sum, tape);
    check(tape, sum, new double[] {4, 1}, new double[] {0, 0}, new double[] {0, 0});
  }

  @Test
  void passiveOutput() {
    SecondOrderRecording tape = inputs(2);
    assertEquals(0, SecondOrder.multiply(3, 0, 5, 0, tape));
    assertEquals(0, SecondOrder.linear1(3, 0, tape));
    check(tape, 0, new double[] {0, 0}, new double[] {0, 0}, new double[] {0, 0});
  }
}
