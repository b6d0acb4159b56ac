package org.wengert.modes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wengert.Derivatives;
import org.wengert.Mode;

/** A Jacobian is the same whichever way it is found, for every shape. */
class JacobianModeTest {
  /** y_i = (i + 1) sum of x_j (j + 1), of which the Jacobian is the outer product. */
  private static double[] outer(double[] x, int m) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += (j + 1) * x[j];
    }
    double[] y = new double[m];
    for (int i = 0; i < m; i++) {
      y[i] = (i + 1) * sum;
    }
    return y;
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void everyShape(Mode mode) {
    for (int n : new int[] {0, 1, 2, 9}) {
      for (int m : new int[] {0, 1, 3, 10}) {
        int outputs = m;
        double[][] jacobian = Derivatives.jacobian(x -> outer(x, outputs), new double[n], mode);
        assertEquals(m, jacobian.length, n + " inputs, " + mode);
        for (int i = 0; i < m; i++) {
          double[] expected = new double[n];
          for (int j = 0; j < n; j++) {
            expected[j] = (i + 1.0) * (j + 1);
          }
          assertArrayEquals(expected, jacobian[i], n + " x " + m + ", row " + i);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void badInput(Mode mode) {
    assertEquals(
        "f returned null instead of an array of outputs",
        assertThrows(
                IllegalArgumentException.class,
                () -> Derivatives.jacobian(x -> null, new double[1], mode))
            .getMessage());
    assertEquals(
        "x is null",
        assertThrows(IllegalArgumentException.class, () -> Derivatives.jacobian(x -> x, null, mode))
            .getMessage());
  }
}
