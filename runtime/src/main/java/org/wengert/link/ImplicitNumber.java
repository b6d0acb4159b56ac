package org.wengert.link;

import java.util.function.DoubleBinaryOperator;
import org.wengert.shadow.Run;
import org.wengert.tape.Piece;
import org.wengert.tape.SecondOrderRecording;

/**
 * Gives the one unknown y of one equation its shadow, as {@link ImplicitArrays} does for arrays.
 */
final class ImplicitNumber {
  private final String what;
  private final DoubleBinaryOperator equation;
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
  ImplicitNumber(String what, DoubleBinaryOperator equation, boolean fixedPoint, Run run) {
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
  void differentiate(double y, double x, int shadowOfX, double tolerance) {
    int[] shadow = new int[1];
    if (shadowOfX != 0 || Closed.mayReach(equation, run)) {
      Guarded.call(
          what + ": the equation",
          run,
          () -> {
            double slope = slope(y, x, tolerance);
            int steps = run instanceof SecondOrderRecording ? 2 : 1;
            for (int step = 0; step < steps; step++) {
              shadow[0] = step(y, shadow[0], x, shadowOfX, slope);
            }
          });
    }
    run.setReturned(shadow[0]);
  }

  /** dg/dy, by a recording of its own in which y and x are active. */
  private double slope(double y, double x, double tolerance) {
    Piece piece = Piece.take();
    try {
      int iy = piece.input();
      int ix = piece.input();
      double value = Entry.TAPE.applyPair(equation, y, iy, x, ix, piece.tape());
      piece.outputReturned();
      piece.end();
      double residual = fixedPoint ? y - value : value;
      new Linearised(what, piece, new double[] {x}, fixedPoint)
          .checked(new double[] {y}, new double[] {residual}, tolerance, run);
      double derivative = piece.rows(0, 1)[0][0];
      return fixedPoint ? 1 - derivative : derivative;
    } finally {
      piece.giveBack();
    }
  }

  private int step(double y, int shadow, double x, int shadowOfX, double slope) {
    Entry.of(run).applyPair(equation, y, shadow, x, shadowOfX, run);
    int value = run.returned();
    double inverse = 1 / slope;
    double[] partials = {fixedPoint ? 1 - inverse : 1, fixedPoint ? inverse : -inverse};
    return Combination.of(what, y, partials, new int[] {shadow, value}, run);
  }
}
