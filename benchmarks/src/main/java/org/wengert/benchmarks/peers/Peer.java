package org.wengert.benchmarks.peers;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.benchmarks.Problem;

/** Ways to a gradient that a JVM offers without Wengert. */
public enum Peer {
  /** Forward differences, one value more than there are inputs. */
  DIFFERENCES("finite differences"),
  /** Hipparchus, dense first derivatives. */
  GRADIENT("Hipparchus Gradient"),
  /** Hipparchus, sparse first derivatives. */
  SPARSE_GRADIENT("Hipparchus SparseGradient"),
  /** Commons Math, order 1. */
  DERIVATIVE_STRUCTURE("Commons Math DerivativeStructure");

  private final String title;

  Peer(String title) {
    this.title = title;
  }

  /** Returns its name for people. */
  public String title() {
    return title;
  }

  /** Returns the gradient of a problem as this peer computes it, as a function of the point. */
  public Function<double[], double[]> gradientOf(Problem problem) {
    int n = problem.workload().start().length;
    return switch (this) {
      case DIFFERENCES -> x -> differences(problem.workload().value(), x);
      case GRADIENT -> gradient(new GradientArithmetic(n), problem.peer());
      case SPARSE_GRADIENT -> gradient(new SparseArithmetic(), problem.peer());
      case DERIVATIVE_STRUCTURE -> gradient(new CommonsArithmetic(n), problem.peer());
    };
  }

  private static double[] differences(ToDoubleFunction<double[]> f, double[] x) {
    double[] gradient = new double[x.length];
    double value = f.applyAsDouble(x);
    for (int i = 0; i < x.length; i++) {
      double kept = x[i];
      double step = 0x1.0p-26 * Math.max(1, Math.abs(kept));
      x[i] = kept + step;
      gradient[i] = (f.applyAsDouble(x) - value) / (x[i] - kept);
      x[i] = kept;
    }
    return gradient;
  }

  private static <T> Function<double[], double[]> gradient(Arithmetic<T> on, PeerFunction f) {
    return x -> {
      T[] variables = on.array(x.length);
      for (int i = 0; i < x.length; i++) {
        variables[i] = on.variable(x.length, i, x[i]);
      }
      double[] gradient = new double[x.length];
      on.derivatives(f.apply(on, variables)[0], gradient);
      return gradient;
    };
  }
}
