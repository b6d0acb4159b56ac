package org.wengert.programs.gmm;

import java.io.IOException;
import java.nio.file.Path;
import org.wengert.programs.NumberFile;
import org.wengert.programs.SplitMix64;
import org.wengert.programs.Workload;

/**
 * A mixture likelihood and a point to differentiate it at.
 *
 * @param mixture the likelihood
 * @param parameters the point, in the order of {@link GaussianMixture}; shared, read it only
 */
public record GmmProblem(GaussianMixture mixture, double[] parameters) {

  /**
   * Reads a problem in ADBench's text format: d, k, n; the alphas, means and factors; the points;
   * gamma and m.
   *
   * @throws IOException if the file cannot be read
   */
  public static GmmProblem read(Path file) throws IOException {
    NumberFile numbers = new NumberFile(file);
    int d = numbers.nextInt();
    int k = numbers.nextInt();
    int n = numbers.nextInt();
    double[] parameters = numbers.nextDoubles(k * (1 + d + d * (d + 1) / 2));
    double[] x = numbers.nextDoubles(n * d);
    double gamma = numbers.nextDouble();
    int m = numbers.nextInt();
    return new GmmProblem(new GaussianMixture(d, k, x, gamma, m), parameters);
  }

  /** Draws n points and the parameters of k components in d dimensions, all from [-1, 1). */
  public static GmmProblem generate(int d, int k, int n, long seed) {
    SplitMix64 random = new SplitMix64(seed);
    double[] x = random.nextDoubles(n * d, -1, 1);
    GaussianMixture mixture = new GaussianMixture(d, k, x, 1, 0);
    return new GmmProblem(mixture, random.nextDoubles(mixture.parameterCount(), -1, 1));
  }

  /** Returns the likelihood with its gradient by hand. */
  public Workload workload() {
    return new Workload(
        "gmm",
        parameters,
        mixture::logLikelihood,
        new GmmAdjoint(mixture)::valueAndGradient,
        new GmmTangent(mixture)::evaluate);
  }
}
