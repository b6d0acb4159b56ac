package org.wengert.programs.rosenbrock;

import org.wengert.Differentiable;
import org.wengert.programs.SplitMix64;
import org.wengert.programs.Workload;

/** Rosenbrock's function in n dimensions. */
public final class Rosenbrock {
  private Rosenbrock() {}

  /** Returns {@code sum over i < n - 1 of 100 (x[i+1] - x[i]^2)^2 + (1 - x[i])^2}. */
  @Differentiable
  public static double value(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length - 1; i++) {
      double a = x[i + 1] - x[i] * x[i];
      double b = 1 - x[i];
      sum += 100 * a * a + b * b;
    }
    return sum;
  }

  /** Returns a point of n entries drawn from [-2, 2). */
  public static double[] point(int n, long seed) {
    return new SplitMix64(seed).nextDoubles(n, -2, 2);
  }

  /** Returns the function of 1000 variables, seed 4. */
  public static Workload workload() {
    return new Workload(
        "rosenbrock",
        point(1000, 4),
        Rosenbrock::value,
        RosenbrockAdjoint::valueAndGradient,
        RosenbrockTangent::evaluate);
  }
}
