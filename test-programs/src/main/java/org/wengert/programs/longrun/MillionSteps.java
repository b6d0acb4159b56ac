package org.wengert.programs.longrun;

import org.wengert.Checkpointing;
import org.wengert.Derivatives;
import org.wengert.ValueAndGradient;

/**
 * A differential equation with a million steps of the classical Runge-Kutta method: where an
 * oscillator is at the end, and how that depends on its start and its frequency. Recorded as a
 * whole it would need some gigabytes.
 */
public final class MillionSteps {
  /** Number of steps. */
  public static final int STEPS = 1_000_000;

  /** Length of a step. */
  public static final double H = 1e-4;

  private MillionSteps() {}

  /** One step for {@code x'' = -w^2 x}; the state is x and x', the parameter w. */
  private static double[] step(double[] state, double[] parameters) {
    double squared = parameters[0] * parameters[0];
    double x = state[0];
    double v = state[1];
    double v1 = -squared * x;
    double v2 = -squared * (x + H / 2 * v);
    double x2 = v + H / 2 * v1;
    double v3 = -squared * (x + H / 2 * x2);
    double x3 = v + H / 2 * v2;
    double v4 = -squared * (x + H * x3);
    double x4 = v + H * v3;
    return new double[] {
      x + H / 6 * (v + 2 * x2 + 2 * x3 + x4), v + H / 6 * (v1 + 2 * v2 + 2 * v3 + v4)
    };
  }

  /**
   * Prints the value, the derivatives and what they cost.
   *
   * @param arguments how many states to keep, or nothing
   */
  public static void main(String[] arguments) {
    Checkpointing.Plan chosen = Checkpointing.plan();
    Checkpointing.Plan plan =
        arguments.length == 0 ? chosen : chosen.snapshots(Integer.parseInt(arguments[0]));
    ValueAndGradient found =
        Derivatives.valueAndGradient(
            p ->
                plan.loop(
                        new double[] {p[0], p[1]}, new double[] {p[2]}, STEPS, MillionSteps::step)[
                    0],
            new double[] {1, 0.5, 1.3});
    System.out.println(found.value());
    for (double derivative : found.gradient()) {
      System.out.println(derivative);
    }
    System.out.println(plan.statistics());
  }
}
