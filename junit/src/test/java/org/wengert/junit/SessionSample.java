package org.wengert.junit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wengert.junit.GradientAssertions.assertGradient;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.wengert.Derivatives;
import org.wengert.Differentiable;

/**
 * Tests that need the agent, of a class that has what is lost if it comes too late: fields that are
 * prepared when the class is loaded, and lambdas that the JVM has made before.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class SessionSample implements ToDoubleFunction<double[]> {
  private static final DoubleUnaryOperator SQUARE = v -> v * v;
  private static final List<DoubleUnaryOperator> ALL = List.of(SQUARE, Math::sin);
  private double state;

  @Override
  @Differentiable
  public double applyAsDouble(double[] x) {
    state = 0;
    for (double each : x) {
      for (DoubleUnaryOperator f : ALL) {
        state += f.applyAsDouble(each);
      }
    }
    return state;
  }

  @Test
  void checked() {
    assertGradient(this, 1, 2);
  }

  @Test
  void exact() {
    double[] gradient = Derivatives.gradient(this, new double[] {1, 2});
    assertArrayEquals(new double[] {2 + Math.cos(1), 4 + Math.cos(2)}, gradient, 1e-15);
  }

  @Test
  void runtimeIsTheAgents() {
    assertEquals(null, Derivatives.class.getClassLoader());
  }
}
