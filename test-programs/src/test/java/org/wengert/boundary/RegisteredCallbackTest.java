package org.wengert.boundary;

import java.beans.PropertyChangeSupport;
import java.util.Iterator;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * JDK code calls what the program gave to it before the recording, where nothing is recorded: what
 * that reads and writes must not be active.
 */
class RegisteredCallbackTest {
  private static final double[] X = {3, 5};

  private static final class Cell {
    double value;
  }

  private static final Cell SHARED = new Cell();

  private static double squared() {
    return SHARED.value * SHARED.value;
  }

  private static void square() {
    SHARED.value *= SHARED.value;
  }

  private static ToDoubleFunction<double[]> function(Callable<Double> body) {
    return x -> {
      SHARED.value = x[0];
      try {
        return body.call() * x[1];
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    };
  }

  /** The body squares the value of the cell. */
  private static void check(Callable<Double> body) {
    Verdict.rightOrLoud(function(body), X, 30, 9);
  }

  /** Several of what can be used only once, all made now. */
  private static <T> Iterator<T> made(Supplier<T> supplier) {
    return Stream.generate(supplier).limit(12).toList().iterator();
  }

  @Test
  void task() {
    Iterator<FutureTask<Double>> tasks =
        made(() -> new FutureTask<>(RegisteredCallbackTest::squared));
    check(
        () -> {
          FutureTask<Double> task = tasks.next();
          task.run();
          return task.get();
        });
  }

  @Test
  void taskWhoseResultIsNotTaken() {
    Iterator<FutureTask<?>> tasks =
        made(() -> new FutureTask<>(RegisteredCallbackTest::square, null));
    check(
        () -> {
          tasks.next().run();
          return SHARED.value;
        });
  }

  @Test
  void taskThatReachesNothingActive() {
    int[] runs = {0};
    Iterator<FutureTask<?>> tasks = made(() -> new FutureTask<>(() -> runs[0]++, null));
    Callable<Double> body =
        () -> {
          SHARED.value = 0;
          tasks.next().run();
          return runs[0] > 0 ? 9.0 : 0.0;
        };
    Verdict.right(function(body), X, 0, 9);
  }

  /** A future, and what is computed when it is completed. */
  private record Dependent(CompletableFuture<Double> trigger, CompletableFuture<Double> result) {
    static Dependent make() {
      CompletableFuture<Double> trigger = new CompletableFuture<>();
      return new Dependent(trigger, trigger.thenApply(v -> squared()));
    }
  }

  @Test
  void dependentFuture() {
    Iterator<Dependent> futures = made(Dependent::make);
    check(
        () -> {
          Dependent future = futures.next();
          future.trigger().complete(1.0);
          return future.result().join();
        });
  }

  @Test
  void listener() {
    PropertyChangeSupport support = new PropertyChangeSupport("source");
    support.addPropertyChangeListener(event -> square());
    check(
        () -> {
          support.firePropertyChange("name", 1, 2);
          return SHARED.value;
        });
  }

  @Test
  void adapter() {
    Callable<Object> adapted = Executors.callable(RegisteredCallbackTest::square);
    check(
        () -> {
          adapted.call();
          return SHARED.value;
        });
  }

  @Test
  void barrier() {
    CyclicBarrier barrier = new CyclicBarrier(1, RegisteredCallbackTest::square);
    check(
        () -> {
          try {
            barrier.await();
          } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
          }
          return SHARED.value;
        });
  }

  @Test
  void threadThatIsRunLikeATask() {
    Thread thread = new Thread(RegisteredCallbackTest::square);
    check(
        () -> {
          thread.run();
          return SHARED.value;
        });
  }
}
