package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/** Reads thread locals without computing their first values. */
final class ThreadLocals {
  private final Lookup lookup;
  private volatile Readers readers;

  /**
   * The JVM's readers.
   *
   * @param map from a thread local and a thread to the thread's map
   * @param entry from a map and a thread local to its entry
   * @param value the value of an entry
   */
  private record Readers(MethodHandle map, MethodHandle entry, MethodHandle value) {}

  /**
   * A reader, which few programs need: the JVM is asked for its readers when it is used.
   *
   * @param lookup a look-up with all access
   */
  ThreadLocals(Lookup lookup) {
    this.lookup = lookup;
  }

  private Readers readers() {
    Readers found = readers;
    if (found == null) {
      found = find(lookup);
      readers = found;
    }
    return found;
  }

  private static Readers find(Lookup lookup) {
    try {
      Class<?> mapType = Class.forName("java.lang.ThreadLocal$ThreadLocalMap");
      Class<?> entryType = Class.forName("java.lang.ThreadLocal$ThreadLocalMap$Entry");
      MethodType ofThread = MethodType.methodType(mapType, Thread.class);
      MethodType ofLocal = MethodType.methodType(entryType, ThreadLocal.class);
      return new Readers(
          untyped(lookup.findVirtual(ThreadLocal.class, "getMap", ofThread)),
          untyped(lookup.findVirtual(mapType, "getEntry", ofLocal)),
          lookup.findGetter(entryType, "value", Object.class));
    } catch (ReflectiveOperationException e) {
      throw Trusted.unknownJvm(e);
    }
  }

  private static MethodHandle untyped(MethodHandle handle) {
    return handle.asType(handle.type().generic());
  }

  /** The value of this thread, null if there is none yet. */
  Object value(ThreadLocal<?> local) {
    Readers jvm = readers();
    try {
      Object all = jvm.map.invoke(local, Thread.currentThread());
      Object found = all == null ? null : jvm.entry.invoke(all, local);
      return found == null ? null : jvm.value.invoke(found);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a look-up throws nothing", e);
    }
  }
}
