package org.wengert.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wengert.SparseJacobian;
import org.wengert.SparseJacobianEvaluator;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;
import org.wengert.programs.bundle.BundleAdjustment;
import org.wengert.programs.bundle.BundleProblem;

/** The sparse Jacobian of bundle adjustment, the standard example of a sparse problem. */
class BundleSparsityTest {
  /** Of 15 inputs each of the two residuals lacks one, the other's principal point. */
  private static int entries(BundleAdjustment bundle) {
    return bundle.observations() * (2 * 14 + 1);
  }

  @Test
  void equalsTheDenseJacobian() {
    BundleProblem problem = BundleProblem.generate(3, 5, 15, 11);
    Function<double[], double[]> errors = problem.bundle()::errors;
    double[][] dense = Recorded.jacobian(errors, problem.parameters());
    SparseJacobian sparse = SparseJacobian.of(errors, problem.parameters());
    assertEquals(entries(problem.bundle()), sparse.nonZeros());
    Agreement.toLargest("jacobian", 1e-14, dense, sparse.toDense());
    for (int row = 0; row < dense.length; row++) {
      for (int column = 0; column < dense[row].length; column++) {
        double expected = dense[row][column];
        Agreement.close(
            "entry (" + row + ", " + column + ")",
            expected,
            sparse.get(row, column),
            1e-12 * Math.abs(expected));
      }
    }
  }

  @Test
  void sweepsDoNotGrowWithTheProblem() {
    BundleProblem problem = BundleProblem.generate(20, 300, 3000, 5);
    BundleAdjustment bundle = problem.bundle();
    double[] parameters = problem.parameters();
    try (SparseJacobianEvaluator prepared = SparseJacobian.prepare(bundle::errors, parameters)) {
      assertEquals(entries(bundle), prepared.nonZeros());
      assertTrue(prepared.sweeps() <= 16, () -> prepared.sweeps() + " sweeps");
      double[] other = BundleProblem.generate(20, 300, 3000, 6).parameters();
      SparseJacobian jacobian = prepared.at(other);
      Agreement.bits("errors", bundle.errors(other.clone()), jacobian.value());
      for (int i : new int[] {0, 1234, 2999}) {
        sameBlock(bundle, i, other, jacobian);
      }
    }
  }

  /** Compares the rows of one observation with its own Jacobian, which is a block of 2 by 15. */
  private static void sameBlock(
      BundleAdjustment bundle, int observation, double[] parameters, SparseJacobian jacobian) {
    double[] inputs = bundle.inputs(parameters, observation);
    double[][] block = Recorded.jacobian(bundle.observation(observation)::residual, inputs);
    double[] numbered = new double[parameters.length];
    for (int i = 0; i < numbered.length; i++) {
      numbered[i] = i;
    }
    double[] places = bundle.inputs(numbered, observation);
    for (int row = 0; row < 2; row++) {
      double[] found = new double[places.length];
      for (int k = 0; k < found.length; k++) {
        found[k] = jacobian.get(2 * observation + row, (int) places[k]);
      }
      Agreement.toLargest("observation " + observation, 1e-13, block[row], found);
    }
  }
}
