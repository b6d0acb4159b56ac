package org.wengert.structure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Gradient;
import org.wengert.Jacobian;
import org.wengert.SparseJacobian;
import org.wengert.SparseJacobianEvaluator;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.Vjp;

/** Evaluators that were prepared outside of a function, used inside while it is recorded. */
class NestedEvaluatorTest {
  private static final double[] X = {2};

  /** What the inner function reads beside its argument. */
  private static final class State {
    double factor = 4;
  }

  private final State state = new State();
  private final double[] point = {3};
  private final double[] out = new double[1];
  private final double[] value = new double[1];
  private final double[][] matrix = new double[1][1];
  private final ToDoubleFunction<double[]> scalar = y -> state.factor * y[0] * y[0];
  private final Function<double[], double[]> vector = y -> new double[] {scalar.applyAsDouble(y)};

  private void refused(String what, ToDoubleFunction<double[]> f) {
    UnsupportedDifferentiationException refusal =
        assertThrows(
            UnsupportedDifferentiationException.class, () -> Derivatives.gradient(f, X), what);
    assertTrue(refusal.getMessage().contains("an active value"), refusal.getMessage());
  }

  /** The inner derivative is 2 * factor * 3, so that of the whole is not 0. */
  @Test
  void anInnerFunctionThatReadsAnActiveValueIsRefused() {
    try (Gradient gradient = Derivatives.prepareGradient(scalar, 1);
        Vjp vjp = Derivatives.prepareVjp(vector, 1, 1);
        Jacobian jacobian = Derivatives.prepareJacobian(vector, 1, 1);
        SparseJacobianEvaluator sparse = SparseJacobian.prepare(vector, point)) {
      refused("gradient", x -> activate(x) * 0 + gradient.at(point, out));
      refused(
          "product",
          x -> {
            activate(x);
            vjp.at(point, new double[] {1}, value, out);
            return out[0];
          });
      refused(
          "jacobian",
          x -> {
            activate(x);
            jacobian.at(point, value, matrix);
            return matrix[0][0];
          });
      refused("sparse jacobian", x -> activate(x) * 0 + sparse.at(point).get(0, 0));
    }
  }

  private double activate(double[] x) {
    state.factor = x[0];
    return x[0];
  }

  @Test
  void derivativesOfConstantsAreConstants() {
    try (Gradient gradient = Derivatives.prepareGradient(scalar, 1)) {
      ToDoubleFunction<double[]> f =
          x -> {
            gradient.at(point, out); // 24
            return out[0] * x[0] * x[0];
          };
      assertArrayEquals(new double[] {96}, Derivatives.gradient(f, X));
      assertArrayEquals(new double[] {96}, Derivatives.gradient(f, X));
    }
  }
}
