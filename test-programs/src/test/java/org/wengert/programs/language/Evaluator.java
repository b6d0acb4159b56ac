package org.wengert.programs.language;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.Derivatives;
import org.wengert.Gradient;
import org.wengert.Tape;
import org.wengert.ValueAndDerivative;
import org.wengert.ValueAndGradient;
import org.wengert.ValueAndHessian;
import org.wengert.ValueAndTangent;

/**
 * The ways to a derivative that the tour is taken by. Every program is asked for its derivative in
 * each of them: a new mode of differentiation need only be added here.
 */
enum Evaluator {
  /** Reverse mode: one recording, one sweep back. */
  GRADIENT {
    @Override
    ValueAndGradient at(ToDoubleFunction<double[]> f, double[] x) {
      return Derivatives.valueAndGradient(f, x);
    }
  },

  /** One recording, one sweep back with several weights at once. */
  LANES {
    @Override
    ValueAndGradient at(ToDoubleFunction<double[]> f, double[] x) {
      try (Tape tape = new Tape()) {
        double value = tape.record(f, x);
        double[][] rows = tape.vjp(new double[][] {{0}, {1}, {-1}});
        return new ValueAndGradient(value, rows[1]);
      }
    }
  },

  /** One recording, and sweeps forward over it. */
  FORWARD_SWEEPS {
    @Override
    ValueAndGradient at(ToDoubleFunction<double[]> f, double[] x) {
      try (Tape tape = new Tape()) {
        double value = tape.record(f, x);
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
          gradient[i] = tape.jvp(direction(x.length, i))[0];
        }
        return new ValueAndGradient(value, gradient);
      }
    }
  },

  /** A function of several results, of which this is one. */
  JACOBIAN {
    @Override
    ValueAndGradient at(ToDoubleFunction<double[]> f, double[] x) {
      double[] value = new double[1];
      Function<double[], double[]> results =
          v -> {
            double y = f.applyAsDouble(v);
            value[0] = y;
            return new double[] {1, y, 2 * y};
          };
      double[][] jacobian = Derivatives.jacobian(results, x);
      return new ValueAndGradient(value[0], jacobian[1]);
    }
  },

  /** The second evaluation of a prepared evaluator: memory of the first is used again. */
  PREPARED {
    @Override
    ValueAndGradient at(ToDoubleFunction<double[]> f, double[] x) {
      try (Gradient evaluator = Derivatives.prepareGradient(f, x.length)) {
        double[] gradient = new double[x.length];
        evaluator.at(x, gradient);
        double value = evaluator.at(x, gradient);
        return new ValueAndGradient(value, gradient);
      }
    }
  },

  /** Forward mode, one run for each input. */
  FORWARD {
    @Override
    ValueAndGradient at(ToDoubleFunction<double[]> f, double[] x) {
      double[] gradient = new double[x.length];
      double value = 0;
      for (int i = 0; i < x.length; i++) {
        ValueAndTangent run =
            Derivatives.jvp(v -> new double[] {f.applyAsDouble(v)}, x, direction(x.length, i));
        value = run.value()[0];
        gradient[i] = run.tangent()[0];
      }
      return new ValueAndGradient(value, gradient);
    }
  },

  /** Forward mode of a function of one number, for one input after the other. */
  DERIVATIVE {
    @Override
    ValueAndGradient at(ToDoubleFunction<double[]> f, double[] x) {
      double[] gradient = new double[x.length];
      double value = 0;
      for (int i = 0; i < x.length; i++) {
        int input = i;
        ValueAndDerivative run =
            Derivatives.valueAndDerivative(
                number -> {
                  double[] point = x.clone();
                  point[input] = number;
                  return f.applyAsDouble(point);
                },
                x[i]);
        value = run.value();
        gradient[i] = run.derivative();
      }
      return new ValueAndGradient(value, gradient);
    }
  },

  /** The adjoints of the inputs in the list of all operations. */
  LISTING {
    @Override
    ValueAndGradient at(ToDoubleFunction<double[]> f, double[] x) {
      double[] value = new double[1];
      ToDoubleFunction<double[]> keeping =
          v -> {
            value[0] = f.applyAsDouble(v);
            return value[0];
          };
      Tape.Listing list = Tape.list(keeping, x);
      double[] gradient = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        gradient[i] = list.adjoint(i + 1);
      }
      return new ValueAndGradient(value[0], gradient);
    }
  },

  /** The gradient that comes with second derivatives. */
  HESSIAN {
    @Override
    ValueAndGradient at(ToDoubleFunction<double[]> f, double[] x) {
      ValueAndHessian found = Derivatives.valueAndHessian(f, x);
      return new ValueAndGradient(found.value(), found.gradient());
    }
  };

  /** Returns the value and the gradient of a program. */
  abstract ValueAndGradient at(ToDoubleFunction<double[]> f, double[] x);

  private static double[] direction(int n, int i) {
    double[] direction = new double[n];
    direction[i] = 1;
    return direction;
  }
}
