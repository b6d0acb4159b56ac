package org.wengert.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.CustomDerivative;
import org.wengert.DerivativeOf;
import org.wengert.Derivatives;

/** Derivatives that a program brings itself: by a rule, and with saved context. */
class CustomExampleTest {
  /** exp(x^2) erfc(x), by a continued fraction that needs no derivative. */
  static double erfcx(double x) {
    double fraction = 0;
    for (int k = 200; k >= 1; k--) {
      fraction = k / 2.0 / (x + fraction);
    }
    return Double.longBitsToDouble(
        Double.doubleToRawLongBits(1 / (Math.sqrt(Math.PI) * (x + fraction))));
  }

  @DerivativeOf(type = CustomExampleTest.class, method = "erfcx", argument = 0)
  static double erfcx(double x, double result) {
    return 2 * x * result - 2 / Math.sqrt(Math.PI);
  }

  /** Two outputs, x + 1 and 2 x, of which each counts on its own. */
  private static final class TwoOutputs implements CustomDerivative {
    @Override
    public double[] forward(Context ctx, double[]... inputs) {
      double[] x = inputs[0];
      double[] outputs = new double[2 * x.length];
      for (int i = 0; i < x.length; i++) {
        outputs[i] = x[i] + 1;
        outputs[x.length + i] = 2 * x[i];
      }
      return outputs;
    }

    @Override
    public double[][] backward(Context ctx, double[] cotangent) {
      double[] gradient = new double[cotangent.length / 2];
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = cotangent[i] + 2 * cotangent[gradient.length + i];
      }
      return new double[][] {gradient};
    }
  }

  /** The product of two arrays, entry by entry. */
  private static final class Multiply implements CustomDerivative {
    @Override
    public double[] forward(Context ctx, double[]... inputs) {
      ctx.save(inputs[0], inputs[1]);
      return product(inputs[0], inputs[1]);
    }

    @Override
    public double[][] backward(Context ctx, double[] cotangent) {
      double[] a = ctx.saved(0);
      double[] b = ctx.saved(1);
      return new double[][] {product(cotangent, b), product(cotangent, a)};
    }

    private static double[] product(double[] a, double[] b) {
      double[] product = new double[a.length];
      for (int i = 0; i < a.length; i++) {
        product[i] = a[i] * b[i];
      }
      return product;
    }
  }

  private static double sum(double[] values, int from) {
    double sum = 0;
    for (int i = from; i < values.length; i++) {
      sum += values[i];
    }
    return sum;
  }

  @Test
  void oneOfTwoOutputs() {
    double[] x = {0, 1, 2, 3};
    ToDoubleFunction<double[]> loss = v -> sum(Derivatives.apply(new TwoOutputs(), v), v.length);
    assertEquals(12, loss.applyAsDouble(x));
    assertArrayEquals(new double[] {2, 2, 2, 2}, Derivatives.gradient(loss, x));
    assertArrayEquals(
        new double[] {3, 3, 3, 3},
        Derivatives.gradient(v -> sum(Derivatives.apply(new TwoOutputs(), v), 0), x));
  }

  @Test
  void multiply() {
    double[] x = {2, 3, 5, 7};
    assertArrayEquals(
        new double[] {5, 7, 2, 3},
        Derivatives.gradient(
            v ->
                sum(
                    Derivatives.apply(
                        new Multiply(), new double[] {v[0], v[1]}, new double[] {v[2], v[3]}),
                    0),
            x));
  }

  /** erfcx(2) to 16 digits is e^4 erfc(2), from multiple-precision arithmetic. */
  @Test
  void aRuleBesideItsMethod() {
    assertEquals(0.2553956763105058, erfcx(2), 1e-15);
    double slope = 4 * 0.2553956763105058 - 1.1283791670955126;
    assertEquals(slope, Derivatives.derivative(CustomExampleTest::erfcx, 2), 1e-14);
    assertEquals(slope, Derivatives.gradient(v -> erfcx(v[0]), new double[] {2})[0], 1e-14);
    // y'' = 2 y + 2 x y'
    assertEquals(
        2 * 0.2553956763105058 + 4 * slope,
        Derivatives.secondDerivative(CustomExampleTest::erfcx, 2),
        1e-13);
  }
}
