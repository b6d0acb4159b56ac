package org.wengert.programs;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wengert.programs.bundle.BundleAdjustment;
import org.wengert.programs.bundle.BundleProblem;
import org.wengert.programs.bundle.Reprojection;
import org.wengert.programs.gmm.GmmProblem;
import org.wengert.programs.lstm.LstmProblem;

/** ADBench's own problems against reference gradients, where its files are at hand. */
class AdBenchTest {
  private static AdBench files;

  @BeforeAll
  static void findFiles() {
    files = AdBench.files();
  }

  @Test
  void gaussianMixture() throws IOException {
    String name = "gmm_d10_K25_1k";
    check(name, GmmProblem.read(files.input(name)).workload());
  }

  @Test
  void lstm() throws IOException {
    String name = "lstm_l2_c1024";
    check(name, LstmProblem.read(files.input(name)).workload());
  }

  private static void check(String name, Workload workload) throws IOException {
    double[] gradient = Recorded.gradient(workload.value(), workload.start());
    double value = files.number(name, "objective");
    Agreement.close("value", value, workload.valueAtStart(), 1e-12 * Math.abs(value));
    Agreement.withReference(name, files.numbers(name, "gradient"), gradient);
    Agreement.toLargest("by hand", 1e-12, workload.gradient(workload.start()), gradient);
  }

  /** All blocks of this problem are equal, so that one of them stands for the whole. */
  @Test
  void bundleAdjustment() throws IOException {
    String name = "ba1";
    BundleProblem problem = BundleProblem.read(files.input(name));
    BundleAdjustment bundle = problem.bundle();
    double[] inputs = bundle.inputs(problem.parameters(), 0);
    double[][] block = Recorded.jacobian(bundle.observation(0)::residual, inputs);
    double weight = inputs[Reprojection.INPUTS - 1];
    double weightSlope =
        Recorded.gradient((double[] w) -> Reprojection.weightError(w[0]), new double[] {weight})[0];

    double[] index = files.numbers(name, "jacobian_sample_index");
    double[] reference = files.numbers(name, "jacobian_sample_value");
    double largest = files.number(name, "jacobian_maxabs");
    int residuals = 2 * Reprojection.INPUTS * bundle.observations();
    for (int i = 0; i < index.length; i++) {
      int at = (int) index[i];
      int entry = at % (2 * Reprojection.INPUTS);
      double actual =
          at >= residuals
              ? weightSlope
              : block[entry / Reprojection.INPUTS][entry % Reprojection.INPUTS];
      Agreement.close(
          name + "[" + at + "]",
          reference[i],
          actual,
          1e-8 * Math.max(Math.abs(reference[i]), 1e-6 * largest));
    }
  }
}
