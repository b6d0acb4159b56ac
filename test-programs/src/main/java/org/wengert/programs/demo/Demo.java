package org.wengert.programs.demo;

import java.io.PrintStream;
import org.wengert.programs.Workload;
import org.wengert.programs.gmm.GmmProblem;
import org.wengert.programs.nist.NistProblems;
import org.wengert.programs.nist.Problem;

/**
 * Differentiates two ordinary programs and prints what comes out, beside central differences and
 * the gradient by hand. To be run with the agent, which needs nothing else on the class path.
 */
public final class Demo {
  private Demo() {}

  /** Runs the demo; it takes a few seconds, most of them to measure times. */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    out.println("Wengert: exact gradients of ordinary Java, by reverse mode");
    Problem thurber = NistProblems.named("Thurber");
    new GradientReport(
            "Thurber: half the sum of squares of a rational model with 37 measurements (NIST)",
            leastSquares(thurber),
            index -> "b" + (index + 1))
        .print(out);
    new GradientReport(
            "Gaussian mixture: log likelihood of 200 points in 5 dimensions, 5 components",
            GmmProblem.generate(5, 5, 200, 7).workload(),
            index -> "x[" + index + "]")
        .print(out);
  }

  private static Workload leastSquares(Problem problem) {
    return new Workload(
        problem.name(),
        problem.data().start2(),
        problem::halfSumOfSquares,
        (b, gradient) -> {
          System.arraycopy(problem.gradient(b), 0, gradient, 0, b.length);
          return problem.halfSumOfSquares(b);
        });
  }
}
