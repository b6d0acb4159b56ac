package org.wengert.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.shadow.TangentRun;

/** The shadow of a number that was computed from many, by its partial derivatives. */
class CombineTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 253, 254, 255, 256, 508, 509, 2000})
  void partialsAreTheGradient(int count) {
    Random random = new Random(count);
    double[] partials = random.doubles(count, -1, 1).toArray();
    Recording tape = Taped.inputs(1000, count);
    int[] entries = new int[count];
    for (int i = 0; i < count; i++) {
      // some are passive
      entries[i] = i % 7 == 6 ? 0 : i + 1;
    }
    double[] expected = partials.clone();
    for (int i = 6; i < count; i += 7) {
      expected[i] = 0;
    }
    int output = tape.combine(partials, entries);
    assertArrayEquals(expected, Taped.gradient(tape, count, output));
  }

  /** So that statements are as long as they can be. */
  @ParameterizedTest
  @ValueSource(ints = {254, 255, 256, 600})
  void ofActiveNumbersOnly(int count) {
    double[] partials = new Random(count).doubles(count, -1, 1).toArray();
    Recording tape = Taped.inputs(1000, count);
    int output = tape.combine(partials, IntStream.rangeClosed(1, count).toArray());
    assertArrayEquals(partials, Taped.gradient(tape, count, output));
  }

  @Test
  void ofPassiveNumbers() {
    Recording tape = Taped.inputs(255, 2);
    assertEquals(0, tape.combine(new double[0], new int[0]));
    assertEquals(0, tape.combine(new double[600], new int[600]));
    assertEquals(2, tape.size());
  }

  @Test
  void tangents() {
    TangentRun run = new TangentRun();
    double[] partials = {2, Double.NaN, -3};
    int[] entries = {run.keep(0.5), 0, run.keep(0.25)};
    assertEquals(0.25, run.tangent(run.combine(partials, entries)));
    Arrays.fill(entries, 0);
    assertEquals(0, run.combine(partials, entries));
  }
}
