package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;

/** Results of other threads, and waits for them, while recording: the way is reported. */
class WaitingTest {
  private static final double[] X = {3, 5};

  private static String constants(String method) {
    return ". Compute them on the same thread, or before the function is called. If no derivative is"
        + " lost there, start the agent with policy=allow:"
        + WaitingTest.class.getName()
        + "."
        + method
        + ".";
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Request(double[] x, CompletableFuture<Double> reply) {}

  private static final BlockingQueue<Request> REQUESTS = new LinkedBlockingQueue<>();

  /** A thread that was there before, and takes its work from a queue. */
  private static void serve() {
    try {
      while (true) {
        Request request = REQUESTS.take();
        request.reply.complete(request.x[0] * request.x[1]);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static double replied(double[] x) {
    CompletableFuture<Double> reply = new CompletableFuture<>();
    REQUESTS.add(new Request(x, reply));
    return reply.join();
  }

  @Test
  void resultFromAThreadThatWasThereBefore() {
    Thread server = new Thread(WaitingTest::serve);
    server.start();
    String message = Verdict.loud(WaitingTest::replied, X).getMessage();
    server.interrupt();
    join(server);
    assertEquals(
        "On "
            + OtherThreadTest.name(Thread.currentThread())
            + ", while recording, a result that another thread may have computed was taken by"
            + " java.util.concurrent.CompletableFuture.join, which has no derivative, at "
            + Lines.ofCall(WaitingTest.class, "replied", "join")
            + constants("replied"),
        message);
  }

  private static Thread pending;

  static double joined(double[] x) {
    join(pending);
    return x[0] * x[1];
  }

  @Test
  void waitForAThread() {
    pending = new Thread(() -> {}, "pending");
    pending.start();
    assertEquals(
        "On "
            + OtherThreadTest.name(Thread.currentThread())
            + ", while recording, there was a wait for "
            + OtherThreadTest.name(pending)
            + ", whose results have no derivative, at "
            + Lines.ofCall(WaitingTest.class, "join", "join")
            + constants("join"),
        Verdict.loud(WaitingTest::joined, X).getMessage());
  }

  private static final BlockingQueue<Double> EMPTY = new ArrayBlockingQueue<>(1);

  static double taken(double[] x) {
    try {
      return x[0] * EMPTY.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is there already need not be waited for. */
  @Test
  void waitForAQueue() {
    String message =
        assertThrows(
                UnsupportedDifferentiationException.class,
                () -> Derivatives.gradient(WaitingTest::taken, X))
            .getMessage();
    assertTrue(message.contains("there was a wait for other threads by java.util."), message);
    assertTrue(
        message.contains(" at " + Lines.ofCall(WaitingTest.class, "taken", "take")), message);
  }

  static double barrier(double[] x) {
    try {
      new CyclicBarrier(1).await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    return x[0];
  }

  static double latch(double[] x) {
    try {
      new CountDownLatch(0).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return x[0];
  }

  static synchronized double monitor(double[] x) {
    try {
      WaitingTest.class.wait(1);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return x[0];
  }

  @Test
  void otherWaits() {
    String place = Lines.ofCall(WaitingTest.class, "monitor", "wait");
    assertEquals(
        "On "
            + OtherThreadTest.name(Thread.currentThread())
            + ", while recording, there was a wait for other threads by java.lang.Object.wait,"
            + " whose results have no derivative, at "
            + place
            + constants("monitor"),
        Verdict.loud(WaitingTest::monitor, X).getMessage());
    Verdict.loud(WaitingTest::barrier, X);
    Verdict.loud(WaitingTest::latch, X);
  }
}
