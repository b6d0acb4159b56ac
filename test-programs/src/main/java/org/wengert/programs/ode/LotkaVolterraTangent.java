package org.wengert.programs.ode;

/**
 * The derivative of {@link LotkaVolterra#loss} in a direction, by hand. An instance owns work
 * arrays: use it from one thread.
 */
public final class LotkaVolterraTangent {
  private final LotkaVolterra system;
  private final int species;
  private final double[] x;
  private final double[] dx;
  private final double[] stage;
  private final double[] dStage;
  private final double[][] k;
  private final double[][] dk;

  /** Creates the derivative of a system's loss. */
  public LotkaVolterraTangent(LotkaVolterra system) {
    this.system = system;
    this.species = system.species;
    this.x = new double[species];
    this.dx = new double[species];
    this.stage = new double[species];
    this.dStage = new double[species];
    this.k = new double[4][species];
    this.dk = new double[4][species];
  }

  /** Writes the loss at the parameters and its derivative. */
  public void evaluate(double[] parameters, double[] direction, double[] result) {
    System.arraycopy(parameters, 0, x, 0, species);
    System.arraycopy(direction, 0, dx, 0, species);
    double h = system.dt;
    for (int step = 0; step < system.steps; step++) {
      derivative(parameters, direction, x, dx, k[0], dk[0]);
      advance(0.5 * h, 0);
      derivative(parameters, direction, stage, dStage, k[1], dk[1]);
      advance(0.5 * h, 1);
      derivative(parameters, direction, stage, dStage, k[2], dk[2]);
      advance(h, 2);
      derivative(parameters, direction, stage, dStage, k[3], dk[3]);
      for (int i = 0; i < species; i++) {
        x[i] += h / 6 * (k[0][i] + 2 * k[1][i] + 2 * k[2][i] + k[3][i]);
        dx[i] += h / 6 * (dk[0][i] + 2 * dk[1][i] + 2 * dk[2][i] + dk[3][i]);
      }
    }
    double sum = 0;
    double slope = 0;
    for (int i = 0; i < species; i++) {
      sum += 0.5 * (x[i] - 1) * (x[i] - 1);
      slope += (x[i] - 1) * dx[i];
    }
    result[0] = sum;
    result[1] = slope;
  }

  private void derivative(
      double[] parameters, double[] direction, double[] at, double[] dAt, double[] f, double[] df) {
    int row = 2 * species;
    for (int i = 0; i < species; i++) {
      double rate = parameters[species + i];
      double dRate = direction[species + i];
      for (int j = 0; j < species; j++) {
        rate += parameters[row + j] * at[j];
        dRate += direction[row + j] * at[j] + parameters[row + j] * dAt[j];
      }
      f[i] = at[i] * rate;
      df[i] = dAt[i] * rate + at[i] * dRate;
      row += species;
    }
  }

  private void advance(double h, int slope) {
    for (int i = 0; i < species; i++) {
      stage[i] = x[i] + h * k[slope][i];
      dStage[i] = dx[i] + h * dk[slope][i];
    }
  }
}
