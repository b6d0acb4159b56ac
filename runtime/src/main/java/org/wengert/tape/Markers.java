package org.wengert.tape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The inputs and outputs that a program names itself, in the order in which it met them. An input
 * that is named several times stands for one: its derivatives are summed. Of an output that is
 * named several times the last counts.
 */
public final class Markers {
  private final Map<String, List<NamedInput>> inputs = new LinkedHashMap<>();
  private final Map<String, Integer> outputs = new LinkedHashMap<>();

  Markers() {}

  /** Makes an input known. */
  Region input(String name) {
    NamedInput input = new NamedInput(name);
    inputs.computeIfAbsent(name, key -> new ArrayList<>()).add(input);
    return input;
  }

  /**
   * Makes an output known.
   *
   * @param name its name
   * @param index its tape index, 0 for a passive one
   */
  public void output(String name, int index) {
    outputs.put(name, index);
  }

  /**
   * The names of the outputs.
   *
   * @return the names, in order
   */
  public Set<String> outputs() {
    return outputs.keySet();
  }

  /**
   * Where the outputs are.
   *
   * @return the tape index of each, 0 for a passive one, in order
   */
  public int[] outputIndices() {
    return outputs.values().stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Sweeps back from one output.
   *
   * @param tape the tape that these belong to
   * @param sweep sweeps
   * @param output name of the output, a known one
   * @param ordinary number of other inputs, which are the tape's first statements
   * @return for each named input the output's derivative, in order
   */
  public Map<String, Double> gradientOf(
      Recording tape, ReverseSweep sweep, String output, int ordinary) {
    inputs.values().forEach(list -> list.forEach(NamedInput::clear));
    sweep.sweep(tape, ordinary, new int[] {outputs.get(output)}, new double[] {1});
    Map<String, Double> gradient = new LinkedHashMap<>();
    inputs.forEach(
        (name, list) -> gradient.put(name, list.stream().mapToDouble(NamedInput::adjoint).sum()));
    return gradient;
  }
}
