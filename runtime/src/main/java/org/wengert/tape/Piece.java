package org.wengert.tape;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.IndexShadow;

/**
 * A recording of its own for a function that is a piece of a larger run: made and swept while the
 * larger one is recorded or swept. Its memory is kept from one recording to the next.
 */
public final class Piece {
  /** Those that this thread does not use at the moment: fresh memory each time would cost more. */
  private static final ThreadLocal<Deque<SoftReference<Piece>>> AT_REST =
      ThreadLocal.withInitial(ArrayDeque::new);

  private final Recording tape = new Recording(Recording.DEFAULT_CHUNK);
  private final ReverseSweep sweep = new ReverseSweep();
  private final LaneSweep lanes = new LaneSweep();
  private int inputs;
  private int[] outputs;

  private Piece() {}

  /**
   * An empty one for this thread, which has to be given back.
   *
   * @return the piece
   */
  public static Piece take() {
    Deque<SoftReference<Piece>> atRest = AT_REST.get();
    while (!atRest.isEmpty()) {
      Piece piece = atRest.pop().get();
      if (piece != null) {
        return piece;
      }
    }
    return new Piece();
  }

  /** Gives it back, on the thread that took it, whatever became of the recording. */
  public void giveBack() {
    begin();
    AT_REST.get().push(new SoftReference<>(this));
  }

  /** Forgets what was recorded. */
  public void begin() {
    tape.reset();
    inputs = 0;
    outputs = null;
  }

  /**
   * The recording, to run a twin with.
   *
   * @return the recording
   */
  public Recording tape() {
    return tape;
  }

  /**
   * A copy of an array, whose entries are the next inputs of what is recorded.
   *
   * @param values the array
   * @return the copy
   */
  public double[] input(double[] values) {
    double[] copy = values.clone();
    ((IndexShadow) tape.shadows().of(copy)).number(tape.inputs(copy.length));
    inputs += copy.length;
    return copy;
  }

  /**
   * A copy of an array, some of whose entries are inputs of what is recorded. All of them count.
   *
   * @param values the array
   * @param active which of them
   * @return the copy
   */
  public double[] input(double[] values, boolean[] active) {
    double[] copy = values.clone();
    int first = tape.inputs(copy.length);
    inputs += copy.length;
    ArrayShadow shadow = tape.shadows().of(copy);
    for (int i = 0; i < copy.length; i++) {
      shadow.setIndex(i, active[i] ? first + i : 0);
    }
    return copy;
  }

  /**
   * A number that is the next input of what is recorded.
   *
   * @return its index
   */
  public int input() {
    inputs++;
    return tape.input();
  }

  /**
   * Makes the entries of an array the outputs.
   *
   * @param value what the function returned, or null
   * @return the same array
   * @throws UnsupportedDifferentiationException if a derivative was lost
   */
  public double[] output(double[] value) {
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

  /**
   * Makes the number that was just returned the one output.
   *
   * @throws UnsupportedDifferentiationException if a derivative was lost
   */
  public void outputReturned() {
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
  public void end() {
    tape.forgetShadows();
  }

  /**
   * Number of outputs.
   *
   * @return the number
   */
  public int outputs() {
    return outputs.length;
  }

  /**
   * Memory that statements and arguments fill.
   *
   * @return the number of bytes
   */
  public long bytes() {
    return tape.bytes();
  }

  /**
   * Sweeps back with one or more lanes.
   *
   * @param cotangents one row for each lane, with one weight for each output
   * @param sums one row for each lane, with the adjoint of each input, to be added to
   */
  public void pullBack(double[][] cotangents, double[][] sums) {
    if (cotangents.length == 1) {
      sweep.add(tape, inputs, outputs, cotangents[0], sums[0]);
    } else {
      lanes.add(tape, inputs, outputs, cotangents, sums);
    }
  }

  /**
   * Some rows of the Jacobian.
   *
   * @param from the first output
   * @param to the output after the last
   * @return one row for each output, with one column for each input
   */
  public double[][] rows(int from, int to) {
    double[][] units = new double[to - from][outputs.length];
    for (int i = from; i < to; i++) {
      units[i - from][i] = 1;
    }
    return lanes.sweep(tape, inputs, outputs, units);
  }
}
