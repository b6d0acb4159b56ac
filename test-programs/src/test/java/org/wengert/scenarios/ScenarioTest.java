package org.wengert.scenarios;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wengert.Derivatives;
import org.wengert.Gradient;
import org.wengert.Jacobian;
import org.wengert.Mode;
import org.wengert.SparseJacobian;
import org.wengert.Tape;
import org.wengert.ValueAndCotangent;
import org.wengert.ValueAndGradient;
import org.wengert.ValueAndHessian;
import org.wengert.ValueAndJacobian;
import org.wengert.ValueAndTangent;
import org.wengert.Vjp;

/** Every operator on every scenario, twice, since the first time links and the second does not. */
class ScenarioTest {
  private static final double ROUNDING = 1e-13;

  static List<Scenario> scenarios() {
    return Scenarios.all();
  }

  private static void value(Scenario scenario, double[] found) {
    assertArrayEquals(
        Arrays.stream(scenario.f().apply(scenario.x().clone()))
            .mapToLong(Double::doubleToRawLongBits)
            .toArray(),
        Arrays.stream(found).mapToLong(Double::doubleToRawLongBits).toArray(),
        "value");
  }

  private static void matrix(double[][] expected, double[][] found) {
    assertEquals(expected.length, found.length, "rows");
    for (int i = 0; i < expected.length; i++) {
      assertArrayEquals(expected[i], found[i], ROUNDING, "row " + i);
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void jacobianInEveryMode(Scenario scenario) {
    for (int repetition = 0; repetition < 2; repetition++) {
      for (Mode mode : Mode.values()) {
        matrix(scenario.jacobian(), Derivatives.jacobian(scenario.f(), scenario.x().clone(), mode));
      }
      ValueAndJacobian both = Derivatives.valueAndJacobian(scenario.f(), scenario.x());
      value(scenario, both.value());
      matrix(scenario.jacobian(), both.jacobian());
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void products(Scenario scenario) {
    double[] v = Scenario.weights(scenario.inputs());
    double[] w = Scenario.weights(scenario.outputs());
    for (int repetition = 0; repetition < 2; repetition++) {
      ValueAndTangent forward = Derivatives.jvp(scenario.f(), scenario.x(), v);
      value(scenario, forward.value());
      assertArrayEquals(scenario.times(v), forward.tangent(), ROUNDING, "Jv");
      ValueAndCotangent reverse = Derivatives.vjp(scenario.f(), scenario.x(), w);
      value(scenario, reverse.value());
      assertArrayEquals(scenario.timesFromLeft(w), reverse.cotangent(), ROUNDING, "w'J");
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void sweepsOverOneTape(Scenario scenario) {
    double[] v = Scenario.weights(scenario.inputs());
    double[] w = Scenario.weights(scenario.outputs());
    try (Tape tape = new Tape()) {
      for (int repetition = 0; repetition < 2; repetition++) {
        value(scenario, tape.record(scenario.f(), scenario.x()));
        assertArrayEquals(scenario.times(v), tape.jvp(v), ROUNDING);
        assertArrayEquals(scenario.timesFromLeft(w), tape.vjp(w), ROUNDING);
        matrix(new double[][] {scenario.times(v)}, tape.jvp(new double[][] {v}));
        matrix(new double[][] {scenario.timesFromLeft(w)}, tape.vjp(new double[][] {w}));
        matrix(new double[0][], tape.jvp(new double[0][]));
        matrix(new double[0][], tape.vjp(new double[0][]));
        dependenciesCover(scenario, tape.dependencies());
      }
    }
  }

  /** Structure may have more than the closed form, never less. */
  private static void dependenciesCover(Scenario scenario, BitSet[] found) {
    assertEquals(scenario.outputs(), found.length);
    for (int i = 0; i < found.length; i++) {
      for (int j = 0; j < scenario.inputs(); j++) {
        boolean needed = scenario.jacobian()[i][j] != 0;
        assertEquals(needed, needed && found[i].get(j), "output " + i + " of input " + j);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void sparse(Scenario scenario) {
    matrix(scenario.jacobian(), SparseJacobian.of(scenario.f(), scenario.x()).toDense());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void prepared(Scenario scenario) {
    int n = scenario.inputs();
    int m = scenario.outputs();
    double[] w = Scenario.weights(m);
    try (Jacobian jacobian = Derivatives.prepareJacobian(scenario.f(), n, m);
        Vjp vjp = Derivatives.prepareVjp(scenario.f(), n, m)) {
      for (int repetition = 0; repetition < 3; repetition++) {
        double[] value = new double[m];
        double[][] out = new double[m][n];
        jacobian.at(scenario.x(), value, out);
        value(scenario, value);
        matrix(scenario.jacobian(), out);
        double[] product = new double[n];
        vjp.at(scenario.x(), w, value, product);
        value(scenario, value);
        assertArrayEquals(scenario.timesFromLeft(w), product, ROUNDING);
      }
    }
  }

  /** The weighted sum of the outputs: a scalar function, for the operators that need one. */
  private static ToDoubleFunction<double[]> weighted(Scenario scenario, double[] w) {
    return x -> {
      double[] y = scenario.f().apply(x);
      double sum = 0;
      for (int i = 0; i < y.length; i++) {
        sum += w[i] * y[i];
      }
      return sum;
    };
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void scalarOperators(Scenario scenario) {
    double[] w = Scenario.weights(scenario.outputs());
    double[] expected = scenario.timesFromLeft(w);
    ToDoubleFunction<double[]> f = weighted(scenario, w);
    double plain = f.applyAsDouble(scenario.x().clone());
    for (int repetition = 0; repetition < 2; repetition++) {
      ValueAndGradient gradient = Derivatives.valueAndGradient(f, scenario.x());
      assertEquals(plain, gradient.value());
      assertArrayEquals(expected, gradient.gradient(), ROUNDING);
      ValueAndHessian hessian = Derivatives.valueAndHessian(f, scenario.x());
      assertEquals(plain, hessian.value());
      assertArrayEquals(expected, hessian.gradient(), ROUNDING, "gradient beside the Hessian");
      symmetricAndMeasured(f, scenario.x(), hessian.hessian());
    }
    try (Gradient prepared = Derivatives.prepareGradient(f, scenario.inputs())) {
      double[] out = new double[scenario.inputs()];
      assertEquals(plain, prepared.at(scenario.x(), out));
      assertArrayEquals(expected, out, ROUNDING, "prepared");
    }
  }

  /** A Hessian against differences of the gradient, which are a second opinion only. */
  private static void symmetricAndMeasured(
      ToDoubleFunction<double[]> f, double[] x, double[][] hessian) {
    double step = 1e-5;
    for (int j = 0; j < x.length; j++) {
      double[] above = x.clone();
      double[] below = x.clone();
      above[j] += step;
      below[j] -= step;
      double[] up = Derivatives.gradient(f, above);
      double[] down = Derivatives.gradient(f, below);
      double[] direction = new double[x.length];
      direction[j] = 1;
      double[] column = Derivatives.hessianVectorProduct(f, x, direction);
      for (int i = 0; i < x.length; i++) {
        assertEquals(hessian[j][i], hessian[i][j], "symmetric");
        assertEquals(hessian[i][j], column[i], 1e-12 * (1 + Math.abs(column[i])), "column " + j);
        assertEquals((up[i] - down[i]) / (2 * step), hessian[i][j], 1e-6, i + ", " + j);
      }
    }
  }
}
