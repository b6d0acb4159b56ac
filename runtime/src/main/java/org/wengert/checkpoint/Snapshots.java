package org.wengert.checkpoint;

import java.util.ArrayList;
import java.util.List;

/** States that are kept, in the order of the steps before which they were. */
final class Snapshots {
  private final int most;
  private final List<Integer> steps = new ArrayList<>();
  private final List<double[]> states = new ArrayList<>();

  /**
   * No states yet.
   *
   * @param most how many may be kept
   */
  Snapshots(int most) {
    this.most = most;
  }

  /** How many more may be kept. */
  int free() {
    return most - states.size();
  }

  /** How many are kept. */
  int size() {
    return states.size();
  }

  /** Memory of those that are kept. */
  long bytes() {
    return states.stream().mapToLong(state -> (long) Double.BYTES * state.length).sum();
  }

  /** Keeps a state; the array must not be modified any more. */
  void push(int step, double[] state) {
    steps.add(step);
    states.add(state);
  }

  /** The step before which the last one was. */
  int step() {
    return steps.get(steps.size() - 1);
  }

  /** The last one. */
  double[] state() {
    return states.get(states.size() - 1);
  }

  /** Forgets the last one. */
  void pop() {
    steps.remove(steps.size() - 1);
    states.remove(states.size() - 1);
  }

  /** Forgets every second one, but not the first. */
  void thin() {
    for (int i = states.size() - 1 - states.size() % 2; i > 0; i -= 2) {
      steps.remove(i);
      states.remove(i);
    }
  }
}
