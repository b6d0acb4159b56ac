package org.wengert.agent.link;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import org.junit.jupiter.api.Test;

/** Each method of the JDK that has to do with other threads, and its neighbours. */
class ThreadCallsTest {
  private static MethodHandle guarded(Class<?> owner, String method) {
    MethodHandle any =
        MethodHandles.empty(MethodType.methodType(Object.class, owner, Object.class));
    try {
      return ThreadCalls.guarded(owner, method, () -> any);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertGuarded(Class<?> owner, String... methods) {
    for (String method : methods) {
      assertNotNull(guarded(owner, method), owner + "." + method);
    }
  }

  private static void assertNot(Class<?> owner, String... methods) {
    for (String method : methods) {
      assertNull(guarded(owner, method), owner + "." + method);
    }
  }

  @Test
  void threads() {
    assertGuarded(Thread.class, "start", "join", "startVirtualThread");
    assertNot(Thread.class, "getName", "interrupt", "execute", "fork", "exchange");
    assertNot(Runnable.class, "start", "join", "run");
    assertGuarded(Timer.class, "schedule", "scheduleAtFixedRate");
    assertNot(Timer.class, "cancel");
  }

  @Test
  void executors() {
    assertGuarded(Executor.class, "execute");
    assertGuarded(ExecutorService.class, "submit", "invokeAll", "invokeAny", "close");
    assertGuarded(ThreadPoolExecutor.class, "execute", "awaitTermination");
    assertGuarded(
        ScheduledThreadPoolExecutor.class,
        "schedule",
        "scheduleAtFixedRate",
        "scheduleWithFixedDelay");
    assertGuarded(ForkJoinPool.class, "invoke", "lazySubmit", "externalSubmit", "awaitQuiescence");
    assertNot(ExecutorService.class, "shutdown", "isShutdown", "start", "fork", "await");
    assertGuarded(ExecutorCompletionService.class, "submit");
    assertNot(ExecutorCompletionService.class, "take", "poll", "execute");
    assertGuarded(ForkJoinTask.class, "fork", "invoke", "invokeAll", "quietlyJoin", "quietlyGet");
    assertNot(ForkJoinTask.class, "isDone", "submit");
    assertGuarded(SubmissionPublisher.class, "submit", "offer", "consume");
    assertNot(SubmissionPublisher.class, "subscribe");
  }

  @Test
  void futures() {
    assertGuarded(Future.class, "get", "resultNow");
    assertGuarded(FutureTask.class, "get");
    assertGuarded(ForkJoinTask.class, "getRawResult", "join", "get");
    assertGuarded(
        CompletableFuture.class, "get", "getNow", "join", "supplyAsync", "thenApplyAsync");
    assertGuarded(
        CompletableFuture.class, "complete", "completedFuture", "completedStage", "obtrudeValue");
    assertNot(CompletableFuture.class, "thenApply", "isDone", "cancel", "submit");
    assertNot(FutureTask.class, "complete", "run");
  }

  @Test
  void queuesAndWaiting() {
    assertGuarded(Exchanger.class, "exchange");
    assertGuarded(SynchronousQueue.class, "put", "offer", "take", "poll");
    assertGuarded(LinkedTransferQueue.class, "transfer", "tryTransfer", "take");
    assertNot(LinkedTransferQueue.class, "put", "size", "await");
    assertGuarded(Object.class, "wait");
    assertNot(Object.class, "notify", "await", "get", "join", "start");
    assertGuarded(CountDownLatch.class, "await");
    assertNot(CountDownLatch.class, "countDown", "wait");
    assertGuarded(CyclicBarrier.class, "await");
    assertGuarded(
        Phaser.class, "arriveAndAwaitAdvance", "awaitAdvance", "awaitAdvanceInterruptibly");
    assertNot(Phaser.class, "arrive");
    assertNot(Semaphore.class, "acquire", "await");
  }

  @Test
  void locks() {
    Class<?> condition = AbstractQueuedSynchronizer.ConditionObject.class;
    assertGuarded(condition, "await", "awaitNanos", "awaitUninterruptibly");
    assertNot(condition, "signal");
    assertNot(java.util.concurrent.locks.ReentrantLock.class, "lock", "await");
  }

  /** They came after Java 17. */
  @Test
  void newerClasses() {
    try {
      Class<?> builder = Class.forName("java.lang.ThreadBuilders$PlatformThreadBuilder");
      assertGuarded(builder, "start");
      assertNot(builder, "unstarted");
    } catch (ClassNotFoundException e) {
      // there is none
    }
  }

  @Test
  void classesOfAProgram() {
    assertNot(ThreadCallsTest.class, "start", "submit", "get");
  }
}
