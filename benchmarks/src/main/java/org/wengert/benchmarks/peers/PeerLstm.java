package org.wengert.benchmarks.peers;

import org.wengert.programs.lstm.LstmLoss;

/** The loss of a text. */
record PeerLstm(LstmLoss lstm) implements PeerFunction {
  @Override
  public <T> T[] apply(Arithmetic<T> on, T[] parameters) {
    int b = lstm.bits();
    double[] sequence = lstm.sequence();
    T[] state = on.array(lstm.state().length);
    for (int i = 0; i < state.length; i++) {
      state[i] = on.constant(lstm.state()[i]);
    }
    int stack = 8 * b * lstm.layers();
    int steps = sequence.length / b - 1;
    T[] signal = on.array(b);
    T total = on.constant(0);
    for (int t = 0; t < steps; t++) {
      for (int i = 0; i < b; i++) {
        signal[i] = on.multiply(parameters[stack + i], sequence[t * b + i]);
      }
      for (int layer = 0; layer < lstm.layers(); layer++) {
        for (int i = 0; i < b; i++) {
          advance(on, parameters, 8 * b * layer + i, state, 2 * b * layer + i, signal, i);
        }
      }
      T sum = on.constant(2);
      T[] prediction = on.array(b);
      for (int i = 0; i < b; i++) {
        T scaled = on.multiply(signal[i], parameters[stack + b + i]);
        prediction[i] = on.add(scaled, parameters[stack + 2 * b + i]);
        sum = on.add(sum, on.exp(prediction[i]));
      }
      T logSum = on.log(sum);
      for (int i = 0; i < b; i++) {
        T term = on.subtract(prediction[i], logSum);
        total = on.add(total, on.multiply(term, sequence[(t + 1) * b + i]));
      }
    }
    return PeerWorkloads.single(on, on.multiply(total, -1.0 / (b * steps)));
  }

  private <T> void advance(
      Arithmetic<T> on, T[] parameters, int w, T[] state, int hidden, T[] signal, int i) {
    int b = lstm.bits();
    T old = state[hidden];
    T forget = sigmoid(on, affine(on, parameters, w, signal[i]));
    T input = sigmoid(on, affine(on, parameters, w + b, old));
    T output = sigmoid(on, affine(on, parameters, w + 2 * b, signal[i]));
    T change = on.tanh(affine(on, parameters, w + 3 * b, old));
    T cell = on.add(on.multiply(state[hidden + b], forget), on.multiply(input, change));
    state[hidden + b] = cell;
    state[hidden] = on.multiply(output, on.tanh(cell));
    signal[i] = state[hidden];
  }

  private <T> T affine(Arithmetic<T> on, T[] parameters, int weight, T input) {
    return on.add(on.multiply(input, parameters[weight]), parameters[weight + 4 * lstm.bits()]);
  }

  private static <T> T sigmoid(Arithmetic<T> on, T z) {
    return on.divide(on.constant(1), on.add(on.exp(on.multiply(z, -1)), 1));
  }
}
