package org.wengert.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.check.CheckedProgram.assertLine;
import static org.wengert.check.CheckedProgram.row;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program in check mode computes what it does without, whatever its methods write to. */
@Tag("own-jvm")
class CheckModeStateTest {
  @TempDir private Path directory;

  private List<String> summary(String members) {
    return CheckedProgram.of(directory, members).summary("differentiate=acme.Main.*;acme.Main$*");
  }

  @Test
  void stateIsPutBack() {
    List<String> summary =
        summary(
            """
              static int calls;
              static final List<Double> seen = new ArrayList<>();
              static final Map<String, double[]> cache = new HashMap<>();
              static final StringBuilder log = new StringBuilder();
              static double[] kept;
              final double[] forces = new double[2];
              double last;

              double energy(double[] x) {
                calls++;
                seen.add(x[0]);
                log.append('.');
                kept = x;
                cache.put("last", x);
                last = x[0] * x[1];
                forces[0] = x[1];
                forces[1] = x[0];
                return last;
              }

              public static void main(String[] arguments) {
                Main main = new Main();
                double[] x = {2, 3};
                for (int i = 0; i < 20; i++) {
                  x[0] += 0.1;
                  double energy = main.energy(x);
                  System.out.println(
                      energy + " " + main.last + Arrays.toString(main.forces) + calls + seen + log
                          + (kept == x) + (cache.get("last") == x) + cache.size());
                }
              }
            """);
    assertEquals("ok", row(summary, "energy").get(1));
    assertLine("  It writes to Main.cache, Main.calls, Main.kept and ", summary);
  }

  /** The program gets an array that the method uses again, and looks at it after the check. */
  @Test
  void buffersThatAreUsedAgain() {
    List<String> summary =
        summary(
            """
              static final ThreadLocal<double[]> BUFFER = new ThreadLocal<>();
              static final double[][] RING = {new double[2], new double[2], new double[2]};
              static int next;

              static double[] squares(double[] x) {
                if (BUFFER.get() == null) {
                  BUFFER.set(new double[x.length]);
                }
                double[] squares = BUFFER.get();
                for (int i = 0; i < x.length; i++) {
                  squares[i] = x[i] * x[i];
                }
                return squares;
              }

              static double[] halves(double[] x) {
                double[] halves = RING[next++ % RING.length];
                for (int i = 0; i < x.length; i++) {
                  halves[i] = x[i] / 2;
                }
                return halves;
              }

              public static void main(String[] arguments) {
                for (int i = 0; i < 20; i++) {
                  double[] squares = squares(new double[] {i, 3});
                  double[] halves = halves(squares);
                  System.out.println(Arrays.toString(squares) + (squares == BUFFER.get()));
                  System.out.println(Arrays.toString(halves) + Arrays.deepToString(RING) + next);
                }
              }
            """);
    assertEquals("ok", row(summary, "squares").get(1));
    assertEquals("ok", row(summary, "halves").get(1));
    assertLine("  It writes to Main.RING, Main.next, which was put back after each", summary);
  }

  @Test
  void argumentsMayBeWrittenTo() {
    List<String> summary =
        summary(
            """
              static void step(double[] state, double dt) {
                double force = -Math.sin(state[0]);
                state[0] += dt * state[1];
                state[1] += dt * force;
              }

              static double norm(double[][] a, int[] order) {
                double sum = 0;
                for (double[] row : a) {
                  for (int i = 0; i < row.length; i++) {
                    row[i] *= 2;
                    sum += row[order[i]] * row[i];
                  }
                }
                order[0] = 1;
                order[1] = 0;
                return sum;
              }

              static double same(double[] a, double[] b) {
                a[0] = 3 * b[0];
                return a[0] * b[0];
              }

              public static void main(String[] arguments) {
                double[] state = {1, 0};
                double[][] a = {{1, 2}, {3, 4}};
                int[] order = {0, 1};
                for (int i = 0; i < 30; i++) {
                  step(state, 0.1);
                }
                System.out.println(Arrays.toString(state) + norm(a, order) + Arrays.deepToString(a));
                System.out.println(Arrays.toString(order) + same(state, state) + state[0]);
              }
            """);
    assertEquals("ok", row(summary, "step").get(1));
    assertEquals("ok", row(summary, "norm").get(1));
    assertEquals("ok", row(summary, "same").get(1));
    assertLine("Not checked: acme.Main.main(String[]), there is no double", summary);
  }

