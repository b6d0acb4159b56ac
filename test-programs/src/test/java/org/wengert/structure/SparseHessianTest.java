package org.wengert.structure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.Derivatives;
import org.wengert.LinearSolve;
import org.wengert.SparseHessian;
import org.wengert.SparseHessianEvaluator;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.ValueAndHessian;
import org.wengert.programs.Agreement;
import org.wengert.programs.gmm.GmmProblem;
import org.wengert.programs.language.Example;
import org.wengert.programs.language.Tour;
import org.wengert.programs.rosenbrock.Rosenbrock;

/** Sparse Hessians of ordinary programs: the right entries, from few sweeps. */
class SparseHessianTest {
  /** Entries between -2 and 2 of which none is 0. */
  private static double[] point(int n) {
    double[] x = new double[n];
    Arrays.setAll(x, i -> 2 * Math.cos(1 + 3 * i));
    return x;
  }

  private static Arguments row(
      String name, ToDoubleFunction<double[]> f, int n, int nonZeros, int sweeps) {
    return Arguments.of(name, f, n, nonZeros, sweeps);
  }

  static Stream<Arguments> functions() {
    return Stream.of(
        row("tridiagonal", SparseEnergies::tridiagonal, 1, 1, 1),
        row("tridiagonal", SparseEnergies::tridiagonal, 2, 4, 2),
        row("tridiagonal", SparseEnergies::tridiagonal, 200, 598, 3),
        row("arrow", SparseEnergies::arrow, 100, 3 * 100 - 2, 2),
        row("Rosenbrock", Rosenbrock::value, 50, 3 * 50 - 2, 3),
        row("blocks", SparseEnergies::blocks, 90, 30 * 8, 3),
        row("ring", SparseEnergies::ring, 99, 3 * 99, 3),
        row("separable", SparseEnergies::separable, 50, 50, 1),
        row("linear in pieces", SparseEnergies::piecewiseLinear, 50, 0, 0),
        row("dense", SparseEnergies::dense, 20, 400, 20),
        row("unused", SparseEnergies::unused, 20, 2, 2),
        row("linear", x -> 3 * x[0] - x[2], 4, 0, 0),
        row("constant", x -> 3, 4, 0, 0),
        row("no inputs", x -> 3, 0, 0, 0));
  }

  @ParameterizedTest(name = "{0} of {2}")
  @MethodSource("functions")
  void entriesAreThoseOfTheWholeMatrix(
      String name, ToDoubleFunction<double[]> f, int n, int nonZeros, int sweeps) {
    double[] x = point(n);
    SparseHessian sparse = SparseHessian.of(f, x);
    assertArrayEquals(point(n), x, "the point was modified");
    assertEquals(n, sparse.size());
    assertEquals(nonZeros, sparse.nonZeros(), "entries");
    assertEquals(sweeps, sparse.sweeps(), "sweeps");
    sameAsWhole(name, f, x, sparse);
    try (SparseHessianEvaluator prepared = SparseHessian.prepare(f, point(n))) {
      assertEquals(sweeps, prepared.sweeps());
      assertEquals(nonZeros, prepared.nonZeros());
      Agreement.bits("prepared", sparse.values(), prepared.at(x).values());
      double[] elsewhere = Arrays.stream(x).map(entry -> 0.7 * entry).toArray();
      sameAsWhole(name, f, elsewhere, prepared.at(elsewhere));
      double[] nowhere = new double[n];
      sameAsWhole(name, f, nowhere, prepared.at(nowhere));
    }
  }

