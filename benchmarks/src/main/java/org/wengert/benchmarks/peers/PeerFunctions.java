package org.wengert.benchmarks.peers;

import org.wengert.programs.gmm.GaussianMixture;
import org.wengert.programs.lstm.LstmLoss;

/** The workloads for numbers of any library. */
public final class PeerFunctions {
  private PeerFunctions() {}

  /** Rosenbrock's function. */
  public static PeerFunction rosenbrock() {
    return PeerWorkloads::rosenbrock;
  }

  /** The log determinant of a kernel matrix. */
  public static PeerFunction cholesky() {
    return PeerWorkloads::cholesky;
  }

  /** Competing species. */
  public static PeerFunction lotkaVolterra() {
    return PeerWorkloads::lotkaVolterra;
  }

  /** A logistic regression. */
  public static PeerFunction logistic() {
    return new PeerLogistic();
  }

  /** The likelihood of a mixture. */
  public static PeerFunction gmm(GaussianMixture mixture) {
    return new PeerGmm(mixture);
  }

  /** The loss of a text. */
  public static PeerFunction lstm(LstmLoss loss) {
    return new PeerLstm(loss);
  }
}
