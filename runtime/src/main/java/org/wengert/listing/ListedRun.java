package org.wengert.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wengert.check.Branch;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.IndexShadow;
import org.wengert.shadow.Run;

/**
 * A run that lists its operations, with their values and source lines. Slow and large on purpose:
 * some hundred bytes an operation. Confined to one thread.
 */
public class ListedRun extends Run {
  private final int most;

  private final List<Operation> operations = new ArrayList<>();
  private final Map<Integer, String> inputs = new HashMap<>();
  private final Map<String, Integer> outputs = new LinkedHashMap<>();
  private final List<Decision> decisions = new ArrayList<>();
  private List<Operation.Argument> arguments = new ArrayList<>();
  private int returned;
  private String name;
  private String place;
  private double value;

  /**
   * An empty run.
   *
   * @param most how many operations it may list
   */
  @SuppressWarnings("this-escape") // beginning a run calls nothing that a subclass overrides
  public ListedRun(int most) {
    this.most = most;
    restart();
  }

  @Override
  protected ArrayShadow newShadow() {
    return new IndexShadow();
  }

  @Override
  public int returned() {
    return returned;
  }

  @Override
  public void setReturned(int entry) {
    returned = entry;
  }

  @Override
  public int combine(double[] partials, int[] entries) {
    begin("combination", "a rule", Double.NaN);
    for (int i = 0; i < entries.length; i++) {
      argument(entries[i] == 0 ? Double.NaN : valueOf(entries[i]), entries[i], partials[i]);
    }
    return end();
  }

  /**
   * The value of an operation.
   *
   * @param index its index
   * @return its value; NaN if it is not kept
   */
  public double valueOf(int index) {
    return operations.get(index - 1).value();
  }

  /**
   * Lists an input.
   *
   * @param input its name
   * @param inputValue its value
   * @return its index
   */
  public int input(String input, double inputValue) {
    int index = add(new Operation(operations.size() + 1, "input", inputValue, List.of(), ""));
    inputs.put(index, input);
    return index;
  }

  /**
   * Names an output.
   *
   * @param output its name
   * @param index its index, 0 if it is passive
   */
  public void output(String output, int index) {
    outputs.put(output, index);
  }

  /**
   * The names of the inputs.
   *
   * @return by index
   */
  Map<Integer, String> inputs() {
    return Map.copyOf(inputs);
  }

  /**
   * The indices of the outputs.
   *
   * @return by name, in the order in which they were named
   */
  Map<String, Integer> outputs() {
    return new LinkedHashMap<>(outputs);
  }

  /**
   * Adds an operation to the list.
   *
   * @param operation the operation
   * @return its index
   */
  int add(Operation operation) {
    if (operations.size() == most) {
      throw new ListingTooLongException(most, operation.place());
    }
    operations.add(operation);
    return operation.index();
  }

  /**
   * Begins an operation.
   *
   * @param operation its name
   * @param where its place
   * @param result its result
   */
  public void begin(String operation, String where, double result) {
    arguments = new ArrayList<>(2);
    name = operation;
    place = where;
    value = result;
  }

  /**
   * Adds an argument to the operation that was begun.
   *
   * @param argument its value
   * @param index its index, 0 if it is passive
   * @param partial partial derivative with respect to it
   */
  public void argument(double argument, int index, double partial) {
    arguments.add(new Operation.Argument(index, argument, partial));
  }

  /**
   * Ends the operation that was begun.
   *
   * @return its index, 0 if none of its arguments was active, so that it is not listed
   */
  public int end() {
    boolean active = arguments.stream().anyMatch(argument -> argument.index() != 0);
    return active
        ? add(new Operation(operations.size() + 1, name, value, List.copyOf(arguments), place))
        : 0;
  }

  /**
   * Notes a decision.
   *
   * @param decision what was decided, by an active number
   */
  public void decide(Decision decision) {
    if (decisions.size() < most) {
      decisions.add(decision);
    }
  }

  /**
   * The operations so far.
   *
   * @return an unmodifiable view
   */
  public List<Operation> operations() {
    return Collections.unmodifiableList(operations);
  }

  /**
   * The decisions so far, as branches.
   *
   * @return a new list
   */
  public List<Branch> branches() {
    return decisions.stream().map(each -> new Branch(each.place(), each.outcome())).toList();
  }

  /**
   * The decisions so far, as many at most as operations may be listed.
   *
   * @return an unmodifiable view
   */
  public List<Decision> decisions() {
    return Collections.unmodifiableList(decisions);
  }
}
