package org.wengert.programs.nbody;

import org.wengert.Differentiable;

/**
 * A body at one time.
 *
 * @param position where it is
 * @param velocity how it moves
 * @param mass its mass
 */
@Differentiable
public record Body(Vec3 position, Vec3 velocity, double mass) {
  /** Added to squared distances, so that near bodies do not throw each other out. */
  static final double SOFTENING = 0.01;

  /** Returns the acceleration of this body by another one. */
  public Vec3 pull(Body other) {
    Vec3 way = other.position.minus(position);
    double square = way.dot(way) + SOFTENING;
    return way.times(other.mass / (square * Math.sqrt(square)));
  }

  /** Returns the body after a step of symplectic Euler: first the velocity, then the position. */
  public Body step(Vec3 acceleration, double dt) {
    Vec3 faster = velocity.plus(acceleration.times(dt));
    return new Body(position.plus(faster.times(dt)), faster, mass);
  }
}
