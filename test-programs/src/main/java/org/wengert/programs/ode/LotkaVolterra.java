package org.wengert.programs.ode;

import org.wengert.Differentiable;
import org.wengert.programs.SplitMix64;
import org.wengert.programs.Workload;

/**
 * The generalised Lotka-Volterra equations {@code x_i' = x_i (r_i + sum_j A_ij x_j)}, integrated by
 * the classical Runge-Kutta method of fourth order.
 *
 * <p>With s species the parameters are one array: the s initial populations, the s growth rates r,
 * and the interactions A, s x s row by row.
 */
public final class LotkaVolterra {
  final int species;
  final int steps;
  final double dt;

  /**
   * Creates the equations with a fixed number of time steps.
   *
   * @param species the number of species, s
   * @param steps the number of time steps
   * @param dt the length of a time step
   */
  public LotkaVolterra(int species, int steps, double dt) {
    this.species = species;
    this.steps = steps;
    this.dt = dt;
  }

  /** Returns {@code sum_i (x_i - 1)^2 / 2} of the populations at the final time. */
  @Differentiable
  public double loss(double[] parameters) {
    double[] x = finalState(parameters);
    double sum = 0;
    for (int i = 0; i < species; i++) {
      sum += 0.5 * (x[i] - 1) * (x[i] - 1);
    }
    return sum;
  }

  /** Returns the s populations at the final time. */
  @Differentiable
  public double[] finalState(double[] parameters) {
    double[] x = new double[species];
    System.arraycopy(parameters, 0, x, 0, species);
    double[] k1 = new double[species];
    double[] k2 = new double[species];
    double[] k3 = new double[species];
    double[] k4 = new double[species];
    double[] stage = new double[species];
    for (int step = 0; step < steps; step++) {
      derivative(parameters, x, k1);
      advance(x, 0.5 * dt, k1, stage);
      derivative(parameters, stage, k2);
      advance(x, 0.5 * dt, k2, stage);
      derivative(parameters, stage, k3);
      advance(x, dt, k3, stage);
      derivative(parameters, stage, k4);
      for (int i = 0; i < species; i++) {
        x[i] += dt / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
      }
    }
    return x;
  }

  /** Writes the time derivative of the populations. */
  void derivative(double[] parameters, double[] x, double[] dxdt) {
    int row = 2 * species;
    for (int i = 0; i < species; i++) {
      double rate = parameters[species + i];
      for (int j = 0; j < species; j++) {
        rate += parameters[row + j] * x[j];
      }
      dxdt[i] = x[i] * rate;
      row += species;
    }
  }

  /** Writes {@code x + h k}. */
  void advance(double[] x, double h, double[] k, double[] stage) {
    for (int i = 0; i < species; i++) {
      stage[i] = x[i] + h * k[i];
    }
  }

  /** Returns ten species over 1000 steps of 0.002 and their 120 parameters, seed 2. */
  public static Workload workload() {
    LotkaVolterra system = new LotkaVolterra(10, 1000, 0.002);
    return new Workload(
        "ode_lv",
        parameters(10, 2),
        system::loss,
        new LotkaVolterraAdjoint(system)::valueAndGradient,
        new LotkaVolterraTangent(system)::evaluate);
  }

  /** Draws parameters of competing species that neither die out nor grow without bound. */
  public static double[] parameters(int species, long seed) {
    SplitMix64 random = new SplitMix64(seed);
    double[] parameters = new double[2 * species + species * species];
    for (int i = 0; i < species; i++) {
      parameters[i] = random.nextDouble(0.5, 1.5);
    }
    for (int i = 0; i < species; i++) {
      parameters[species + i] = random.nextDouble(0.5, 1);
    }
    for (int i = 0; i < species; i++) {
      for (int j = 0; j < species; j++) {
        parameters[(2 + i) * species + j] =
            i == j ? -random.nextDouble(0.5, 1.5) : 0.2 * random.nextDouble(-1, 1);
      }
    }
    return parameters;
  }
}
