package org.wengert.boundary;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;

/** What is made for several threads and used by one is followed. */
class SameThreadTest {
  private static final double[] X = {3, 5};

  static double queues(double[] x) {
    double product = 1;
    for (BlockingQueue<Double> queue :
        List.<BlockingQueue<Double>>of(
            new LinkedBlockingQueue<>(),
            new ArrayBlockingQueue<>(3),
            new LinkedBlockingDeque<>(),
            new PriorityBlockingQueue<>(),
            new LinkedTransferQueue<>())) {
      queue.add(x[0]);
      queue.offer(x[1]);
      product *= queue.poll() + 2 * queue.poll();
    }
    ConcurrentLinkedQueue<Double> queue = new ConcurrentLinkedQueue<>();
    queue.add(x[0]);
    return product * queue.poll();
  }

  @Test
  void queues() {
    // (a + 2 b)^5 a
    Verdict.right(
        SameThreadTest::queues,
        X,
        Math.pow(13, 5) + 5 * Math.pow(13, 4) * 3,
        10 * Math.pow(13, 4) * 3);
  }

  static double taken(double[] x) throws InterruptedException {
    BlockingQueue<double[]> queue = new LinkedBlockingQueue<>(2);
    queue.put(x);
    queue.put(new double[] {x[0] * x[0]});
    return queue.take()[1] * queue.take()[0];
  }

  @Test
  void putAndTakeThatNeedNotWait() {
    Verdict.right(
        x -> {
          try {
            return taken(x);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        },
        X,
        30,
        9);
  }

  static double locked(double[] x) {
    Lock lock = new ReentrantLock();
    ReentrantReadWriteLock readWrite = new ReentrantReadWriteLock();
    Semaphore semaphore = new Semaphore(1);
    AtomicReference<double[]> shared = new AtomicReference<>(new double[1]);
    ConcurrentHashMap<String, Double> map = new ConcurrentHashMap<>();
    lock.lock();
    try {
      readWrite.writeLock().lock();
      semaphore.acquireUninterruptibly();
      synchronized (shared) {
        shared.set(new double[] {x[0] * x[1]});
        shared.notifyAll();
      }
      map.merge("sum", x[0], Double::sum);
      map.merge("sum", x[1], Double::sum);
      semaphore.release();
      readWrite.writeLock().unlock();
    } finally {
      lock.unlock();
    }
    Thread.yield();
    return shared.get()[0] * map.get("sum") * (Thread.currentThread().isAlive() ? 1 : 0);
  }

  @Test
  void locks() {
    // a b (a + b)
    Verdict.right(SameThreadTest::locked, X, 2 * 15 + 25, 9 + 2 * 15);
  }

  static double futures(double[] x) {
    CompletableFuture<Double> later = new CompletableFuture<>();
    later.complete(x[0] * x[0]);
    CompletableFuture<double[]> array = CompletableFuture.completedFuture(x);
    CompletableFuture<String> text = CompletableFuture.completedFuture("text");
    CompletableFuture<Void> nothing = CompletableFuture.completedFuture(null);
    boolean done = nothing.join() == null && text.join().equals("text");
    return done ? later.join() * array.getNow(null)[1] : 0;
  }

  @Test
  void futuresThatThisThreadCompleted() {
    Verdict.right(SameThreadTest::futures, X, 30, 9);
  }

  static double notStarted(double[] x) {
    double[] product = {x[1]};
    Thread thread = new Thread(() -> product[0] = 0);
    thread.setDaemon(true);
    return x[0] * product[0] * (thread.isDaemon() ? 1 : 2);
  }

  @Test
  void threadThatIsNotStarted() {
    Verdict.right(SameThreadTest::notStarted, X, 5, 3);
  }

  static double runDirectly(double[] x) {
    double[] product = new double[1];
    new Thread(() -> product[0] = x[0] * x[1]).run();
    return product[0];
  }

  @Test
  void threadThatIsRunAsAFunction() {
    Verdict.loud(SameThreadTest::runDirectly, X);
  }

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

  static double ownRun(double[] x) {
    Worker worker = new Worker(x);
    worker.run();
    return worker.product;
  }

  @Test
  void runOfAThreadOfOnesOwn() {
    Verdict.right(SameThreadTest::ownRun, X, 5, 3);
  }

  /** An executor that hands nothing on. */
  private static final class Direct implements Executor {
    @Override
    public void execute(Runnable task) {
      task.run();
    }
  }

  static double direct(double[] x) {
    double[] product = new double[1];
    new Direct().execute(() -> product[0] = x[0]);
    Executor lambda = Runnable::run;
    lambda.execute(() -> product[0] *= x[1]);
    return product[0];
  }

  @Test
  void executorsOnThisThread() {
    Verdict.right(SameThreadTest::direct, X, 5, 3);
  }
}
