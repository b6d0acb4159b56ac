package org.wengert.link;

import java.util.function.BiFunction;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.IndexShadow;
import org.wengert.shadow.Run;
import org.wengert.shadow.TangentRun;
import org.wengert.shadow.TangentShadow;
import org.wengert.solve.DenseLu;
import org.wengert.tape.Piece;
import org.wengert.tape.Recording;
import org.wengert.tape.SecondOrderRecording;

/**
 * Gives the solution y of g(y, x) = 0 its shadows: those of a step of Newton's method at the
 * solution, y - J^-1 g(y, x) with J = dg/dy held constant, where g is recorded with y passive.
 *
 * <p>A step makes derivatives right to one order more. So first derivatives need one step, second
 * derivatives another one, in which y has the derivatives of the first.
 */
final class ImplicitArrays {
  private final String what;
  private final BiFunction<double[], double[], double[]> equation;
  private final boolean fixedPoint;
  private final Run run;

  /**
   * An equation.
   *
   * @param what what messages call it
   * @param equation g, or f in g = y - f(y, x)
   * @param fixedPoint which of both
   * @param run the run
   */
  ImplicitArrays(
      String what, BiFunction<double[], double[], double[]> equation, boolean fixedPoint, Run run) {
    this.what = what;
    this.equation = equation;
    this.fixedPoint = fixedPoint;
    this.run = run;
  }

  /**
   * Hands the shadow of y to the caller.
   *
   * @param y the solution
   * @param x what it depends on
   * @param shadowOfX the shadow of x
   * @param tolerance how far y may be from the solution
   */
  void differentiate(double[] y, double[] x, ArrayShadow shadowOfX, double tolerance) {
    ArrayShadow shadow = run.shadows().of(y);
    if (y.length > 0 && (shadowOfX.isActive() || Closed.mayReach(equation, run))) {
      Guarded.call(what + ": the equation", run, () -> step(y, shadow, x, shadowOfX, tolerance));
    }
    run.setReturnedShadow(shadow);
  }

  private void step(
      double[] y, ArrayShadow shadow, double[] x, ArrayShadow shadowOfX, double tolerance) {
    DenseLu factors = linearised(y, x, tolerance);
    ArrayShadow values = evaluated(y, shadow, x, shadowOfX);
    double sign = fixedPoint ? 1 : -1;
    if (!values.isActive()) {
      return;
    }
    if (run instanceof Recording tape) {
      int[] indices = new int[y.length];
      for (int i = 0; i < indices.length; i++) {
        indices[i] = values.index(i);
      }
      int first = tape.append(new NewtonRegion(what, factors, sign, indices));
      ((IndexShadow) shadow).number(first);
    } else if (run instanceof TangentRun) {
      double[] tangents = new double[y.length];
      for (int i = 0; i < tangents.length; i++) {
        tangents[i] = ((TangentShadow) values).tangent(i);
      }
      tangents = factors.solve(tangents);
      for (int i = 0; i < tangents.length; i++) {
        ((TangentShadow) shadow).setTangent(i, sign * tangents[i]);
      }
    } else {
      double[][] inverse = inverse(factors, y.length);
      combine(inverse, y, shadow, values);
      if (run instanceof SecondOrderRecording) {
        combine(inverse, y, shadow, evaluated(y, shadow, x, shadowOfX));
      }
    }
  }

  /** The factors of J, by a recording of its own in which y and x are active. */
  private DenseLu linearised(double[] y, double[] x, double tolerance) {
    Piece piece = Piece.take();
    try {
      double[] yInput = piece.input(y);
      double[] xInput = piece.input(x);
      double[] value = Entry.TAPE.applyBinary(equation, yInput, xInput, piece.tape());
      double[] residual = checked(piece.output(value), y.length).clone();
      if (fixedPoint) {
        for (int i = 0; i < y.length; i++) {
          residual[i] = y[i] - value[i];
        }
      }
      piece.end();
      return new Linearised(what, piece, x, fixedPoint).checked(y, residual, tolerance, run);
    } finally {
      piece.giveBack();
    }
  }

  private double[] checked(double[] value, int length) {
    if (value == null || value.length != length) {
      throw Report.broken(
          what
              + ": for "
              + length
              + " unknowns the equation returned "
              + (value == null ? "null" : value.length + " numbers"),
          "There have to be as many equations as unknowns.",
          null,
          run);
    }
    return value;
  }

  /** The shadows of the equation's value, in the run itself. */
  private ArrayShadow evaluated(double[] y, ArrayShadow shadow, double[] x, ArrayShadow shadowOfX) {
    double[] yInput = copy(y, shadow);
    double[] xInput = copy(x, shadowOfX);
    double[] value = Entry.of(run).applyBinary(equation, yInput, xInput, run);
    return run.shadows().of(checked(value, y.length));
  }

  private double[] copy(double[] values, ArrayShadow shadow) {
    double[] copy = values.clone();
    run.shadows().of(copy).copy(shadow, 0, 0, copy.length);
    return copy;
  }

  private static double[][] inverse(DenseLu factors, int n) {
    double[][] inverse = new double[n][n];
    for (int j = 0; j < n; j++) {
      double[] unit = new double[n];
      unit[j] = 1;
      double[] column = factors.solve(unit);
      for (int i = 0; i < n; i++) {
        inverse[i][j] = column[i];
      }
    }
    return inverse;
  }

  /** y becomes y - J^-1 g, or y - J^-1 (y - f). */
  private void combine(double[][] inverse, double[] y, ArrayShadow shadow, ArrayShadow values) {
    int n = inverse.length;
    int[] entries = new int[2 * n];
    for (int i = 0; i < n; i++) {
      entries[i] = shadow.index(i);
      entries[n + i] = values.index(i);
    }
    double[] partials = new double[2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double identity = i == j ? 1 : 0;
        partials[j] = fixedPoint ? identity - inverse[i][j] : identity;
        partials[n + j] = fixedPoint ? inverse[i][j] : -inverse[i][j];
      }
      shadow.setIndex(i, Combination.of(what, y[i], partials, entries, run));
    }
  }
}
