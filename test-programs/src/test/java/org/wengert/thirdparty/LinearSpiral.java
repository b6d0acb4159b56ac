package org.wengert.thirdparty;

import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;

/**
 * The linear differential equation {@code u' = -c u + w v, v' = -w u - c v}, whose solution turns
 * the initial state by the angle {@code w t} and shrinks it by {@code exp(-c t)}: what a library's
 * integrator has to give, and its derivatives with respect to c, w, the initial state and the end
 * time.
 */
final class LinearSpiral {
  /** Damping, frequency, initial state, end time. */
  private static final double[] POINT = {0.3, 1.7, 0.8, -0.6, 2.5};

  private LinearSpiral() {}

  /** A library's integrator. */
  @FunctionalInterface
  interface Integrator {
    /**
     * Returns the state at the end.
     *
     * @param damping c
     * @param frequency w
     * @param initial the state at time 0
     * @param end the time of the end
     */
    double[] integrate(double damping, double frequency, double[] initial, double end);
  }

  /** Demands an end state, and a Jacobian of it, that differ from the exact ones by no more. */
  static void check(Integrator integrator, double tolerance) {
    double[] end = endState(integrator, POINT);
    Agreement.toLargest("end state", tolerance, exactEndState(), end);
    Agreement.toLargest(
        "jacobian",
        tolerance,
        exactJacobian(),
        Recorded.jacobianInBothModes(p -> endState(integrator, p), POINT));
  }

  private static double[] endState(Integrator integrator, double[] p) {
    return integrator.integrate(p[0], p[1], new double[] {p[2], p[3]}, p[4]);
  }

  private static double[] exactEndState() {
    double shrink = Math.exp(-POINT[0] * POINT[4]);
    double cosine = shrink * Math.cos(POINT[1] * POINT[4]);
    double sine = shrink * Math.sin(POINT[1] * POINT[4]);
    return new double[] {cosine * POINT[2] + sine * POINT[3], cosine * POINT[3] - sine * POINT[2]};
  }

  private static double[][] exactJacobian() {
    double[] end = exactEndState();
    double time = POINT[4];
    double shrink = Math.exp(-POINT[0] * time);
    double cosine = shrink * Math.cos(POINT[1] * time);
    double sine = shrink * Math.sin(POINT[1] * time);
    return new double[][] {
      {-time * end[0], time * end[1], cosine, sine, POINT[1] * end[1] - POINT[0] * end[0]},
      {-time * end[1], -time * end[0], -sine, cosine, -POINT[1] * end[0] - POINT[0] * end[1]}
    };
  }
}
