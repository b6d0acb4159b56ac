package org.wengert.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wengert.Tape;
import org.wengert.TapeStatistics;
import org.wengert.jvm.Launch.Result;

/**
 * One recording of very many statements, with the memory that they need: a million here, a hundred
 * million with {@code -Plong}.
 */
@Tag("own-jvm")
class LongRecordingTest {
  private static final int STATEMENTS = Integer.getInteger("wengert.soak.statements", 1_000_000);

  /** Of one argument each, in a chain: x times the product of the factors. */
  private static double chain(double[] x, int statements) {
    double[] cell = {x[0]};
    for (int i = 0; i < statements; i++) {
      cell[0] = cell[0] * ((i & 1) == 0 ? 2 : 0.5);
    }
    return cell[0];
  }

  /** The program of the JVM that the test starts. */
  public static void main(String[] arguments) {
    int statements = Integer.getInteger("soak.statements");
    long[] expected = Untouched.bits();
    try (Tape tape = new Tape()) {
      ToDoubleFunction<double[]> f = x -> chain(x, statements);
      for (int round = 0; round < 2; round++) {
        long start = System.nanoTime();
        double value = tape.record(f, new double[] {3});
        long recorded = System.nanoTime();
        double[] gradient = tape.gradient();
        long swept = System.nanoTime();
        double[] forward = tape.jvp(new double[] {1});
        TapeStatistics size = tape.statistics();
        System.out.println(value + " " + gradient[0] + " " + forward[0]);
        System.err.printf(
            "%d statements, %d bytes, recorded in %d ms, swept in %d ms%n",
            size.statements(),
            size.bytes(),
            (recorded - start) / 1_000_000,
            (swept - recorded) / 1_000_000);
      }
    }
    Untouched.assertSame(expected, "a long recording");
  }

  @Test
  void chainOfStatements() {
    // 13 bytes a statement on the tape, and up to 12 in each of two sweeps, in two thirds of the
    // heap
    long megabytes = 64 + 60L * STATEMENTS / 1_000_000;
    Result result =
        Fork.run(
            LongRecordingTest.class, "-Xmx" + megabytes + "m", "-Dsoak.statements=" + STATEMENTS);
    System.out.print("heap of " + megabytes + " MB: " + result.err());
    assertEquals(0, result.exit(), result.err() + result.out());
    assertEquals("3.0 1.0 1.0\n3.0 1.0 1.0\n", result.out());
  }
}
