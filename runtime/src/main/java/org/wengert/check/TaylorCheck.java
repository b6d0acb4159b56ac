package org.wengert.check;

import java.util.ArrayList;
import java.util.List;

/**
 * The Taylor test: with the right derivative, the distance of a function from its tangent decays
 * with the square of the step, with any other one only in proportion to it. There is no tolerance
 * to choose.
 *
 * <p>P. E. Farrell, D. A. Ham, S. W. Funke, M. E. Rognes, "Automated derivation of the adjoint of
 * high-level transient finite element programs", SIAM Journal on Scientific Computing 35 (2013),
 * C369-C393, section 6. Here both sides of the point are used, since a kink leaves the same
 * distance on both sides, and a wrong derivative opposite ones.
 */
public final class TaylorCheck {
  private static final double FIRST_STEP = 0.125;
  private static final int STEPS = 32;

  /** Distances below this multiple of the rounding errors say nothing. */
  private static final double ABOVE_NOISE = 50;

  private final Subject subject;
  private final CheckSettings settings;
  private final Probe probe;
  private final List<Decay> decays = new ArrayList<>();

  private TaylorCheck(Subject subject, CheckSettings settings) {
    this.subject = subject;
    this.settings = settings;
    this.probe = new Probe(subject, settings.x());
  }

  /**
   * Makes the test, along one direction unless the settings have more. Each takes up to 64 runs of
   * the function.
   *
   * @param subject the function and its derivative; of several outputs a random combination is
   *     taken
   * @param settings how
   * @return what was found
   * @throws IllegalArgumentException if function or derivative have a wrong shape
   */
  public static TaylorReport run(Subject subject, CheckSettings settings) {
    return new TaylorCheck(subject, settings).run();
  }

  private TaylorReport run() {
    String problem = probe.irregularity();
    if (problem == null) {
      testDirections();
      problem = probe.irregularity();
    }
    if (problem != null) {
      decays.clear();
    }
    return new TaylorReport(settings, probe, problem, decays);
  }

  private void testDirections() {
    Directions random = new Directions(settings.seed());
    double[] sizes = Directions.sizes(settings.x());
    double[] noise = Noise.of(probe);
    for (int k = 0; k < Math.max(1, settings.directions()); k++) {
      double[] direction = random.direction(sizes, settings);
      double[] weights = random.weights(probe.outputs());
      double[] point = settings.x().clone();
      double[][] product = subject.product(point, weights.clone(), direction.clone()).rows();
      decays.add(test(k, product[0][0], direction, weights, noise));
    }
  }

  private Decay test(
      int number, double derivative, double[] direction, double[] weights, double[] noise) {
    Line line = Line.along(settings.x(), direction);
    double here = Differences.weighted(probe.y(), weights)[0];
    // the value is rounded, and the point is
    double least = Math.max(Math.ulp(here), Math.ulp(derivative));
    double rounding = Math.max(least, Differences.weightedNoise(probe, noise, weights));
    Decay decay = test(number, derivative, line, weights, rounding);
    if (decay.verdict() == Verdict.OK || rounding == least) {
      return decay;
    }
    // what looks like noise may be the function's own shape at a smaller scale
    Decay finer = test(number, derivative, line, weights, least);
    return finer.verdict() == Verdict.OK ? finer : decay;
  }

  private Decay test(int number, double derivative, Line line, double[] weights, double rounding) {
    double here = Differences.weighted(probe.y(), weights)[0];
    List<TaylorStep> steps = new ArrayList<>();
    double step = FIRST_STEP;
    TaylorStep next = null;
    for (int k = 0; k < STEPS; k++) {
      double before = Differences.weighted(probe.at(line.point(-step)), weights)[0];
      double after = Differences.weighted(probe.at(line.point(step)), weights)[0];
      next = step(step, derivative, before, here, after);
      if (next.remainder() <= ABOVE_NOISE * rounding || isFloor(steps, next)) {
        break;
      }
      if (Double.isFinite(next.remainder())) {
        steps.add(next);
      } else {
        steps.clear(); // a step so large that f is not finite there
      }
      step /= 2;
    }
    return Decay.judge(number, derivative, steps, next, ABOVE_NOISE * rounding);
  }

  private static TaylorStep step(
      double step, double derivative, double before, double here, double after) {
    double right = after - here - step * derivative;
    double left = before - here + step * derivative;
    return new TaylorStep(
        step,
        Math.max(Math.abs(after - here), Math.abs(before - here)),
        Math.max(Math.abs(right), Math.abs(left)),
        (right + left) / 2,
        (right - left) / 2);
  }

  /**
   * Whether a remainder that had decayed well has stopped to: rounding errors that were not seen.
   */
  private static boolean isFloor(List<TaylorStep> steps, TaylorStep next) {
    if (steps.size() < 3) {
      return false;
    }
    TaylorStep last = steps.get(steps.size() - 1);
    TaylorStep before = steps.get(steps.size() - 2);
    return TaylorStep.order(before.remainder(), last.remainder()) > 1.5
        && TaylorStep.order(last.remainder(), next.remainder()) < 0.5;
  }
}
