package org.wengert.link;

import org.wengert.tape.Region;

/** A custom derivative on the tape: asks its {@code backward} when a sweep comes by. */
final class CustomRegion implements Region {
  private final CustomRun run;
  private final int[] inputs;
  private final int[] lengths;

  /**
   * A region.
   *
   * @param run the run whose outputs it stands for
   * @param indices tape index of each number in each input
   */
  CustomRegion(CustomRun run, int[][] indices) {
    this.run = run;
    lengths = new int[indices.length];
    int total = 0;
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = indices[i].length;
      total += lengths[i];
    }
    inputs = new int[total];
    int next = 0;
    for (int[] input : indices) {
      System.arraycopy(input, 0, inputs, next, input.length);
      next += input.length;
    }
  }

  @Override
  public int[] inputs() {
    return inputs;
  }

  @Override
  public int outputs() {
    return run.outputs().length;
  }

  @Override
  public String name() {
    return run.name();
  }

  @Override
  public void pullBack(double[] cotangent, double[] adjoints) {
    int next = 0;
    for (double[] input : run.backward(cotangent)) {
      for (double contribution : input) {
        adjoints[next++] += contribution;
      }
    }
  }

  @Override
  public double[] pushForward(double[] tangents) {
    double[][] parts = new double[lengths.length][];
    int next = 0;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = java.util.Arrays.copyOfRange(tangents, next, next + lengths[i]);
      next += lengths[i];
    }
    return run.tangent(parts);
  }
}
