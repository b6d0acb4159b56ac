package org.wengert.structure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.JacobianColouring;
import org.wengert.SparseJacobian;
import org.wengert.SparseJacobianEvaluator;
import org.wengert.Tape;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.programs.Agreement;

/** Sparse Jacobians of ordinary programs: the right entries, from few sweeps. */
class SparseJacobianTest {
  /** Entries between -2 and 2 of which none is 0. */
  private static double[] point(int n) {
    double[] x = new double[n];
    Arrays.setAll(x, i -> 2 * Math.cos(1 + 3 * i));
    return x;
  }

  private static Arguments row(
      String name, Function<double[], double[]> f, int n, int nonZeros, int sweeps) {
    return Arguments.of(name, f, n, nonZeros, sweeps);
  }

  static Stream<Arguments> functions() {
    return Stream.of(
        row("tridiagonal", SparseFunctions::tridiagonal, 1, 1, 1),
        row("tridiagonal", SparseFunctions::tridiagonal, 2, 4, 2),
        row("tridiagonal", SparseFunctions::tridiagonal, 200, 598, 3),
        row("three steps", SparseFunctions::threeSteps, 100, 7 * 100 - 2 * (3 + 2 + 1), 7),
        row("ring", SparseFunctions::ring, 99, 3 * 99, 3),
        row("arrow", SparseFunctions::arrow, 100, 3 * 100 - 2, 3),
        row("blocks", SparseFunctions::blocks, 90, 30 * 6, 2),
        row("dense", SparseFunctions::dense, 20, 400, 20),
        row("tall", SparseFunctions::tall, 5, 250, 1),
        row("wide", SparseFunctions::wide, 1000, 1000, 1),
        row("permuted", SparseFunctions::permuted, 70, 70, 1),
        row("upwind", SparseFunctions::upwind, 40, 79, 2),
        row("constant", x -> new double[] {1, 2, 3}, 4, 0, 0),
        row("no outputs", x -> new double[0], 4, 0, 0),
        row("no inputs", x -> new double[] {1, 2, 3}, 0, 0, 0),
        row("neither", x -> x, 0, 0, 0));
  }

  @ParameterizedTest(name = "{0} of {2}")
  @MethodSource("functions")
  void entriesAreThoseOfSingleSweepsToTheBit(
      String name, Function<double[], double[]> f, int n, int nonZeros, int sweeps) {
    double[] x = point(n);
    double[] plain = f.apply(x.clone());
    SparseJacobian sparse = SparseJacobian.of(f, x);
    assertArrayEquals(point(n), x, "the point was modified");
    Agreement.bits("value under recording", plain, sparse.value());
    Agreement.bits("value of a plain call after recording", plain, f.apply(x.clone()));
    assertEquals(plain.length, sparse.rows());
    assertEquals(n, sparse.columns());
    assertEquals(nonZeros, sparse.nonZeros(), "entries");
    assertEquals(sweeps, sparse.sweeps(), "sweeps");
    sameAsSingleSweeps(f, x, sparse);
    try (SparseJacobianEvaluator prepared = SparseJacobian.prepare(f, point(n))) {
      assertEquals(sweeps, prepared.sweeps());
      SparseJacobian again = prepared.at(x);
      Agreement.bits("prepared: value", plain, again.value());
      Agreement.bits("prepared: entries", sparse.values(), again.values());
      double[] elsewhere = Arrays.stream(x).map(entry -> 0.7 * entry).toArray();
      sameAsSingleSweeps(f, elsewhere, prepared.at(elsewhere));
    }
  }

