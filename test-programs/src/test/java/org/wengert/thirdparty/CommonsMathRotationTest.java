package org.wengert.thirdparty;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.RotationOrder;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;

/** Rotations in space, by Commons Math. */
class CommonsMathRotationTest {
  private static final double ROUNDING = 1e-12;
  private static final RotationConvention ACTIVE = RotationConvention.VECTOR_OPERATOR;

  /** An axis of length 1, by which the vector (1, -1, 2) is turned. */
  private static final Vector3D AXIS = new Vector3D(1 / 3.0, 2 / 3.0, 2 / 3.0);

  private static final double ANGLE = 0.5;

  private static Vector3D turned(double angle, Vector3D vector) {
    return new Rotation(AXIS, angle, ACTIVE).applyTo(vector);
  }

  /** By the angle: {@code axis x (R v)}; by the vector: the matrix R, by Rodrigues' formula. */
  @Test
  void turnedVector() {
    double[] v = {1, -1, 2};
    double[] turned = rodrigues(v);
    double[] n = AXIS.toArray();
    double[][] expected = new double[3][4];
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      expected[i][0] = n[j] * turned[k] - n[k] * turned[j];
    }
    for (int column = 0; column < 3; column++) {
      double[] unit = new double[3];
      unit[column] = 1;
      double[] image = rodrigues(unit);
      for (int row = 0; row < 3; row++) {
        expected[row][1 + column] = image[row];
      }
    }
    Function<double[], double[]> f = p -> turned(p[0], new Vector3D(p[1], p[2], p[3])).toArray();
    Agreement.toLargest(
        "jacobian",
        ROUNDING,
        expected,
        Recorded.jacobianInBothModes(f, new double[] {ANGLE, 1, -1, 2}));
  }

  /** {@code v cos a + (n x v) sin a + n (n v) (1 - cos a)}. */
  private static double[] rodrigues(double[] v) {
    double[] n = AXIS.toArray();
    double along = n[0] * v[0] + n[1] * v[1] + n[2] * v[2];
    double[] turned = new double[3];
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      turned[i] =
          v[i] * Math.cos(ANGLE)
              + (n[j] * v[k] - n[k] * v[j]) * Math.sin(ANGLE)
              + n[i] * along * (1 - Math.cos(ANGLE));
    }
    return turned;
  }

  /** Two turns about one axis add their angles, and the angle can be had back. */
  @Test
  void composition() {
    ToDoubleFunction<double[]> angle =
        p -> {
          Rotation first = new Rotation(AXIS, p[0], ACTIVE);
          Rotation second = new Rotation(AXIS, p[1], ACTIVE);
          return second.applyTo(first).getAngle();
        };
    Agreement.toLargest(
        "gradient",
        ROUNDING,
        new double[] {1, 1},
        Recorded.gradientInBothModes(angle, new double[] {0.3, 0.9}));
  }

  /** A turn and its inverse leave a vector as it is. */
  @Test
  void inverse() {
    Function<double[], double[]> f =
        p -> {
          Rotation rotation = new Rotation(AXIS, p[0], ACTIVE);
          return rotation.applyInverseTo(turned(p[0], new Vector3D(p[1], p[2], p[3]))).toArray();
        };
    double[][] expected = {{0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    Agreement.toLargest(
        "jacobian", ROUNDING, expected, Recorded.jacobian(f, new double[] {ANGLE, 1, -1, 2}));
  }

  /** Three angles become quaternion, and matrix, and quaternion, and the same angles again. */
  @ParameterizedTest
  @ValueSource(strings = {"XYZ", "ZYX", "ZXZ"})
  void angles(String name) throws NoSuchFieldException, IllegalAccessException {
    RotationOrder order = (RotationOrder) RotationOrder.class.getField(name).get(null);
    Function<double[], double[]> f =
        p -> {
          Rotation rotation = new Rotation(order, ACTIVE, p[0], p[1], p[2]);
          return new Rotation(rotation.getMatrix(), 1e-12).getAngles(order, ACTIVE);
        };
    double[][] identity = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    Agreement.toLargest(
        "jacobian",
        ROUNDING,
        identity,
        Recorded.jacobianInBothModes(f, new double[] {0.5, 0.3, -0.2}));
  }

  /** The length of {@code v x w}: |v x e_1|^2 = y^2 + z^2. */
  @Test
  void crossProduct() {
    ToDoubleFunction<double[]> f =
        p -> new Vector3D(p[0], p[1], p[2]).crossProduct(Vector3D.PLUS_I).getNormSq();
    Agreement.toLargest(
        "gradient",
        ROUNDING,
        new double[] {0, 1, -2},
        Recorded.gradientInBothModes(f, new double[] {7, 0.5, -1}));
  }

  /** The angle between (x, y, 0) and the first axis: atan2(y, x). */
  @Test
  void angleBetweenVectors() {
    ToDoubleFunction<double[]> f =
        p -> Vector3D.angle(new Vector3D(p[0], p[1], 0), Vector3D.PLUS_I);
    Agreement.toLargest(
        "gradient",
        ROUNDING,
        new double[] {-4 / 25.0, 3 / 25.0},
        Recorded.gradientInBothModes(f, new double[] {3, 4}));
  }
}
