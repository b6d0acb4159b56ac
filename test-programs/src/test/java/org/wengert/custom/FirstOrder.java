package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.Derivatives;
import org.wengert.ValueAndGradient;
import org.wengert.ValueAndTangent;
import org.wengert.language.Expect;

/** First derivatives, by reverse and forward mode, of what has no second derivatives. */
final class FirstOrder {
  private FirstOrder() {}

  /** The gradient of a scalar function. */
  static void gradient(ToDoubleFunction<double[]> f, double[] x, double... expected) {
    double plain = f.applyAsDouble(x.clone());
    double[] point = x.clone();
    ValueAndGradient reverse = Derivatives.valueAndGradient(f, point);
    Expect.sameBits(plain, reverse.value(), "value in reverse mode");
    Expect.close(expected, reverse.gradient(), "gradient by reverse mode");
    for (int i = 0; i < x.length; i++) {
      double[] direction = new double[x.length];
      direction[i] = 2;
      ValueAndTangent forward =
          Derivatives.jvp(v -> new double[] {f.applyAsDouble(v)}, point, direction);
      Expect.sameBits(plain, forward.value()[0], "value in forward mode");
      Expect.close(
          new double[] {2 * expected[i]}, forward.tangent(), "forward mode, direction " + i);
    }
    assertArrayEquals(x, point, "the caller's point was changed");
  }

  /** The Jacobian of a vector function. */
  static void jacobian(Function<double[], double[]> f, double[] x, double[]... expectedRows) {
    double[] plain = f.apply(x.clone());
    assertEquals(expectedRows.length, plain.length, "number of outputs");
    for (int row = 0; row < plain.length; row++) {
      int output = row;
      gradient(v -> f.apply(v)[output], x, expectedRows[row]);
    }
    double[][] jacobian = Derivatives.jacobian(f, x);
    for (int row = 0; row < plain.length; row++) {
      Expect.close(expectedRows[row], jacobian[row], "row " + row + " of the Jacobian");
    }
  }
}
