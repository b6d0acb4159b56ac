package org.wengert.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wengert.link.ElementSum;
import org.wengert.link.Record;
import org.wengert.shadow.IndexShadow;

/**
 * Sums whose terms are appended to one statement: the derivative with respect to an input is the
 * sum of the factors that it was added with, wherever the statement ends and another begins.
 */
class OpenSumTest {
  private static final int INPUTS = 3;

  /** Adds some terms, the first with one input, the second with the next, and so on. */
  private static int add(boolean element, int terms, int sum, int k, Recording tape) {
    int a = 1 + k % INPUTS;
    int b = 1 + (k + 1) % INPUTS;
    int c = 1 + (k + 2) % INPUTS;
    if (element) {
      return switch (terms) {
        case 1 -> ElementSum.add1(sum, k, a, tape);
        case 2 -> ElementSum.add2(sum, k, a, k + 1, b, tape);
        default -> ElementSum.add3(sum, k, a, k + 1, b, k + 2, c, tape);
      };
    }
    return switch (terms) {
      case 1 -> Record.extend1(sum, k, a, tape);
      case 2 -> Record.extend2(sum, k, a, k + 1, b, tape);
      default -> Record.extend3(sum, k, a, k + 1, b, k + 2, c, tape);
    };
  }

  private static double[] expected(int terms) {
    double[] expected = new double[INPUTS];
    for (int k = 0; k < terms; k++) {
      expected[k % INPUTS] += k;
    }
    return expected;
  }

  @ParameterizedTest
  @CsvSource({"true,1", "true,2", "true,3", "false,1", "false,2", "false,3"})
  void atEveryDistanceFromTheEndOfAChunk(boolean element, int terms) {
    for (int before = 190; before <= 255; before++) {
      Recording tape = Taped.inputs(255, INPUTS);
      for (int i = 0; i < before; i++) {
        Record.record1(1, 1, tape);
      }
      int sum = 0;
      for (int k = 0; k < 60; k += terms) {
        sum = add(element, terms, sum, k, tape);
      }
      assertArrayEquals(expected(60), Taped.gradient(tape, INPUTS, sum), before + " before");
      int statements = tape.size() - INPUTS - before;
      int most = before <= 255 - 60 ? 1 : 2;
      assertTrue(statements >= 1 && statements <= most, statements + " statements");
    }
  }

  @ParameterizedTest
  @CsvSource({"true,1", "true,2", "true,3", "false,1", "false,2", "false,3"})
  void moreTermsThanAStatementTakes(boolean element, int terms) {
    Recording tape = Taped.inputs(10_000, INPUTS);
    Record.record1(1, 1, tape);
    int sum = 0;
    for (int k = 0; k < 600; k += terms) {
      sum = add(element, terms, sum, k, tape);
    }
    assertArrayEquals(expected(600), Taped.gradient(tape, INPUTS, sum));
    // of 255 terms, of the sum so far and 254 more, and of the rest
    assertEquals(INPUTS + 1 + 3, tape.size());
  }

  @Test
  void termsWithoutDerivativeAreDropped() {
    Recording tape = Taped.inputs(255, INPUTS);
    for (boolean element : new boolean[] {true, false}) {
      assertEquals(0, element ? ElementSum.add1(0, 5, 0, tape) : Record.extend1(0, 5, 0, tape));
      int sum = add(element, 1, 0, 7, tape);
      long arguments = tape.arguments();
      int size = tape.size();
      if (element) {
        assertEquals(sum, ElementSum.add1(sum, 5, 0, tape));
        assertEquals(sum, ElementSum.add2(sum, 5, 0, 6, 1, tape));
        assertEquals(sum, ElementSum.add2(sum, 5, 1, 6, 0, tape));
        assertEquals(sum, ElementSum.add3(sum, 5, 0, 6, 0, 7, 1, tape));
        assertEquals(sum, ElementSum.add3(sum, 5, 0, 6, 1, 7, 0, tape));
      } else {
        assertEquals(sum, Record.extend1(sum, 5, 0, tape));
        assertEquals(sum, Record.extend2(sum, 5, 0, 6, 1, tape));
        assertEquals(sum, Record.extend2(sum, 5, 1, 6, 0, tape));
        assertEquals(sum, Record.extend3(sum, 5, 0, 6, 0, 7, 1, tape));
        assertEquals(sum, Record.extend3(sum, 5, 0, 6, 1, 7, 0, tape));
      }
      assertEquals(arguments + 4, tape.arguments());
      assertEquals(size, tape.size());
      assertArrayEquals(new double[] {6 + 5 + 7 + 6, 7, 0}, Taped.gradient(tape, INPUTS, sum));
    }
  }

  /** Whoever holds the index of a sum has the sum of then. */
  @Test
  void aSealedSumIsNotExtended() {
    Recording tape = Taped.inputs(255, INPUTS);
    int sum = Record.extend1(0, 2, 1, tape);
    Record.seal(tape);
    int later = Record.extend1(sum, 3, 2, tape);
    assertNotEquals(sum, later);
    assertArrayEquals(new double[] {2, 0, 0}, Taped.gradient(tape, INPUTS, sum));
    assertArrayEquals(new double[] {2, 3, 0}, Taped.gradient(tape, INPUTS, later));
  }

  @Test
  void aSumWithAStatementBehindItIsNotExtended() {
    Recording tape = Taped.inputs(255, INPUTS);
    int sum = Record.extend1(0, 2, 1, tape);
    int other = Record.record1(5, 3, tape);
    int later = Record.extend1(sum, 3, 2, tape);
    assertNotEquals(sum, later);
    assertArrayEquals(new double[] {0, 0, 5}, Taped.gradient(tape, INPUTS, other));
    assertArrayEquals(new double[] {2, 3, 0}, Taped.gradient(tape, INPUTS, later));
  }

  @Test
  void aReadElementIsNotExtended() {
    Recording tape = Taped.inputs(255, INPUTS);
    IndexShadow shadow = (IndexShadow) tape.shadows().of(new double[2]);
    int sum = ElementSum.add1(0, 2, 1, tape);
    shadow.setIndex(0, sum);
    shadow.setIndex(1, 2);
    assertEquals(2, ElementSum.load(shadow, 1, tape));
    assertEquals(sum, ElementSum.add1(sum, 3, 2, tape), "another element was read");
    assertEquals(sum, ElementSum.load(shadow, 0, tape));
    int later = ElementSum.add1(sum, 4, 3, tape);
    assertNotEquals(sum, later);
    assertArrayEquals(new double[] {2, 3, 0}, Taped.gradient(tape, INPUTS, sum));
    assertArrayEquals(new double[] {2, 3, 4}, Taped.gradient(tape, INPUTS, later));
  }

  @Test
  void aVariableIsNoElement() {
    Recording tape = Taped.inputs(255, INPUTS);
    int variable = Record.extend1(0, 2, 1, tape);
    assertNotEquals(variable, ElementSum.add1(variable, 3, 2, tape));
    int element = ElementSum.add1(0, 2, 1, tape);
    assertNotEquals(element, Record.extend1(element, 3, 2, tape));
  }
}
