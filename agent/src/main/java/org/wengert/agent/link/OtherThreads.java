package org.wengert.agent.link;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;

/** The methods of the JDK that make another thread run an object they are called on. */
final class OtherThreads {
  private static final Map<Class<?>, Set<String>> METHODS =
      Map.of(
          Thread.class, Set.of("start"),
          ForkJoinTask.class, Set.of("fork", "invoke", "invokeAll"));

  private OtherThreads() {}

  /** Whether a method is one of them. */
  static boolean contains(Class<?> owner, String method) {
    return METHODS.getOrDefault(owner, Set.of()).contains(method);
  }
}
