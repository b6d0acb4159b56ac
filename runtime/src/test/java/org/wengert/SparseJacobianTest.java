package org.wengert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The form of a sparse Jacobian, and what a prepared one refuses. */
@ExtendWith(FakeLinker.class)
@ResourceLock(value = FakeLinker.RESOURCE, mode = ResourceAccessMode.READ)
class SparseJacobianTest {
  /** y0 = x0 x2, y1 = 5, y2 = 3 x1: a matrix with three entries. */
  private static final TwinVector THREE_ENTRIES =
      (x, tape) -> {
        double[] y = {0, 5, 0};
        Num.load(x, 0, tape).times(Num.load(x, 2, tape)).store(y, 0);
        Num.load(x, 1, tape).times(3).store(y, 2);
        return y;
      };

  /** Depends on the entry that the first one points to, so on a branch. */
  private static final TwinVector CHOICE =
      (x, tape) -> {
        double[] y = new double[1];
        Num.load(x, 1 + (int) x[0], tape).times(2).store(y, 0);
        return y;
      };

  @Test
  void compressedRows() {
    SparseJacobian j = SparseJacobian.of(THREE_ENTRIES, new double[] {2, 7, 4});
    assertArrayEquals(new double[] {8, 5, 21}, j.value());
    assertEquals(3, j.rows());
    assertEquals(3, j.columns());
    assertEquals(3, j.nonZeros());
    assertArrayEquals(new int[] {0, 2, 2, 3}, j.rowStarts());
    assertArrayEquals(new int[] {0, 2, 1}, j.columnIndices());
    assertArrayEquals(new double[] {4, 2, 3}, j.values());
    assertArrayEquals(new double[][] {{4, 0, 2}, {0, 0, 0}, {0, 3, 0}}, j.toDense());
    assertEquals(1, j.sweeps());
    assertArrayEquals(new int[] {0, -1, 0}, j.colouring().rowColours());
    assertArrayEquals(new int[] {-1, -1, -1}, j.colouring().columnColours());
    assertEquals(1, j.colouring().reverseSweeps());
    assertEquals(0, j.colouring().forwardSweeps());
  }

  @Test
  void elements() {
    SparseJacobian j = SparseJacobian.of(THREE_ENTRIES, new double[] {2, 7, 4});
    assertEquals(2, j.get(0, 2));
    assertEquals(0, j.get(0, 1));
    assertEquals(0, j.get(1, 0));
    for (int[] outside : new int[][] {{-1, 0}, {3, 0}, {0, -1}, {0, 3}}) {
      assertThrows(IndexOutOfBoundsException.class, () -> j.get(outside[0], outside[1]));
    }
  }

  @Test
  void arraysAreCopies() {
    SparseJacobian j = SparseJacobian.of(THREE_ENTRIES, new double[] {2, 7, 4});
    j.value()[0] = 9;
    j.values()[0] = 9;
    j.rowStarts()[1] = 9;
    j.columnIndices()[0] = 9;
    j.colouring().rowColours()[0] = 9;
    compressedRows();
    assertArrayEquals(new double[] {8, 5, 21}, j.value());
    assertArrayEquals(new double[][] {{4, 0, 2}, {0, 0, 0}, {0, 3, 0}}, j.toDense());
    assertArrayEquals(new int[] {0, -1, 0}, j.colouring().rowColours());
  }

  @Test
  void nothingToSweep() {
    SparseJacobian noOutputs = SparseJacobian.of(Twins.NOTHING, new double[2]);
    assertArrayEquals(new double[0][], noOutputs.toDense());
    assertEquals(2, noOutputs.columns());
    assertEquals(0, noOutputs.sweeps());
    SparseJacobian noInputs = SparseJacobian.of(Twins.CONSTANT, new double[0]);
    assertArrayEquals(new double[3][0], noInputs.toDense());
    assertEquals(0, noInputs.sweeps());
    SparseJacobian noEntries = SparseJacobian.of(Twins.CONSTANT, new double[2]);
    assertArrayEquals(new double[3][2], noEntries.toDense());
    assertEquals(0, noEntries.nonZeros());
    assertEquals(0, noEntries.sweeps());
    SparseJacobian neither = SparseJacobian.of(Twins.IDENTITY, new double[0]);
    assertArrayEquals(new double[0][], neither.toDense());
  }

  @Test
  void preparedAtOnePointUsedAtOthers() {
    double[] x = {2, 7, 4};
    try (SparseJacobianEvaluator prepared = SparseJacobian.prepare(THREE_ENTRIES, x)) {
      assertEquals(3, prepared.nonZeros());
      assertEquals(1, prepared.sweeps());
      SparseJacobian first = prepared.at(x);
      SparseJacobian second = prepared.at(new double[] {-1, 0, 0.5});
      assertArrayEquals(new double[][] {{4, 0, 2}, {0, 0, 0}, {0, 3, 0}}, first.toDense());
      assertArrayEquals(new double[][] {{0.5, 0, -1}, {0, 0, 0}, {0, 3, 0}}, second.toDense());
      assertArrayEquals(new double[] {8, 5, 21}, first.value());
      assertArrayEquals(new double[] {-0.5, 5, 0}, second.value());
    }
  }

