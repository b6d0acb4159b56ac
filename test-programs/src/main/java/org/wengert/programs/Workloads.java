package org.wengert.programs;

import java.util.List;
import org.wengert.programs.cholesky.CholeskyLogDeterminant;
import org.wengert.programs.gmm.GmmProblem;
import org.wengert.programs.logistic.LogisticRegression;
import org.wengert.programs.lstm.LstmProblem;
import org.wengert.programs.ode.LotkaVolterra;
import org.wengert.programs.rosenbrock.Rosenbrock;

/** The workloads that need no file: all inputs are drawn from fixed seeds. */
public final class Workloads {
  private Workloads() {}

  /** Returns all workloads, newly made. */
  public static List<Workload> all() {
    return List.of(
        Rosenbrock.workload(),
        LogisticRegression.workload(),
        LotkaVolterra.workload(),
        CholeskyLogDeterminant.workload(),
        GmmProblem.generate(3, 4, 50, 5).workload(),
        LstmProblem.generate(2, 4, 20, 6).workload());
  }
}
