package org.wengert.programs.nbody;

import org.wengert.Differentiable;
import org.wengert.programs.SplitMix64;
import org.wengert.programs.Workload;

/**
 * Bodies under their mutual gravity, written with objects: every vector and every body is an
 * immutable record, and each step makes new ones.
 *
 * <p>The parameters are one array: for each of the n bodies its position (3), its velocity (3) and
 * its mass.
 */
public final class NBody {
  /** Parameters of one body. */
  static final int SIZE = 7;

  final int steps;
  final double dt;

  /**
   * Creates a simulation.
   *
   * @param steps the number of time steps
   * @param dt the length of a time step
   */
  public NBody(int steps, double dt) {
    this.steps = steps;
    this.dt = dt;
  }

  /** Returns half the sum of the squared distances from the origin at the final time. */
  @Differentiable
  public double spread(double[] parameters) {
    Body[] bodies = bodies(parameters);
    for (int step = 0; step < steps; step++) {
      bodies = step(bodies);
    }
    double sum = 0;
    for (Body body : bodies) {
      sum += 0.5 * body.position().dot(body.position());
    }
    return sum;
  }

  private static Body[] bodies(double[] p) {
    Body[] bodies = new Body[p.length / SIZE];
    for (int i = 0; i < bodies.length; i++) {
      int at = i * SIZE;
      Vec3 position = new Vec3(p[at], p[at + 1], p[at + 2]);
      Vec3 velocity = new Vec3(p[at + 3], p[at + 4], p[at + 5]);
      bodies[i] = new Body(position, velocity, p[at + 6]);
    }
    return bodies;
  }

  private Body[] step(Body[] bodies) {
    Body[] next = new Body[bodies.length];
    for (int i = 0; i < bodies.length; i++) {
      Vec3 acceleration = Vec3.ZERO;
      for (int j = 0; j < bodies.length; j++) {
        if (j != i) {
          acceleration = acceleration.plus(bodies[i].pull(bodies[j]));
        }
      }
      next[i] = bodies[i].step(acceleration, dt);
    }
    return next;
  }

  /** Returns eight bodies over 200 steps of 0.005 and their 56 parameters, seed 10. */
  public static Workload workload() {
    NBody system = new NBody(200, 0.005);
    SplitMix64 random = new SplitMix64(10);
    double[] parameters = new double[8 * SIZE];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = i % SIZE == 6 ? random.nextDouble(0.1, 0.5) : random.nextDouble(-1, 1);
    }
    return new Workload(
        "nbody_vec3", parameters, system::spread, new NBodyAdjoint(system)::valueAndGradient);
  }
}
