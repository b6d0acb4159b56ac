package org.wengert.structure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wengert.CustomDerivative;
import org.wengert.Derivatives;
import org.wengert.SparseJacobian;
import org.wengert.Tape;
import org.wengert.programs.Agreement;

/**
 * Custom derivatives on the way: forward sweeps, structure and sparse Jacobians go through them.
 */
class RegionSparsityTest {
  /** (a, b) to (a b, a - b), with a derivative of its own. */
  private static final class ProductAndDifference implements CustomDerivative {
    @Override
    public double[] forward(Context ctx, double[]... inputs) {
      ctx.save(inputs[0][0], inputs[0][1]);
      return new double[] {inputs[0][0] * inputs[0][1], inputs[0][0] - inputs[0][1]};
    }

    @Override
    public double[][] backward(Context ctx, double[] cotangent) {
      double a = ctx.<Double>saved(0);
      double b = ctx.<Double>saved(1);
      return new double[][] {{b * cotangent[0] + cotangent[1], a * cotangent[0] - cotangent[1]}};
    }
  }

  /** Pairs, each by a custom derivative, then squared. */
  private static double[] pairs(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i + 1 < x.length; i += 2) {
      double[] pair =
          Derivatives.apply(new ProductAndDifference(), new double[] {x[i], 2 * x[i + 1]});
      y[i] = pair[0] * pair[0];
      y[i + 1] = pair[1];
    }
    return y;
  }

  /** The Jacobian of {@link #pairs}: blocks of two by two. */
  private static double[][] byHand(double[] x) {
    double[][] jacobian = new double[x.length][x.length];
    for (int i = 0; i + 1 < x.length; i += 2) {
      double a = x[i];
      double b = 2 * x[i + 1];
      jacobian[i][i] = 2 * a * b * b;
      jacobian[i][i + 1] = 2 * a * b * a * 2;
      jacobian[i + 1][i] = 1;
      jacobian[i + 1][i + 1] = -2;
    }
    return jacobian;
  }

  @Test
  void sparseJacobian() {
    double[] x = {0.5, 2, -3, 0.25, 1.5, -1};
    SparseJacobian sparse = SparseJacobian.of(RegionSparsityTest::pairs, x);
    Agreement.bits("value", pairs(x.clone()), sparse.value());
    assertEquals(12, sparse.nonZeros());
    assertEquals(2, sparse.sweeps());
    Agreement.toLargest("jacobian", 1e-15, byHand(x), sparse.toDense());
  }

  @Test
  void forwardAndBack() {
    double[] x = {0.5, 2, -3, 0.25};
    double[][] byHand = byHand(x);
    try (Tape tape = new Tape()) {
      tape.record(RegionSparsityTest::pairs, x);
      assertEquals("[{0, 1}, {0, 1}, {2, 3}, {2, 3}]", Arrays.toString(tape.dependencies()));
      double[][] columns =
          tape.jvp(new double[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
      for (int i = 0; i < x.length; i++) {
        double[] unit = new double[x.length];
        unit[i] = 1;
        assertArrayEquals(byHand[i], tape.vjp(unit), 1e-14);
        for (int j = 0; j < x.length; j++) {
          assertEquals(byHand[i][j], columns[j][i], 1e-14);
        }
        assertArrayEquals(columns[i], tape.jvp(unit));
      }
    }
  }
}
