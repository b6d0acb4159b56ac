package org.wengert.modes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.Derivatives;
import org.wengert.Mode;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.ValueAndGradient;
import org.wengert.ValueAndHessian;
import org.wengert.ValueAndTangent;

/**
 * Derivatives by reverse mode, for the tests, with the demand that forward mode and the tape for
 * second derivatives give the same: the same numbers, the same primal to the bit, and where reverse
 * mode refuses, a refusal with the same text.
 */
public final class BothModes {
  private static final double ROUNDING = 1e-10;

  /** With more inputs, each direction on its own would take too long. */
  private static final int MOST_DIRECTIONS = 64;

  private BothModes() {}

  /** The gradient of a scalar function. */
  public static double[] gradient(ToDoubleFunction<double[]> f, double[] x) {
    return valueAndGradient(f, x).gradient();
  }

  /** The gradient of a function of two numbers. */
  public static double[] gradient(DoubleBinaryOperator f, double x, double y) {
    double[] reverse = Derivatives.gradient(f, x, y);
    double[] point = {x, y};
    double[] forward = gradient(v -> f.applyAsDouble(v[0], v[1]), point);
    agree(reverse, forward, "a function of two numbers and one of an array");
    return reverse;
  }

  /** The value and the gradient of a scalar function. */
  public static ValueAndGradient valueAndGradient(ToDoubleFunction<double[]> f, double[] x) {
    ValueAndGradient reverse;
    try {
      reverse = Derivatives.valueAndGradient(f, x);
    } catch (UnsupportedDifferentiationException refusal) {
      refused(v -> new double[] {f.applyAsDouble(v)}, x, refusal);
      throw refusal;
    }
    if (x.length > MOST_DIRECTIONS) {
      inOneDirection(f, x, reverse);
      return reverse;
    }
    double[] forward = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      ValueAndTangent column =
          Derivatives.jvp(v -> new double[] {f.applyAsDouble(v)}, x, direction(x.length, i));
      forward[i] = column.tangent()[0];
      sameBits(reverse.value(), column.value()[0]);
    }
    agree(reverse.gradient(), forward, "gradient");
    ValueAndHessian second = Derivatives.valueAndHessian(f, x);
    sameBits(reverse.value(), second.value());
    agree(reverse.gradient(), second.gradient(), "gradient beside the Hessian");
    return reverse;
  }

  /** A long gradient is compared in one direction in which all of it counts. */
  private static void inOneDirection(
      ToDoubleFunction<double[]> f, double[] x, ValueAndGradient reverse) {
    double[] all = new double[x.length];
    Arrays.setAll(all, i -> 1 + 0.1 * (i % 7));
    ValueAndTangent forward = Derivatives.jvp(v -> new double[] {f.applyAsDouble(v)}, x, all);
    sameBits(reverse.value(), forward.value()[0]);
    double product = 0;
    double magnitude = 0;
    for (int i = 0; i < x.length; i++) {
      product += reverse.gradient()[i] * all[i];
      magnitude += Math.abs(reverse.gradient()[i] * all[i]);
    }
    assertEquals(product, forward.tangent()[0], ROUNDING * magnitude, "in one direction");
  }

  /** The Jacobian of a vector function. */
  public static double[][] jacobian(Function<double[], double[]> f, double[] x) {
    double[][] reverse;
    try {
      reverse = Derivatives.jacobian(f, x);
    } catch (UnsupportedDifferentiationException refusal) {
      refused(f, x, refusal);
      throw refusal;
    }
    for (int column = 0; column < x.length; column++) {
      int j = column;
      double[] forward = Derivatives.jvp(f, x, direction(x.length, j)).tangent();
      agree(Arrays.stream(reverse).mapToDouble(row -> row[j]).toArray(), forward, "column " + j);
    }
    for (Mode mode : Mode.values()) {
      double[][] other = Derivatives.jacobian(f, x, mode);
      assertEquals(reverse.length, other.length, "rows, mode " + mode);
      for (int i = 0; i < other.length; i++) {
        agree(reverse[i], other[i], "row " + i + ", mode " + mode);
      }
    }
    return reverse;
  }

  private static double[] direction(int n, int i) {
    double[] direction = new double[n];
    direction[i] = 1;
    return direction;
  }

  /** Forward mode refuses too, at the same place, in a direction in which all is active. */
  private static void refused(
      Function<double[], double[]> f, double[] x, UnsupportedDifferentiationException reverse) {
    double[] all = new double[x.length];
    Arrays.setAll(all, i -> 1 + 0.1 * i);
    UnsupportedDifferentiationException forward =
        assertThrows(
            UnsupportedDifferentiationException.class,
            () -> Derivatives.jvp(f, x, all),
            () -> "refused by reverse mode only: " + reverse.getMessage());
    sameText(reverse, forward, "the refusal by forward mode");
    UnsupportedDifferentiationException second =
        assertThrows(
            UnsupportedDifferentiationException.class,
            () -> Derivatives.hessian(v -> sum(f.apply(v)), x),
            () -> "not refused for second derivatives: " + reverse.getMessage());
    sameText(reverse, second, "the refusal for second derivatives");
  }

  /** A function object that is refused itself was wrapped here, so the text is another. */
  private static void sameText(
      UnsupportedDifferentiationException reverse,
      UnsupportedDifferentiationException other,
      String what) {
    if (!reverse.getMessage().startsWith("The function ")) {
      assertEquals(reverse.getMessage(), other.getMessage(), what);
    }
  }

  private static double sum(double[] outputs) {
    double sum = 0;
    for (double output : outputs) {
      sum += output;
    }
    return sum;
  }

  private static void sameBits(double reverse, double forward) {
    assertEquals(
        Double.doubleToRawLongBits(reverse),
        Double.doubleToRawLongBits(forward),
        () -> "value by reverse mode " + reverse + ", by the other " + forward);
  }

  private static void agree(double[] reverse, double[] forward, String what) {
    double largest = Arrays.stream(reverse).map(Math::abs).filter(Double::isFinite).max().orElse(0);
    for (int i = 0; i < reverse.length; i++) {
      double a = reverse[i];
      double b = forward[i];
      boolean same = a == b || Double.isNaN(a) && Double.isNaN(b);
      assertTrue(
          same || Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), 1e-3 * largest),
          what + ", entry " + i + ": reverse mode " + a + ", the other " + b);
    }
  }
}
