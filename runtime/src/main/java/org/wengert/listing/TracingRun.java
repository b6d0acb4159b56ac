package org.wengert.listing;

import java.util.Set;

/**
 * A run that keeps no operations, but the decisions, choices of methods included, until there are
 * too many. Each active number has the index 1.
 */
public final class TracingRun extends ListedRun {
  /** Methods that choose by their arguments, where a derivative may change at once. */
  private static final Set<String> CHOOSING =
      Set.of("abs", "max", "min", "clamp", "floor", "ceil", "rint", "round", "signum");

  /** How many decisions a trace keeps, some dozen bytes each. */
  private static final int MOST_DECISIONS = 200_000;

  /** An empty run. */
  public TracingRun() {
    super(MOST_DECISIONS);
  }

  @Override
  public double valueOf(int index) {
    return Double.NaN;
  }

  @Override
  int add(Operation operation) {
    if (CHOOSING.contains(operation.name())) {
      decide(choice(operation));
    }
    return 1;
  }

  /** What a method chose shows in its slopes, and that of a step in its value. */
  private static Decision choice(Operation operation) {
    double chosen = 0;
    for (Operation.Argument argument : operation.arguments()) {
      chosen = 10 * chosen + 4 * argument.partial();
    }
    chosen = chosen == 0 ? operation.value() : chosen;
    double first = operation.arguments().get(0).value();
    return new Decision(
        Decision.Kind.CHOICE,
        first,
        Double.NaN,
        Double.doubleToLongBits(chosen),
        operation.place());
  }
}
