package org.wengert.agent;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.wengert.UnsupportedDifferentiationException;

/**
 * What went wrong while classes were loaded. The JVM swallows what a transformer throws, so it is
 * kept here and thrown when a recording first meets the class.
 */
final class Failures {
  /** Stands for the boot loader. */
  private static final Object BOOT = new Object();

  private final Map<Object, Map<String, Throwable>> byLoader =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Keeps a failure. */
  void add(ClassLoader loader, String className, Throwable failure) {
    byLoader
        .computeIfAbsent(loader == null ? BOOT : loader, key -> new ConcurrentHashMap<>())
        .putIfAbsent(className, failure);
  }

  /**
   * Throws what went wrong with a class, if anything did.
   *
   * @param type the class
   */
  void check(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    Map<String, Throwable> failed = byLoader.get(loader == null ? BOOT : loader);
    Throwable failure = failed == null ? null : failed.get(type.getName());
    if (failure != null) {
      throw new UnsupportedDifferentiationException(
          "Class "
              + type.getName()
              + " could not be prepared when it was loaded: "
              + failure
              + ". If it need not be differentiated, start the agent with exclude="
              + type.getName()
              + ".",
          failure);
    }
  }
}
