package org.wengert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a check refuses, and the words it finds for that. */
class GradientCheckBadInputTest {
  private static final ToDoubleFunction<double[]> PRODUCT = x -> x[0] * x[1];
  private static final Function<double[], double[]> SWAPPED = x -> new double[] {x[1], x[0]};
  private static final GradientCheck CHECK = GradientCheck.of(PRODUCT).against(SWAPPED);

  private static void refused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void nulls() {
    refused("f is null", () -> GradientCheck.of((ToDoubleFunction<double[]>) null));
    refused("f is null", () -> GradientCheck.of((Function<double[], double[]>) null));
    refused("gradient is null", () -> CHECK.against(null));
    refused("jacobian is null", () -> CHECK.againstJacobian(null));
    refused("hessianVectorProduct is null", () -> CHECK.secondOrder(null));
    refused("x is null", () -> CHECK.at((double[]) null));
    refused("checked is null", () -> CHECK.mask((boolean[]) null));
    refused("branches is null", () -> CHECK.branches(null));
  }

  @Test
  void settings() {
    refused("x[1] is NaN: there are no differences around it", () -> CHECK.at(1, Double.NaN));
    refused(
        "x[0] is -Infinity: there are no differences around it",
        () -> CHECK.at(Double.NEGATIVE_INFINITY));
    refused("count is 0, but has to be positive", () -> CHECK.directions(0));
    refused(
        "absolute is -1.0, but has to be finite and not negative", () -> CHECK.tolerance(-1, 0));
    refused(
        "relative is NaN, but has to be finite and not negative",
        () -> CHECK.tolerance(0, Double.NaN));
    refused("The mask has 1 entries, but x has 2", () -> CHECK.at(1, 2).mask(true).run());
    refused(
        "The mask has 3 entries, but x has 2",
        () -> CHECK.mask(true, true, true).at(1, 2).taylor());
  }

  @Test
  void noPoint() {
    String message = "No point to check at. Call at(x) first.";
    assertEquals(message, assertThrows(IllegalStateException.class, CHECK::run).getMessage());
    assertEquals(message, assertThrows(IllegalStateException.class, CHECK::taylor).getMessage());
  }

  @Test
  void derivativesOfAnotherShape() {
    GradientCheck check = GradientCheck.of(PRODUCT).at(1, 2);
    refused("The gradient is null", () -> check.against(x -> null).run());
    refused(
        "The gradient has 1 entries, but x has 2", () -> check.against(x -> new double[1]).run());
    refused(
        "The gradient has 3 entries, but x has 2",
        () -> check.against(x -> new double[3]).directions(1).run());
    refused("The Jacobian is null", () -> check.againstJacobian(x -> null).taylor());
    refused(
        "The Jacobian has 2 rows, but f has 1 outputs",
        () -> check.againstJacobian(x -> new double[2][2]).run());
    refused(
        "Row 0 of the Jacobian has 4 entries, but x has 2",
        () -> check.againstJacobian(x -> new double[1][4]).run());
    refused(
        "Row 0 of the Jacobian is null", () -> check.againstJacobian(x -> new double[1][]).run());
  }

  @Test
  void vectorFunctionsHaveNoGradient() {
    GradientCheck check = GradientCheck.of(SWAPPED);
    refused(
        "f is a vector function, so it has no gradient. Use againstJacobian.",
        () -> check.against(SWAPPED));
    refused(
        "f is a vector function, so it has no Hessian matrix. Check w'f for some weights w.",
        () -> check.secondOrder((x, v) -> v));
    refused(
        "f is a vector function, so it has no Hessian matrix. Check w'f for some weights w.",
        check::secondOrder);
  }

  @Test
  void outputsOfTheFunction() {
    refused(
        "f returned null instead of an array of outputs",
        () ->
            GradientCheck.of((double[] x) -> (double[]) null)
                .againstJacobian(x -> null)
                .at()
                .run());
    Function<double[], double[]> changing = x -> new double[x[0] == 1 ? 2 : 3];
    refused(
        "f returned 2 outputs at x, but 3 at a point beside it: their number must not depend on x",
        () -> GradientCheck.of(changing).againstJacobian(x -> new double[2][1]).at(1).run());
  }

  @Test
  void exceptionsAtThePointPassThrough() {
    RuntimeException own = new RuntimeException("own");
    ToDoubleFunction<double[]> throwing =
        x -> {
          throw own;
        };
    GradientCheck check = GradientCheck.of(throwing).against(SWAPPED).at(1, 2);
    assertSame(own, assertThrows(RuntimeException.class, check::run));
    assertSame(own, assertThrows(RuntimeException.class, check::taylor));
    GradientCheck derivative =
        GradientCheck.of(PRODUCT).against(x -> new double[] {throwing.applyAsDouble(x)}).at(1, 2);
    assertSame(own, assertThrows(RuntimeException.class, derivative::run));
  }

  @Test
  void errorsBesideThePointPassThrough() {
    Error own = new AssertionError("own");
    ToDoubleFunction<double[]> throwing =
        x -> {
          if (x[0] != 1) {
            throw own;
          }
          return 1;
        };
    GradientCheck check = GradientCheck.of(throwing).against(x -> new double[1]).at(1);
    assertSame(own, assertThrows(AssertionError.class, check::run));
  }
}
