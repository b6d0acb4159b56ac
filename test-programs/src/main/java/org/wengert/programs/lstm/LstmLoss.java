package org.wengert.programs.lstm;

import org.wengert.Differentiable;

/**
 * Mean negative log likelihood of the next character of a text, predicted by a stack of diagonal
 * LSTM layers.
 *
 * <p>Source: objective D-LSTM of ADBench (Microsoft), which adds 2 to the sum of exponentials.
 *
 * <p>With b bits per character the parameters are one array: per layer eight blocks of b (weights
 * of forget, input, output and change, then their biases), then three blocks of b for the whole
 * stack (weights of its input, weights and biases of its output).
 */
public final class LstmLoss {
  final int layers;
  final int bits;
  final int length;
  final double[] state;
  final double[] sequence;

  /**
   * Creates the loss of a text.
   *
   * @param layers the number of layers
   * @param bits the number of bits per character, b
   * @param state the state before the first character: per layer b hidden and b cell values
   * @param sequence the text, character by character, b entries each
   */
  public LstmLoss(int layers, int bits, double[] state, double[] sequence) {
    this.layers = layers;
    this.bits = bits;
    this.length = sequence.length / bits;
    this.state = state;
    this.sequence = sequence;
  }

  /** Returns the number of layers. */
  public int layers() {
    return layers;
  }

  /** Returns the number of bits per character, b. */
  public int bits() {
    return bits;
  }

  /** Returns the state before the first character; shared, read it only. */
  public double[] state() {
    return state;
  }

  /** Returns the text, character by character, b entries each; shared, read it only. */
  public double[] sequence() {
    return sequence;
  }

  /** Returns the number of parameters, {@code 8 layers b + 3 b}. */
  public int parameterCount() {
    return layer(layers) + 3 * bits;
  }

  /** Returns the index of the first parameter of a layer; of the stack for index {@code layers}. */
  int layer(int layer) {
    return 8 * bits * layer;
  }

  /** Returns the loss for parameters in the order of the class. */
  @Differentiable
  public double loss(double[] parameters) {
    double[] current = state.clone();
    double[] signal = new double[bits];
    double total = 0;
    for (int t = 0; t < length - 1; t++) {
      for (int i = 0; i < bits; i++) {
        signal[i] = sequence[t * bits + i] * parameters[layer(layers) + i];
      }
      for (int layer = 0; layer < layers; layer++) {
        advance(parameters, layer(layer), current, 2 * bits * layer, signal);
      }
      total += logLikelihood(parameters, layer(layers) + bits, signal, t + 1);
    }
    return -total / (bits * (length - 1));
  }

  /** Updates one layer's hidden and cell state, and replaces its input signal by its output. */
  private void advance(
      double[] parameters, int weights, double[] current, int hidden, double[] signal) {
    int cell = hidden + bits;
    for (int i = 0; i < bits; i++) {
      int w = weights + i;
      double old = current[hidden + i];
      double forget = sigmoid(affine(parameters, w, signal[i]));
      double input = sigmoid(affine(parameters, w + bits, old));
      double output = sigmoid(affine(parameters, w + 2 * bits, signal[i]));
      double change = Math.tanh(affine(parameters, w + 3 * bits, old));
      current[cell + i] = current[cell + i] * forget + input * change;
      current[hidden + i] = output * Math.tanh(current[cell + i]);
      signal[i] = current[hidden + i];
    }
  }

  /** Returns weight times input plus bias, which stands four blocks after its weight. */
  double affine(double[] parameters, int weight, double input) {
    return input * parameters[weight] + parameters[weight + 4 * bits];
  }

  /** Returns the log likelihood of a character given the output of the last layer. */
  private double logLikelihood(double[] parameters, int weights, double[] signal, int character) {
    double sum = 2;
    double[] prediction = new double[bits];
    for (int i = 0; i < bits; i++) {
      prediction[i] = signal[i] * parameters[weights + i] + parameters[weights + bits + i];
      sum += Math.exp(prediction[i]);
    }
    double logSum = Math.log(sum);
    double likelihood = 0;
    for (int i = 0; i < bits; i++) {
      likelihood += sequence[character * bits + i] * (prediction[i] - logSum);
    }
    return likelihood;
  }

  static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }
}
