package org.wengert.programs.tour;

import org.wengert.programs.Workload;
import org.wengert.programs.Workloads;
import org.wengert.programs.nist.NistProblems;
import org.wengert.programs.nist.Problem;

/** Prints the gradients of the NIST regression problems and of the workloads that need no file. */
public final class ProgramTour {
  private ProgramTour() {}

  /** Prints one line for each. */
  public static void main(String[] arguments) {
    Printed printed = new Printed(System.out);
    for (Problem problem : NistProblems.all()) {
      printed.gradient(problem.name(), problem::halfSumOfSquares, problem.data().start2());
      printed.jacobian(problem.name() + "-jacobian", problem::residuals, problem.data().start2());
    }
    for (Workload workload : Workloads.all()) {
      printed.gradient(workload.name(), workload.value(), workload.start());
    }
  }
}
