package org.wengert.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.ValueAndGradient;
import org.wengert.ValueAndTangent;

/**
 * The stack overflows at ever other places, also in the middle of Wengert's own code, between a
 * number and its shadow, and the program catches that and goes on: the recording has to fail, as
 * nobody can say what was cut short.
 *
 * <p>Where the stack overflows cannot be foreseen, so each program only ever multiplies its one
 * input by constants: whatever it returns is a multiple of the input. So a derivative that is
 * nevertheless given can be told to be right or wrong.
 */
class StackOverflowTest {
  private static final int STARTS = 40;
  private static final double X = 0.75;

  private static double cell;

  /** Fields, arrays, statics, boxes and sums in variables. */
  private static final class Work {
    private double field;
    private double other;
    private final double[] row = new double[4];
    private double[][] table = {{0, 0}, {0, 0}};
    private final List<Double> list = new ArrayList<>();
    private double sum;

    void fields(double x) {
      field = 1.25 * x - 0.25 * field;
      other = 0.5 * field + 0.25 * other + 0.125 * x;
      fields(0.999 * x + 0.001 * other);
    }

    void arrays(double x, int i) {
      row[i & 3] = 0.5 * x + 0.25 * row[i + 1 & 3];
      table[i & 1] = new double[] {table[i & 1][0] + 0.001 * x, row[i & 3]};
      arrays(0.999 * x + 0.001 * table[i & 1][1], i + 1);
    }

    void statics(double x) {
      cell = 0.5 * x + 0.25 * cell + 0.001 * x;
      statics(0.999 * x + 0.001 * cell);
    }

    void boxes(double x, int depth) {
      Double box = 0.5 * x;
      if (list.size() < 50) {
        list.add(box);
      } else {
        list.set(depth % 50, list.get((depth + 1) % 50) * 0.5 + box);
      }
      boxes(0.999 * x + 0.001 * box, depth + 1);
    }

    /** Each frame has a sum in a variable that its handler reads. */
    double sums(double x) {
      double s = 0.5 * x;
      try {
        for (int i = 0; i < 3; i++) {
          s += 0.25 * x + 0.125 * row[i] + 0.0625 * field;
        }
        field = 0.001 * s;
        row[1] = 0.002 * x;
        s += 0.001 * sums(0.999 * x);
      } catch (StackOverflowError e) {
        sum = s;
      }
      return s;
    }
  }

  private static double fields(double[] x) {
    Work work = new Work();
    try {
      work.fields(x[0]);
    } catch (StackOverflowError expected) {
      return work.field + 2 * work.other;
    }
    return 0;
  }

  private static double arrays(double[] x) {
    Work work = new Work();
    try {
      work.arrays(x[0], 0);
    } catch (StackOverflowError expected) {
      return work.row[0]
          + 2 * work.row[1]
          + 3 * work.row[2]
          + 4 * work.row[3]
          + work.table[0][0]
          + work.table[1][1];
    }
    return 0;
  }

  private static double statics(double[] x) {
    cell = 0;
    try {
      new Work().statics(x[0]);
    } catch (StackOverflowError expected) {
      return cell;
    }
    return 0;
  }

  private static double boxes(double[] x) {
    Work work = new Work();
    try {
      work.boxes(x[0], 0);
    } catch (StackOverflowError expected) {
      double sum = 0;
      for (double each : work.list) {
        sum += each;
      }
      return sum;
    }
    return 0;
  }

  private static double sums(double[] x) {
    Work work = new Work();
    double returned = work.sums(x[0]);
    return returned + work.sum;
  }

  private interface Way {
    double[] valueAndDerivative(ToDoubleFunction<double[]> f);
  }

  private static double[] reverse(ToDoubleFunction<double[]> f) {
    ValueAndGradient found = Derivatives.valueAndGradient(f, new double[] {X});
    return new double[] {found.value(), found.gradient()[0]};
  }

  private static double[] forward(ToDoubleFunction<double[]> f) {
    ValueAndTangent found =
        Derivatives.jvp(x -> new double[] {f.applyAsDouble(x)}, new double[] {X}, new double[] {1});
    return new double[] {found.value()[0], found.tangent()[0]};
  }

