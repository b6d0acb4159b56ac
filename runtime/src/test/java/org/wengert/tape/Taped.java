package org.wengert.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

/** Small recordings that the tests of this package share. */
final class Taped {
  private Taped() {}

  /** Inputs, then nothing. */
  static Recording inputs(int capacity, int inputs) {
    Recording tape = new Recording(capacity);
    for (int i = 0; i < inputs; i++) {
      tape.input();
    }
    return tape;
  }

  /** The derivative of one statement, as a sweep with weight 1 gives it. */
  static double[] gradient(Recording tape, int inputs, int output) {
    return new ReverseSweep().sweep(tape, inputs, new int[] {output}, new double[] {1});
  }

  /** A random tape, some of its partial derivatives 0, infinite or NaN. */
  static Recording random(Random random, int capacity, int inputs, int statements) {
    Recording tape = Taped.inputs(capacity, inputs);
    for (int s = 0; s < statements; s++) {
      int arguments = 1 + random.nextInt(random.nextInt(20) == 0 ? 255 : 4);
      tape.begin();
      for (int k = 0; k < arguments; k++) {
        tape.push(partial(random), 1 + random.nextInt(tape.size()));
      }
      tape.end();
    }
    return tape;
  }

  private static double partial(Random random) {
    return switch (random.nextInt(2000)) {
      case 0 -> Double.POSITIVE_INFINITY;
      case 1 -> Double.NaN;
      case 2, 3, 4, 5 -> -0.0;
      default -> random.nextGaussian() * 0.5;
    };
  }

  /** Random statements, inputs and passive numbers as outputs. */
  static int[] outputs(Random random, Recording tape, int count) {
    int[] outputs = new int[count];
    for (int i = 0; i < count; i++) {
      outputs[i] = random.nextInt(tape.size() + 1);
    }
    return outputs;
  }

  /** Demands the same bits of numbers, and of NaNs only that they are. */
  static void assertSameBits(double[] expected, double[] actual) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(Double.doubleToLongBits(expected[i]), Double.doubleToLongBits(actual[i]));
    }
  }
}
