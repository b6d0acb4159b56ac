package org.wengert;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.wengert.link.Entry;
import org.wengert.shadow.IndexShadow;
import org.wengert.tape.Interactions;
import org.wengert.tape.SecondOrderRecording;
import org.wengert.tape.SecondOrderSweep;
import org.wengert.tape.TapeShape;

/**
 * One recording of a scalar function with second partial derivatives, and sweeps over it. Runs the
 * function once, on a copy of the point. Confined to one thread.
 */
final class SecondOrderMode {
  private final SecondOrderRecording tape;
  private final int inputs;
  private final double value;
  private final SecondOrderSweep sweep;

  /** Records a function of an array. */
  SecondOrderMode(ToDoubleFunction<double[]> f, double[] x) {
    tape = new SecondOrderRecording();
    inputs = x.length;
    value = Attempt.of(tape, () -> Entry.SECOND_ORDER.applyScalar(f, point(x, tape), tape));
    sweep = new SecondOrderSweep(tape, inputs, tape.returned());
  }

  /** Records a function of one number. */
  SecondOrderMode(DoubleUnaryOperator f, double x) {
    tape = new SecondOrderRecording();
    inputs = 1;
    value = Attempt.of(tape, () -> Entry.SECOND_ORDER.applyUnary(f, x, tape.inputs(1), tape));
    sweep = new SecondOrderSweep(tape, inputs, tape.returned());
  }

  private static double[] point(double[] x, SecondOrderRecording tape) {
    double[] point = x.clone();
    IndexShadow shadow = (IndexShadow) tape.shadows().of(point);
    shadow.number(tape.inputs(point.length));
    return point;
  }

  double value() {
    return value;
  }

  double[] gradient() {
    return sweep.gradient();
  }

  /** Which inputs have second derivatives with which, by the structure of the recording. */
  void visitInteractions(Interactions.Visitor visitor) {
    Interactions.visit(tape, inputs, tape.returned(), visitor);
  }

  /** A fingerprint of the recording's structure: with the same one, the interactions are. */
  TapeShape shape() {
    return TapeShape.of(tape, inputs, tape.returned());
  }

  /** The Hessian times a vector. */
  double[] times(double[] v) {
    return sweep.times(v);
  }

  /** The Hessian, column by column; the lower half is the upper one, so that it is symmetric. */
  double[][] hessian() {
    double[][] hessian = new double[inputs][];
    for (int i = 0; i < inputs; i++) {
      double[] direction = new double[inputs];
      direction[i] = 1;
      hessian[i] = sweep.times(direction);
      for (int j = 0; j < i; j++) {
        hessian[i][j] = hessian[j][i];
      }
    }
    return hessian;
  }
}
