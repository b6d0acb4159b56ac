package org.wengert.tape;

import java.util.Arrays;

/**
 * The reverse sweep for several vectors of output weights at once: each statement's adjoints, one a
 * lane, lie side by side, so that the tape is read once for all lanes.
 *
 * <p>Lanes run in groups of eight or four, unused ones among them with adjoints of 0. That bounds
 * the memory to 64 bytes a statement, and eight lanes take about three times as long as one. Each
 * lane's result is bit for bit that of {@link ReverseSweep}.
 */
public final class LaneSweep {
  private static final BackwardPass FOUR =
      new BackwardPass(4) {
        @Override
        int statements(Chunk chunk, int before, int low, int high, int end, double[] adjoint) {
          return Lanes.sweep4(chunk, before, low, high, end, adjoint);
        }
      };
  private static final BackwardPass EIGHT =
      new BackwardPass(8) {
        @Override
        int statements(Chunk chunk, int before, int low, int high, int end, double[] adjoint) {
          return Lanes.sweep8(chunk, before, low, high, end, adjoint);
        }
      };

  private final Workspace workspace = new Workspace();

  /** A sweep with no memory yet. */
  public LaneSweep() {}

  /**
   * Sweeps for given weights. The tape is not changed.
   *
   * @param tape a complete recording
   * @param inputs number of inputs, which are the tape's first statements
   * @param outputs tape index of each output, 0 for a passive one; they need not differ
   * @param weights one row a lane, with one weight for each output
   * @return one row a lane: the weighted sum's derivative with respect to each input
   */
  public double[][] sweep(Recording tape, int inputs, int[] outputs, double[][] weights) {
    double[][] result = new double[weights.length][inputs];
    add(tape, inputs, outputs, weights, result);
    return result;
  }

  /**
   * Sweeps for given weights over a piece of a longer run, as {@link ReverseSweep#add} does. The
   * tape is not changed.
   *
   * @param tape a complete recording
   * @param inputs number of inputs, which are the tape's first statements
   * @param outputs tape index of each output, 0 for a passive one; they need not differ
   * @param weights one row a lane, with one weight for each output
   * @param sums one row a lane, with the adjoint of each input; those of the weighted sum are added
   */
  public void add(Recording tape, int inputs, int[] outputs, double[][] weights, double[][] sums) {
    sweep(tape, inputs, outputs, weights, sums);
  }

  /**
   * Sweeps once for each output, which gives the Jacobian. The tape is not changed.
   *
   * @param tape a complete recording
   * @param inputs number of inputs, which are the tape's first statements
   * @param outputs tape index of each output, 0 for a passive one; they need not differ
   * @return one row for each output: its derivative with respect to each input
   */
  public double[][] jacobian(Recording tape, int inputs, int[] outputs) {
    double[][] result = new double[outputs.length][inputs];
    jacobian(tape, inputs, outputs, result);
    return result;
  }

  /**
   * Finds the Jacobian and allocates nothing, once there is memory for a tape as long. The tape is
   * not changed.
   *
   * @param tape a complete recording
   * @param inputs number of inputs, which are the tape's first statements
   * @param outputs tape index of each output, 0 for a passive one; they need not differ
   * @param result gets one row for each output: its derivative with respect to each input
   */
  public void jacobian(Recording tape, int inputs, int[] outputs, double[][] result) {
    clear(result, inputs);
    sweep(tape, inputs, outputs, null, result);
  }

  private static void clear(double[][] rows, int inputs) {
    for (double[] row : rows) {
      Arrays.fill(row, 0, inputs, 0);
    }
  }

  /** Sweeps for given weights, or if they are null, for each output alone. */
  private void sweep(
      Recording tape, int inputs, int[] outputs, double[][] weights, double[][] sums) {
    int rows = sums.length;
    int width;
    for (int first = 0; first < rows; first += width) {
      width = width(tape.size(), rows - first);
      int lanes = Math.min(width, rows - first);
      double[] adjoint = workspace.take((tape.size() + 1) * width);
      int last = 0;
      for (int lane = 0; lane < lanes; lane++) {
        int row = first + lane;
        for (int i = 0; i < inputs; i++) {
          adjoint[(i + 1) * width + lane] = sums[row][i];
        }
        last =
            Math.max(
                last,
                weights == null
                    ? plant(adjoint, width, lane, outputs[row])
                    : plant(adjoint, width, lane, outputs, weights[row]));
      }
      pass(width).run(tape, inputs, last, adjoint);
      for (int lane = 0; lane < lanes; lane++) {
        double[] row = sums[first + lane];
        for (int i = 0; i < inputs; i++) {
          row[i] = adjoint[(i + 1) * width + lane];
        }
      }
      workspace.giveBack(adjoint, (inputs + 1) * width);
    }
  }

  /** Begins a lane with one output; returns its index. */
  private static int plant(double[] adjoint, int width, int lane, int output) {
    if (output != 0) {
      adjoint[output * width + lane] = 1;
    }
    return output;
  }

  /** Begins a lane with weights of the outputs; returns the largest index that has one. */
  private static int plant(double[] adjoint, int width, int lane, int[] outputs, double[] weights) {
    int last = 0;
    for (int i = 0; i < outputs.length; i++) {
      if (outputs[i] != 0 && weights[i] != 0) {
        adjoint[outputs[i] * width + lane] += weights[i];
        last = Math.max(last, outputs[i]);
      }
    }
    return last;
  }

  private static BackwardPass pass(int width) {
    return switch (width) {
      case 1 -> BackwardPass.SINGLE;
      case 4 -> FOUR;
      default -> EIGHT;
    };
  }

  /** How many lanes to run together: as few as do, and as one array can hold the adjoints of. */
  static int width(int statements, int wanted) {
    int possible = Workspace.LARGEST / (statements + 1);
    if (wanted == 1 || possible < 4) {
      return 1;
    }
    return wanted <= 4 || possible < 8 ? 4 : 8;
  }
}
