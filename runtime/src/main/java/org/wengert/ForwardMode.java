package org.wengert;

import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.link.Entry;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.TangentRun;
import org.wengert.shadow.TangentShadow;

/**
 * Runs functions while they carry tangents: one run for each direction, no tape. Each method runs
 * the function once, on a copy of the point. Confined to one thread, not reentrant.
 */
final class ForwardMode {
  /** Up to so many directions a run for each is faster than a tape, in most programs. */
  static final int FEW = 3;

  private final TangentRun run = new TangentRun();

  /** A function of one number, in direction 1. */
  ValueAndDerivative unary(DoubleUnaryOperator f, double x) {
    run.begin();
    return Attempt.of(
        run,
        () -> {
          double value = Entry.TANGENT.applyUnary(f, x, run.keep(1), run);
          return new ValueAndDerivative(value, run.returnedTangent());
        });
  }

  /** A scalar function, in direction v. */
  ValueAndDerivative scalar(ToDoubleFunction<double[]> f, double[] x, double[] v) {
    run.begin();
    return Attempt.of(
        run,
        () -> {
          double value = Entry.TANGENT.applyScalar(f, point(x, v), run);
          return new ValueAndDerivative(value, run.returnedTangent());
        });
  }

  /** A vector function, in direction v. */
  ValueAndTangent vector(Function<double[], double[]> f, double[] x, double[] v) {
    run.begin();
    return Attempt.of(
        run,
        () -> {
          double[] value = Entry.TANGENT.applyVector(f, point(x, v), run);
          Attempt.throwLost(run);
          if (value == null) {
            throw new IllegalArgumentException("f returned null instead of an array of outputs");
          }
          return new ValueAndTangent(value.clone(), tangents(value));
        });
  }

  /** A vector function, in several directions, of which there is at least one. */
  ValueAndTangents vectors(Function<double[], double[]> f, double[] x, double[][] v) {
    double[] value = null;
    double[][] tangents = new double[v.length][];
    for (int k = 0; k < v.length; k++) {
      ValueAndTangent along = vector(f, x, v[k]);
      if (k > 0 && along.value().length != value.length) {
        throw new IllegalArgumentException(
            "f returned "
                + along.value().length
                + " outputs for one direction, but "
                + value.length
                + " for another: their number must not change from run to run");
      }
      value = along.value();
      tangents[k] = along.tangent();
    }
    return new ValueAndTangents(value, tangents);
  }

  /** The copy of the point that the function gets, with its tangents. */
  private double[] point(double[] x, double[] v) {
    double[] point = x.clone();
    ((TangentShadow) run.shadows().of(point)).setTangents(v);
    return point;
  }

  private double[] tangents(double[] value) {
    double[] tangents = new double[value.length];
    ArrayShadow shadow = run.shadows().known(value);
    if (shadow != null) {
      for (int i = 0; i < tangents.length; i++) {
        tangents[i] = run.tangent(shadow.index(i));
      }
    }
    return tangents;
  }
}
