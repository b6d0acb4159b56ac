package org.wengert.agent.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.objectweb.asm.Type;
import org.wengert.link.Linkage;
import org.wengert.link.TwinKind;

/**
 * Gets the class file of a loaded class: from the class loader's resources if that is what was
 * loaded, else from the JVM, which also knows generated classes and what other agents did.
 *
 * <p>It has to be registered before the preparer, so that it sees classes as they were before.
 */
public final class ClassBytes implements ClassFileTransformer {
  private final Instrumentation instrumentation;

  /** A sum of each class file as it was loaded, to compare with what the loader gives later. */
  private final Map<ClassLoader, Map<String, Sums>> loaded =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Whether no other agent can have come before: class files are the same when asked again. */
  private final boolean isOnly;

  /** Of the bytes, and of what matters in them: the latter only if it may be needed. */
  private record Sums(long bytes, Long essence) {}

  private final AtomicInteger loads = new AtomicInteger();

  /** Classes that another agent transformed again or redefined, after they were loaded. */
  private final Set<Class<?>> changed =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  /** Those of them that nobody has asked for yet. */
  private final Set<Class<?>> news =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  /** At the end of Wengert's transformers: for as long as no agent comes after them. */
  private final Look look = new Look();

  private final ThreadLocal<Request> request = new ThreadLocal<>();

  /** A class that a thread looks at, and its bytes as they come to Wengert, and in the end. */
  private static final class Request {
    final Class<?> wanted;
    byte[] first;
    byte[] last;

    Request(Class<?> wanted) {
      this.wanted = wanted;
    }
  }

  /**
   * Registers itself.
   *
   * @param instrumentation the JVM's
   * @param isOnly whether no other agent can have come before
   */
  public ClassBytes(Instrumentation instrumentation, boolean isOnly) {
    this.instrumentation = instrumentation;
    this.isOnly = isOnly;
    instrumentation.addTransformer(this, true);
  }

  @Override
  public byte[] transform(
      Module module,
      ClassLoader loader,
      String name,
      Class<?> retransformed,
      ProtectionDomain domain,
      byte[] bytes) {
    if (retransformed == null) {
      if (loader == null || name == null) {
        return null;
      }
      if (TwinKind.of(name) == null) {
        loads.incrementAndGet();
      }
      sumsOf(loader).put(name, new Sums(sum(bytes), isOnly ? null : Essence.of(bytes)));
      // the JVM keeps the file of a class that was given back, whatever others made of it before;
      // of any other it can only write one that means the same
      return isOnly ? null : bytes;
    }
    Request current = request.get();
    if (current != null && current.wanted == retransformed) {
      current.first = bytes;
    } else if (TwinKind.of(retransformed.getName()) == null) {
      changed.add(retransformed);
      news.add(retransformed);
      Linkage.classesChanged();
    }
    return null;
  }

  /** Without a lambda: this runs for every program, and the JVM would have to make its class. */
  private Map<String, Sums> sumsOf(ClassLoader loader) {
    Map<String, Sums> sums = loaded.get(loader);
    if (sums == null) {
      Map<String, Sums> first = new ConcurrentHashMap<>();
      sums = loaded.putIfAbsent(loader, first);
      return sums == null ? first : sums;
    }
    return sums;
  }

  /** Whether another agent transformed a class again after it was loaded. */
  boolean isChanged(Class<?> type) {
    return changed.contains(type);
  }

  /** The classes that another agent transformed again since this was last called. */
  Set<Class<?>> takeChanged() {
    synchronized (news) {
      Set<Class<?>> taken = Set.copyOf(news);
      news.clear();
      return taken;
    }
  }

  /** How many classes of the program were loaded so far. */
  int loads() {
    return loads.get();
  }

  /**
   * The class file of a class.
   *
   * @param type the class
   * @return its bytes, null if they cannot be had
   */
  public byte[] of(Class<?> type) {
    Witness witness = LaterAgents.witness();
    if (witness != null && witness.sawChange(type)) {
      return witness.loaded(type);
    }
    if (changed.contains(type)) {
      byte[] now = now(type);
      if (now != null) {
        return now;
      }
    }
    byte[] resource = resource(type);
    boolean isOfJdk = type.getClassLoader() == null && resource != null;
    if (isOfJdk && isOnly || isAsLoaded(type, resource)) {
      return resource;
    }
    Request mine = look(type);
    byte[] found = mine.first == null ? resource : mine.first;
    Sums sums = loaded(type);
    return sums == null || isOnly || isAsLoaded(type, found) || hasEssence(found, sums)
        ? found
        : null;
  }

  private static boolean hasEssence(byte[] file, Sums sums) {
    return file != null && sums.essence != null && sums.essence == Essence.of(file);
  }

  /** Whether it is known of a class, whose file cannot be had, that another agent changed it. */
  boolean isChangedOnce(Class<?> type) {
    return loaded(type) != null;
  }

  /**
   * A class as it is now, with what all agents did: this sees it after them, the preparer too.
   *
   * @param type the class
   * @return its bytes, null if they cannot be had
   */
  byte[] now(Class<?> type) {
    return look(type).last;
  }

  private Request look(Class<?> type) {
    Request mine = new Request(type);
    request.set(mine);
    Witness witness = LaterAgents.witness();
    ClassFileTransformer last = witness == null ? new Last() : null;
    try {
      if (witness != null) {
        mine.last = witness.now(type);
      } else {
        instrumentation.addTransformer(last, true);
        mine.last = look.at(type, instrumentation);
      }
    } finally {
      request.remove();
      if (last != null) {
        instrumentation.removeTransformer(last);
      }
    }
    return mine;
  }

  /** The last of Wengert's transformers, and so of all, while this thread looks at a class. */
  private final class Last implements ClassFileTransformer {
    @Override
    public byte[] transform(
        Module module,
        ClassLoader loader,
        String name,
        Class<?> retransformed,
        ProtectionDomain domain,
        byte[] bytes) {
      return look.offer(retransformed, bytes);
    }
  }

  /** Whether a file is what was loaded as the class: no other agent changed it. */
  private boolean isAsLoaded(Class<?> type, byte[] file) {
    Sums sums = loaded(type);
    return file != null && sums != null && sums.bytes == sum(file);
  }

  /** Sums of what was loaded as a class, null if that is not known. */
  private Sums loaded(Class<?> type) {
    Map<String, Sums> names =
        type.getClassLoader() == null ? null : loaded.get(type.getClassLoader());
    return names == null ? null : names.get(Type.getInternalName(type));
  }

  /** A sum that tells one class file from another. */
  static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return (long) bytes.length << 32 | sum.getValue();
  }

  private static byte[] resource(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    String name = Type.getInternalName(type) + ".class";
    try (InputStream in =
        loader == null
            ? ClassLoader.getSystemResourceAsStream(name)
            : loader.getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
