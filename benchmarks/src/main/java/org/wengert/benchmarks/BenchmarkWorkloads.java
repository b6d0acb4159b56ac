package org.wengert.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wengert.benchmarks.peers.PeerFunction;
import org.wengert.benchmarks.peers.PeerFunctions;
import org.wengert.programs.Workload;
import org.wengert.programs.bundle.BundleProblem;
import org.wengert.programs.cholesky.CholeskyLogDeterminant;
import org.wengert.programs.gmm.GmmProblem;
import org.wengert.programs.logistic.LogisticRegression;
import org.wengert.programs.lstm.LstmProblem;
import org.wengert.programs.nbody.NBody;
import org.wengert.programs.ode.LotkaVolterra;
import org.wengert.programs.rosenbrock.Rosenbrock;

/** The workloads by name. */
public final class BenchmarkWorkloads {
  /** Names of the workloads with one output, in the order of the report. */
  static final List<String> NAMES =
      List.of("gmm", "lstm", "ode", "logistic", "cholesky", "rosenbrock", "nbody_vec3");

  private static final String SEEDED = "drawn from the objective's seed";
  private static final String SYNTHETIC = "synthetic, of ADBench's size";

  private BenchmarkWorkloads() {}

  /** Returns a workload, newly made. */
  public static Problem named(String name) {
    return switch (name) {
      case "gmm" -> gmm();
      case "lstm" -> lstm();
      case "ode" -> seeded(name, LotkaVolterra.workload(), PeerFunctions.lotkaVolterra());
      case "logistic" -> seeded(name, LogisticRegression.workload(), PeerFunctions.logistic());
      case "cholesky" -> seeded(name, CholeskyLogDeterminant.workload(), PeerFunctions.cholesky());
      case "rosenbrock" -> seeded(name, Rosenbrock.workload(), PeerFunctions.rosenbrock());
      case "nbody_vec3" -> seeded(name, NBody.workload(), null);
      default -> throw new IllegalArgumentException("no workload " + name);
    };
  }

  private static Problem seeded(String name, Workload workload, PeerFunction peer) {
    return new Problem(renamed(name, workload), peer, SEEDED);
  }

  private static Problem gmm() {
    String file = "gmm_d10_K25_1k";
    Optional<Path> data = ReferenceData.input(file);
    try {
      GmmProblem problem =
          data.isPresent() ? GmmProblem.read(data.get()) : GmmProblem.generate(10, 25, 1000, 8);
      String source = data.isPresent() ? "ADBench's " + file : SYNTHETIC;
      PeerFunction peer = PeerFunctions.gmm(problem.mixture());
      return new Problem(renamed("gmm", problem.workload()), peer, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem lstm() {
    String file = "lstm_l2_c1024";
    Optional<Path> data = ReferenceData.input(file);
    try {
      LstmProblem problem =
          data.isPresent() ? LstmProblem.read(data.get()) : LstmProblem.generate(2, 14, 1024, 9);
      String source = data.isPresent() ? "ADBench's " + file : SYNTHETIC;
      PeerFunction peer = PeerFunctions.lstm(problem.lstm());
      return new Problem(renamed("lstm", problem.workload()), peer, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the bundle adjustment of ADBench's smallest size, newly made. */
  static BundleProblem bundle() {
    Optional<Path> data = ReferenceData.input("ba1");
    try {
      return data.isPresent()
          ? BundleProblem.read(data.get())
          : BundleProblem.generate(49, 7776, 31843, 7);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns where the data of {@link #bundle} are from. */
  static String bundleData() {
    return ReferenceData.input("ba1").isPresent() ? "ADBench's ba1" : SYNTHETIC;
  }

  private static Workload renamed(String name, Workload workload) {
    return new Workload(
        name, workload.start(), workload.value(), workload.adjoint(), workload.tangent());
  }
}
