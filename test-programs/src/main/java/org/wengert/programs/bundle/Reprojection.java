package org.wengert.programs.bundle;

import org.wengert.Differentiable;

/**
 * The error of one observation of bundle adjustment: where a camera sees a point, against where the
 * point was observed in the image.
 *
 * <p>Source: objective BA of ADBench (F. Srajer, Z. Kukelova, A. Fitzgibbon, A benchmark of
 * selected algorithmic differentiation tools on some problems in computer vision and machine
 * learning, Optimization Methods and Software 33, 2018).
 *
 * <p>The 15 inputs are one array: the camera's rotation vector (3), centre (3), focal length,
 * principal point (2) and radial distortions (2), then the point (3) and the observation's weight.
 */
public final class Reprojection {
  /** The number of inputs. */
  public static final int INPUTS = 15;

  static final int ROTATION = 0;
  static final int CENTRE = 3;
  static final int FOCAL = 6;
  static final int PRINCIPAL = 7;
  static final int RADIAL = 9;
  static final int POINT = 11;
  static final int WEIGHT = 14;

  private final double featureX;
  private final double featureY;

  /** Creates the error against an observed image position. */
  public Reprojection(double featureX, double featureY) {
    this.featureX = featureX;
    this.featureY = featureY;
  }

  /** Returns the first coordinate of the observed position. */
  public double featureX() {
    return featureX;
  }

  /** Returns the second coordinate of the observed position. */
  public double featureY() {
    return featureY;
  }

  /** Returns the two weighted coordinates of projected minus observed position. */
  @Differentiable
  public double[] residual(double[] cameraPointWeight) {
    double[] offset = offset(cameraPointWeight);
    double weight = cameraPointWeight[WEIGHT];
    return new double[] {weight * offset[0], weight * offset[1]};
  }

  /** Returns the error of a weight, {@code 1 - weight^2}. */
  @Differentiable
  public static double weightError(double weight) {
    return 1 - weight * weight;
  }

  /** Returns the two coordinates of projected minus observed position. */
  double[] offset(double[] input) {
    double[] x = rotate(input, centred(input));
    double px = x[0] / x[2];
    double py = x[1] / x[2];
    double square = px * px + py * py;
    double distortion = 1 + input[RADIAL] * square + input[RADIAL + 1] * square * square;
    return new double[] {
      px * distortion * input[FOCAL] + input[PRINCIPAL] - featureX,
      py * distortion * input[FOCAL] + input[PRINCIPAL + 1] - featureY
    };
  }

  /** Returns point minus camera centre. */
  static double[] centred(double[] input) {
    double[] x = new double[3];
    for (int i = 0; i < 3; i++) {
      x[i] = input[POINT + i] - input[CENTRE + i];
    }
    return x;
  }

  /** Returns {@code x} rotated by the camera's rotation vector: Rodrigues' formula. */
  static double[] rotate(double[] input, double[] x) {
    double[] r = {input[ROTATION], input[ROTATION + 1], input[ROTATION + 2]};
    double squaredAngle = dot(r, r);
    double[] rotated = new double[3];
    if (squaredAngle == 0) {
      double[] cross = cross(r, x);
      for (int i = 0; i < 3; i++) {
        rotated[i] = x[i] + cross[i];
      }
      return rotated;
    }
    double angle = Math.sqrt(squaredAngle);
    double cosine = Math.cos(angle);
    double sine = Math.sin(angle);
    double inverse = 1 / angle;
    double[] axis = {r[0] * inverse, r[1] * inverse, r[2] * inverse};
    double[] cross = cross(axis, x);
    double along = dot(axis, x) * (1 - cosine);
    for (int i = 0; i < 3; i++) {
      rotated[i] = x[i] * cosine + cross[i] * sine + axis[i] * along;
    }
    return rotated;
  }

  static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }
}
