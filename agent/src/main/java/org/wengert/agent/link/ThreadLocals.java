package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/** Reads thread locals without computing their first values. */
final class ThreadLocals {
  private final MethodHandle map;
  private final MethodHandle entry;
  private final MethodHandle value;

  /**
   * A reader.
   *
   * @param lookup a look-up with all access
   */
  ThreadLocals(Lookup lookup) {
    try {
      Class<?> mapType = Class.forName("java.lang.ThreadLocal$ThreadLocalMap");
      Class<?> entryType = Class.forName("java.lang.ThreadLocal$ThreadLocalMap$Entry");
      MethodType ofThread = MethodType.methodType(mapType, Thread.class);
      map = untyped(lookup.findVirtual(ThreadLocal.class, "getMap", ofThread));
      MethodType ofLocal = MethodType.methodType(entryType, ThreadLocal.class);
      entry = untyped(lookup.findVirtual(mapType, "getEntry", ofLocal));
      value = lookup.findGetter(entryType, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "Wengert does not know this JVM: " + e + ". It is tested on OpenJDK 17 and 25.", e);
    }
  }

  private static MethodHandle untyped(MethodHandle handle) {
    return handle.asType(handle.type().generic());
  }

  /** The value of this thread, null if there is none yet. */
  Object value(ThreadLocal<?> local) {
    try {
      Object all = map.invoke(local, Thread.currentThread());
      Object found = all == null ? null : entry.invoke(all, local);
      return found == null ? null : value.invoke(found);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a look-up throws nothing", e);
    }
  }
}
