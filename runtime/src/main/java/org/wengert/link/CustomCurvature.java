package org.wengert.link;

import java.util.Arrays;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.shadow.TangentRun;
import org.wengert.shadow.TangentShadow;
import org.wengert.tape.CurvedRegion;

/**
 * A custom derivative on a tape for second derivatives. Along a direction it runs the tangent twins
 * of {@code forward} and {@code backward}, with what {@code forward} saves in between; or it asks
 * {@code backwardTangent}, where that is written by hand.
 *
 * <p>The code of {@code forward} need not have the function's derivative: a search that only
 * compares numbers has derivative 0. So the tangents of the outputs are compared with what {@code
 * backward} says about them.
 */
final class CustomCurvature extends CustomRegion implements CurvedRegion {
  /** How well both have to agree: what a sum of products may lose by rounding is far less. */
  private static final double TOLERANCE = 1e-8;

  private static final String REMEDY =
      "Override CustomDerivative.backwardTangent, or write the function as plain code.";

  private final double[][] arguments;
  private final boolean byHand;
  private final String place;

  /**
   * A region.
   *
   * @param run the run whose outputs it stands for
   * @param indices tape index of each number in each input
   * @param arguments the inputs
   */
  CustomCurvature(CustomRun run, int[][] indices, double[][] arguments) {
    super(run, indices);
    this.arguments = copy(arguments);
    this.byHand = run.hasBackwardTangent();
    this.place = Report.place();
  }

  private static double[][] copy(double[][] arrays) {
    return Arrays.stream(arrays).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public Direction along(double[] tangents) {
    return byHand ? new ByHand(tangents) : new ByTwins(tangents);
  }

  /** Tangents as the user has written them down. */
  private final class ByHand implements Direction {
    private final double[] tangents;

    ByHand(double[] tangents) {
      this.tangents = tangents;
    }

    @Override
    public double[] tangents() {
      return run().tangent(parts(tangents));
    }

    @Override
    public double[] pullBack(double[] cotangent, double[] change) {
      return joined(run().backwardTangent(cotangent, change, parts(tangents)));
    }
  }

  /** Tangents of the code itself. */
  private final class ByTwins implements Direction {
    private final TangentRun tangentRun = new TangentRun();
    private final SavedContext context = new SavedContext(name());
    private final double[] tangents;

    ByTwins(double[] inputTangents) {
      double[][] inputs = copy(arguments);
      double[][] parts = parts(inputTangents);
      for (int i = 0; i < inputs.length; i++) {
        setTangents(inputs[i], parts[i]);
      }
      double[] outputs = forward(inputs);
      if (!Arrays.equals(outputs, run().outputs())) {
        throw wrong("forward gives other outputs when it is run once more", null);
      }
      context.close(outputs.length);
      tangents = tangentsOf(outputs);
      compare(inputTangents);
    }

    private void setTangents(double[] array, double[] values) {
      TangentShadow shadow = (TangentShadow) tangentRun.shadows().of(array);
      for (int i = 0; i < values.length; i++) {
        shadow.setTangent(i, values[i]);
      }
    }

    private double[] tangentsOf(double[] array) {
      TangentShadow shadow = (TangentShadow) tangentRun.shadows().of(array);
      double[] result = new double[array.length];
      for (int i = 0; i < result.length; i++) {
        result[i] = shadow.tangent(i);
      }
      return result;
    }

    private double[] forward(double[][] inputs) {
      try {
        double[] outputs =
            Entry.TANGENT.applyForward(run().derivative(), context, inputs, tangentRun);
        throwLost();
        return outputs;
      } catch (UnsupportedDifferentiationException lost) {
        throw wrong("its forward cannot be differentiated", lost);
      }
    }

    private void throwLost() {
      if (tangentRun.failure() != null) {
        throw tangentRun.failure();
      }
    }

    /** Compares with {@code backward}: w'(J v) is (w'J) v, for weights w that favour no output. */
    private void compare(double[] inputTangents) {
      double[] weights = new double[tangents.length];
      Arrays.setAll(weights, i -> 1 + Math.sin(1 + 3.7 * i) / 2);
      double byForward = 0;
      double size = 0;
      for (int i = 0; i < weights.length; i++) {
        byForward += weights[i] * tangents[i];
        size += Math.abs(weights[i] * tangents[i]);
      }
      double[] row = joined(run().backward(weights));
      double byBackward = 0;
      for (int k = 0; k < row.length; k++) {
        double term = inputTangents[k] == 0 ? 0 : row[k] * inputTangents[k];
        byBackward += term;
        size += Math.abs(term);
      }
      // where both are infinite or NaN, so is the result
      boolean comparable = Double.isFinite(byForward) || Double.isFinite(byBackward);
      if (comparable && !(Math.abs(byForward - byBackward) <= TOLERANCE * size)) {
        throw wrong(
            "the derivative of forward's own code is not that of backward, but "
                + byForward
                + " instead of "
                + byBackward,
            null);
      }
    }

    @Override
    public double[] tangents() {
      return tangents;
    }

    @Override
    public double[] pullBack(double[] cotangent, double[] change) {
      setTangents(cotangent, change);
      try {
        double[][] rows =
            run()
                .checkedBackward(
                    Entry.TANGENT.applyBackward(
                        run().derivative(), context, cotangent, tangentRun));
        throwLost();
        double[][] parts = new double[rows.length][];
        for (int i = 0; i < parts.length; i++) {
          parts[i] = tangentsOf(rows[i]);
        }
        return joined(parts);
      } catch (UnsupportedDifferentiationException lost) {
        throw wrong("its backward cannot be differentiated", lost);
      } finally {
        tangentRun.forgetShadows();
      }
    }

    private UnsupportedDifferentiationException wrong(
        String what, UnsupportedDifferentiationException cause) {
      return new UnsupportedDifferentiationException(
          "The custom derivative "
              + name()
              + " has no second derivatives: "
              + what
              + (cause == null ? "" : ". " + cause.getMessage())
              + (cause == null ? ". " : " ")
              + "It was called at "
              + place
              + ". "
              + REMEDY,
          cause);
    }
  }
}
