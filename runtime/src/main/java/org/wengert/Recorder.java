package org.wengert;

import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.events.Events;
import org.wengert.link.Entry;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.IndexShadow;
import org.wengert.tape.Recording;

/**
 * Runs functions while they are recorded, and keeps what a sweep has to know of the last run: how
 * many inputs it had, which statements are its outputs, and whether it succeeded.
 */
final class Recorder {
  private static final String NOTHING = "Nothing is recorded on this tape. Call record first.";

  private final Recording recording;
  private boolean running;

  /** The event of the run under way, null if nobody listens. */
  private Events.RecordingSpan event;

  /** Why there is nothing to sweep over, null if there is. */
  private String obstacle = NOTHING;

  private int inputs;

  /** Tape index of each output, 0 for one that is passive. */
  private int[] outputs;

  /** Whether the function returned a number, not an array. */
  private boolean scalar;

  Recorder(int capacity) {
    recording = new Recording(capacity);
  }

  Recording recording() {
    return recording;
  }

  boolean running() {
    return running;
  }

  int inputs() {
    return inputs;
  }

  int[] outputs() {
    return outputs;
  }

  boolean scalar() {
    return scalar;
  }

  /**
   * Refuses to go on unless the last run succeeded.
   *
   * @throws IllegalStateException if it did not, or there was none
   */
  void checkRecorded() {
    if (obstacle != null) {
      throw new IllegalStateException(obstacle);
    }
  }

  /** Forgets the last run, and all of the user's objects. */
  void forget() {
    if (obstacle != NOTHING) {
      recording.reset();
      obstacle = NOTHING;
    }
  }

  /**
   * Runs a scalar function.
   *
   * @param point the array that the function gets
   */
  double runScalar(ToDoubleFunction<double[]> f, double[] point) {
    begin(f);
    try {
      enter(point);
      double value = Entry.of(recording).applyScalar(f, point, recording);
      Attempt.throwLost(recording);
      scalarOutput();
      obstacle = null;
      return value;
    } catch (Throwable thrown) {
      failed(thrown);
      throw thrown;
    } finally {
      end();
    }
  }

  double runPair(DoubleBinaryOperator f, double x, double y) {
    begin(f);
    try {
      inputs = 2;
      int ix = recording.input();
      int iy = recording.input();
      profileIfWanted();
      double value = Entry.of(recording).applyPair(f, x, ix, y, iy, recording);
      Attempt.throwLost(recording);
      scalarOutput();
      obstacle = null;
      return value;
    } catch (Throwable thrown) {
      failed(thrown);
      throw thrown;
    } finally {
      end();
    }
  }

  /**
   * Runs a vector function.
   *
   * @param point the array that the function gets
   * @return the array that the function returned
   */
  double[] runVector(Function<double[], double[]> f, double[] point) {
    begin(f);
    try {
      enter(point);
      double[] value = Entry.of(recording).applyVector(f, point, recording);
      Attempt.throwLost(recording);
      vectorOutput(value);
      obstacle = null;
      return value;
    } catch (Throwable thrown) {
      failed(thrown);
      throw thrown;
    } finally {
      end();
    }
  }

  /** Runs a program that names its inputs and outputs itself. */
  void runProgram(Runnable program) {
    begin(program);
    try {
      inputs = 0;
      profileIfWanted();
      Entry.of(recording).run(program, recording);
      Attempt.throwLost(recording);
      scalar = false;
      outputs = new int[0];
      obstacle = null;
    } catch (Throwable thrown) {
      failed(thrown);
      throw thrown;
    } finally {
      end();
    }
  }

  private void begin(Object function) {
    forget();
    running = true;
    event = Events.recording(function);
    obstacle = "The last record was not completed. Record again before a sweep.";
  }

  private void failed(Throwable thrown) {
    Attempt.failed(recording, thrown);
    obstacle =
        "The last record failed with "
            + thrown.getClass().getName()
            + ". Record again before a sweep.";
  }

  private void profileIfWanted() {
    if (event != null && event.wantsLines()) {
      recording.beginProfile();
    }
  }

  private void end() {
    running = false;
    if (event != null) {
      event.end(recording, inputs, outputs == null ? 0 : outputs.length);
      event = null;
    }
    // Sweeps need no shadows, and between two recordings a tape holds nothing of the user's.
    recording.forgetShadows();
  }

  /** Records the entries of the point as inputs. */
  private void enter(double[] point) {
    IndexShadow shadow = (IndexShadow) recording.shadows().of(point);
    shadow.number(recording.inputs(point.length));
    inputs = point.length;
    profileIfWanted();
  }

  private void scalarOutput() {
    scalar = true;
    setOutputs(1);
    outputs[0] = recording.returned();
  }

  private void vectorOutput(double[] value) {
    if (value == null) {
      throw new IllegalArgumentException("f returned null instead of an array of outputs");
    }
    scalar = false;
    setOutputs(value.length);
    ArrayShadow shadow = recording.shadows().known(value);
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = shadow == null ? 0 : shadow.index(i);
    }
  }

  /** Keeps the array of the last run if it has the right length. */
  private void setOutputs(int length) {
    if (outputs == null || outputs.length != length) {
      outputs = new int[length];
    }
  }
}
