package org.wengert.programs.lstm;

import java.io.IOException;
import java.nio.file.Path;
import org.wengert.programs.NumberFile;
import org.wengert.programs.SplitMix64;
import org.wengert.programs.Workload;

/**
 * A next-character loss and a point to differentiate it at.
 *
 * @param lstm the loss
 * @param parameters the point, in the order of {@link LstmLoss}; shared, read it only
 */
public record LstmProblem(LstmLoss lstm, double[] parameters) {

  /**
   * Reads a problem in ADBench's text format: layers, characters, bits; the parameters; the state;
   * the text.
   *
   * @throws IOException if the file cannot be read
   */
  public static LstmProblem read(Path file) throws IOException {
    NumberFile numbers = new NumberFile(file);
    int layers = numbers.nextInt();
    int length = numbers.nextInt();
    int bits = numbers.nextInt();
    double[] parameters = numbers.nextDoubles((8 * layers + 3) * bits);
    double[] state = numbers.nextDoubles(2 * layers * bits);
    double[] sequence = numbers.nextDoubles(length * bits);
    return new LstmProblem(new LstmLoss(layers, bits, state, sequence), parameters);
  }

  /** Draws a text of random bits, and state and parameters from [-1, 1). */
  public static LstmProblem generate(int layers, int bits, int length, long seed) {
    SplitMix64 random = new SplitMix64(seed);
    double[] state = random.nextDoubles(2 * layers * bits, -1, 1);
    double[] sequence = new double[length * bits];
    for (int i = 0; i < sequence.length; i++) {
      sequence[i] = random.nextDouble() < 0.5 ? 0 : 1;
    }
    LstmLoss lstm = new LstmLoss(layers, bits, state, sequence);
    return new LstmProblem(lstm, random.nextDoubles(lstm.parameterCount(), -1, 1));
  }

  /** Returns the loss with its gradient by hand. */
  public Workload workload() {
    return new Workload(
        "lstm",
        parameters,
        lstm::loss,
        new LstmAdjoint(lstm)::valueAndGradient,
        new LstmTangent(lstm)::evaluate);
  }
}
