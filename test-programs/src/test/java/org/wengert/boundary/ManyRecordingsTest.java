package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.ValueAndGradient;

/**
 * Sixteen threads record at once, in objects, arrays, statics and collections that they share: each
 * gets the derivatives that it gets alone.
 */
class ManyRecordingsTest {
  private static final int THREADS = 16;
  private static final int ROUNDS = 40;

  /** Shared by all: the arrays are only read, the other fields are used under a lock. */
  private static final class Model {
    private static double last;
    private final double[] weights = {2, 3, 4};
    private final double[][] matrix = {{1, 2}, {3, 4}};
    private final Map<String, Double> seen = new ConcurrentHashMap<>();
    private double sum;
    private double[] kept = {0};

    /** {@code (2 a + 3 b) scale + a² b + a + 4 b}. */
    double energy(double[] x, double scale) {
      double linear = 0;
      for (int i = 0; i < x.length; i++) {
        linear += weights[i] * x[i];
      }
      String key = Thread.currentThread().getName();
      seen.put(key, x[0]);
      return linear * scale
          + product(x) * seen.remove(key)
          + matrix[0][0] * x[0]
          + matrix[1][1] * x[1];
    }

    private synchronized double product(double[] x) {
      sum = x[0];
      kept = new double[] {x[1]};
      last = sum * kept[0];
      Thread.yield(); // the others may go on with their own recordings, but not in here
      return last;
    }
  }

  private static final Model MODEL = new Model();

  private static void gradient(double a, double b, double scale) {
    double[] x = {a, b};
    ValueAndGradient found = Derivatives.valueAndGradient(v -> MODEL.energy(v, scale), x);
    assertEquals(
        Double.doubleToRawLongBits(MODEL.energy(x, scale)),
        Double.doubleToRawLongBits(found.value()),
        "value of " + Thread.currentThread().getName());
    assertArrayEquals(
        new double[] {2 * scale + 2 * a * b + 1, 3 * scale + a * a + 4},
        found.gradient(),
        0, // all these numbers are small integers
        "gradient of " + Thread.currentThread().getName());
  }

  private interface Work {
    void run(int thread, int round);
  }

  /** Runs work on all threads, which begin together. */
  private static void onAllThreads(Work work) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        int thread = t;
        tasks.add(
            () -> {
              start.await(60, TimeUnit.SECONDS);
              for (int round = 0; round < ROUNDS; round++) {
                work.run(thread, round);
              }
              return null;
            });
      }
      for (Future<Void> done : pool.invokeAll(tasks)) {
        done.get(60, TimeUnit.SECONDS);
      }
    } catch (TimeoutException e) {
      throw new AssertionError("the threads wait for each other", e);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void gradientsOfASharedModel() throws InterruptedException, ExecutionException {
    onAllThreads((thread, round) -> gradient(thread + 1, round % 7 - 3, thread * round));
  }

  @Test
  void oneTapeForEachThread() throws InterruptedException, ExecutionException {
    onAllThreads(
        (thread, round) -> {
          try (Tape tape = new Tape()) {
            double[] y =
                tape.record(
                    (double[] v) -> new double[] {MODEL.energy(v, 1), v[1]},
                    new double[] {thread, round});
            assertEquals(round, y[1]);
            assertArrayEquals(
                new double[] {2 + 2 * thread * round + 1, 3 + thread * thread + 4 + 1},
                tape.vjp(new double[] {1, 1}),
                0);
          }
        });
  }

  /** Another thread's failure is its own. */
  @Test
  void failuresStayOnTheirThread() throws InterruptedException, ExecutionException {
    onAllThreads(
        (thread, round) -> {
          if (thread % 2 == 0) {
            gradient(thread, 2, round);
            return;
          }
          try {
            Derivatives.gradient(
                v -> MODEL.energy(v, 1) + Double.doubleToLongBits(v[0]),
                new double[] {thread, round});
          } catch (UnsupportedDifferentiationException expected) {
            return;
          }
          throw new AssertionError("not refused on thread " + thread);
        });
  }
}
