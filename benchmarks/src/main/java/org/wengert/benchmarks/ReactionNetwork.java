package org.wengert.benchmarks;

import org.wengert.programs.SplitMix64;

/**
 * Java source of chemical kinetics written out line by line, as generators of such models do: one
 * long method without loops, or the same statements in methods of eight reactions each.
 */
final class ReactionNetwork {
  /** The name of the generated class. */
  static final String NAME = "Network";

  /** Rate constants, which are the inputs. */
  static final int RATES = 16;

  private static final int SPECIES = 20;
  private static final int REACTIONS_OF_A_METHOD = 8;

  private ReactionNetwork() {}

  /**
   * Returns the source: {@code public static double run(double[])} integrates 50 steps of Euler.
   *
   * @param reactions how many reactions
   * @param isSplit whether they are in small methods
   */
  static String source(int reactions, boolean isSplit) {
    SplitMix64 random = new SplitMix64(43);
    StringBuilder text = new StringBuilder("public class " + NAME + " {\n");
    StringBuilder all = new StringBuilder();
    int ofAMethod = isSplit ? REACTIONS_OF_A_METHOD : reactions;
    for (int i = 0; i < reactions; i++) {
      if (i % ofAMethod == 0) {
        String head = "rates" + i + "(double[] k, double[] y, double[] dy)";
        text.append(i == 0 ? "" : "}\n").append("static void ").append(head).append(" {\n");
        all.append("rates").append(i).append("(k, y, dy);\n");
      }
      append(text, i, species(random), species(random), species(random), species(random));
    }
    return text.append("}\n").append(run(all.toString())).append("}\n").toString();
  }

  private static int species(SplitMix64 random) {
    return (int) random.nextDouble(0, SPECIES);
  }

  private static void append(StringBuilder text, int i, int a, int b, int c, int d) {
    String rate =
        i % 8 == 7
            ? "k[" + i % RATES + "] * y[" + a + "] * Math.exp(-0.1 * y[" + b + "])"
            : "k[" + i % RATES + "] * y[" + a + "] * y[" + b + "] - 0.5 * y[" + c + "]";
    text.append("double r").append(i).append(" = ").append(rate).append(";\n");
    text.append("dy[").append(a).append("] -= r").append(i).append(";\n");
    text.append("dy[").append(d).append("] += r").append(i).append(";\n");
  }

  private static String run(String calls) {
    return """
        public static double run(double[] k) {
          double[] y = new double[SPECIES];
          double[] dy = new double[SPECIES];
          java.util.Arrays.fill(y, 1);
          for (int step = 0; step < 50; step++) {
            java.util.Arrays.fill(dy, 0);
            CALLS
            for (int i = 0; i < y.length; i++) {
              y[i] += 1e-3 * dy[i];
            }
          }
          double sum = 0;
          for (double v : y) {
            sum += v * v;
          }
          return sum;
        }
        """
        .replace("SPECIES", String.valueOf(SPECIES))
        .replace("CALLS", calls);
  }
}
