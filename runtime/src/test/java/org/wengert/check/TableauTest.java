package org.wengert.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Extrapolation of quotients whose limits are known. */
class TableauTest {
  private static Tableau fill(Tableau table, DoubleUnaryOperator quotient, int rows) {
    double step = 0.1;
    for (int i = 0; i < rows; i++) {
      table.add(quotient.applyAsDouble(step), 1e-16 / step);
      step /= Tableau.RATIO;
    }
    return table;
  }

  private static void assertWithin(double expected, Tableau table, double most) {
    double error = Math.abs(table.value() - expected);
    assertTrue(error <= 10 * table.error(), () -> table.value() + " +- " + table.error());
    assertTrue(table.error() <= most, () -> table.value() + " +- " + table.error());
  }

  @Test
  void centralQuotientsOfSmoothFunctions() {
    DoubleUnaryOperator exp = h -> (Math.exp(1 + h) - Math.exp(1 - h)) / (2 * h);
    assertWithin(Math.E, fill(Tableau.central(), exp, 10), 1e-12);
    DoubleUnaryOperator tan = h -> (Math.tan(1 + h) - Math.tan(1 - h)) / (2 * h);
    double slope = 1 + Math.tan(1) * Math.tan(1);
    assertWithin(slope, fill(Tableau.central(), tan, 10), 1e-10);
  }

  @Test
  void oneSidedQuotients() {
    DoubleUnaryOperator exp = h -> (Math.exp(1 + h) - Math.exp(1)) / h;
    assertWithin(Math.E, fill(Tableau.oneSided(), exp, 10), 1e-9);
  }

  @Test
  void polynomialsAreExactAfterAsManyRowsAsTheyHavePowers() {
    Tableau table = fill(Tableau.central(), h -> 3 - 5 * h * h + 7 * h * h * h * h, 4);
    assertEquals(3, table.value(), 1e-13);
    Tableau sided = fill(Tableau.oneSided(), h -> 3 - 5 * h + 7 * h * h, 4);
    assertEquals(3, sided.value(), 1e-12);
  }

  @Test
  void errorIsNeverBelowTheNoise() {
    Tableau table = fill(Tableau.central(), h -> 2, 3);
    assertEquals(2, table.value(), 1e-14);
    assertTrue(table.error() > 1e-15, "error " + table.error());
    assertTrue(table.settled());
  }

  @Test
  void errorIsLargeWhereQuotientsHaveNoLimit() {
    assertTrue(fill(Tableau.central(), h -> 1 / h, 10).error() > 1);
    assertTrue(fill(Tableau.central(), h -> Math.sin(1 / h), 10).error() > 0.01);
  }

  @Test
  void oneQuotientIsAValueOfUnknownError() {
    Tableau table = fill(Tableau.central(), h -> 2, 1);
    assertEquals(2, table.value());
    assertEquals(Double.POSITIVE_INFINITY, table.error());
    assertFalse(table.settled());
    assertTrue(Double.isNaN(Tableau.central().value()));
  }

  @Test
  void tableBeginsAnewAfterAQuotientThatIsNotFinite() {
    DoubleUnaryOperator late = h -> h > 0.05 ? Double.NaN : 3 + h * h;
    Tableau table = fill(Tableau.central(), late, 6);
    assertEquals(3, table.value(), 1e-12);
    assertTrue(Double.isNaN(fill(Tableau.central(), h -> Double.NaN, 4).value()));
  }
}