  @Test
  void randomNumbersAreRecognisedAndTheirSequenceIsTheSame() {
    List<String> summary =
        summary(
            """
              static final Random random = new Random(1964);

              static double noisy(double x) {
                return x + random.nextDouble() + random.nextGaussian();
              }

              public static void main(String[] arguments) {
                for (int i = 0; i < 20; i++) {
                  System.out.println(noisy(i));
                }
              }
            """);
    // the first check was the last
    assertEquals(List.of("not checkable", "20", "1"), row(summary, "noisy").subList(1, 4));
    assertLine(
        "  It is not a function of its arguments alone: called twice with the same", summary);
    assertLine("  It writes to Main.random, which was put back", summary);
  }

  @Test
  void exceptionsPassThroughAndAreCounted() {
    CheckedProgram program =
        CheckedProgram.of(
            directory,
            """
              static final class Refused extends Exception {
                private static final long serialVersionUID = 1;
              }

              static double root(double x) throws Refused {
                if (x < 0) {
                  throw new Refused();
                }
                return Math.sqrt(x);
              }

              static double deep(double x, int depth) {
                return depth == 0 ? x : deep(x, depth - 1) + 0;
              }

              public static void main(String[] arguments) {
                for (int i = -2; i < 3; i++) {
                  try {
                    System.out.println(root(i));
                  } catch (Refused e) {
                    StackTraceElement top = e.getStackTrace()[0];
                    System.out.println(e + " " + top.getMethodName() + top.getLineNumber());
                  }
                }
                try {
                  deep(1, 10_000_000);
                } catch (StackOverflowError e) {
                  System.out.println("deep");
                }
                System.out.println(deep(1, 10));
                System.exit(7);
              }
            """);
    List<String> summary = program.summary("differentiate=acme.Main.*");
    assertEquals(List.of("ok", "5", "3"), row(summary, "root").subList(1, 4));
    assertEquals(List.of("ok", "2", "1"), row(summary, "deep").subList(1, 4));
    assertTrue(program.html().contains("<dt>Ended with an exception</dt><dd>2</dd>"));
  }

  @Test
  void severalThreads() {
    List<String> summary =
        summary(
            """
              static double value(double x, double[] work) {
                work[0] = Math.sin(x);
                work[1] = work[0] * x;
                return work[1] * work[0];
              }

              public static void main(String[] arguments) throws Exception {
                double[][] sums = new double[4][1];
                Thread[] threads = new Thread[4];
                for (int t = 0; t < threads.length; t++) {
                  int number = t;
                  threads[t] = new Thread(() -> {
                    double[] work = new double[2];
                    for (int i = 0; i < 500; i++) {
                      sums[number][0] += value(number + i * 0.01, work);
                    }
                  });
                  threads[t].start();
                }
                for (Thread thread : threads) {
                  thread.join();
                }
                System.out.println(Arrays.deepToString(sums));
              }
            """);
    // 10 calls, then 16 to 1024
    assertEquals(List.of("ok", "2000", "17"), row(summary, "value").subList(1, 4));
  }

  /** A counter that other threads may use is not set back, as their counts would be lost. */
  @Test
  void whatOtherThreadsMayWriteIsLeftAlone() {
    List<String> summary =
        summary(
            """
              static final java.util.concurrent.atomic.AtomicInteger counted =
                  new java.util.concurrent.atomic.AtomicInteger();
              static volatile double last;
              static double mine;

              static double value(double x) {
                counted.incrementAndGet();
                last = x;
                mine++;
                return x * x;
              }

              public static void main(String[] arguments) throws Exception {
                java.util.concurrent.CountDownLatch end =
                    new java.util.concurrent.CountDownLatch(1);
                Thread other = new Thread(() -> {
                  try {
                    end.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
                other.start();
                System.out.println(value(3) + value(4) + mine);
                end.countDown();
                other.join();
              }
            """);
    assertEquals(List.of("ok", "2", "2"), row(summary, "value").subList(1, 4));
    assertLine("  It writes to Main.mine, which was put back after each check.", summary);
    assertLine("  While it was checked Main.counted changed. That was not put back", summary);
  }
}
