package org.wengert.check;

/**
 * One step of a Taylor test: how far a function is from its tangent at both sides of a point. For a
 * direction v the tangent at {@code x + hv} is {@code f(x) + h f'(x)v}.
 *
 * @param step the step h
 * @param change the larger of {@code |f(x + hv) - f(x)|} and {@code |f(x - hv) - f(x)|}
 * @param remainder the larger of the distances from the tangent at {@code x + hv} and {@code x -
 *     hv}
 * @param bend half the sum of the two distances, with their signs: what a kink leaves
 * @param tilt half their difference: what a wrong derivative leaves
 */
public record TaylorStep(double step, double change, double remainder, double bend, double tilt) {
  /** Order by which something shrank since the step before, twice as large. */
  static double order(double before, double now) {
    return (Math.log(Math.abs(before)) - Math.log(Math.abs(now))) / Math.log(2);
  }
}
