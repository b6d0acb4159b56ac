package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;

/** Whatever way a value takes to another thread, where nothing is recorded: the way is reported. */
class OtherThreadTest {
  private static final double[] X = {3, 5};

  private static String remedy(String method) {
    return ". Compute it on the same thread, or let each thread make a recording of its own."
        + " If no derivative is lost there, start the agent with policy=allow:"
        + OtherThreadTest.class.getName()
        + "."
        + method
        + ".";
  }

  private static ExecutorService pool;
  private static ScheduledExecutorService scheduler;
  private static Timer timer;

  @BeforeAll
  static void startThreads() {
    pool = Executors.newFixedThreadPool(2);
    scheduler = Executors.newScheduledThreadPool(1);
    timer = new Timer(true);
  }

  @AfterAll
  static void stopThreads() {
    pool.shutdown();
    scheduler.shutdown();
    timer.cancel();
  }

  private static double get(Future<Double> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String name(Thread thread) {
    return "thread \"" + thread.getName() + "\" #" + thread.getId();
  }

  private static Thread made;

  static double started(double[] x) {
    double[] product = new double[1];
    made = new Thread(() -> product[0] = x[0] * x[1], "helper");
    made.start();
    join(made);
    return product[0];
  }

  @Test
  void startOfAThreadNamesBoth() {
    UnsupportedDifferentiationException refusal =
        assertThrows(
            UnsupportedDifferentiationException.class,
            () -> Derivatives.gradient(OtherThreadTest::started, X));
    assertTrue(made.getName().equals("helper") && !made.isAlive(), "it must not run");
    assertEquals(
        "On "
            + name(Thread.currentThread())
            + ", while recording, "
            + name(made)
            + " was started, where nothing is recorded, at "
            + Lines.ofCall(OtherThreadTest.class, "started", "start")
            + remedy("started"),
        refusal.getMessage());
  }

  static double parallelSum(double[] x) {
    return Arrays.stream(x).parallel().map(v -> v * v).sum();
  }

  @Test
  void parallelStream() {
    assertEquals(
        shared("java.util.concurrent.ForkJoinTask.invoke", "parallelSum", "sum"),
        Verdict.loud(OtherThreadTest::parallelSum, X).getMessage());
  }

  private static String shared(String callee, String caller, String call) {
    return "On "
        + name(Thread.currentThread())
        + ", while recording, something was handed to other threads by "
        + callee
        + ", where nothing is recorded, at "
        + Lines.ofCall(OtherThreadTest.class, caller, call)
        + remedy(caller);
  }

  static double submitted(double[] x) {
    return get(pool.submit(() -> x[0] * x[1]));
  }

  @Test
  void taskForAPool() {
    assertEquals(
        shared("java.util.concurrent.AbstractExecutorService.submit", "submitted", "submit"),
        Verdict.loud(OtherThreadTest::submitted, X).getMessage());
  }

  /** Its own kind of thread. */
  private static final class Worker extends Thread {
    private final double[] x;
    private double product;

    Worker(double[] x) {
      this.x = x;
    }

    @Override
    public void run() {
      product = x[0] * x[1];
    }
  }

  /** Work that can be divided. */
  private static final class Task extends RecursiveTask<Double> {
    private static final long serialVersionUID = 1L;
    private final transient double[] x;

    Task(double[] x) {
      this.x = x;
    }

    @Override
    protected Double compute() {
      return x[0] * x[1];
    }
  }

  private static double await(CountDownLatch done, double[] product) {
    try {
      done.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return product[0];
  }

  @TestFactory
  List<DynamicTest> waysToOtherThreads() {
    return List.of(
        loud(
            "a thread of one's own",
            x -> {
              Worker worker = new Worker(x);
              worker.start();
              join(worker);
              return worker.product;
            }),
        loud(
            "a passive task, whose thread may read later what is active then",
            x -> {
              double[] product = new double[1];
              double[] copy = new double[2];
              CountDownLatch ready = new CountDownLatch(1);
              Thread thread =
                  new Thread(
                      () -> {
                        await(ready, copy);
                        product[0] = copy[0] * copy[1];
                      });
              thread.start();
              copy[0] = x[0];
              copy[1] = x[1];
              ready.countDown();
              join(thread);
              return product[0];
            }),
        loud(
            "execute",
            x -> {
              double[] product = new double[1];
              CountDownLatch done = new CountDownLatch(1);
              pool.execute(
                  () -> {
                    product[0] = x[0] * x[1];
                    done.countDown();
                  });
              return await(done, product);
            }),
        loud(
            "invokeAll",
            x -> {
              List<Callable<Double>> tasks = List.of(() -> x[0] * x[1]);
              try {
                return get(pool.invokeAll(tasks).get(0));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }),
        loud(
            "invokeAny",
            x -> {
              List<Callable<Double>> tasks = List.of(() -> x[0] * x[1]);
              try {
                return pool.invokeAny(tasks);
              } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
              }
            }),
        loud("schedule", x -> get(scheduler.schedule(() -> x[0] * x[1], 1, TimeUnit.MILLISECONDS))),
        loud(
            "a completion service",
            x -> {
              ExecutorCompletionService<Double> service = new ExecutorCompletionService<>(pool);
              return get(service.submit(() -> x[0] * x[1]));
            }),
        loud("supplyAsync", x -> CompletableFuture.supplyAsync(() -> x[0] * x[1]).join()),
        loud(
            "thenApplyAsync",
            x -> CompletableFuture.completedFuture(x[0]).thenApplyAsync(v -> v * x[1]).join()),
        loud(
            "a timer",
            x -> {
              double[] product = new double[1];
              CountDownLatch done = new CountDownLatch(1);
              timer.schedule(
                  new TimerTask() {
                    @Override
                    public void run() {
                      product[0] = x[0] * x[1];
                      done.countDown();
                    }
                  },
                  1);
              return await(done, product);
            }),
        loud("fork", x -> new Task(x).fork().join()),
        loud("invoke", x -> new Task(x).invoke()),
        loud("a fork-join pool", x -> ForkJoinPool.commonPool().invoke(new Task(x))),
        loud(
            "a parallel stream of integers",
            x -> {
              double[] parts = new double[2];
              IntStream.range(0, 2).parallel().forEach(i -> parts[i] = x[i] * 2);
              return parts[0] * parts[1];
            }),
        loud(
            "a parallel stream of a list",
            x -> List.of(x[0]).parallelStream().reduce(1.0, Double::sum)),
        loud(
            "parallelSetAll",
            x -> {
              double[] parts = new double[2];
              Arrays.parallelSetAll(parts, i -> x[i] * 2);
              return parts[0] * parts[1];
            }),
        loud(
            "parallelPrefix",
            x -> {
              Arrays.parallelPrefix(x, Double::sum);
              return x[1];
            }));
  }

  private static DynamicTest loud(String way, ToDoubleFunction<double[]> f) {
    return DynamicTest.dynamicTest(
        way,
        () -> {
          f.applyAsDouble(X.clone());
          // each run makes its own threads, so the messages differ
          loud(() -> Derivatives.gradient(f, X));
          loud(() -> Derivatives.jvp(x -> new double[] {f.applyAsDouble(x)}, X, X));
        });
  }

  private static void loud(Executable derivative) {
    String message =
        assertThrows(UnsupportedDifferentiationException.class, derivative).getMessage();
    assertTrue(message.startsWith("On " + name(Thread.currentThread()) + ","), message);
    assertTrue(message.contains(" at " + OtherThreadTest.class.getName()), message);
  }
}
