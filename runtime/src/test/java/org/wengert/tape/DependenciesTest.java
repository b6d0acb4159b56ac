package org.wengert.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wengert.link.Record;

/** Structure, by passes back and forward, against sets that are merged statement by statement. */
class DependenciesTest {
  /** Each pair may be visited once. */
  private static BitSet[] found(Recording tape, int inputs, int... outputs) {
    BitSet[] found = new BitSet[outputs.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = new BitSet();
    }
    Dependencies.visit(
        tape,
        inputs,
        outputs,
        (output, input) -> {
          assertFalse(found[output].get(input), () -> output + ", " + input + " twice");
          found[output].set(input);
        });
    return found;
  }

  /** Of few and many inputs and outputs, so that passes go back and forward. */
  @ParameterizedTest
  @CsvSource({
    "1, 1", "3, 63", "3, 64", "63, 65", "64, 64", "65, 130", "256, 300", "300, 5", "700, 700",
    "5, 256", "5, 257", "64, 320", "65, 600", "1, 1000", "0, 4", "0, 400", "4, 0", "400, 0"
  })
  void equalsMergedSets(int inputs, int count) {
    Random random = new Random(31 * inputs + count);
    for (int statements : new int[] {0, 1, 50, 500, 3000}) {
      Recording tape = Taped.inputs(255 + random.nextInt(46), inputs);
      BitSet[] merged = new BitSet[inputs + 1 + statements];
      for (int i = 0; i <= inputs; i++) {
        merged[i] = new BitSet();
        merged[i].set(Math.max(0, i - 1), i); // index 0 is passive
      }
      for (int s = 0; s < statements && inputs > 0; s++) {
        tape.begin();
        BitSet own = new BitSet();
        for (int k = 1 + random.nextInt(random.nextInt(50) == 0 ? 255 : 2); k > 0; k--) {
          int argument = 1 + random.nextInt(tape.size());
          tape.push(random.nextInt(3), argument); // a third of them 0
          own.or(merged[argument]);
        }
        merged[tape.end()] = own;
      }
      int[] outputs = Taped.outputs(random, tape, count);
      BitSet[] found = found(tape, inputs, outputs);
      for (int i = 0; i < count; i++) {
        int output = i;
        assertEquals(merged[outputs[i]], found[i], () -> "output " + output);
      }
    }
  }

  @Test
  void zeroAndNonFinitePartialsCount() {
    Recording tape = Taped.inputs(255, 3);
    int zero = Record.record1(0, 1, tape);
    int sum = Record.record3(0, zero, Double.NaN, 2, Double.POSITIVE_INFINITY, 2, tape);
    assertEquals("{0, 1}", found(tape, 3, sum)[0].toString());
  }

  @Test
  void whatIsNotReachedDoesNotCount() {
    Recording tape = Taped.inputs(255, 3);
    int first = Record.record1(2, 1, tape);
    Record.record2(1, first, 1, 2, tape);
    assertEquals("{0}", found(tape, 3, first)[0].toString());
  }
}
