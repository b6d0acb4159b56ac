package org.wengert.border;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.wengert.Derivatives;
import org.wengert.ValueAndGradient;
import org.wengert.ValueAndHessian;
import org.wengert.ValueAndTangent;

/** A way to differentiate. The whole matrix is asserted for each. */
enum Mode {
  /** By a recording and a sweep. */
  REVERSE {
    @Override
    Found differentiate(ToDoubleFunction<double[]> f, double[] x) {
      ValueAndGradient found = Derivatives.valueAndGradient(f, x);
      return new Found(found.value(), found.gradient());
    }

    @Override
    double[] expected(Carrier carrier) {
      return carrier.gradient();
    }
  },
  /** By tangents, one direction after the other. */
  FORWARD {
    @Override
    Found differentiate(ToDoubleFunction<double[]> f, double[] x) {
      double value = Double.NaN;
      double[] gradient = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        double[] direction = new double[x.length];
        direction[i] = 1;
        ValueAndTangent found =
            Derivatives.jvp(v -> new double[] {f.applyAsDouble(v)}, x, direction);
        value = found.value()[0];
        gradient[i] = found.tangent()[0];
      }
      return new Found(value, gradient);
    }

    @Override
    double[] expected(Carrier carrier) {
      return carrier.gradient();
    }
  },
  /** Both, for the gradient and the second derivatives. */
  SECOND_ORDER {
    @Override
    Found differentiate(ToDoubleFunction<double[]> f, double[] x) {
      ValueAndHessian found = Derivatives.valueAndHessian(f, x);
      return new Found(found.value(), joined(found.gradient(), found.hessian()));
    }

    @Override
    double[] expected(Carrier carrier) {
      return joined(carrier.gradient(), carrier.hessian());
    }
  };

  /**
   * What was found.
   *
   * @param value the function's value
   * @param derivatives all derivatives
   */
  record Found(double value, double[] derivatives) {}

  /** The value and the derivatives of a function. */
  abstract Found differentiate(ToDoubleFunction<double[]> f, double[] x);

  /** The derivatives that are right. */
  abstract double[] expected(Carrier carrier);

  private static double[] joined(double[] first, double[][] second) {
    return DoubleStream.concat(
            Arrays.stream(first), Arrays.stream(second).flatMapToDouble(Arrays::stream))
        .toArray();
  }
}
