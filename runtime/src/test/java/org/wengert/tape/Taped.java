package org.wengert.tape;

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
}
