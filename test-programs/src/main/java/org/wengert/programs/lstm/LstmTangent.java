package org.wengert.programs.lstm;

/**
 * The derivative of {@link LstmLoss#loss} in a direction, by hand. An instance owns work arrays:
 * use it from one thread.
 */
public final class LstmTangent {
  private final LstmLoss lstm;
  private final int bits;
  private final double[] state;
  private final double[] dState;
  private final double[] signal;
  private final double[] dSignal;
  private double slope;

  /** Creates the derivative of a loss. */
  public LstmTangent(LstmLoss lstm) {
    this.lstm = lstm;
    this.bits = lstm.bits;
    this.state = new double[lstm.state.length];
    this.dState = new double[lstm.state.length];
    this.signal = new double[bits];
    this.dSignal = new double[bits];
  }

  /** Writes the loss at the parameters and its derivative. */
  public void evaluate(double[] parameters, double[] direction, double[] result) {
    System.arraycopy(lstm.state, 0, state, 0, state.length);
    java.util.Arrays.fill(dState, 0);
    int stack = lstm.layer(lstm.layers);
    double total = 0;
    double dTotal = 0;
    for (int t = 0; t < lstm.length - 1; t++) {
      for (int i = 0; i < bits; i++) {
        signal[i] = lstm.sequence[t * bits + i] * parameters[stack + i];
        dSignal[i] = lstm.sequence[t * bits + i] * direction[stack + i];
      }
      for (int layer = 0; layer < lstm.layers; layer++) {
        for (int i = 0; i < bits; i++) {
          advance(parameters, direction, layer, i);
        }
      }
      total += likelihood(parameters, direction, t + 1);
      dTotal += slope;
    }
    double scale = -1.0 / (bits * (lstm.length - 1));
    result[0] = scale * total;
    result[1] = scale * dTotal;
  }

  private void advance(double[] parameters, double[] direction, int layer, int i) {
    int w = lstm.layer(layer) + i;
    int hidden = 2 * bits * layer + i;
    int cell = hidden + bits;
    double old = state[hidden];
    double dOld = dState[hidden];
    double forget = LstmLoss.sigmoid(lstm.affine(parameters, w, signal[i]));
    double dForget = slope(parameters, direction, w, signal[i], dSignal[i]) * forget * (1 - forget);
    double input = LstmLoss.sigmoid(lstm.affine(parameters, w + bits, old));
    double dInput = slope(parameters, direction, w + bits, old, dOld) * input * (1 - input);
    int out = w + 2 * bits;
    double output = LstmLoss.sigmoid(lstm.affine(parameters, out, signal[i]));
    double dOutput =
        slope(parameters, direction, out, signal[i], dSignal[i]) * output * (1 - output);
    double change = Math.tanh(lstm.affine(parameters, w + 3 * bits, old));
    double dChange = slope(parameters, direction, w + 3 * bits, old, dOld) * (1 - change * change);
    dState[cell] =
        dState[cell] * forget + state[cell] * dForget + dInput * change + input * dChange;
    state[cell] = state[cell] * forget + input * change;
    double tanh = Math.tanh(state[cell]);
    state[hidden] = output * tanh;
    dState[hidden] = dOutput * tanh + output * (1 - tanh * tanh) * dState[cell];
    signal[i] = state[hidden];
    dSignal[i] = dState[hidden];
  }

  /** Returns the derivative of {@link LstmLoss#affine}. */
  private double slope(
      double[] parameters, double[] direction, int weight, double input, double dInput) {
    return dInput * parameters[weight] + input * direction[weight] + direction[weight + 4 * bits];
  }

  /** Returns the log likelihood of a character, and sets its slope. */
  private double likelihood(double[] parameters, double[] direction, int character) {
    int weights = lstm.layer(lstm.layers) + bits;
    double sum = 2;
    double dSum = 0;
    double chosen = 0;
    double dChosen = 0;
    double count = 0;
    for (int i = 0; i < bits; i++) {
      double prediction = signal[i] * parameters[weights + i] + parameters[weights + bits + i];
      double dPrediction =
          dSignal[i] * parameters[weights + i]
              + signal[i] * direction[weights + i]
              + direction[weights + bits + i];
      double power = Math.exp(prediction);
      sum += power;
      dSum += power * dPrediction;
      double bit = lstm.sequence[character * bits + i];
      chosen += bit * prediction;
      dChosen += bit * dPrediction;
      count += bit;
    }
    slope = dChosen - count * dSum / sum;
    return chosen - count * Math.log(sum);
  }
}
