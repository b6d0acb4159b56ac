package org.wengert.tape;

import java.util.Arrays;

/**
 * The forward sweep for several directions at once: each statement's tangents, one a lane, lie side
 * by side, so that the tape is read once for all lanes.
 *
 * <p>Lanes run in groups of eight or four, unused ones among them with tangents of 0, as in {@link
 * LaneSweep}. That bounds the memory to 64 bytes a statement. Each lane's result is bit for bit
 * that of {@link ForwardSweep}.
 */
public final class ForwardLaneSweep {
  private static final ForwardPass FOUR =
      new ForwardPass(4) {
        @Override
        int statements(Chunk chunk, int before, int low, int high, int begin, double[] tangent) {
          return ForwardLanes.sweep4(chunk, before, low, high, begin, tangent);
        }
      };
  private static final ForwardPass EIGHT =
      new ForwardPass(8) {
        @Override
        int statements(Chunk chunk, int before, int low, int high, int begin, double[] tangent) {
          return ForwardLanes.sweep8(chunk, before, low, high, begin, tangent);
        }
      };

  /** Tangents by index; whatever an earlier sweep left there is overwritten before it is read. */
  private double[] workspace = {};

  /** A sweep with no memory yet. */
  public ForwardLaneSweep() {}

  /**
   * Sweeps. The tape is not changed.
   *
   * @param tape a complete recording
   * @param inputs number of inputs, which are the tape's first statements
   * @param outputs tape index of each output, 0 for a passive one; they need not differ
   * @param directions one row a lane, with one tangent for each input
   * @return one row a lane: the derivative of each output in that direction
   */
  public double[][] sweep(Recording tape, int inputs, int[] outputs, double[][] directions) {
    double[][] result = new double[directions.length][outputs.length];
    int last = ForwardSweep.last(inputs, outputs);
    int width;
    for (int first = 0; first < result.length; first += width) {
      width = LaneSweep.width(last, result.length - first);
      int lanes = Math.min(width, result.length - first);
      double[] tangent = cleared(inputs, last, width);
      for (int lane = 0; lane < lanes; lane++) {
        double[] direction = directions[first + lane];
        for (int i = 0; i < inputs; i++) {
          tangent[(i + 1) * width + lane] = direction[i] + 0.0; // -0 becomes 0
        }
      }
      pass(width).run(tape, inputs, last, tangent);
      for (int lane = 0; lane < lanes; lane++) {
        double[] row = result[first + lane];
        for (int i = 0; i < row.length; i++) {
          row[i] = outputs[i] == 0 ? 0 : tangent[outputs[i] * width + lane];
        }
      }
    }
    return result;
  }

  /**
   * Sweeps once for each input, which gives the Jacobian, and allocates nothing, once there is
   * memory for a tape as long. The tape is not changed.
   *
   * @param tape a complete recording
   * @param inputs number of inputs, which are the tape's first statements
   * @param outputs tape index of each output, 0 for a passive one; they need not differ
   * @param result gets one row for each output: its derivative with respect to each input
   */
  public void jacobian(Recording tape, int inputs, int[] outputs, double[][] result) {
    int last = ForwardSweep.last(inputs, outputs);
    int width;
    for (int first = 0; first < inputs; first += width) {
      width = LaneSweep.width(last, inputs - first);
      int lanes = Math.min(width, inputs - first);
      double[] tangent = cleared(inputs, last, width);
      for (int lane = 0; lane < lanes; lane++) {
        tangent[(first + lane + 1) * width + lane] = 1;
      }
      pass(width).run(tape, inputs, last, tangent);
      for (int i = 0; i < outputs.length; i++) {
        for (int lane = 0; lane < lanes; lane++) {
          result[i][first + lane] = outputs[i] == 0 ? 0 : tangent[outputs[i] * width + lane];
        }
      }
    }
  }

  /** The workspace, the tangents of the inputs 0 in all lanes. */
  private double[] cleared(int inputs, int last, int width) {
    workspace = ForwardSweep.atLeast((last + 1) * width, workspace);
    Arrays.fill(workspace, 0, (inputs + 1) * width, 0);
    return workspace;
  }

  private static ForwardPass pass(int width) {
    return switch (width) {
      case 1 -> ForwardPass.SINGLE;
      case 4 -> FOUR;
      default -> EIGHT;
    };
  }
}
