package org.wengert.bugs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.language.Expect;

/**
 * Threads: recordings at the same time have nothing to do with each other, and work that leaves the
 * thread of its recording is refused. (Virtual threads: {@code OtherJdkTest}.)
 */
class Bug15ThreadTest {
  private static final int TASKS = 64;

  /** Passive numbers that all recordings read, and a field of each object. */
  private static final class Model {
    private static final double[] WEIGHTS = {2, 3};
    private double sum;

    double at(double[] x, double scale) {
      sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += WEIGHTS[i % 2] * x[i] * x[i] * scale;
      }
      return sum;
    }
  }

  private static double[] expected(int task) {
    return new double[] {4.0 * task, 6.0 * task * task};
  }

  private static double[] gradient(int task) {
    return Derivatives.gradient(x -> new Model().at(x, task), new double[] {1, task});
  }

  @Test
  void parallelStreamOfGradients() {
    IntStream.range(0, TASKS)
        .parallel()
        .forEach(task -> assertArrayEquals(expected(task), gradient(task), "task " + task));
  }

  @Test
  void executorOfGradients() throws InterruptedException, ExecutionException {
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try {
      List<Future<double[]>> futures = new ArrayList<>();
      for (int i = 0; i < TASKS; i++) {
        int task = i;
        futures.add(executor.submit(() -> gradient(task)));
      }
      for (int task = 0; task < TASKS; task++) {
        assertArrayEquals(expected(task), futures.get(task).get(), "task " + task);
      }
    } finally {
      executor.shutdown();
    }
  }

  // each waits in the middle for the other, so that both are recording: scale x^2
  private static double meeting(double[] x, double scale, AtomicInteger arrived) {
    double product = x[0] * x[0];
    arrived.incrementAndGet();
    while (arrived.get() < 2) {
      Thread.onSpinWait();
    }
    return scale * product;
  }

  @Test
  void recordingsAtTheSameTime() throws InterruptedException, ExecutionException {
    AtomicInteger arrived = new AtomicInteger();
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      List<Future<double[]>> futures = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        double scale = i + 2;
        futures.add(
            executor.submit(
                () -> Derivatives.gradient(x -> meeting(x, scale, arrived), new double[] {scale})));
      }
      for (int i = 0; i < 2; i++) {
        double scale = i + 2;
        assertArrayEquals(new double[] {2 * scale * scale}, futures.get(i).get());
      }
    } finally {
      executor.shutdown();
    }
  }

  private static double parallelSum(double[] v) {
    return Arrays.stream(v).parallel().map(t -> t * t).sum();
  }

  private static double parallelObjects(double[] v) {
    return IntStream.range(0, v.length).parallel().mapToObj(i -> v[i]).mapToDouble(t -> t).sum();
  }

  @Test
  void parallelWorkInsideIsRefused() {
    double[] x = new double[100];
    Arrays.setAll(x, i -> i);
    Expect.refused(Bug15ThreadTest::parallelSum, x, "Bug15ThreadTest.java:");
    Expect.refused(Bug15ThreadTest::parallelObjects, x, "Bug15ThreadTest.java:");
    assertArrayEquals(new double[] {6}, Derivatives.gradient(v -> v[0] * v[0], new double[] {3}));
  }

  private static double onAnotherThread(double[] v) {
    double[] result = new double[1];
    Thread thread = new Thread(() -> result[0] = v[0] * v[0]);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return result[0];
  }

  @Test
  void threadInsideIsRefused() {
    UnsupportedDifferentiationException refusal =
        assertThrows(
            UnsupportedDifferentiationException.class,
            () -> Derivatives.gradient(Bug15ThreadTest::onAnotherThread, new double[] {3}));
    assertTrue(refusal.getMessage().contains("Bug15ThreadTest.java:"), refusal.getMessage());
  }

  /** A derivative in a derivative, on a thread of a pool: right, or refused. */
  @Test
  void nestedOnAPoolThread() throws InterruptedException, ExecutionException {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      executor
          .submit(
              () ->
                  Expect.derivativeOrRefusal(
                      x -> Derivatives.gradient(y -> y[0] * y[0] * y[0], new double[] {x})[0],
                      2,
                      12))
          .get();
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void oneTapeForManyThreadsNamesTheRule() throws InterruptedException {
    try (Tape tape = new Tape()) {
      tape.record((double[] x) -> x[0] * x[0], new double[] {3});
      List<Throwable> failures = new ArrayList<>();
      Thread reader =
          new Thread(() -> failures.add(assertThrows(IllegalStateException.class, tape::gradient)));
      reader.start();
      reader.join();
      assertEquals(1, failures.size());
      String message = failures.get(0).getMessage();
      assertTrue(message.contains("thread"), message);
      assertArrayEquals(new double[] {6}, tape.gradient());
    }
  }

  /** A value that one thread computed while recording is a constant for another's recording. */
  @Test
  void objectHandedOnAfterwards() throws InterruptedException {
    Model model = new Model();
    Thread thread =
        new Thread(() -> Derivatives.gradient(x -> model.at(x, 1), new double[] {3, 1}));
    thread.start();
    thread.join();
    assertEquals(21, model.sum);
    Expect.derivative(x -> model.sum * x, 2, 21);
  }
}
