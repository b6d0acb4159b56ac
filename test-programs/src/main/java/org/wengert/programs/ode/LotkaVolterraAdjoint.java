package org.wengert.programs.ode;

import java.util.Arrays;

/**
 * The gradient of {@link LotkaVolterra#loss} by hand: the discrete adjoint, which reverses every
 * Runge-Kutta step at the four points that it kept. An instance owns work arrays: use it from one
 * thread.
 */
public final class LotkaVolterraAdjoint {
  private static final double[] NODES = {0, 0.5, 0.5, 1};
  private static final double[] WEIGHTS = {1, 2, 2, 1};

  private final LotkaVolterra system;
  private final int species;
  private final double[][][] stages;
  private final double[][] slopes;
  private final double[] x;
  private final double[] adjoint;
  private final double[] after;
  private final double[] slopeAdjoint;
  private final double[] stageAdjoint;

  /** Creates the gradient of a system's loss. */
  public LotkaVolterraAdjoint(LotkaVolterra system) {
    this.system = system;
    this.species = system.species;
    this.stages = new double[system.steps][4][species];
    this.slopes = new double[4][species];
    this.x = new double[species];
    this.adjoint = new double[species];
    this.after = new double[species];
    this.slopeAdjoint = new double[species];
    this.stageAdjoint = new double[species];
  }

  /** Returns the loss at the parameters and writes its gradient. */
  public double valueAndGradient(double[] parameters, double[] gradient) {
    double loss = forward(parameters);
    Arrays.fill(gradient, 0);
    for (int i = 0; i < species; i++) {
      adjoint[i] = x[i] - 1;
    }
    for (int step = system.steps - 1; step >= 0; step--) {
      reverseStep(parameters, gradient, stages[step]);
    }
    System.arraycopy(adjoint, 0, gradient, 0, species);
    return loss;
  }

  private double forward(double[] parameters) {
    System.arraycopy(parameters, 0, x, 0, species);
    for (int step = 0; step < system.steps; step++) {
      double[][] points = stages[step];
      System.arraycopy(x, 0, points[0], 0, species);
      system.derivative(parameters, points[0], slopes[0]);
      for (int stage = 1; stage < 4; stage++) {
        system.advance(x, system.dt * NODES[stage], slopes[stage - 1], points[stage]);
        system.derivative(parameters, points[stage], slopes[stage]);
      }
      for (int i = 0; i < species; i++) {
        double sum = slopes[0][i] + 2 * slopes[1][i] + 2 * slopes[2][i] + slopes[3][i];
        x[i] += system.dt / 6 * sum;
      }
    }
    double loss = 0;
    for (double population : x) {
      loss += 0.5 * (population - 1) * (population - 1);
    }
    return loss;
  }

  /** Replaces the adjoint of the populations after a step by the adjoint of those before it. */
  private void reverseStep(double[] parameters, double[] gradient, double[][] points) {
    System.arraycopy(adjoint, 0, after, 0, species);
    Arrays.fill(stageAdjoint, 0);
    for (int stage = 3; stage >= 0; stage--) {
      double weight = system.dt / 6 * WEIGHTS[stage];
      double reach = stage < 3 ? system.dt * NODES[stage + 1] : 0;
      for (int i = 0; i < species; i++) {
        slopeAdjoint[i] = weight * after[i] + reach * stageAdjoint[i];
        stageAdjoint[i] = 0;
      }
      reverseDerivative(parameters, gradient, points[stage]);
      for (int i = 0; i < species; i++) {
        adjoint[i] += stageAdjoint[i];
      }
    }
  }

  /** Adds the slope adjoint times the derivatives of the slope at a point. */
  private void reverseDerivative(double[] parameters, double[] gradient, double[] point) {
    double[] pointAdjoint = stageAdjoint;
    int row = 2 * species;
    for (int i = 0; i < species; i++) {
      double rate = parameters[species + i];
      for (int j = 0; j < species; j++) {
        rate += parameters[row + j] * point[j];
      }
      double scaled = slopeAdjoint[i] * point[i];
      gradient[species + i] += scaled;
      for (int j = 0; j < species; j++) {
        gradient[row + j] += scaled * point[j];
      }
      for (int j = 0; j < species; j++) {
        pointAdjoint[j] += scaled * parameters[row + j];
      }
      pointAdjoint[i] += slopeAdjoint[i] * rate;
      row += species;
    }
  }
}
