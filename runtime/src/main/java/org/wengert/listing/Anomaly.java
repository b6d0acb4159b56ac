package org.wengert.listing;

import java.util.List;

/**
 * Where a run first met a number that is infinite or NaN, with the numbers it came from.
 *
 * @param kind which number that is
 * @param name what was done: an operator such as {@code *}, or the name of a method with a rule;
 *     {@code input} for an input
 * @param value the result of the operation; of an adjoint, the adjoint
 * @param arguments the operands with their slopes; of an adjoint, the factors that it came from
 * @param place where, as {@code Class.method(File.java:line)}; empty for an input
 */
public record Anomaly(
    Kind kind, String name, double value, List<Operation.Argument> arguments, String place) {

  /** Which number is not finite. */
  public enum Kind {
    /** The result of an operation, while its operands are finite, or an input. */
    VALUE,
    /** The partial derivative of an operation whose result is finite. */
    SLOPE,
    /** The derivative of the output, while values and slopes are finite: a product or a sum. */
    ADJOINT
  }

  /**
   * What is wrong with an operation.
   *
   * @param operation the operation
   * @return the anomaly, null if all of its numbers are finite
   */
  static Anomaly of(Operation operation) {
    if (!Double.isFinite(operation.value())) {
      return of(Kind.VALUE, operation);
    }
    boolean slopesAreFinite =
        operation.arguments().stream()
            .allMatch(argument -> argument.index() == 0 || Double.isFinite(argument.partial()));
    return slopesAreFinite ? null : of(Kind.SLOPE, operation);
  }

  private static Anomaly of(Kind kind, Operation operation) {
    return new Anomaly(
        kind, operation.name(), operation.value(), operation.arguments(), operation.place());
  }

  /** The anomaly as a few lines of text: what, where, and the operands. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            switch (kind) {
              case VALUE -> "the value of " + name + " is " + value;
              case SLOPE -> "a slope of " + name + " is not finite";
              case ADJOINT -> "an adjoint is " + value;
            });
    text.append(place.isEmpty() ? "" : " at " + place).append('\n');
    for (Operation.Argument argument : arguments) {
      if (kind == Kind.ADJOINT) {
        text.append("  adjoint of the statement ").append(argument.value());
        text.append(", slope ").append(argument.partial()).append('\n');
      } else {
        text.append("  operand ").append(argument.value());
        text.append(argument.index() == 0 ? ", a constant" : ", slope " + argument.partial());
        text.append('\n');
      }
    }
    return text.toString();
  }
}