  /** Demands what a sweep for each row or each column gives, and zeros elsewhere. */
  private static void sameAsSingleSweeps(
      Function<double[], double[]> f, double[] x, SparseJacobian sparse) {
    double[][] dense = sparse.toDense();
    JacobianColouring colouring = sparse.colouring();
    try (Tape tape = new Tape()) {
      tape.record(f, x);
      BitSet[] pattern = tape.dependencies();
      double[][] rows = tape.vjp(identity(sparse.rows()));
      double[][] columns = tape.jvp(identity(sparse.columns()));
      for (int i = 0; i < sparse.rows(); i++) {
        for (int j = 0; j < sparse.columns(); j++) {
          String what = "entry (" + i + ", " + j + ")";
          Agreement.close(what, rows[i][j], dense[i][j], 1e-14 * Math.abs(rows[i][j]));
          boolean swept = colouring.rowColours()[i] >= 0 || colouring.columnColours()[j] >= 0;
          assertTrue(swept || !pattern[i].get(j), () -> what + " was not swept");
          if (colouring.forwardSweeps() == 0) {
            Agreement.bits(what, rows[i][j], dense[i][j]);
          } else if (colouring.reverseSweeps() == 0) {
            Agreement.bits(what, columns[j][i], dense[i][j]);
          }
          assertEquals(dense[i][j], sparse.get(i, j), what);
        }
      }
    }
  }

  private static double[][] identity(int size) {
    double[][] identity = new double[size][size];
    for (int i = 0; i < size; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 65, 500})
  void tridiagonalAgainstTheClosedForm(int n) {
    double[] x = point(n);
    Agreement.toLargest(
        "tridiagonal",
        1e-15,
        SparseFunctions.tridiagonalByHand(x),
        SparseJacobian.of(SparseFunctions::tridiagonal, x).toDense());
  }

  @Test
  void compressedRowsOfATridiagonalMatrix() {
    SparseJacobian j = SparseJacobian.of(SparseFunctions::tridiagonal, new double[] {3, 5, 7});
    assertArrayEquals(new int[] {0, 2, 5, 7}, j.rowStarts());
    assertArrayEquals(new int[] {0, 1, 0, 1, 2, 1, 2}, j.columnIndices());
    double[] expected = {2 * 3 + 5, 3, -Math.cos(3), 2 * 5 + 7, 5, -Math.cos(5), 2 * 7};
    assertArrayEquals(expected, j.values(), 1e-15);
  }

  @Test
  void aLargeMatrixTakesAsFewSweepsAsASmallOne() {
    int n = 100_000;
    double[] x = point(n);
    SparseJacobian j = SparseJacobian.of(SparseFunctions::tridiagonal, x);
    assertEquals(3 * n - 2, j.nonZeros());
    assertEquals(3, j.sweeps());
    for (int i : new int[] {0, 1, 77_777, n - 1}) {
      double next = i < n - 1 ? x[i + 1] : 0;
      Agreement.close("diagonal", 2 * x[i] + next, j.get(i, i), 1e-15);
    }
    SparseJacobian arrow = SparseJacobian.of(SparseFunctions::arrow, x);
    assertEquals(3, arrow.sweeps());
    assertEquals(2 * x[n - 1], arrow.get(0, n - 1));
    assertEquals(x[n - 1], arrow.get(n - 1, 0));
    assertEquals(x[0], arrow.get(n - 1, n - 1));
  }

  @Test
  void aBranchThatChangesThePatternIsRefused() {
    double[] right = {1, 2, 3};
    double[] left = {-1, 2, 3};
    double[][] atRight = {{1, 0, 0}, {-1, 1, 0}, {0, -1, 1}};
    double[][] atLeft = {{-1, 1, 0}, {0, -1, 1}, {0, 0, 1}};
    try (SparseJacobianEvaluator prepared =
        SparseJacobian.prepare(SparseFunctions::upwind, right)) {
      UnsupportedDifferentiationException refused =
          assertThrows(UnsupportedDifferentiationException.class, () -> prepared.at(left));
      assertTrue(
          refused.getMessage().contains("Output 0 depends on input 1")
              || refused.getMessage().contains("Output 1 depends on input 2"),
          refused.getMessage());
      assertArrayEquals(atRight, prepared.at(right).toDense());
    }
    try (SparseJacobianEvaluator prepared =
        SparseJacobian.prepare(SparseFunctions::upwind, right, left)) {
      assertEquals(7, prepared.nonZeros());
      assertArrayEquals(atRight, prepared.at(right).toDense());
      assertArrayEquals(atLeft, prepared.at(left).toDense());
    }
  }
}
