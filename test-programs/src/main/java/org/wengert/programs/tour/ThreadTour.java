package org.wengert.programs.tour;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wengert.Derivatives;

/** Takes derivatives on many threads at once: virtual ones, where the JVM has them. */
public final class ThreadTour {
  private static final int TASKS = 300;

  private ThreadTour() {}

  /** Prints the sum of all gradients. */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    ExecutorService executor = executor();
    List<Future<double[]>> futures = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      double scale = i;
      futures.add(
          executor.submit(
              () -> Derivatives.gradient(x -> new Pair(x).energy(scale), new double[] {1, scale})));
    }
    double[] sum = new double[2];
    for (Future<double[]> future : futures) {
      sum[0] += future.get()[0];
      sum[1] += future.get()[1];
    }
    executor.shutdown();
    System.out.println("threads " + sum[0] + " " + sum[1]);
  }

  private static ExecutorService executor() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException e) {
      return Executors.newCachedThreadPool();
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps intermediate results in its fields, and lets other threads run meanwhile. */
  private static final class Pair {
    private final double[] x;
    private double product;

    Pair(double[] x) {
      this.x = x;
    }

    /** Returns {@code scale x0 x1 x1}. */
    synchronized double energy(double scale) {
      product = x[0] * x[1];
      Thread.yield();
      product *= x[1];
      return scale * product;
    }
  }
}
