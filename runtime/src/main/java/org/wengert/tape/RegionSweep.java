package org.wengert.tape;

import java.util.Arrays;

/**
 * What a sweep does at a region. A reverse sweep takes the adjoints of outputs and inputs off the
 * workspace, has the region add to those of the inputs, and puts these back.
 */
final class RegionSweep {
  private RegionSweep() {}

  /**
   * Sweeps over a region. Lanes in which the adjoints of all outputs are 0 are left out, as
   * statements with an adjoint of 0 are. The adjoints of the outputs are cleared.
   *
   * @param placed the region
   * @param adjoint adjoints, those of one statement side by side
   * @param width number of lanes
   */
  static void sweep(PlacedRegion placed, double[] adjoint, int width) {
    int[] lanes = new int[width];
    double[][] cotangents = new double[width][];
    int active = 0;
    for (int lane = 0; lane < width; lane++) {
      double[] cotangent = takeOutputs(placed, adjoint, width, lane);
      if (cotangent != null) {
        lanes[active] = lane;
        cotangents[active++] = cotangent;
      }
    }
    if (active == 0) {
      return;
    }
    Region region = placed.region();
    int[] inputs = region.inputs();
    double[][] sums = new double[active][];
    for (int i = 0; i < active; i++) {
      sums[i] = takeInputs(inputs, adjoint, width, lanes[i]);
    }
    if (active == 1) {
      region.pullBack(cotangents[0], sums[0]);
    } else {
      region.pullBack(Arrays.copyOf(cotangents, active), sums);
    }
    for (int i = 0; i < active; i++) {
      putBack(inputs, sums[i], adjoint, width, lanes[i]);
    }
  }

  /** The adjoints of the outputs in one lane, null if all are 0. */
  private static double[] takeOutputs(PlacedRegion placed, double[] adjoint, int width, int lane) {
    double[] taken = null;
    int outputs = placed.region().outputs();
    for (int i = 0; i < outputs; i++) {
      int at = (placed.first() + i) * width + lane;
      if (adjoint[at] != 0) {
        if (taken == null) {
          taken = new double[outputs];
        }
        taken[i] = adjoint[at];
        adjoint[at] = 0;
      }
    }
    return taken;
  }

  /** An index that occurs twice gives its adjoint to the first, so that it counts once. */
  private static double[] takeInputs(int[] inputs, double[] adjoint, int width, int lane) {
    double[] taken = new double[inputs.length];
    for (int k = 0; k < inputs.length; k++) {
      if (inputs[k] != 0) {
        int at = inputs[k] * width + lane;
        taken[k] = adjoint[at];
        adjoint[at] = 0;
      }
    }
    return taken;
  }

  private static void putBack(int[] inputs, double[] sums, double[] adjoint, int width, int lane) {
    for (int k = 0; k < inputs.length; k++) {
      if (inputs[k] != 0) {
        adjoint[inputs[k] * width + lane] += sums[k];
      }
    }
  }

  /**
   * Sweeps forward over a region. In lanes in which the tangents of all inputs are 0 so are those
   * of the outputs.
   *
   * @param placed the region
   * @param tangent tangents, those of one statement side by side
   * @param width number of lanes
   * @param last the last index that has tangents
   */
  static void forward(PlacedRegion placed, double[] tangent, int width, int last) {
    Region region = placed.region();
    int[] inputs = region.inputs();
    int end = Math.min(last, placed.last());
    for (int lane = 0; lane < width; lane++) {
      double[] direction = null;
      for (int k = 0; k < inputs.length; k++) {
        double t = inputs[k] == 0 ? 0 : tangent[inputs[k] * width + lane];
        if (t != 0) {
          if (direction == null) {
            direction = new double[inputs.length];
          }
          direction[k] = t;
        }
      }
      double[] result = direction == null ? null : region.pushForward(direction);
      for (int own = placed.first(); own <= end; own++) {
        // -0 becomes 0
        tangent[own * width + lane] = result == null ? 0 : result[own - placed.first()] + 0.0;
      }
    }
  }
}
