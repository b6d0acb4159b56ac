package org.wengert.checkpoint;

import java.util.function.Predicate;

/** How long a loop goes on: a number of steps, or as long as a condition holds. */
public final class Length {
  private final int steps;
  private final Predicate<double[]> condition;

  private Length(int steps, Predicate<double[]> condition) {
    this.steps = steps;
    this.condition = condition;
  }

  /**
   * A known number of steps.
   *
   * @param steps the number
   * @return the length
   */
  public static Length of(int steps) {
    if (steps < 0) {
      throw new IllegalArgumentException("steps is " + steps);
    }
    return new Length(steps, null);
  }

  /**
   * As long as a condition holds, which is asked before each step.
   *
   * @param condition is given the state
   * @return the length
   */
  public static Length asLongAs(Predicate<double[]> condition) {
    if (condition == null) {
      throw new IllegalArgumentException("condition is null");
    }
    return new Length(-1, condition);
  }

  /** The number of steps, -1 if it is not known before. */
  int known() {
    return steps;
  }

  /** Whether there is a step of that number. */
  boolean goesOn(int step, double[] state) {
    return condition == null ? step < steps : condition.test(state);
  }
}
