package org.wengert.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.jvm.Launch;
import org.wengert.jvm.Launch.Result;

/**
 * Arrays about as large as the heap: where their shadows fit too, derivatives are right; where they
 * do not, the error says so, and the next recording is right.
 *
 * <p>{@code -Dwengert.huge.length=n} takes arrays of n entries; the heap is chosen for that. With
 * the largest length of an array, 2147483645, it takes some 18 GB.
 */
@Tag("own-jvm")
class HugeArraysTest {
  private static final int LENGTH = Integer.getInteger("wengert.huge.length", 20_000_000);

  /** First, middle and last entry of a long array that has few active ones. */
  private static double few(double x, int length) {
    float[] work = new float[length];
    work[0] = (float) x;
    work[length / 2] = work[0] * 2;
    work[length - 1] = work[length / 2] * work[0];
    return work[length - 1] + (double) work[1];
  }

  private static double passive(double x, int length) {
    byte[] bytes = new byte[length];
    bytes[length - 1] = 3;
    float[] factors = new float[length];
    factors[length - 1] = 2;
    return x * x * bytes[length - 1] * factors[length - 1] / 3;
  }

  private static double rows(double x, int length) {
    double[][] rows = new double[length][];
    rows[length - 1] = new double[] {x, 2};
    rows[0] = rows[length - 1];
    return rows[length - 1][0] * rows[0][0] * rows[0][1];
  }

  private static double copies(double x, int length) {
    float[] work = new float[length];
    work[length - 1] = (float) x;
    float[] copy = work.clone();
    System.arraycopy(copy, 1, work, 0, length - 1);
    return 2.0 * work[length - 2] * copy[length - 1];
  }

  /** Of 2 x², or what was thrown. */
  private static void print(String what, Supplier<Double> derivative) {
    try {
      double found = derivative.get();
      System.out.println(what + (found == 12 ? " right" : " WRONG " + found));
    } catch (OutOfMemoryError e) {
      System.out.println(what + " OutOfMemoryError");
    } catch (UnsupportedDifferentiationException e) {
      System.out.println(what + " " + e.getMessage());
    }
    double next = Derivatives.gradient((ToDoubleFunction<double[]>) HugeArraysTest::small, X)[0];
    System.out.println(next == 12 ? "next right" : "next WRONG " + next);
  }

  private static final double[] X = {3};

  private static double small(double[] x) {
    return 2 * x[0] * x[0];
  }

  private static void all(String mode, String what, ToDoubleFunction<double[]> f) {
    switch (mode) {
      case "reverse" -> print(what, () -> Derivatives.gradient(f, X)[0]);
      case "forward" ->
          print(what, () -> Derivatives.derivative(t -> f.applyAsDouble(new double[] {t}), 3));
      default -> print(what, () -> 3 * Derivatives.hessian(f, X)[0][0]);
    }
  }

  /** Runs in a JVM of its own. */
  public static void main(String[] arguments) {
    int n = Integer.parseInt(arguments[1]);
    if (arguments[0].equals("inputs")) {
      double[] x = new double[n];
      x[0] = 3;
      x[n - 1] = 2;
      ToDoubleFunction<double[]> f = v -> v[0] * v[0] * v[n - 1];
      print("gradient", () -> Derivatives.gradient(f, x)[0]);
      print(
          "tape",
          () -> {
            try (Tape tape = new Tape()) {
              tape.record(f, x);
              return tape.gradient()[0];
            }
          });
      print(
          "direction",
          () -> Derivatives.jvp(v -> new double[] {f.applyAsDouble(v)}, x, x).tangent()[0] * 2 / 9);
    } else {
      all(arguments[0], "few", v -> few(v[0], n));
      all(arguments[0], "passive", v -> passive(v[0], n));
      all(arguments[0], "rows", v -> rows(v[0], n));
      all(arguments[0], "copies", v -> copies(v[0], n));
    }
  }

  private static List<String> run(String mode, long megabytes) {
    try {
      Path tests =
          Path.of(HugeArraysTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Result result =
          Launch.withAgent()
              .options("-Xmx" + megabytes + "m")
              .classPath(tests, Launch.programs())
              .run(HugeArraysTest.class.getName(), mode, "" + LENGTH);
      assertEquals(0, result.exit(), result.err() + result.out());
      return result.lines();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Megabytes of so many bytes an entry, and some. */
  private static long megabytes(long bytes) {
    return 64 + bytes * LENGTH / 1_000_000;
  }

  private static void fits(String mode, long megabytes) {
    List<String> lines = run(mode, megabytes);
    assertTrue(lines.size() >= 6, lines.toString());
    lines.forEach(line -> assertTrue(line.endsWith(" right"), mode + ": " + lines));
  }

  private static void doesNotFit(String mode, long megabytes) {
    List<String> lines = run(mode, megabytes);
    assertTrue(lines.stream().anyMatch(line -> line.endsWith("OutOfMemoryError")), "" + lines);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean isLoud =
          line.endsWith("OutOfMemoryError") || line.contains("The tape is full: it has ");
      assertTrue(line.endsWith(" right") || i % 2 == 0 && isLoud, mode + ": " + lines);
    }
  }

  @Test
  void reverse() {
    fits("reverse", megabytes(24));
    doesNotFit("reverse", megabytes(7));
  }

  @Test
  void forward() {
    fits("forward", megabytes(32));
    doesNotFit("forward", megabytes(11));
  }

  @Test
  void second() {
    fits("second", megabytes(24));
    doesNotFit("second", megabytes(7));
  }

  @Test
  void inputs() {
    fits("inputs", megabytes(80));
    doesNotFit("inputs", megabytes(12));
  }
}
