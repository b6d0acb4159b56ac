package org.wengert.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.jvm.Launch.Result;
import org.wengert.modes.BothModes;

/** Memory runs out in the middle of a recording. */
class MemoryFaultTest {
  private static double fallsBack(double x) {
    double[] work;
    try {
      work = new double[Integer.MAX_VALUE]; // more than any JVM allows
    } catch (OutOfMemoryError expected) {
      work = new double[2];
    }
    work[1] = x * x;
    return work[1];
  }

  /**
   * The program's own allocation fails, at a place where nothing is recorded. The JVM has traces
   * for a few such errors only; of one without it cannot be told where it came from.
   */
  @Test
  void arrayThatIsTooLarge() {
    for (int i = 0; i < 6; i++) {
      double derivative;
      try {
        derivative = BothModes.gradient(v -> fallsBack(v[0]), new double[] {3})[0];
      } catch (UnsupportedDifferentiationException refused) {
        assertTrue(
            refused.getMessage().startsWith("The function caught java.lang.OutOfMemoryError"),
            refused.getMessage());
        continue;
      }
      assertEquals(6, derivative, "recording " + i);
    }
  }

  private static double fillsList(double x, int entries) {
    List<double[]> kept = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < entries; i++) {
      double[] row = new double[1 << 10];
      Arrays.fill(row, x * i);
      sum += row[i & 1023];
      kept.add(row);
    }
    return sum + kept.size();
  }

  private static double swallows(double x) {
    try {
      return fillsList(x, Integer.MAX_VALUE);
    } catch (OutOfMemoryError e) {
      return 2 * x;
    }
  }

  private static double endless(double x) {
    double y = x;
    while (y < 2) {
      y = y * 1.0000000001;
    }
    return y;
  }

  private static double swallowsEndless(double x) {
    try {
      return endless(x);
    } catch (Throwable e) {
      return 2 * x;
    }
  }

  /** In a JVM of its own, with a small heap: fault after fault, each followed by the reference. */
  public static void main(String[] arguments) {
    long[] expected = Untouched.bits();
    double[] x = {1};
    for (int round = 0; round < 3; round++) {
      fault("kept arrays", () -> Derivatives.gradient(v -> fillsList(v[0], 1 << 30), x)[0]);
      Untouched.assertSame(expected, "kept arrays");
      fault("caught", () -> Derivatives.gradient(v -> swallows(v[0]), x)[0]);
      Untouched.assertSame(expected, "an error that was caught");
      fault("full tape", () -> Derivatives.gradient(v -> endless(v[0]), x)[0]);
      Untouched.assertSame(expected, "a full tape");
      fault("full tape, caught", () -> Derivatives.gradient(v -> swallowsEndless(v[0]), x)[0]);
      Untouched.assertSame(expected, "a full tape that was caught");
      fault("full second order", () -> Derivatives.hessian(v -> endless(v[0]), x)[0][0]);
      Untouched.assertSame(expected, "a full tape of second order");
      fault(
          "tangents",
          () ->
              Derivatives.jvp(v -> new double[] {fillsList(v[0], 1 << 30)}, x, new double[] {1})
                  .tangent()[0]);
      Untouched.assertSame(expected, "forward mode");
      try (Tape tape = new Tape()) {
        ToDoubleFunction<double[]> f = v -> endless(v[0]);
        fault("own tape", () -> tape.record(f, x));
        tape.record((double[] v) -> v[0] * v[0], x);
        System.out.println("own tape again " + tape.gradient()[0]);
      }
    }
  }

  private static void fault(String what, DoubleSupplier call) {
    try {
      System.out.println(what + (call.getAsDouble() == 2 ? " right" : " WRONG"));
    } catch (OutOfMemoryError e) {
      System.out.println(what + " OutOfMemoryError");
    } catch (UnsupportedDifferentiationException e) {
      System.out.println(what + " " + e.getMessage().replaceAll("[0-9]+", "n"));
    }
  }

  private static final String FULL =
      "The tape is full: it has n statements with n arguments in n MB, and the JVM has no memory for"
          + " more (-Xmx). What filled it last was mostly"
          + " org.wengert.faults.MemoryFaultTest.endless(MemoryFaultTest.java:n). Keep a long loop on"
          + " checkpoints (Checkpointing.loop), bring a derivative of your own for that code"
          + " (@DerivativeOf, CustomDerivative), or record a shorter run.";

  @Test
  @Tag("own-jvm")
  void smallHeap() {
    Result result = Fork.run(MemoryFaultTest.class, "-Xmx48m");
    assertEquals(0, result.exit(), result.err() + result.out());
    List<String> lines = result.lines();
    assertEquals(24, lines.size(), result.out());
    for (int i = 0; i < lines.size(); i++) {
      String[] expected =
          new String[][] {
                {"kept arrays OutOfMemoryError"},
                // right, if the memory ran out in the program's own code; else loud, with the
                // error itself if there is no memory for a message
                {
                  "caught right",
                  "caught The function caught java.lang.OutOfMemoryError, which may",
                  "caught OutOfMemoryError"
                },
                {"full tape " + FULL},
                {"full tape, caught " + FULL},
                {"full second order " + FULL, "full second order OutOfMemoryError"},
                {"tangents OutOfMemoryError"},
                {"own tape " + FULL},
                {"own tape again 2.0"},
              }
              [i % 8];
      String line = lines.get(i);
      assertTrue(Arrays.stream(expected).anyMatch(line::startsWith), line + "\n" + result.out());
    }
  }
}
