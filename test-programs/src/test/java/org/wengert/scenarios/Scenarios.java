package org.wengert.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Small functions of many shapes, with state, constants and caches. */
final class Scenarios {
  private Scenarios() {}

  /** A function with a cache that it writes in each call. */
  private static final class Cached implements Function<double[], double[]> {
    private final double[] cache = new double[2];

    @Override
    public double[] apply(double[] x) {
      cache[0] = x[0] * x[1];
      cache[1] = cache[0] + Math.sin(x[0]);
      return new double[] {cache[1] * 2, cache[0]};
    }
  }

  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    all.add(
        new Scenario(
            "one number to one number",
            x -> new double[] {Math.exp(x[0]) * x[0]},
            new double[] {0.7},
            new double[][] {{Math.exp(0.7) * 1.7}}));
    all.add(
        new Scenario(
            "one number to an array",
            x -> new double[] {x[0] * x[0], 3 * x[0], 5},
            new double[] {2},
            new double[][] {{4}, {3}, {0}}));
    all.add(
        new Scenario(
            "an array to one number",
            x -> new double[] {x[0] * x[1] * x[2]},
            new double[] {2, 3, 5},
            new double[][] {{15, 10, 6}}));
    double[] diagonal = new double[20];
    double[][] diagonalJacobian = new double[20][20];
    for (int i = 0; i < 20; i++) {
      diagonal[i] = i - 9.5;
      diagonalJacobian[i][i] = 2 * diagonal[i];
    }
    all.add(new Scenario("each entry squared", Scenarios::squares, diagonal, diagonalJacobian));
    double factor = 3;
    double[] constants = {1, 10};
    all.add(
        new Scenario(
            "a closure over constants",
            x -> new double[] {factor * x[0] + constants[1] * x[1], constants[0]},
            new double[] {1, 2},
            new double[][] {{3, 10}, {0, 0}}));
    all.add(
        new Scenario(
            "a function with a cache",
            new Cached(),
            new double[] {0.5, 2},
            new double[][] {{2 * (2 + Math.cos(0.5)), 1}, {2, 0.5}}));
    all.add(
        new Scenario(
            "its own argument",
            x -> x,
            new double[] {1, 2, 3},
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}));
    all.add(
        new Scenario(
            "its own argument, changed in place",
            x -> {
              x[0] *= x[1];
              return x;
            },
            new double[] {3, 4},
            new double[][] {{4, 3}, {0, 1}}));
    all.add(
        new Scenario(
            "constants only",
            x -> new double[] {7, 8},
            new double[] {1},
            new double[][] {{0}, {0}}));
    all.add(
        new Scenario(
            "no inputs", x -> new double[] {7}, new double[0], new double[][] {new double[0]}));
    all.add(new Scenario("no outputs", x -> new double[0], new double[] {1, 2}, new double[0][]));
    all.add(new Scenario("nothing", x -> new double[0], new double[0], new double[0][]));
    return all;
  }

  private static double[] squares(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = x[i] * x[i];
    }
    return y;
  }
}
