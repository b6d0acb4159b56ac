package org.wengert.link;

import org.wengert.solve.DenseLu;
import org.wengert.tape.Region;

/** The derivative of a step of Newton's method, by the residuals: minus or plus J^-1. */
final class NewtonRegion implements Region {
  private final String what;
  private final DenseLu factors;
  private final double sign;
  private final int[] residuals;

  /**
   * A step.
   *
   * @param what what messages call the equation
   * @param factors the factors of J
   * @param sign -1 or 1
   * @param residuals tape index of each residual
   */
  NewtonRegion(String what, DenseLu factors, double sign, int[] residuals) {
    this.what = what;
    this.factors = factors;
    this.sign = sign;
    this.residuals = residuals;
  }

  @Override
  public int[] inputs() {
    return residuals;
  }

  @Override
  public int outputs() {
    return residuals.length;
  }

  @Override
  public String name() {
    return what;
  }

  @Override
  public void pullBack(double[] cotangent, double[] adjoints) {
    double[] solution = factors.solveTransposed(cotangent);
    for (int i = 0; i < solution.length; i++) {
      adjoints[i] += sign * solution[i];
    }
  }

  @Override
  public double[] pushForward(double[] tangents) {
    double[] solution = factors.solve(tangents);
    for (int i = 0; i < solution.length; i++) {
      solution[i] *= sign;
    }
    return solution;
  }
}
