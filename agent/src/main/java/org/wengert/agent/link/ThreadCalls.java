package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.SynchronousQueue;
import org.wengert.link.OtherThreads;
import org.wengert.shadow.Run;

/**
 * The methods of the JDK that have to do with other threads, where nothing is recorded: those that
 * start them or hand them something, those that wait for them, and those that give what they
 * computed.
 */
final class ThreadCalls {
  private static final MethodHandle START = guard("start", void.class, Thread.class);
  private static final MethodHandle SHARE = guard("share", void.class);
  private static final MethodHandle JOIN = guard("join", void.class, Thread.class);
  private static final MethodHandle AWAIT = guard("await", void.class);
  private static final MethodHandle COMPLETE = guard("complete", void.class, Object.class);
  private static final MethodHandle RESULT = guard("result", Object.class, Object.class);

  private static final Set<String> OF_EXECUTORS =
      Set.of(
          "execute",
          "submit",
          "lazySubmit",
          "externalSubmit",
          "invoke",
          "invokeAll",
          "invokeAny",
          "schedule",
          "scheduleAtFixedRate",
          "scheduleWithFixedDelay");
  private static final Set<String> WAITS_OF_EXECUTORS =
      Set.of("awaitTermination", "awaitQuiescence", "close");
  private static final Set<String> OF_FUTURES =
      Set.of("get", "getNow", "join", "resultNow", "getRawResult");

  /** Methods that give a future its value, which is their last parameter. */
  private static final Set<String> COMPLETING =
      Set.of("complete", "completedFuture", "completedStage", "obtrudeValue");

  /** Methods of single classes that hand something over. */
  private static final Map<Class<?>, Set<String>> SHARING =
      Map.of(
          Thread.class, Set.of("startVirtualThread"),
          ForkJoinTask.class, Set.of("fork", "invoke", "invokeAll"),
          Timer.class, Set.of("schedule", "scheduleAtFixedRate"),
          Exchanger.class, Set.of("exchange"),
          SynchronousQueue.class, Set.of("put", "offer", "take", "poll"),
          LinkedTransferQueue.class, Set.of("transfer", "tryTransfer"),
          SubmissionPublisher.class, Set.of("submit", "offer", "consume"));

  /** Methods of single classes that wait. */
  private static final Map<Class<?>, Set<String>> WAITING =
      Map.of(
          Object.class, Set.of("wait"),
          CountDownLatch.class, Set.of("await"),
          CyclicBarrier.class, Set.of("await"),
          Phaser.class,
              Set.of("arriveAndAwaitAdvance", "awaitAdvance", "awaitAdvanceInterruptibly"),
          ForkJoinTask.class, Set.of("quietlyJoin", "quietlyGet"),
          LinkedTransferQueue.class, Set.of("take"));

  private ThreadCalls() {}

  private static MethodHandle guard(String name, Class<?> result, Class<?>... parameters) {
    return Boundaries.runtime(
        OtherThreads.class,
        name,
        MethodType.methodType(result, parameters).appendParameterTypes(Run.class),
        false);
  }

  /**
   * What runs for a method that has to do with other threads, with a shared type; null if this is
   * none.
   *
   * @param owner the class that declares it
   * @param method its name
   * @param plain the method itself
   */
  static MethodHandle guarded(Class<?> owner, String method, Targets.Plain plain)
      throws ReflectiveOperationException {
    if (owner.getClassLoader() != null) {
      return null;
    }
    OtherThreads guard = new OtherThreads(owner.getName() + "." + method);
    if (owner == Thread.class && method.equals("start")) {
      return checked(plain, START.bindTo(guard), 0);
    }
    if (owner == Thread.class && method.equals("join")) {
      return checked(plain, JOIN.bindTo(guard), 0);
    }
    if (shares(owner, method)) {
      return checked(plain, SHARE.bindTo(guard));
    }
    if (waits(owner, method)) {
      return checked(plain, AWAIT.bindTo(guard));
    }
    if (owner == CompletableFuture.class && COMPLETING.contains(method)) {
      return checked(plain, COMPLETE.bindTo(guard), plain.handle().type().parameterCount() - 1);
    }
    if (Future.class.isAssignableFrom(owner) && OF_FUTURES.contains(method)) {
      return Handles.withLast(Boundaries.harmless(plain.handle()), RESULT.bindTo(guard));
    }
    return null;
  }

  /** The plain call after a check of the run, and of arguments before it. */
  private static MethodHandle checked(Targets.Plain plain, MethodHandle check, int... positions)
      throws ReflectiveOperationException {
    MethodHandle target = Boundaries.harmless(plain.handle());
    MethodType type = target.type();
    int[] all = Arrays.copyOf(positions, positions.length + 1);
    all[positions.length] = type.parameterCount() - 1;
    MethodType wanted = check.type();
    for (int i = 0; i < positions.length; i++) {
      wanted = wanted.changeParameterType(i, type.parameterType(positions[i]));
    }
    return Handles.checked(target, check.asType(wanted), all);
  }

  private static boolean shares(Class<?> owner, String method) {
    if (Executor.class.isAssignableFrom(owner)) {
      return OF_EXECUTORS.contains(method);
    }
    if (CompletionService.class.isAssignableFrom(owner)) {
      return method.equals("submit");
    }
    if (owner == CompletableFuture.class) {
      return method.endsWith("Async");
    }
    // classes that came after Java 17
    if (owner.getName().startsWith("java.lang.ThreadBuilders")) {
      return method.equals("start");
    }
    if (owner.getName().startsWith("java.util.concurrent.StructuredTaskScope")) {
      return method.equals("fork");
    }
    return SHARING.getOrDefault(owner, Set.of()).contains(method);
  }

  private static boolean waits(Class<?> owner, String method) {
    if (Executor.class.isAssignableFrom(owner)) {
      return WAITS_OF_EXECUTORS.contains(method);
    }
    if (owner.getName().startsWith("java.util.concurrent.locks.Abstract")) {
      return method.startsWith("await"); // the conditions of all locks
    }
    return WAITING.getOrDefault(owner, Set.of()).contains(method);
  }
}
