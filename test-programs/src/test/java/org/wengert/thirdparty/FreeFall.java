package org.wengert.thirdparty;

import java.util.function.Function;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;

/**
 * A body that is thrown up from height h with speed v and stopped where it hits the ground: {@code
 * t = (v + r) / g} with {@code r = sqrt(v^2 + 2 g h)}, and its speed is then -r. An integrator has
 * to find that event, so that the end of the integration depends on everything.
 */
final class FreeFall {
  private static final double HEIGHT = 3;
  private static final double SPEED = 2;
  private static final double GRAVITY = 9.81;
  private static final double TOLERANCE = 1e-10;

  private FreeFall() {}

  /** A library's integrator. */
  @FunctionalInterface
  interface Integrator {
    /** Returns the time of the event and the speed then. */
    double[] land(double height, double speed, double gravity);
  }

  /** Demands the exact end, and the exact Jacobian of it, up to what the tolerances leave. */
  static void check(Integrator integrator) {
    double r = Math.sqrt(SPEED * SPEED + 2 * GRAVITY * HEIGHT);
    double time = (SPEED + r) / GRAVITY;
    double[] point = {HEIGHT, SPEED, GRAVITY};
    double[][] expected = {
      {1 / r, (1 + SPEED / r) / GRAVITY, HEIGHT / (GRAVITY * r) - time / GRAVITY},
      {-GRAVITY / r, -SPEED / r, -HEIGHT / r}
    };
    Function<double[], double[]> f = p -> integrator.land(p[0], p[1], p[2]);
    Agreement.toLargest("landing", TOLERANCE, new double[] {time, -r}, f.apply(point));
    Agreement.toLargest("jacobian", TOLERANCE, expected, Recorded.jacobianInBothModes(f, point));
  }
}
