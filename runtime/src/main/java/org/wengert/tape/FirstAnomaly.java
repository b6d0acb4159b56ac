package org.wengert.tape;

import java.util.List;
import org.wengert.listing.Anomaly;
import org.wengert.listing.Operation;

/**
 * A reverse sweep that looks for the first product or sum that is not finite. Slower than {@link
 * ReverseSweep}, which computes the same.
 */
public final class FirstAnomaly extends BackwardPass {
  private final Recording tape;
  private Anomaly found;

  private FirstAnomaly(Recording tape) {
    super(1);
    this.tape = tape;
  }

  /**
   * Sweeps for the sum of all outputs.
   *
   * @param tape a complete recording, whose profile has the places of statements
   * @param inputs number of inputs, which are the tape's first statements
   * @param outputs tape index of each output, 0 for a passive one
   * @return the first adjoint that is not finite, and where it came from; null if all are
   */
  public static Anomaly of(Recording tape, int inputs, int[] outputs) {
    FirstAnomaly sweep = new FirstAnomaly(tape);
    double[] adjoint = new double[tape.size() + 1];
    int last = 0;
    for (int output : outputs) {
      adjoint[output] += output == 0 ? 0 : 1;
      last = Math.max(last, output);
    }
    sweep.run(tape, inputs, last, adjoint);
    return sweep.found;
  }

  @Override
  int statements(Chunk chunk, int before, int low, int high, int last, double[] adjoint) {
    int end = last;
    for (int s = high - 1; s >= low; s--) {
      int begin = end - (chunk.count[s] & 0xff);
      double bar = adjoint[before + s + 1];
      for (int k = begin; bar != 0 && k < end; k++) {
        double slope = chunk.partial[k];
        adjoint[chunk.index[k]] += bar * slope;
        double sum = adjoint[chunk.index[k]];
        if (found == null && !Double.isFinite(sum)) {
          List<Operation.Argument> factors =
              List.of(new Operation.Argument(chunk.index[k], bar, slope));
          String place = tape.profile().placeOf(before + s + 1);
          found = new Anomaly(Anomaly.Kind.ADJOINT, "adjoint", sum, factors, place);
        }
      }
      end = begin;
    }
    return end;
  }
}
