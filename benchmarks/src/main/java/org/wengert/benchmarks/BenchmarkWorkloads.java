package org.wengert.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wengert.programs.Workload;
import org.wengert.programs.Workloads;
import org.wengert.programs.gmm.GmmProblem;
import org.wengert.programs.lstm.LstmProblem;

/** The workloads by name: those of the test programs, and two of the sizes that ADBench uses. */
final class BenchmarkWorkloads {
  private static final String GMM = "gmm_d10_k25_n1000";
  private static final String LSTM = "lstm_l2_c1024";

  private BenchmarkWorkloads() {}

  /** Returns a workload, newly made. */
  static Workload named(String name) {
    return switch (name) {
      case GMM -> renamed(GMM, GmmProblem.generate(10, 25, 1000, 8).workload());
      case LSTM -> renamed(LSTM, LstmProblem.generate(2, 14, 1024, 9).workload());
      default ->
          Workloads.all().stream()
              .filter(workload -> workload.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no workload " + name));
    };
  }

  private static Workload renamed(String name, Workload workload) {
    return new Workload(name, workload.start(), workload.value(), workload.adjoint());
  }

  /** Returns all names, those of the large workloads last. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    Workloads.all().forEach(workload -> names.add(workload.name()));
    names.addAll(Arrays.asList(GMM, LSTM));
    return names;
  }
}