  private static double[] second(ToDoubleFunction<double[]> f) {
    var found = Derivatives.valueAndHessian(f, new double[] {X});
    assertEquals(0, found.hessian()[0][0]);
    return new double[] {found.value(), found.gradient()[0]};
  }

  /** What went wrong, or "loud", or "right". */
  private static String outcome(Way way, ToDoubleFunction<double[]> f) {
    double[] found;
    try {
      found = way.valueAndDerivative(f);
    } catch (UnsupportedDifferentiationException e) {
      return "loud";
    }
    double slope = found[0] / X;
    return found[0] != 0 && Math.abs(found[1] - slope) <= 1e-12 * Math.abs(slope)
        ? "right"
        : "WRONG: value " + found[0] + ", so the derivative is " + slope + ", but was " + found[1];
  }

  /** An error that the program caught but let go in the end is not reported beside it. */
  @Test
  void errorThatLeavesTheFunction() {
    StackOverflowError thrown = new StackOverflowError("of the program");
    StackOverflowError passed =
        assertThrows(
            StackOverflowError.class,
            () -> Derivatives.gradient(x -> cleansUp(x[0], thrown), new double[] {X}));
    assertSame(thrown, passed);
    assertEquals(0, passed.getSuppressed().length);
  }

  private static double cleansUp(double x, StackOverflowError thrown) {
    try {
      cell = x;
      throw thrown;
    } finally {
      cell = 2 * x;
    }
  }

  @Test
  void message() {
    UnsupportedDifferentiationException refusal =
        assertThrows(
            UnsupportedDifferentiationException.class,
            () -> Derivatives.gradient(StackOverflowTest::fields, new double[] {X}));
    String place = Work.class.getName() + ".fields(StackOverflowTest.java:n)";
    assertEquals(
        "The function caught java.lang.StackOverflowError, which may have come while a number was"
            + " recorded, at "
            + place
            + ". Record on a thread with a larger stack (-Xss), or let the error leave the"
            + " function.",
        refusal.getMessage().replaceFirst(":[0-9]+\\)", ":n)"));
  }

  /** Calls from a little deeper each time, so that the stack ends elsewhere in the program. */
  private static String deeper(int start, Way way, ToDoubleFunction<double[]> f) {
    return start == 0 ? outcome(way, f) : deeper(start - 1, way, f);
  }

  private static void everywhere(String what, Way way, ToDoubleFunction<double[]> f)
      throws InterruptedException {
    long[] reference = Untouched.bits();
    List<String> wrong = new ArrayList<>();
    int[] loud = {0};
    Runnable all =
        () -> {
          for (int start = 0; start < STARTS; start++) {
            String outcome = deeper(start, way, f);
            if (outcome.startsWith("WRONG")) {
              wrong.add("from " + start + " frames: " + outcome);
            } else if (outcome.equals("loud")) {
              loud[0]++;
            }
          }
          try {
            Untouched.assertSame(reference, what);
          } catch (AssertionError e) {
            wrong.add(e.getMessage());
          }
        };
    Thread thread = new Thread(null, all, what, 256 << 10);
    thread.start();
    thread.join();
    assertEquals(List.of(), wrong, what);
    assertEquals(STARTS, loud[0], what + ": how often it was refused");
  }

  private static void everyMode(String what, ToDoubleFunction<double[]> f)
      throws InterruptedException {
    everywhere(what + ", reverse", StackOverflowTest::reverse, f);
    everywhere(what + ", forward", StackOverflowTest::forward, f);
    everywhere(what + ", second order", StackOverflowTest::second, f);
  }

  @Test
  void inFields() throws InterruptedException {
    everyMode("fields", StackOverflowTest::fields);
  }

  @Test
  void inArrays() throws InterruptedException {
    everyMode("arrays", StackOverflowTest::arrays);
  }

  @Test
  void inStatics() throws InterruptedException {
    everyMode("statics", StackOverflowTest::statics);
  }

  @Test
  void inBoxes() throws InterruptedException {
    everyMode("boxes", StackOverflowTest::boxes);
  }

  @Test
  void inSums() throws InterruptedException {
    everyMode("sums", StackOverflowTest::sums);
  }
}
