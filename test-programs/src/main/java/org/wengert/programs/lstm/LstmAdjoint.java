package org.wengert.programs.lstm;

import java.util.Arrays;

/**
 * The gradient of {@link LstmLoss#loss} by hand: a forward sweep that keeps the gates of every
 * step, and a sweep back through time. An instance owns work arrays: use it from one thread.
 */
public final class LstmAdjoint {
  // Offsets of what is kept of one cell at one step.
  private static final int SIGNAL = 0;
  private static final int FORGET = 1;
  private static final int INPUT = 2;
  private static final int OUTPUT = 3;
  private static final int CHANGE = 4;
  private static final int OLD_HIDDEN = 5;
  private static final int OLD_CELL = 6;
  private static final int TANH_CELL = 7;
  private static final int KEPT = 8;

  private final LstmLoss lstm;
  private final int bits;
  private final int cells;
  private final double[] kept;
  private final double[] hidden;
  private final double[] cell;
  private final double[] signal;
  private final double[] powers;

  /** Creates the gradient of a loss. */
  public LstmAdjoint(LstmLoss lstm) {
    this.lstm = lstm;
    this.bits = lstm.bits;
    this.cells = lstm.layers * bits;
    this.kept = new double[(lstm.length - 1) * cells * KEPT];
    this.hidden = new double[cells];
    this.cell = new double[cells];
    this.signal = new double[bits];
    this.powers = new double[(lstm.length - 1) * bits];
  }

  /** Returns the loss at the parameters and writes its gradient. */
  public double valueAndGradient(double[] parameters, double[] gradient) {
    int steps = lstm.length - 1;
    double scale = -1.0 / (bits * steps);
    double loss = scale * forward(parameters);
    Arrays.fill(gradient, 0);
    Arrays.fill(hidden, 0);
    Arrays.fill(cell, 0);
    for (int t = steps - 1; t >= 0; t--) {
      reverseLikelihood(parameters, gradient, t, scale);
      for (int layer = lstm.layers - 1; layer >= 0; layer--) {
        reverseLayer(parameters, gradient, t, layer);
      }
      for (int i = 0; i < bits; i++) {
        gradient[lstm.layer(lstm.layers) + i] += signal[i] * lstm.sequence[t * bits + i];
      }
    }
    return loss;
  }

  private double forward(double[] parameters) {
    int stack = lstm.layer(lstm.layers);
    for (int i = 0; i < cells; i++) {
      int from = 2 * bits * (i / bits) + i % bits;
      hidden[i] = lstm.state[from];
      cell[i] = lstm.state[from + bits];
    }
    double total = 0;
    for (int t = 0; t < lstm.length - 1; t++) {
      for (int i = 0; i < bits; i++) {
        signal[i] = lstm.sequence[t * bits + i] * parameters[stack + i];
      }
      for (int layer = 0; layer < lstm.layers; layer++) {
        for (int i = 0; i < bits; i++) {
          signal[i] = forwardCell(parameters, t, layer, i);
        }
      }
      total += likelihood(parameters, t);
    }
    return total;
  }

  private double forwardCell(double[] parameters, int t, int layer, int i) {
    int w = lstm.layer(layer) + i;
    int c = layer * bits + i;
    int k = (t * cells + c) * KEPT;
    double in = signal[i];
    double old = hidden[c];
    double change = Math.tanh(lstm.affine(parameters, w + 3 * bits, old));
    kept[k + SIGNAL] = in;
    kept[k + FORGET] = LstmLoss.sigmoid(lstm.affine(parameters, w, in));
    kept[k + INPUT] = LstmLoss.sigmoid(lstm.affine(parameters, w + bits, old));
    kept[k + OUTPUT] = LstmLoss.sigmoid(lstm.affine(parameters, w + 2 * bits, in));
    kept[k + CHANGE] = change;
    kept[k + OLD_HIDDEN] = old;
    kept[k + OLD_CELL] = cell[c];
    cell[c] = cell[c] * kept[k + FORGET] + kept[k + INPUT] * change;
    kept[k + TANH_CELL] = Math.tanh(cell[c]);
    hidden[c] = kept[k + OUTPUT] * kept[k + TANH_CELL];
    return hidden[c];
  }

  private double likelihood(double[] parameters, int t) {
    int weights = lstm.layer(lstm.layers) + bits;
    double sum = 2;
    double chosen = 0;
    double count = 0;
    for (int i = 0; i < bits; i++) {
      double prediction = signal[i] * parameters[weights + i] + parameters[weights + bits + i];
      double power = Math.exp(prediction);
      powers[t * bits + i] = power;
      sum += power;
      double bit = lstm.sequence[(t + 1) * bits + i];
      chosen += bit * prediction;
      count += bit;
    }
    return chosen - count * Math.log(sum);
  }

  /** Reverses the likelihood of one step; the adjoint of the stack's output goes to signal. */
  private void reverseLikelihood(double[] parameters, double[] gradient, int t, double scale) {
    int weights = lstm.layer(lstm.layers) + bits;
    int last = t * cells + cells - bits;
    double sum = 2;
    double count = 0;
    for (int i = 0; i < bits; i++) {
      sum += powers[t * bits + i];
      count += lstm.sequence[(t + 1) * bits + i];
    }
    for (int i = 0; i < bits; i++) {
      int k = (last + i) * KEPT;
      double bit = lstm.sequence[(t + 1) * bits + i];
      double prediction = scale * (bit - count * powers[t * bits + i] / sum);
      gradient[weights + i] += prediction * kept[k + OUTPUT] * kept[k + TANH_CELL];
      gradient[weights + bits + i] += prediction;
      signal[i] = prediction * parameters[weights + i];
    }
  }

  /** Reverses one layer at one step; signal holds the adjoint of its output, then its input. */
  private void reverseLayer(double[] parameters, double[] gradient, int t, int layer) {
    for (int i = 0; i < bits; i++) {
      int c = layer * bits + i;
      int k = (t * cells + c) * KEPT;
      int w = lstm.layer(layer) + i;
      double forget = kept[k + FORGET];
      double input = kept[k + INPUT];
      double output = kept[k + OUTPUT];
      double change = kept[k + CHANGE];
      double tanh = kept[k + TANH_CELL];
      double outer = hidden[c] + signal[i];
      double inner = cell[c] + outer * output * (1 - tanh * tanh);
      double forgetSum = inner * kept[k + OLD_CELL] * forget * (1 - forget);
      double inputSum = inner * change * input * (1 - input);
      double outputSum = outer * tanh * output * (1 - output);
      double changeSum = inner * input * (1 - change * change);
      accumulate(gradient, w, forgetSum, kept[k + SIGNAL]);
      accumulate(gradient, w + bits, inputSum, kept[k + OLD_HIDDEN]);
      accumulate(gradient, w + 2 * bits, outputSum, kept[k + SIGNAL]);
      accumulate(gradient, w + 3 * bits, changeSum, kept[k + OLD_HIDDEN]);
      cell[c] = inner * forget;
      hidden[c] = inputSum * parameters[w + bits] + changeSum * parameters[w + 3 * bits];
      signal[i] = forgetSum * parameters[w] + outputSum * parameters[w + 2 * bits];
    }
  }

  private void accumulate(double[] gradient, int weight, double adjoint, double factor) {
    gradient[weight] += adjoint * factor;
    gradient[weight + 4 * bits] += adjoint;
  }
}
