package org.wengert.programs.language;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.ValueAndGradient;

/**
 * The ways to a derivative that the tour is taken by. Every program is asked for its derivative in
 * each of them: a new mode of differentiation need only be added here.
 */
enum Evaluator {
  /** One recording, one sweep back. */
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

  /** A function of several results, of which this is the last but one. */
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
  };

  /** Returns the value and the gradient of a program. */
  abstract ValueAndGradient at(ToDoubleFunction<double[]> f, double[] x);
}
