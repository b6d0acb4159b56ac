package org.wengert.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.junit.GradientAssertions.assertGradient;
import static org.wengert.junit.GradientAssertions.assertGradientMatches;
import static org.wengert.junit.GradientAssertions.assertHessian;
import static org.wengert.junit.GradientAssertions.assertJacobian;
import static org.wengert.junit.GradientAssertions.assertJacobianMatches;

import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.check.Verdict;

/**
 * The assertions, in a JVM to which the agent was attached by the listener: this module's tests are
 * started without it.
 */
class GradientAssertionsTest {
  private double spring = 3;
  private final double[] weights = {1, 2, 3};

  private double energy(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double stretch = x[i] > 0 ? x[i] * weights[i] : Math.sin(x[i]);
      sum += spring * stretch * stretch;
    }
    return sum;
  }

  private double[] gradient(double[] x) {
    double[] gradient = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      gradient[i] =
          x[i] > 0
              ? 2 * spring * x[i] * weights[i] * weights[i]
              : 2 * spring * Math.sin(x[i]) * Math.cos(x[i]);
    }
    return gradient;
  }

  private double[] parts(double[] x) {
    return new double[] {x[0] * x[1], Math.exp(x[0])};
  }

  @Test
  void rightDerivatives() {
    assertEquals(3, assertGradient(this::energy, 1, -2, 0.5).count(Verdict.OK));
    assertEquals(
        3, assertGradientMatches(this::energy, this::gradient, 1, -2, 0.5).count(Verdict.OK));
    assertEquals(4, assertJacobian(this::parts, 2, 3).count(Verdict.OK));
    assertEquals(9, assertHessian(this::energy, 1, -2, 0.5).count(Verdict.OK));
    assertJacobianMatches(
        this::parts, x -> new double[][] {{x[1], x[0]}, {Math.exp(x[0]), 0}}, 2, 3);
  }

  @Test
  void agreementWithTheClosedForm() {
    double[] x = {1, -2, 0.5};
    double[] recorded = Derivatives.gradient(this::energy, x);
    double[] byHand = gradient(x);
    for (int i = 0; i < x.length; i++) {
      assertEquals(byHand[i], recorded[i], 1e-15 * Math.abs(byHand[i]), "entry " + i);
    }
    double value = Derivatives.valueAndGradient(this::energy, x).value();
    assertEquals(Double.doubleToRawLongBits(energy(x)), Double.doubleToRawLongBits(value));
  }

  @Test
  void lostDerivativeIsFound() {
    AssertionError failure =
        assertThrows(
            AssertionError.class, () -> assertGradient(x -> x[0] * Derivatives.detach(x[0]), 3));
    assertTrue(
        failure
            .getMessage()
            .startsWith("Gradient check at x = [3.0]: FAILED, 1 of 1 entry is wrong."),
        failure.getMessage());
    assertThrows(
        AssertionError.class,
        () -> assertJacobian(x -> new double[] {Double.parseDouble("" + x[0])}, 3));
  }

  @Test
  void wrongDerivativesByHand() {
    AssertionError failure =
        assertThrows(
            AssertionError.class,
            () -> assertGradientMatches(this::energy, x -> new double[] {1, 2, 3}, 1, 1, 1));
    assertTrue(failure.getMessage().contains("3 of 3 entries are wrong"), failure.getMessage());
    assertThrows(
        AssertionError.class,
        () -> assertJacobianMatches(this::parts, x -> new double[2][2], 2, 3));
  }

  @Test
  void kinksDoNotFail() {
    assertEquals(1, assertGradient(x -> Math.abs(x[0]), 0).count(Verdict.KINK));
    spring = 4; // a field that changed after the first recording
    assertGradient(this::energy, 0.1, -0.1, 2);
  }
}
