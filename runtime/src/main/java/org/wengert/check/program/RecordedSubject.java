package org.wengert.check.program;

import java.util.Arrays;
import java.util.Map;
import org.wengert.link.TwinKind;
import org.wengert.link.UntypedMethod;
import org.wengert.shadow.IndexShadow;
import org.wengert.tape.Recording;
import org.wengert.tape.ReverseSweep;

/** A method of the program with the derivative that Wengert computes. */
final class RecordedSubject extends MethodSubject {
  private final Recording recording = new Recording(Recording.DEFAULT_CHUNK);
  private final ReverseSweep sweep = new ReverseSweep();
  private long statements;
  private long bytes;

  RecordedSubject(UntypedMethod function, CallPoint point, Class<?> result) {
    super(function, point, result);
  }

  /** Statements of the last recording. */
  long statements() {
    return statements;
  }

  /** Bytes of the last recording. */
  long bytes() {
    return bytes;
  }

  /** Calls of code that is not followed in the last recording, by what was called. */
  Map<String, Integer> boundaries() {
    return recording.boundaries();
  }

  @Override
  public Claim jacobian(double[] x, int outputs) {
    Run run = record(x);
    double[][] rows = new double[run.outputs.length][];
    for (int j = 0; j < rows.length; j++) {
      double[] weights = new double[rows.length];
      weights[j] = 1;
      rows[j] = sweep.sweep(recording, x.length, run.outputs, weights);
    }
    return new Claim(run.value, rows);
  }

  @Override
  public Claim product(double[] x, double[] w, double[] v) {
    Run run = record(x);
    double[] row = sweep.sweep(recording, x.length, run.outputs, w);
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum += v[i] == 0 ? 0 : row[i] * v[i];
    }
    return new Claim(run.value, new double[][] {{sum}});
  }

  @Override
  void derive(double[] x) {
    Run run = record(x);
    double[] weights = new double[run.outputs.length];
    Arrays.fill(weights, 1);
    sweep.sweep(recording, x.length, run.outputs, weights);
  }

  /** What a recorded run gave, and the tape index of each number. */
  private record Run(double[] value, int[] outputs) {}

  private Run record(double[] x) {
    recording.reset();
    recording.countBoundaries();
    try {
      Object[] arguments = point().at(x);
      point().visit(arguments, new Inputs(recording));
      Object result = function().call(TwinKind.TAPE, arguments, recording);
      if (recording.failure() != null) {
        throw recording.failure();
      }
      statements = recording.size();
      bytes = (Double.BYTES + Integer.BYTES) * recording.arguments() + statements;
      int[] outputs =
          isVoid()
              ? Outputs.indices(point().arrays(arguments), recording)
              : Outputs.indices(result, recording);
      return new Run(outputs(result, arguments), outputs);
    } catch (Throwable thrown) {
      if (recording.failure() != null) {
        throw recording.failure();
      }
      throw CallFailedException.of(thrown);
    } finally {
      recording.forgetShadows();
    }
  }

  /** Makes numbers the inputs of a recording. */
  private record Inputs(Recording recording) implements CallPoint.Numbers {
    @Override
    public Double number(Double value) {
      recording.shadows().setBox(value, recording.input());
      return value;
    }

    @Override
    public void array(double[] array) {
      if (array.length > 0) {
        ((IndexShadow) recording.shadows().of(array)).number(recording.inputs(array.length));
      }
    }
  }
}
