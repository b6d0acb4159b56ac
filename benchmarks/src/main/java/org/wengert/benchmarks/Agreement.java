package org.wengert.benchmarks;

import java.util.Map;
import org.wengert.Derivatives;

/**
 * Nothing is timed before it is right: gradients against those by hand, and these against files.
 */
final class Agreement {
  /** ADBench's reference of each workload. */
  private static final Map<String, String> REFERENCES =
      Map.of(
          "gmm", "gmm_d10_K25_1k",
          "lstm", "lstm_l2_c1024",
          "ode", "ode_lv",
          "logistic", "logistic",
          "cholesky", "chol_logdet",
          "rosenbrock", "rosenbrock");

  private Agreement() {}

  /**
   * Compares Wengert's gradient with that by hand, and that by hand with the reference.
   *
   * @return what was compared, for the report
   * @throws IllegalStateException if they differ
   */
  static String check(String name, Problem problem) {
    double[] x = problem.workload().start();
    double[] byHand = problem.workload().gradient(x);
    compare(name + " by hand", byHand, Derivatives.gradient(problem.workload().value(), x), 1e-11);
    String reference = REFERENCES.get(name);
    if (reference == null) {
      return "by hand";
    }
    return ReferenceData.gradient(reference)
        .map(
            expected -> {
              compare(name + " reference", expected, byHand, 1e-8);
              return "by hand and reference";
            })
        .orElse("by hand; the reference is not here");
  }

  /** Demands that no entry differs by more than a fraction of the largest. */
  static void compare(String what, double[] expected, double[] actual, double fraction) {
    double largest = 0;
    double error = 0;
    for (int i = 0; i < expected.length; i++) {
      largest = Math.max(largest, Math.abs(expected[i]));
      error = Math.max(error, Math.abs(expected[i] - actual[i]));
    }
    if (!(error <= fraction * largest)) {
      throw new IllegalStateException(what + ": wrong by " + error + " of " + largest);
    }
  }
}
