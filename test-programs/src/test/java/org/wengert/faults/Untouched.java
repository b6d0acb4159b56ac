package org.wengert.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.wengert.Derivatives;
import org.wengert.Gradient;
import org.wengert.Tape;
import org.wengert.ValueAndGradient;
import org.wengert.ValueAndHessian;
import org.wengert.ValueAndTangent;

/**
 * A program that uses what a recording can be left with in a bad state (statements, fields, arrays,
 * boxes, statics), and its derivatives as a JVM computes them that has seen no fault: bit for bit
 * the same ones have to come out after every fault.
 */
final class Untouched {
  private static final int N = 12;

  private static double shared;

  private double state;
  private final double[] scratch = new double[N];

  private Untouched() {}

  /** Runs the program. */
  static double energy(double[] x) {
    return new Untouched().run(x);
  }

  private double run(double[] x) {
    shared = 1;
    for (int i = 0; i < x.length; i++) {
      state += Math.sin(x[i]) * shared;
      scratch[i] = state * x[(i + 1) % x.length];
      shared = Math.sqrt(1 + scratch[i] * scratch[i]);
    }
    Double boxed = state;
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += scratch[i] * boxed / (1 + x[i] * x[i]);
    }
    return sum + shared;
  }

  /** The point. */
  static double[] point() {
    double[] x = new double[N];
    Arrays.setAll(x, i -> 0.3 + 0.1 * i - 0.01 * i * i);
    return x;
  }

  /** Every derivative of the program, of each mode, as bits. */
  static long[] bits() {
    double[] x = point();
    ValueAndGradient reverse = Derivatives.valueAndGradient(Untouched::energy, x);
    double[] direction = new double[N];
    Arrays.fill(direction, 1);
    ValueAndTangent forward = Derivatives.jvp(v -> new double[] {energy(v), v[0]}, x, direction);
    ValueAndHessian second = Derivatives.valueAndHessian(Untouched::energy, x);
    double[] prepared = new double[N];
    try (Gradient evaluator = Derivatives.prepareGradient(Untouched::energy, N)) {
      evaluator.at(x, prepared);
    }
    double[] own;
    try (Tape tape = new Tape()) {
      tape.record(Untouched::energy, x);
      own = tape.jvp(direction);
    }
    double[] all = {reverse.value(), second.value(), energy(x)};
    all = join(all, reverse.gradient());
    all = join(all, forward.value());
    all = join(all, forward.tangent());
    all = join(all, second.gradient());
    for (double[] row : second.hessian()) {
      all = join(all, row);
    }
    all = join(all, prepared);
    all = join(all, own);
    return Arrays.stream(all).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  private static double[] join(double[] a, double[] b) {
    double[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  /** Fails unless every derivative is, to the bit, what it was. */
  static void assertSame(long[] expected, String after) {
    assertArrayEquals(expected, bits(), "derivatives after " + after);
  }

  /** Prints the bits, in a JVM of its own. */
  public static void main(String[] arguments) {
    System.out.println(Arrays.toString(bits()));
  }
}
