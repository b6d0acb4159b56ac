package org.wengert.programs.bundle;

/** The Jacobian of {@link Reprojection#residual} by hand. */
public final class ReprojectionJacobian {
  private ReprojectionJacobian() {}

  /**
   * Returns the derivatives of the two residuals with respect to the 15 inputs.
   *
   * @return 30 entries, row by row
   */
  public static double[] jacobian(Reprojection observation, double[] input) {
    double[] centred = Reprojection.centred(input);
    double[] x = Reprojection.rotate(input, centred);
    double[] p = {x[0] / x[2], x[1] / x[2]};
    double square = p[0] * p[0] + p[1] * p[1];
    double k1 = input[Reprojection.RADIAL];
    double k2 = input[Reprojection.RADIAL + 1];
    double distortion = 1 + k1 * square + k2 * square * square;
    double weight = input[Reprojection.WEIGHT];
    double scale = weight * input[Reprojection.FOCAL];
    double bend = 2 * (k1 + 2 * k2 * square);
    double[][] rotationSlopes = rotationSlopes(input, centred);
    double[][] rotatedUnits = rotatedUnits(input);
    double[] offset = observation.offset(input);
    double[] jacobian = new double[2 * Reprojection.INPUTS];
    for (int row = 0; row < 2; row++) {
      int at = row * Reprojection.INPUTS;
      double dp0 = scale * (bend * p[row] * p[0] + (row == 0 ? distortion : 0));
      double dp1 = scale * (bend * p[row] * p[1] + (row == 1 ? distortion : 0));
      double[] dx = {dp0 / x[2], dp1 / x[2], -(dp0 * p[0] + dp1 * p[1]) / x[2]};
      for (int i = 0; i < 3; i++) {
        double slope = Reprojection.dot(dx, rotatedUnits[i]);
        jacobian[at + Reprojection.ROTATION + i] = Reprojection.dot(dx, rotationSlopes[i]);
        jacobian[at + Reprojection.CENTRE + i] = -slope;
        jacobian[at + Reprojection.POINT + i] = slope;
      }
      jacobian[at + Reprojection.FOCAL] = weight * p[row] * distortion;
      jacobian[at + Reprojection.PRINCIPAL + row] = weight;
      jacobian[at + Reprojection.RADIAL] = scale * p[row] * square;
      jacobian[at + Reprojection.RADIAL + 1] = scale * p[row] * square * square;
      jacobian[at + Reprojection.WEIGHT] = offset[row];
    }
    return jacobian;
  }

  /** Returns the three unit vectors rotated: the derivatives with respect to the rotated vector. */
  private static double[][] rotatedUnits(double[] input) {
    return new double[][] {
      Reprojection.rotate(input, new double[] {1, 0, 0}),
      Reprojection.rotate(input, new double[] {0, 1, 0}),
      Reprojection.rotate(input, new double[] {0, 0, 1})
    };
  }

  /** Returns the derivatives of the rotated {@code x} with respect to each rotation entry. */
  private static double[][] rotationSlopes(double[] input, double[] x) {
    double[] r = {input[0], input[1], input[2]};
    double angle = Math.sqrt(Reprojection.dot(r, r));
    if (angle == 0) {
      return new double[][] {{0, -x[2], x[1]}, {x[2], 0, -x[0]}, {-x[1], x[0], 0}};
    }
    double cosine = Math.cos(angle);
    double sine = Math.sin(angle);
    double[] axis = {r[0] / angle, r[1] / angle, r[2] / angle};
    double along = Reprojection.dot(axis, x);
    double[] cross = Reprojection.cross(axis, x);
    double[][] slopes = new double[3][3];
    for (int entry = 0; entry < 3; entry++) {
      double[] axisSlope = new double[3];
      for (int i = 0; i < 3; i++) {
        axisSlope[i] = ((i == entry ? 1 : 0) - axis[i] * axis[entry]) / angle;
      }
      double alongSlope = Reprojection.dot(axisSlope, x);
      double[] crossSlope = Reprojection.cross(axisSlope, x);
      for (int i = 0; i < 3; i++) {
        double turned = -x[i] * sine + cross[i] * cosine + axis[i] * along * sine;
        double tilted = axisSlope[i] * along + axis[i] * alongSlope;
        slopes[entry][i] = turned * axis[entry] + crossSlope[i] * sine + tilted * (1 - cosine);
      }
    }
    return slopes;
  }
}
