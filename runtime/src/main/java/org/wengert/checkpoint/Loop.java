package org.wengert.checkpoint;

import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;
import org.wengert.shadow.ShadowTable;

/** A loop over a state, as a plain run makes it. */
public final class Loop {
  private static final double[] NONE = {};

  private final Body body;
  private final double[] state;
  private final double[] parameters;
  private final Length length;

  /**
   * A loop.
   *
   * @param body its body
   * @param state the state before the first step
   * @param parameters what all steps share
   * @param length how long it goes on
   * @throws IllegalArgumentException if an array is null
   */
  public Loop(Body body, double[] state, double[] parameters, Length length) {
    if (state == null || parameters == null) {
      throw new IllegalArgumentException((state == null ? "state" : "parameters") + " is null");
    }
    this.body = body;
    this.state = state;
    this.parameters = parameters;
    this.length = length;
  }

  /**
   * A loop without parameters.
   *
   * @param body its body
   * @param state the state before the first step
   * @param length how long it goes on
   * @throws IllegalArgumentException if an array is null
   */
  public Loop(Body body, double[] state, Length length) {
    this(body, state, NONE, length);
  }

  Body body() {
    return body;
  }

  double[] state() {
    return state;
  }

  double[] parameters() {
    return parameters;
  }

  Length length() {
    return length;
  }

  /** What a step returned. */
  static double[] checked(double[] state, int step) {
    if (state == null) {
      throw new IllegalArgumentException("the body returned null in step " + step);
    }
    return state;
  }

  /**
   * Runs the loop as it is.
   *
   * @return the last state
   */
  public double[] run() {
    double[] now = state.clone();
    double[] shared = parameters.clone();
    for (int step = 0; length.goesOn(step, now); step++) {
      now = checked(body.call(step, now, shared), step);
    }
    return now;
  }

  /**
   * Runs the loop through twins of its body; all of it goes into the run.
   *
   * @param shadowOfState the shadow of the state before the first step
   * @param shadowOfParameters the shadow of the parameters
   * @param run the run, which hands the shadow of the last state to the caller
   * @return the last state
   */
  public double[] run(ArrayShadow shadowOfState, ArrayShadow shadowOfParameters, Run run) {
    double[] now = copy(state, shadowOfState, run.shadows());
    double[] shared = copy(parameters, shadowOfParameters, run.shadows());
    for (int step = 0; length.goesOn(step, now); step++) {
      now = checked(body.twin(step, now, shared, run), step);
    }
    run.setReturnedShadow(run.shadows().of(now));
    return now;
  }

  private static double[] copy(double[] values, ArrayShadow shadow, ShadowTable shadows) {
    double[] copy = values.clone();
    if (shadow != null) {
      shadows.of(copy).copy(shadow, 0, 0, copy.length);
    }
    return copy;
  }
}
