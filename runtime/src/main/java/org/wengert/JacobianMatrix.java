package org.wengert;

import java.util.function.Function;

/** Finds Jacobian matrices, one way or another. */
final class JacobianMatrix {
  private JacobianMatrix() {}

  static ValueAndJacobian of(Function<double[], double[]> f, double[] x, Mode mode) {
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    boolean withoutTape = mode == Mode.FORWARD || mode == Mode.AUTOMATIC && x.length == 1;
    return withoutTape ? byRuns(f, x) : byTape(f, x, mode);
  }

  /** One run for each column; one without direction if there is none. */
  private static ValueAndJacobian byRuns(Function<double[], double[]> f, double[] x) {
    ForwardMode forward = new ForwardMode();
    double[] direction = new double[x.length];
    double[] value = null;
    double[][] jacobian = null;
    for (int j = 0; j < Math.max(1, x.length); j++) {
      if (x.length > 0) {
        direction[j] = 1;
      }
      ValueAndTangent column = forward.vector(f, x, direction);
      if (jacobian == null) {
        value = column.value();
        jacobian = new double[value.length][x.length];
      }
      Arguments.outputs(column.value(), jacobian.length);
      for (int i = 0; x.length > 0 && i < jacobian.length; i++) {
        jacobian[i][j] = column.tangent()[i];
      }
      if (x.length > 0) {
        direction[j] = 0;
      }
    }
    return new ValueAndJacobian(value, jacobian);
  }

  private static ValueAndJacobian byTape(Function<double[], double[]> f, double[] x, Mode mode) {
    Tape tape = TapePool.take();
    try {
      double[] value = tape.record(f, x);
      if (mode == Mode.REVERSE) {
        return new ValueAndJacobian(value, tape.jacobian());
      }
      double[][] jacobian = new double[value.length][x.length];
      tape.jacobianInto(jacobian);
      return new ValueAndJacobian(value, jacobian);
    } finally {
      TapePool.giveBack(tape);
    }
  }
}
