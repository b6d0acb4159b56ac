package org.wengert.listing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the places of a run at which derivatives depend on a convention. */
final class Lint {
  private static final Set<String> STEPS =
      Set.of("floor", "ceil", "rint", "round", "signum", "ulp", "nextUp", "nextDown");

  private final WengertList list;

  /** A place that a loop comes to many times is found once. */
  private final Set<String> findings = new LinkedHashSet<>();

  Lint(WengertList list) {
    this.list = list;
  }

  List<String> findings() {
    for (Decision decision : list.decisions()) {
      if (decision.kind() == Decision.Kind.CAST) {
        find(decision.place(), "an active number is cast to an integer, whose derivative is 0");
      } else if (decision.left() == decision.right()) {
        find(decision.place(), "equal numbers are compared: the branch may flip at once");
      }
    }
    for (Operation operation : list.operations()) {
      lint(operation);
    }
    return List.copyOf(findings);
  }

  private void lint(Operation operation) {
    List<Operation.Argument> arguments = operation.arguments();
    double first = arguments.isEmpty() ? Double.NaN : arguments.get(0).value();
    switch (operation.name()) {
      case "abs" -> findIf(first == 0, operation, "abs at 0, where it has a kink");
      case "max", "min" ->
          findIf(
              arguments.size() == 2 && first == arguments.get(1).value(),
              operation,
              operation.name() + " of equal numbers, where it has a kink");
      case "sqrt" -> findIf(first == 0, operation, "sqrt at 0, where its slope is infinite");
      default ->
          findIf(
              STEPS.contains(operation.name()),
              operation,
              operation.name() + " is a step, whose derivative is 0");
    }
  }

  private void findIf(boolean found, Operation operation, String what) {
    if (found) {
      find(operation.place(), what);
    }
  }

  private void find(String place, String what) {
    findings.add(place + ": " + what);
  }
}
