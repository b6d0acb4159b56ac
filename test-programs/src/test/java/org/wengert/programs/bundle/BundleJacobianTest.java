package org.wengert.programs.bundle;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;
import org.wengert.programs.ReferenceTable;

/** Bundle adjustment of 3 cameras, 5 points and 15 observations, all different. */
class BundleJacobianTest {
  private static final double ROUNDING = 1e-13;

  private final BundleProblem problem = BundleProblem.generate(3, 5, 15, 11);
  private final BundleAdjustment bundle = problem.bundle();
  private final double[] parameters = problem.parameters();

  @Test
  void blockOfEveryObservationEqualsTheBlockByHand() {
    for (int i = 0; i < bundle.observations(); i++) {
      Reprojection observation = bundle.observation(i);
      double[] inputs = bundle.inputs(parameters, i);
      double[] byHand = ReprojectionJacobian.jacobian(observation, inputs);
      double[] block = flat(Recorded.jacobian(observation::residual, inputs));
      Agreement.toLargest("observation " + i, ROUNDING, byHand, block);
    }
  }

  @Test
  void blocksAgreeWithTheReference() {
    ReferenceTable reference = ReferenceTable.read("bundle");
    for (int i : new int[] {0, 7}) {
      String quantity = "jacobian_" + i;
      double[] inputs = bundle.inputs(parameters, i);
      double[] block = flat(Recorded.jacobian(bundle.observation(i)::residual, inputs));
      Agreement.withReference(
          quantity, reference.values(quantity), reference.select(quantity, block));
    }
  }

  @Test
  void wholeJacobianIsTheBlocksAtTheirPlaces() {
    Agreement.toLargest(
        "jacobian", ROUNDING, assembled(), Recorded.jacobian(bundle::errors, parameters));
  }

  @Test
  void noRotationTakesTheOtherBranch() {
    double[] inputs = bundle.inputs(parameters, 0);
    inputs[0] = 0;
    inputs[1] = 0;
    inputs[2] = 0;
    Reprojection observation = bundle.observation(0);
    Agreement.toLargest(
        "without rotation",
        ROUNDING,
        ReprojectionJacobian.jacobian(observation, inputs),
        flat(Recorded.jacobian(observation::residual, inputs)));
  }

  @Test
  void transposedProductNeedsNoJacobian() {
    double[][] jacobian = assembled();
    double[] weights = new double[jacobian.length];
    double[] expected = new double[parameters.length];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = Math.cos(row);
      for (int column = 0; column < expected.length; column++) {
        expected[column] += weights[row] * jacobian[row][column];
      }
    }
    Function<double[], double[]> errors = bundle::errors;
    Agreement.toLargest(
        "w'J", ROUNDING, expected, Derivatives.vjp(errors, parameters, weights).cotangent());
  }

  /** Returns the whole Jacobian from the blocks by hand. */
  private double[][] assembled() {
    int p = bundle.observations();
    double[][] jacobian = new double[3 * p][parameters.length];
    for (int i = 0; i < p; i++) {
      double[] inputs = bundle.inputs(parameters, i);
      double[] block = ReprojectionJacobian.jacobian(bundle.observation(i), inputs);
      int[] columns = columns(i);
      for (int row = 0; row < 2; row++) {
        for (int column = 0; column < columns.length; column++) {
          jacobian[2 * i + row][columns[column]] = block[row * columns.length + column];
        }
      }
      jacobian[2 * p + i][columns[Reprojection.WEIGHT]] = -2 * inputs[Reprojection.WEIGHT];
    }
    return jacobian;
  }

  /** Returns where the inputs of an observation stand among the parameters of the whole. */
  private int[] columns(int observation) {
    double[] numbered = new double[parameters.length];
    for (int i = 0; i < numbered.length; i++) {
      numbered[i] = i;
    }
    double[] places = bundle.inputs(numbered, observation);
    int[] columns = new int[places.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = (int) places[i];
    }
    return columns;
  }

  private static double[] flat(double[][] rows) {
    double[] flat = new double[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * rows[i].length, rows[i].length);
    }
    return flat;
  }
}
