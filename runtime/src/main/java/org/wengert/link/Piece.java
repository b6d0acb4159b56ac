package org.wengert.link;

import java.util.function.Supplier;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.IndexShadow;
import org.wengert.tape.LaneSweep;
import org.wengert.tape.Recording;
import org.wengert.tape.ReverseSweep;

/**
 * A recording of its own for a function that is a piece of a larger run: made and swept while the
 * larger one is recorded or swept. Its memory is kept from one recording to the next.
 */
final class Piece {
  private final Recording tape = new Recording(Recording.DEFAULT_CHUNK);
  private final ReverseSweep sweep = new ReverseSweep();
  private final LaneSweep lanes = new LaneSweep();
  private int inputs;
  private int[] outputs;

  /** Forgets what was recorded. */
  void begin() {
    tape.reset();
    inputs = 0;
  }

  /** The recording, to run a twin with. */
  Recording tape() {
    return tape;
  }

  /** A copy of an array, whose entries are the next inputs of what is recorded. */
  double[] input(double[] values) {
    double[] copy = values.clone();
    ((IndexShadow) tape.shadows().of(copy)).number(tape.inputs(copy.length));
    inputs += copy.length;
    return copy;
  }

  /** The index of a number that is the next input of what is recorded. */
  int input() {
    inputs++;
    return tape.input();
  }

  /**
   * Runs a function and keeps what its outputs are.
   *
   * @param run runs its twin
   * @return its outputs, null if it returned null
   */
  double[] record(Supplier<double[]> run) {
    double[] value = run.get();
    throwLost();
    if (value != null) {
      outputs = new int[value.length];
      ArrayShadow shadow = tape.shadows().known(value);
      for (int i = 0; i < outputs.length && shadow != null; i++) {
        outputs[i] = shadow.index(i);
      }
    }
    return value;
  }

  /** Makes the number that was just returned the one output. */
  void recordReturned() {
    throwLost();
    outputs = new int[] {tape.returned()};
  }

  /** The function may have caught the exception. */
  private void throwLost() {
    UnsupportedDifferentiationException lost = tape.failure();
    if (lost != null) {
      throw lost;
    }
  }

  /** Lets go of the objects of the function. */
  void end() {
    tape.forgetShadows();
  }

  /** Number of outputs. */
  int outputs() {
    return outputs.length;
  }

  /**
   * Sweeps back.
   *
   * @param cotangent one weight for each output
   * @param sums the adjoint of each input, to be added to
   */
  void pullBack(double[] cotangent, double[] sums) {
    sweep.add(tape, outputs, cotangent, sums);
  }

  /**
   * Sweeps back with several lanes.
   *
   * @param cotangents one row for each lane
   * @param sums one row for each lane
   */
  void pullBack(double[][] cotangents, double[][] sums) {
    lanes.add(tape, inputs, outputs, cotangents, sums);
  }

  /**
   * Some rows of the Jacobian.
   *
   * @param from the first output
   * @param to the output after the last
   * @return one row for each output, with one column for each input
   */
  double[][] rows(int from, int to) {
    double[][] units = new double[to - from][outputs.length];
    for (int i = from; i < to; i++) {
      units[i - from][i] = 1;
    }
    return lanes.sweep(tape, inputs, outputs, units);
  }
}
