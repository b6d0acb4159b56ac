package org.wengert;

import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
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
      outputs = null;
    }
  }

  double runScalar(ToDoubleFunction<double[]> f, double[] x) {
    return run(
        () -> {
          double value = Entry.TAPE.applyScalar(f, point(x), recording);
          scalarOutput();
          return value;
        });
  }

  double runPair(DoubleBinaryOperator f, double x, double y) {
    return run(
        () -> {
          inputs = 2;
          int ix = recording.input();
          int iy = recording.input();
          double value = Entry.TAPE.applyPair(f, x, ix, y, iy, recording);
          scalarOutput();
          return value;
        });
  }

  double[] runVector(Function<double[], double[]> f, double[] x) {
    return run(
        () -> {
          double[] value = Entry.TAPE.applyVector(f, point(x), recording);
          vectorOutput(value);
          return value.clone();
        });
  }

  private <T> T run(Supplier<T> function) {
    forget();
    running = true;
    obstacle = "The last record was not completed. Record again before a sweep.";
    try {
      T value = Attempt.of(recording, function);
      obstacle = null;
      return value;
    } catch (Throwable thrown) {
      obstacle =
          "The last record failed with "
              + thrown.getClass().getName()
              + ". Record again before a sweep.";
      throw thrown;
    } finally {
      running = false;
    }
  }

  /** The copy of the point that the function gets, its entries recorded as inputs. */
  private double[] point(double[] x) {
    double[] point = x.clone();
    IndexShadow shadow = (IndexShadow) recording.shadows().of(point);
    shadow.number(recording.inputs(point.length));
    inputs = point.length;
    return point;
  }

  private void scalarOutput() {
    scalar = true;
    outputs = new int[] {recording.returned()};
  }

  private void vectorOutput(double[] value) {
    Attempt.throwLost(recording);
    if (value == null) {
      throw new IllegalArgumentException("f returned null instead of an array of outputs");
    }
    scalar = false;
    outputs = new int[value.length];
    ArrayShadow shadow = recording.shadows().known(value);
    if (shadow != null) {
      for (int i = 0; i < outputs.length; i++) {
        outputs[i] = shadow.index(i);
      }
    }
  }
}
