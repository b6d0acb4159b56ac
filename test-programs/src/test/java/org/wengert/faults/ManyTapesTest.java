package org.wengert.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Gradient;
import org.wengert.Tape;
import org.wengert.jvm.Launch.Result;

/**
 * 64 threads, each with tapes of its own, in a JVM of their own with a small heap: every derivative
 * is to the bit the one that one thread alone computes, faults in between or not, and in the end no
 * more memory is in use than at the beginning. Two seconds; a minute with {@code -Plong}.
 */
@Tag("own-jvm")
class ManyTapesTest {
  private static final int THREADS = 64;
  private static final String SECONDS = System.getProperty("wengert.soak.seconds", "2");

  /** Read by all threads. */
  private static final double[] WEIGHTS = {2, 3, 5, 7, 11, 13};

  private static double energy(double[] x) {
    double[] scratch = new double[x.length];
    List<Double> list = new ArrayList<>();
    double state = 1;
    for (int i = 0; i < x.length; i++) {
      scratch[i] = Math.sin(x[i]) * WEIGHTS[i % 6] + state;
      state = Math.sqrt(1 + scratch[i] * x[(i + 1) % x.length] * scratch[i]);
      list.add(state);
    }
    return list.stream().mapToDouble(each -> each / (1 + each)).sum() * state;
  }

  private static double[] point(int task) {
    double[] x = Untouched.point();
    x[task % x.length] += 0.01 * task;
    return x;
  }

  /** Derivatives in every mode, with tapes that are kept open for several recordings. */
  private static double[] derivatives(int task, Tape tape, Gradient evaluator) {
    double[] x = point(task);
    ToDoubleFunction<double[]> f = ManyTapesTest::energy;
    tape.record(f, x);
    double[] result = Arrays.copyOf(tape.gradient(), 4 * x.length + 2);
    int length = x.length;
    double[] prepared = new double[length];
    result[4 * length] = evaluator.at(x, prepared);
    System.arraycopy(prepared, 0, result, length, length);
    System.arraycopy(Derivatives.gradient(f, x), 0, result, 2 * length, length);
    System.arraycopy(Derivatives.hessian(f, x)[0], 0, result, 3 * length, length);
    double[] direction = new double[length];
    direction[task % length] = 1;
    result[4 * length + 1] =
        Derivatives.jvp(v -> new double[] {f.applyAsDouble(v)}, x, direction).tangent()[0];
    return result;
  }

  private static double[] alone(int task) {
    try (Tape tape = new Tape();
        Gradient evaluator =
            Derivatives.prepareGradient(ManyTapesTest::energy, point(task).length)) {
      return derivatives(task, tape, evaluator);
    }
  }

  private static void fail(int task) {
    try {
      Derivatives.gradient(
          x -> {
            double y = energy(x);
            throw new IllegalArgumentException("task " + task + " at " + y);
          },
          point(task));
    } catch (IllegalArgumentException expected) {
      return;
    }
    throw new AssertionError("no exception");
  }

  private static long work(int thread, double[][] expected, long end) {
    long rounds = 0;
    while (System.nanoTime() < end) {
      try (Tape tape = new Tape();
          Gradient evaluator = Derivatives.prepareGradient(ManyTapesTest::energy, 12)) {
        for (int i = 0; i < 20; i++) {
          int task = (thread + 7 * i) % THREADS;
          double[] found = derivatives(task, tape, evaluator);
          if (!Arrays.equals(expected[task], found)) {
            throw new AssertionError(
                "thread " + thread + ", task " + task + ": " + Arrays.toString(found));
          }
          if (i % 5 == 0) {
            fail(task);
          }
          rounds++;
        }
      }
    }
    return rounds;
  }

  private static long usedMegabytes() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(20);
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  /** The program of the JVM that the test starts. */
  public static void main(String[] arguments) throws Exception {
    double[][] expected = new double[THREADS][];
    for (int task = 0; task < THREADS; task++) {
      expected[task] = alone(task);
    }
    long before = usedMegabytes();
    long end = System.nanoTime() + Long.getLong("soak.seconds") * 1_000_000_000L;
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    List<Callable<Long>> tasks = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int thread = t;
      tasks.add(() -> work(thread, expected, end));
    }
    long rounds = 0;
    try {
      for (Future<Long> each : pool.invokeAll(tasks)) {
        rounds += each.get();
      }
    } finally {
      pool.shutdownNow();
    }
    long after = usedMegabytes();
    for (int task = 0; task < THREADS; task++) {
      if (!Arrays.equals(expected[task], alone(task))) {
        throw new AssertionError("task " + task + " has other derivatives afterwards");
      }
    }
    System.out.println(
        rounds + " rounds, " + before + " MB before, " + after + " MB after " + (after - before));
  }

  @Test
  void sixtyFourThreads() {
    Result result = Fork.run(ManyTapesTest.class, "-Xmx512m", "-Dsoak.seconds=" + SECONDS);
    assertEquals(0, result.exit(), result.err() + result.out());
    assertEquals("", result.err());
    System.out.print("64 threads, " + SECONDS + " s: " + result.out());
    String[] words = result.out().strip().split(" ");
    assertTrue(Long.parseLong(words[0]) >= 20 * THREADS, result.out());
    long growth = Long.parseLong(words[words.length - 1]);
    assertTrue(growth <= 4, "memory that is still in use: " + result.out());
  }
}
