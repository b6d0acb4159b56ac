package org.wengert.programs.bundle;

import org.wengert.Differentiable;

/**
 * The errors of all observations of a bundle adjustment; observation i is made by camera {@code i
 * mod n} of point {@code i mod m}.
 *
 * <p>The parameters of the whole are one array: the n cameras of 11 entries, the m points of 3, and
 * one weight per observation, in the order within {@link Reprojection}.
 */
public final class BundleAdjustment {
  private static final int CAMERA_SIZE = 11;
  private static final int POINT_SIZE = 3;

  private final int cameras;
  private final int points;
  private final double[] features;

  /**
   * Creates the errors of given observations.
   *
   * @param cameras the number of cameras, n
   * @param points the number of points, m
   * @param features the observed image positions, two coordinates each
   */
  public BundleAdjustment(int cameras, int points, double[] features) {
    this.cameras = cameras;
    this.points = points;
    this.features = features;
  }

  /** Returns the number of observations, p. */
  public int observations() {
    return features.length / 2;
  }

  /** Returns the number of parameters, {@code 11 n + 3 m + p}. */
  public int parameterCount() {
    return CAMERA_SIZE * cameras + POINT_SIZE * points + observations();
  }

  /** Returns the error of one observation as a function of its own 15 inputs. */
  public Reprojection observation(int i) {
    return new Reprojection(features[2 * i], features[2 * i + 1]);
  }

  /** Returns the 15 inputs of one observation out of the parameters of the whole. */
  @Differentiable
  public double[] inputs(double[] parameters, int i) {
    double[] inputs = new double[Reprojection.INPUTS];
    int firstPoint = CAMERA_SIZE * cameras;
    int firstWeight = firstPoint + POINT_SIZE * points;
    System.arraycopy(parameters, CAMERA_SIZE * (i % cameras), inputs, 0, CAMERA_SIZE);
    System.arraycopy(
        parameters, firstPoint + POINT_SIZE * (i % points), inputs, CAMERA_SIZE, POINT_SIZE);
    inputs[Reprojection.WEIGHT] = parameters[firstWeight + i];
    return inputs;
  }

  /** Returns the 2p residuals, observation by observation, then the p errors of the weights. */
  @Differentiable
  public double[] errors(double[] parameters) {
    int p = observations();
    double[] errors = new double[3 * p];
    for (int i = 0; i < p; i++) {
      double[] inputs = inputs(parameters, i);
      double[] residual = observation(i).residual(inputs);
      errors[2 * i] = residual[0];
      errors[2 * i + 1] = residual[1];
      errors[2 * p + i] = Reprojection.weightError(inputs[Reprojection.WEIGHT]);
    }
    return errors;
  }
}
