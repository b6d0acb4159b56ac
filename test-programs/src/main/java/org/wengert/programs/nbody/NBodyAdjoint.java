package org.wengert.programs.nbody;

import java.util.Arrays;

/**
 * The gradient of {@link NBody#spread} by hand, over plain arrays: a forward sweep that keeps the
 * positions of every step, and a sweep back in time. An instance owns work arrays: use it from one
 * thread.
 */
public final class NBodyAdjoint {
  private final NBody system;
  private double[][] positions = new double[0][];
  private double[] velocity;
  private double[] positionAdjoint;
  private double[] velocityAdjoint;

  /** Creates the gradient of a simulation. */
  public NBodyAdjoint(NBody system) {
    this.system = system;
  }

  /** Returns the spread at the parameters and writes its gradient. */
  public double valueAndGradient(double[] parameters, double[] gradient) {
    int n = parameters.length / NBody.SIZE;
    allocate(n);
    forward(parameters, n);
    double[] last = positions[system.steps];
    double spread = 0;
    for (int i = 0; i < n; i++) {
      int at = 3 * i;
      double square =
          last[at] * last[at] + last[at + 1] * last[at + 1] + last[at + 2] * last[at + 2];
      spread += 0.5 * square;
    }
    Arrays.fill(gradient, 0);
    Arrays.fill(velocityAdjoint, 0);
    System.arraycopy(last, 0, positionAdjoint, 0, 3 * n);
    for (int step = system.steps - 1; step >= 0; step--) {
      for (int k = 0; k < 3 * n; k++) {
        velocityAdjoint[k] += system.dt * positionAdjoint[k];
      }
      reversePulls(parameters, gradient, positions[step], n);
    }
    for (int i = 0; i < n; i++) {
      System.arraycopy(positionAdjoint, 3 * i, gradient, i * NBody.SIZE, 3);
      System.arraycopy(velocityAdjoint, 3 * i, gradient, i * NBody.SIZE + 3, 3);
    }
    return spread;
  }

  private void allocate(int n) {
    if (positions.length != system.steps + 1 || positions[0].length != 3 * n) {
      positions = new double[system.steps + 1][3 * n];
      velocity = new double[3 * n];
      positionAdjoint = new double[3 * n];
      velocityAdjoint = new double[3 * n];
    }
  }

  private void forward(double[] parameters, int n) {
    for (int i = 0; i < n; i++) {
      System.arraycopy(parameters, i * NBody.SIZE, positions[0], 3 * i, 3);
      System.arraycopy(parameters, i * NBody.SIZE + 3, velocity, 3 * i, 3);
    }
    for (int step = 0; step < system.steps; step++) {
      double[] x = positions[step];
      double[] next = positions[step + 1];
      for (int i = 0; i < n; i++) {
        double ax = 0;
        double ay = 0;
        double az = 0;
        for (int j = 0; j < n; j++) {
          if (j != i) {
            double dx = x[3 * j] - x[3 * i];
            double dy = x[3 * j + 1] - x[3 * i + 1];
            double dz = x[3 * j + 2] - x[3 * i + 2];
            double square = dx * dx + dy * dy + dz * dz + Body.SOFTENING;
            double factor = parameters[j * NBody.SIZE + 6] / (square * Math.sqrt(square));
            ax += dx * factor;
            ay += dy * factor;
            az += dz * factor;
          }
        }
        velocity[3 * i] += ax * system.dt;
        velocity[3 * i + 1] += ay * system.dt;
        velocity[3 * i + 2] += az * system.dt;
      }
      for (int k = 0; k < 3 * n; k++) {
        next[k] = x[k] + velocity[k] * system.dt;
      }
    }
  }

  /** Adds what the accelerations of one step contribute to positions and masses. */
  private void reversePulls(double[] parameters, double[] gradient, double[] x, int n) {
    for (int i = 0; i < n; i++) {
      double gx = system.dt * velocityAdjoint[3 * i];
      double gy = system.dt * velocityAdjoint[3 * i + 1];
      double gz = system.dt * velocityAdjoint[3 * i + 2];
      for (int j = 0; j < n; j++) {
        if (j != i) {
          double dx = x[3 * j] - x[3 * i];
          double dy = x[3 * j + 1] - x[3 * i + 1];
          double dz = x[3 * j + 2] - x[3 * i + 2];
          double square = dx * dx + dy * dy + dz * dz + Body.SOFTENING;
          double cube = 1 / (square * Math.sqrt(square));
          double along = gx * dx + gy * dy + gz * dz;
          int mass = j * NBody.SIZE + 6;
          gradient[mass] += cube * along;
          double straight = parameters[mass] * cube;
          double radial = -3 * straight * along / square;
          addPull(i, j, 0, straight * gx + radial * dx);
          addPull(i, j, 1, straight * gy + radial * dy);
          addPull(i, j, 2, straight * gz + radial * dz);
        }
      }
    }
  }

  private void addPull(int i, int j, int axis, double adjoint) {
    positionAdjoint[3 * j + axis] += adjoint;
    positionAdjoint[3 * i + axis] -= adjoint;
  }
}
