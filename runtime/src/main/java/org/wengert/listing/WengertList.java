package org.wengert.listing;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Wengert list of one run: every operation on active numbers, with its operands, its value, its
 * source line, and after a sweep its adjoint.
 *
 * <p>Adjoints are those of the sum of all outputs; a scalar function has one.
 */
public class WengertList {
  /** How many operations a run may have to be listed. */
  public static final int MOST_OPERATIONS = 100_000;

  private final List<Operation> operations;
  private final List<Decision> decisions;
  private final Map<Integer, String> inputs;
  private final Map<String, Integer> outputs;
  private final boolean deterministic;
  private final double[] adjoints;

  /**
   * The list of a run that has ended.
   *
   * @param run the run
   * @param deterministic whether a plain run gave the same outputs
   */
  public WengertList(ListedRun run, boolean deterministic) {
    this.operations = List.copyOf(run.operations());
    this.decisions = List.copyOf(run.decisions());
    this.inputs = run.inputs();
    this.outputs = run.outputs();
    this.deterministic = deterministic;
    this.adjoints = sweep();
  }

  /**
   * The same list.
   *
   * @param other the list
   */
  protected WengertList(WengertList other) {
    operations = other.operations;
    decisions = other.decisions;
    inputs = other.inputs;
    outputs = other.outputs;
    deterministic = other.deterministic;
    adjoints = other.adjoints;
  }

  private double[] sweep() {
    double[] adjoint = new double[operations.size() + 1];
    for (int output : outputs.values()) {
      adjoint[output]++;
    }
    for (int i = operations.size(); i > 0; i--) {
      for (Operation.Argument argument : operations.get(i - 1).arguments()) {
        if (adjoint[i] != 0 && argument.index() != 0) {
          adjoint[argument.index()] += adjoint[i] * argument.partial();
        }
      }
    }
    return adjoint;
  }

  /**
   * The operations, inputs first.
   *
   * @return an unmodifiable list; the operation with index i is at position i - 1
   */
  public final List<Operation> operations() {
    return operations;
  }

  /**
   * The places where active numbers decided something.
   *
   * @return an unmodifiable list, in the order of the run
   */
  public final List<Decision> decisions() {
    return decisions;
  }

  /**
   * The outputs.
   *
   * @return their indices, 0 for a passive one, by name
   */
  public final Map<String, Integer> outputs() {
    return new LinkedHashMap<>(outputs);
  }

  /**
   * What an entry is called: an input by its name.
   *
   * @param index the entry's index
   * @return the name of an input, else null
   */
  public final String inputName(int index) {
    return inputs.get(index);
  }

  /**
   * The adjoint of an entry.
   *
   * @param index the entry's index
   * @return the derivative of the sum of all outputs with respect to it
   */
  public final double adjoint(int index) {
    return adjoints[index];
  }

  /**
   * Whether the plain run and the listed run gave the same outputs.
   *
   * @return false if the function is not deterministic
   */
  public final boolean isDeterministic() {
    return deterministic;
  }

  /**
   * The first operation whose value, or one of whose partial derivatives, is not finite: where a
   * NaN came from.
   *
   * @return the operation, if there is one
   */
  public final Optional<Operation> firstNotFinite() {
    return operations.stream().filter(WengertList::isNotFinite).findFirst();
  }

  private static boolean isNotFinite(Operation operation) {
    return !Double.isFinite(operation.value())
        || operation.arguments().stream()
            .anyMatch(argument -> argument.index() != 0 && !Double.isFinite(argument.partial()));
  }

  /**
   * Where the derivative may not be what the user expects: equality of active numbers, casts to
   * integers, comparisons of equal numbers, operations at a kink.
   *
   * @return a line of text for each place and reason, in the order of the run
   */
  public final List<String> lint() {
    return new Lint(this).findings();
  }

  /**
   * Prints the list as an aligned table.
   *
   * @param out where to
   */
  public final void print(PrintStream out) {
    out.print(this);
  }

  /**
   * Prints what each source line did: operations, memory on a tape, and the sum of the magnitudes
   * of the adjoints.
   *
   * @param out where to
   */
  public final void printLines(PrintStream out) {
    out.print(new ListText(this).lines());
  }

  /**
   * The list as a graph, for Graphviz: {@code dot -Tsvg}. Entries are grouped by source line, in a
   * list of more than 200 by method.
   *
   * @return the graph in the DOT language
   */
  public final String toDot() {
    return new ListDot(this).text();
  }

  /** The list as an aligned table. */
  @Override
  public final String toString() {
    return new ListText(this).table();
  }

  /** An entry as an expression, such as {@code v1 * v2} or {@code log(v1)}. */
  final String expression(Operation operation) {
    String input = inputs.get(operation.index());
    if (input != null) {
      return "input " + input;
    }
    List<String> operands = new ArrayList<>();
    for (Operation.Argument argument : operation.arguments()) {
      operands.add(
          argument.index() == 0 ? Double.toString(argument.value()) : "v" + argument.index());
    }
    boolean isOperator = !Character.isLetter(operation.name().charAt(0));
    if (!isOperator) {
      return operation.name() + "(" + String.join(", ", operands) + ")";
    }
    return operands.size() == 1
        ? operation.name() + operands.get(0)
        : operands.get(0) + " " + operation.name() + " " + operands.get(1);
  }
}