  private static void sameAsWhole(
      String name, ToDoubleFunction<double[]> f, double[] x, SparseHessian sparse) {
    ValueAndHessian whole = Derivatives.valueAndHessian(f, x);
    Agreement.bits(name + ": value", f.applyAsDouble(x.clone()), sparse.value());
    Agreement.bits(name + ": gradient", whole.gradient(), sparse.gradient());
    double[][] dense = sparse.toDense();
    double largest = 1;
    for (double[] row : whole.hessian()) {
      largest = Math.max(largest, Agreement.largest(row));
    }
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        String what = name + ": entry (" + i + ", " + j + ")";
        double expected = whole.hessian()[i][j];
        if (Double.isFinite(expected)) {
          Agreement.close(what, expected, dense[i][j], 1e-13 * largest);
        } else {
          assertEquals(expected, dense[i][j], what);
        }
        Agreement.bits(what + ": symmetry", dense[i][j], dense[j][i]);
        Agreement.bits(what + ": element", dense[i][j], sparse.get(i, j));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 65, 500})
  void tridiagonalAgainstTheClosedForm(int n) {
    double[] x = point(n);
    Agreement.toLargest(
        "tridiagonal",
        1e-15,
        SparseEnergies.tridiagonalByHand(x),
        SparseHessian.of(SparseEnergies::tridiagonal, x).toDense());
  }

  @Test
  void rosenbrockAgainstTheClosedForm() {
    double[] x = Rosenbrock.point(1000, 4);
    SparseHessian h = SparseHessian.of(Rosenbrock::value, x);
    assertEquals(2998, h.nonZeros());
    assertEquals(3, h.sweeps());
    Agreement.toLargest("Rosenbrock", 1e-15, SparseEnergies.rosenbrockByHand(x), h.toDense());
  }

  @Test
  void compressedRowsOfATridiagonalMatrix() {
    SparseHessian h = SparseHessian.of(x -> x[0] * x[1] + 5 * x[1] * x[2], new double[3]);
    assertArrayEquals(new int[] {0, 1, 3, 4}, h.rowStarts());
    assertArrayEquals(new int[] {1, 0, 2, 1}, h.columnIndices());
    assertArrayEquals(new double[] {1, 1, 5, 5}, h.values());
    int[] colours = h.colours();
    assertEquals(colours[0], colours[2]);
    assertEquals(2, h.sweeps());
  }

  /** Quadratic forms of whole numbers, so that every entry is exact. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 40, 150})
  void randomSparseQuadratics(int n) {
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(31 * n + seed);
      double[][] a = new double[n][n];
      int entries = 0;
      for (int k = 0; k < 2 * n; k++) {
        int i = random.nextInt(n);
        int j = random.nextInt(n);
        double value = 1 + random.nextInt(9);
        entries += a[i][j] == 0 ? i == j ? 1 : 2 : 0;
        a[i][j] = value;
        a[j][i] = value;
      }
      ToDoubleFunction<double[]> f =
          x -> {
            double sum = 0;
            for (int i = 0; i < n; i++) {
              sum += a[i][i] == 0 ? 0 : 0.5 * a[i][i] * x[i] * x[i];
              for (int j = 0; j < i; j++) {
                if (a[i][j] != 0) {
                  sum += a[i][j] * x[i] * x[j];
                }
              }
            }
            return sum;
          };
      SparseHessian h = SparseHessian.of(f, point(n));
      assertEquals(entries, h.nonZeros(), "seed " + seed);
      assertTrue(h.sweeps() <= n, "seed " + seed);
      for (int i = 0; i < n; i++) {
        assertArrayEquals(a[i], h.toDense()[i], "seed " + seed + ", row " + i);
      }
    }
  }

  @Test
  void aLargeMatrixTakesAsFewSweepsAsASmallOne() {
    int n = 50_000;
    double[] x = point(n);
    SparseHessian h = SparseHessian.of(SparseEnergies::tridiagonal, x);
    assertEquals(3 * n - 2, h.nonZeros());
    assertEquals(3, h.sweeps());
    for (int i : new int[] {0, 1, 33_333, n - 2}) {
      Agreement.close("diagonal", 2 * x[i + 1] - Math.sin(x[i]), h.get(i, i), 1e-15);
      assertEquals(2 * x[i], h.get(i, i + 1));
      assertEquals(2 * x[i], h.get(i + 1, i));
    }
    SparseHessian arrow = SparseHessian.of(SparseEnergies::arrow, x);
    assertEquals(2, arrow.sweeps());
    assertEquals(2 * x[n - 1], arrow.get(0, n - 1));
    assertEquals(2 + 2 * x[0], arrow.get(n - 1, n - 1));
  }

  /** At 0 many second derivatives vanish: the pattern has their entries all the same. */
  @Test
  void preparedAtZero() {
    ToDoubleFunction<double[]> f =
        x -> Math.sin(x[0] + x[1]) + Math.pow(x[2], 4) + x[3] * x[3] * x[3] + x[0] / (1 + x[3]);
    try (SparseHessianEvaluator prepared = SparseHessian.prepare(f, new double[4])) {
      double[] x = {0.3, 0.4, 2, 3};
      sameAsWhole("at zero", f, x, prepared.at(x));
      assertEquals(4 + 1 + 1 + 2, prepared.nonZeros());
    }
  }

  @Test
  void aBranchThatChangesThePatternIsRefused() {
    double[] right = {1, 2, 3, 4};
    double[] left = {-1, 2, 3, 4};
    try (SparseHessianEvaluator prepared = SparseHessian.prepare(SparseEnergies::upwind, right)) {
      UnsupportedDifferentiationException refused =
          assertThrows(UnsupportedDifferentiationException.class, () -> prepared.at(left));
      assertEquals(
          "Inputs 2 and 3 have a second derivative at this point, but not where this sparse"
              + " Hessian was prepared, so its entry would be lost. Prepare with a point that takes"
              + " this path as well: SparseHessian.prepare(f, x, thisPoint).",
          refused.getMessage());
      sameAsWhole("right", SparseEnergies::upwind, right, prepared.at(right));
    }
    try (SparseHessianEvaluator prepared =
        SparseHessian.prepare(SparseEnergies::upwind, right, left)) {
      assertEquals(6, prepared.nonZeros());
      sameAsWhole("right", SparseEnergies::upwind, right, prepared.at(right));
      sameAsWhole("left", SparseEnergies::upwind, left, prepared.at(left));
    }
  }

  /** A linear solve is differentiated by equations of its own. */
  @Test
  void linearSolve() {
    ToDoubleFunction<double[]> f =
        x -> {
          double[] y = LinearSolve.solve(new double[] {x[0], 1, 0, x[1]}, new double[] {x[2], 1});
          return y[0] * y[0] + x[3] * x[4];
        };
    double[] x = {2, 3, 5, 7, 11};
    sameAsWhole("linear solve", f, x, SparseHessian.of(f, x));
  }

  @Test
  void aMixtureOfGaussians() {
    GmmProblem problem = GmmProblem.generate(2, 5, 10, 7);
    ToDoubleFunction<double[]> f = problem.mixture()::logLikelihood;
    sameAsWhole("mixture", f, problem.parameters(), SparseHessian.of(f, problem.parameters()));
  }

  static List<Example> tour() {
    return Tour.examples();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tour")
  void everyConstructOfTheLanguage(Example example) {
    for (double[] x : example.points()) {
      sameAsWhole(example.name(), example.function(), x, SparseHessian.of(example.function(), x));
    }
  }

  @Test
  void badInput() {
    ToDoubleFunction<double[]> f = SparseEnergies::tridiagonal;
    assertThrows(IllegalArgumentException.class, () -> SparseHessian.of(null, new double[1]));
    assertThrows(IllegalArgumentException.class, () -> SparseHessian.of(f, null));
    assertThrows(IllegalArgumentException.class, () -> SparseHessian.prepare(f, null));
    assertThrows(
        IllegalArgumentException.class,
        () -> SparseHessian.prepare(f, new double[2], (double[][]) null));
    assertThrows(
        IllegalArgumentException.class,
        () -> SparseHessian.prepare(f, new double[2], new double[3]));
    SparseHessianEvaluator prepared = SparseHessian.prepare(f, new double[2]);
    assertThrows(IllegalArgumentException.class, () -> prepared.at(null));
    assertThrows(IllegalArgumentException.class, () -> prepared.at(new double[3]));
    prepared.close();
    prepared.close();
    assertEquals(
        "This evaluator is closed.",
        assertThrows(IllegalStateException.class, () -> prepared.at(new double[2])).getMessage());
    SparseHessian h = SparseHessian.of(f, new double[2]);
    assertThrows(IndexOutOfBoundsException.class, () -> h.get(2, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> h.get(0, -1));
  }

  @Test
  void onAnotherThread() throws InterruptedException {
    try (SparseHessianEvaluator prepared =
        SparseHessian.prepare(SparseEnergies::tridiagonal, new double[2])) {
      Throwable[] thrown = new Throwable[1];
      Thread other =
          new Thread(
              () ->
                  thrown[0] =
                      assertThrows(IllegalStateException.class, () -> prepared.at(new double[2])));
      other.start();
      other.join();
      assertTrue(thrown[0].getMessage().startsWith("This evaluator was made on"), "" + thrown[0]);
    }
  }
}
