package org.wengert.benchmarks.peers;

import org.wengert.programs.bundle.Reprojection;

/** The Jacobian of one observation of bundle adjustment, by numbers with 15 derivatives. */
public final class BundlePeers {
  private final Arithmetic<?> arithmetic;

  private BundlePeers(Arithmetic<?> arithmetic) {
    this.arithmetic = arithmetic;
  }

  /** By Hipparchus' dense gradients. */
  public static BundlePeers gradient() {
    return new BundlePeers(new GradientArithmetic(Reprojection.INPUTS));
  }

  /** By Commons Math. */
  public static BundlePeers derivativeStructure() {
    return new BundlePeers(new CommonsArithmetic(Reprojection.INPUTS));
  }

  /** Writes the derivatives of the two residuals, row by row. */
  public void jacobian(Reprojection observation, double[] input, double[][] out) {
    jacobian(arithmetic, observation, input, out);
  }

  private static <T> void jacobian(
      Arithmetic<T> on, Reprojection observation, double[] input, double[][] out) {
    T[] variables = on.array(input.length);
    for (int i = 0; i < input.length; i++) {
      variables[i] = on.variable(input.length, i, input[i]);
    }
    T[] residuals = new PeerBundle(observation).apply(on, variables);
    on.derivatives(residuals[0], out[0]);
    on.derivatives(residuals[1], out[1]);
  }
}
