package org.wengert.link;

import java.util.Arrays;
import org.wengert.tape.Region;

/** A custom derivative on the tape: asks its {@code backward} when a sweep comes by. */
class CustomRegion implements Region {
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
  public final int[] inputs() {
    return inputs;
  }

  @Override
  public final int outputs() {
    return run.outputs().length;
  }

  @Override
  public final String name() {
    return run.name();
  }

  @Override
  public final void pullBack(double[] cotangent, double[] adjoints) {
    int next = 0;
    for (double[] input : run.backward(cotangent)) {
      for (double contribution : input) {
        adjoints[next++] += contribution;
      }
    }
  }

  @Override
  public final double[] pushForward(double[] tangents) {
    return run.tangent(parts(tangents));
  }

  /** The run whose outputs this stands for. */
  final CustomRun run() {
    return run;
  }

  /** Numbers for all inputs, taken apart: an array for each input. */
  final double[][] parts(double[] all) {
    double[][] parts = new double[lengths.length][];
    int next = 0;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Arrays.copyOfRange(all, next, next + lengths[i]);
      next += lengths[i];
    }
    return parts;
  }

  /** Arrays for all inputs, put together. */
  final double[] joined(double[][] parts) {
    double[] all = new double[inputs.length];
    int next = 0;
    for (double[] part : parts) {
      System.arraycopy(part, 0, all, next, part.length);
      next += part.length;
    }
    return all;
  }
}