  @Test
  void anotherPathIsRefusedUnlessItWasPrepared() {
    double[] one = {0, 4, 5, 6};
    double[] two = {1, 4, 5, 6};
    double[] three = {2, 4, 5, 6};
    try (SparseJacobianEvaluator prepared = SparseJacobian.prepare(CHOICE, one)) {
      for (int i = 0; i < 2; i++) {
        UnsupportedDifferentiationException refused =
            assertThrows(UnsupportedDifferentiationException.class, () -> prepared.at(two));
        assertEquals(
            "Output 0 depends on input 2 at this point, but not where this sparse Jacobian was"
                + " prepared, so its entry would be lost. Prepare with a point that takes this"
                + " path as well: SparseJacobian.prepare(f, x, thisPoint).",
            refused.getMessage());
      }
      assertArrayEquals(new double[][] {{0, 2, 0, 0}}, prepared.at(one).toDense());
    }
    try (SparseJacobianEvaluator prepared = SparseJacobian.prepare(CHOICE, one, two)) {
      assertEquals(2, prepared.nonZeros());
      assertArrayEquals(new double[][] {{0, 2, 0, 0}}, prepared.at(one).toDense());
      assertArrayEquals(new double[][] {{0, 0, 2, 0}}, prepared.at(two).toDense());
      assertThrows(UnsupportedDifferentiationException.class, () -> prepared.at(three));
    }
  }

  @Test
  void fewerDependenciesAreZeros() {
    TwinVector fewer =
        (x, tape) -> {
          double[] y = new double[1];
          Num first = Num.load(x, 0, tape);
          (x[0] > 0 ? first.times(Num.load(x, 1, tape)) : first).store(y, 0);
          return y;
        };
    try (SparseJacobianEvaluator prepared = SparseJacobian.prepare(fewer, new double[] {2, 3})) {
      SparseJacobian j = prepared.at(new double[] {-2, 3});
      assertEquals(2, j.nonZeros());
      assertArrayEquals(new double[][] {{1, 0}}, j.toDense());
      assertArrayEquals(new double[][] {{5, 7}}, prepared.at(new double[] {7, 5}).toDense());
    }
  }

  @Test
  void anotherNumberOfOutputsIsRefused() {
    TwinVector grows = (x, tape) -> new double[(int) x[0]];
    double[] two = {2};
    double[] three = {3};
    String message = "f has 3 outputs, but was prepared for 2";
    try (SparseJacobianEvaluator prepared = SparseJacobian.prepare(grows, two)) {
      assertEquals(
          message,
          assertThrows(IllegalArgumentException.class, () -> prepared.at(three)).getMessage());
      assertEquals(2, prepared.at(two).rows());
    }
    assertEquals(
        message,
        assertThrows(
                IllegalArgumentException.class, () -> SparseJacobian.prepare(grows, two, three))
            .getMessage());
  }

  @Test
  void manyPathsAreCheckedEachTime() {
    TwinVector lengthens =
        (x, tape) -> {
          double[] y = new double[1];
          Num product = Num.load(x, 0, tape);
          for (int i = 1; i < x[1]; i++) {
            product = product.times(1);
          }
          product.store(y, 0);
          return y;
        };
    try (SparseJacobianEvaluator prepared =
        SparseJacobian.prepare(lengthens, new double[] {3, 1})) {
      for (int path = 1; path < 200; path++) {
        assertArrayEquals(new double[][] {{1}}, dense(prepared, path));
      }
    }
  }

  private static double[][] dense(SparseJacobianEvaluator prepared, int path) {
    SparseJacobian j = prepared.at(new double[] {3, path});
    assertEquals(2, j.columns());
    assertEquals(1, j.nonZeros());
    return new double[][] {{j.get(0, 0)}};
  }

  @Test
  void closedOrOnAnotherThread() throws InterruptedException {
    double[] x = {2, 7, 4};
    SparseJacobianEvaluator prepared = SparseJacobian.prepare(THREE_ENTRIES, x);
    Throwable[] thrown = new Throwable[1];
    Thread other =
        new Thread(
            () -> thrown[0] = assertThrows(IllegalStateException.class, () -> prepared.at(x)));
    other.start();
    other.join();
    assertTrue(thrown[0].getMessage().contains("works only there"), thrown[0].getMessage());
    assertEquals(3, prepared.at(x).nonZeros());
    prepared.close();
    prepared.close();
    assertThrows(IllegalStateException.class, () -> prepared.at(x));
  }

  @Test
  void anExceptionOfTheFunctionLeavesItUsable() {
    TwinVector throwing =
        (x, tape) -> {
          if (x[0] < 0) {
            throw new ArithmeticException("negative");
          }
          return x;
        };
    try (SparseJacobianEvaluator prepared = SparseJacobian.prepare(throwing, new double[] {1})) {
      assertThrows(ArithmeticException.class, () -> prepared.at(new double[] {-1}));
      assertArrayEquals(new double[][] {{1}}, prepared.at(new double[] {4}).toDense());
    }
  }
}
