package org.wengert.agent.link;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares what Wengert made of each class with what the JVM gets in the end, and so knows the
 * classes that agents between the two changed.
 */
final class Witness implements ClassFileTransformer {
  /** Stands for the boot loader. */
  private static final Object BOOT = new Object();

  /** A class on its way through the transformers. */
  private record Pass(ClassLoader loader, String name, long sum) {}

  /** Those that the thread's loads have begun and not ended: loads happen within loads. */
  private final ThreadLocal<Deque<Pass>> passes = ThreadLocal.withInitial(ArrayDeque::new);

  /** For each class that was changed behind Wengert the essence of the file that the JVM got. */
  private final Map<Object, Map<String, Long>> changed =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final Look look = new Look();

  private Instrumentation place;

  /** Registered before the agents in question; changes nothing. */
  ClassFileTransformer beforeOthers() {
    return new ClassFileTransformer() {
      @Override
      public byte[] transform(
          Module module,
          ClassLoader loader,
          String name,
          Class<?> retransformed,
          ProtectionDomain domain,
          byte[] bytes) {
        if (name != null) {
          passes.get().push(new Pass(loader, name, ClassBytes.sum(bytes)));
        }
        return null;
      }
    };
  }

  /** Goes behind all agents that there are. */
  void moveBehind(Instrumentation last) {
    last.addTransformer(this, true);
    if (place != null) {
      place.removeTransformer(this);
    }
    place = last;
  }

  @Override
  public byte[] transform(
      Module module,
      ClassLoader loader,
      String name,
      Class<?> retransformed,
      ProtectionDomain domain,
      byte[] bytes) {
    if (name == null) {
      return null;
    }
    Pass pass = end(loader, name);
    byte[] refused = look.offer(retransformed, bytes);
    if (refused != null || pass == null) {
      return refused;
    }
    Object key = loader == null ? BOOT : loader;
    if (ClassBytes.sum(bytes) != pass.sum) {
      changed.computeIfAbsent(key, any -> new ConcurrentHashMap<>()).put(name, Essence.of(bytes));
    } else if (changed.containsKey(key)) {
      changed.get(key).remove(name);
    }
    return null;
  }

  /**
   * Ends a pass and those within it, of which no end was seen; null if no beginning was seen, as of
   * what Wengert's own transformers load.
   */
  private Pass end(ClassLoader loader, String name) {
    Deque<Pass> open = passes.get();
    Pass found = null;
    for (Pass pass : open) {
      if (pass.loader == loader && pass.name.equals(name)) {
        found = pass;
        break;
      }
    }
    while (found != null && open.pop() != found) {
      // goes on to it
    }
    if (open.isEmpty()) {
      passes.remove(); // the thread may live long, and what it loaded last would be kept
    }
    return found;
  }

  /** Whether a class was changed behind Wengert. */
  boolean sawChange(Class<?> type) {
    return essence(type) != null;
  }

  private Long essence(Class<?> type) {
    Object key = type.getClassLoader() == null ? BOOT : type.getClassLoader();
    Map<String, Long> names = changed.get(key);
    return names == null ? null : names.get(type.getName().replace('.', '/'));
  }

  /**
   * The class file of a class that was changed behind Wengert.
   *
   * @param type the class
   * @return what the JVM got; null if it cannot be had, as agents would give something else now
   */
  byte[] loaded(Class<?> type) {
    byte[] now = now(type);
    Long essence = essence(type);
    return now != null && essence != null && Essence.of(now) == essence ? now : null;
  }

  /** What a class would be if it was transformed again, null if that cannot be had. */
  byte[] now(Class<?> type) {
    return look.at(type, place);
  }
}
