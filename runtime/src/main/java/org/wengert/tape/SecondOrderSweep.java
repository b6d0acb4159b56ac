package org.wengert.tape;

import java.util.Arrays;
import java.util.List;

/**
 * Gradient and Hessian-vector products of one output, by forward over reverse: tangents go forward
 * over the tape, then adjoints and their tangents back.
 *
 * <p>For a statement {@code y = f(x1 .. xk)} with adjoint {@code a}, and tangents marked by a dot:
 * {@code x'a_j += a' p_j + a sum_l h_jl x'_l}, where {@code p} and {@code h} are the first and
 * second partial derivatives of {@code f} (Griewank and Walther, Evaluating Derivatives, 2nd ed.,
 * section 5.1). Factors of 0 win over infinite ones, as in the reverse sweep.
 *
 * <p>Time: a small multiple of a reverse sweep for each direction. Memory: 16 bytes a statement and
 * direction.
 */
public final class SecondOrderSweep {
  private final SecondOrderRecording tape;
  private final List<PlacedRegion> regions;
  private final int inputs;
  private final int output;
  private final double[] adjoint;

  /**
   * Sweeps for the gradient.
   *
   * @param tape a complete recording
   * @param inputs number of inputs, which are the tape's first statements
   * @param output tape index of the output, 0 if it is passive
   */
  public SecondOrderSweep(SecondOrderRecording tape, int inputs, int output) {
    this.tape = tape;
    this.regions = tape.regions();
    this.inputs = inputs;
    this.output = output;
    this.adjoint = new double[tape.size() + 1];
    adjoint[output] = output == 0 ? 0 : 1;
    double[] partial = tape.partials();
    int[] index = tape.indices();
    int next = regions.size() - 1;
    for (int s = output; s > inputs; s--) {
      next = regionAt(s, next);
      if (isIn(next, s)) {
        s = pullBack(regions.get(next--));
        continue;
      }
      int end = tape.firstArgument(s + 1);
      for (int k = tape.firstArgument(s); adjoint[s] != 0 && k < end; k++) {
        adjoint[index[k]] += adjoint[s] * partial[k];
      }
    }
  }

  /** The last region that begins at or before a statement, at or before a position in the list. */
  private int regionAt(int statement, int from) {
    int next = from;
    while (next >= 0 && regions.get(next).first() > statement) {
      next--;
    }
    return next;
  }

  private boolean isIn(int region, int statement) {
    return region >= 0 && regions.get(region).last() >= statement;
  }

  /** Sweeps over a region, and leaves the adjoints of its outputs; returns its first statement. */
  private int pullBack(PlacedRegion region) {
    double[] cotangent = outputs(region, adjoint);
    RegionSweep.sweep(region, adjoint, 1);
    System.arraycopy(cotangent, 0, adjoint, region.first(), cotangent.length);
    return region.first();
  }

  private static double[] outputs(PlacedRegion region, double[] values) {
    return Arrays.copyOfRange(values, region.first(), region.last() + 1);
  }

  /**
   * The gradient.
   *
   * @return the derivative with respect to each input
   */
  public double[] gradient() {
    double[] gradient = new double[inputs];
    System.arraycopy(adjoint, 1, gradient, 0, inputs);
    return gradient;
  }

  /**
   * The Hessian times a direction.
   *
   * @param direction one entry for each input
   * @return the product, one entry for each input
   */
  public double[] times(double[] direction) {
    CurvedRegion.Direction[] along = new CurvedRegion.Direction[regions.size()];
    double[] tangent = tangents(direction, along);
    double[] change = new double[tape.size() + 1];
    int next = regions.size() - 1;
    for (int s = output; s > inputs; s--) {
      next = regionAt(s, next);
      if (isIn(next, s)) {
        s = pullBack(regions.get(next), along[next], change);
        next--;
      } else if (adjoint[s] != 0 || change[s] != 0) {
        pullBack(s, tangent, change);
      }
    }
    double[] result = new double[inputs];
    System.arraycopy(change, 1, result, 0, inputs);
    return result;
  }

  private void pullBack(int s, double[] tangent, double[] change) {
    double a = adjoint[s];
    double da = change[s];
    double[] partial = tape.partials();
    int[] index = tape.indices();
    double[] second = tape.seconds();
    int first = tape.firstArgument(s);
    int end = tape.firstArgument(s + 1);
    for (int k = first; k < end; k++) {
      change[index[k]] += product(da, partial[k]);
    }
    int h = tape.firstSecond(s);
    boolean curved = tape.firstSecond(s + 1) > h;
    for (int j = first; curved && j < end; j++) {
      for (int l = j; l < end; l++) {
        double ah = product(a, second[h++]);
        change[index[j]] += product(ah, tangent[index[l]]);
        if (l != j) {
          change[index[l]] += product(ah, tangent[index[j]]);
        }
      }
    }
  }

  /**
   * Sweeps back over a region.
   *
   * @param direction what is known along the direction, null if the region's inputs do not change
   */
  private int pullBack(PlacedRegion placed, CurvedRegion.Direction direction, double[] change) {
    double[] a = outputs(placed, adjoint);
    double[] da = outputs(placed, change);
    if (direction == null) {
      // backward is linear in the cotangent
      RegionSweep.sweep(placed, change, 1);
    } else if (!isZero(a) || !isZero(da)) {
      int[] index = placed.region().inputs();
      double[] contribution = direction.pullBack(a, da);
      for (int k = 0; k < index.length; k++) {
        if (index[k] != 0) {
          change[index[k]] += contribution[k];
        }
      }
    }
    return placed.first();
  }

  private static boolean isZero(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == 0);
  }

  private double[] tangents(double[] direction, CurvedRegion.Direction[] along) {
    double[] tangent = new double[tape.size() + 1];
    System.arraycopy(direction, 0, tangent, 1, inputs);
    double[] partial = tape.partials();
    int[] index = tape.indices();
    int next = 0;
    for (int s = inputs + 1; s <= output; s++) {
      while (next < regions.size() && regions.get(next).last() < s) {
        next++;
      }
      if (next < regions.size() && regions.get(next).first() == s) {
        along[next] = pushForward(regions.get(next), tangent);
        s = regions.get(next++).last();
        continue;
      }
      double sum = 0;
      int end = tape.firstArgument(s + 1);
      for (int k = tape.firstArgument(s); k < end; k++) {
        sum += product(partial[k], tangent[index[k]]);
      }
      tangent[s] = sum;
    }
    return tangent;
  }

  private static CurvedRegion.Direction pushForward(PlacedRegion placed, double[] tangent) {
    int[] index = placed.region().inputs();
    double[] inputs = new double[index.length];
    for (int k = 0; k < index.length; k++) {
      inputs[k] = index[k] == 0 ? 0 : tangent[index[k]];
    }
    if (isZero(inputs)) {
      return null;
    }
    CurvedRegion.Direction direction = ((CurvedRegion) placed.region()).along(inputs);
    double[] outputs = direction.tangents();
    System.arraycopy(outputs, 0, tangent, placed.first(), outputs.length);
    return direction;
  }

  private static double product(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }
}
