package org.wengert.agent.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
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
  private final Map<ClassLoader, Map<String, Long>> loaded =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final AtomicInteger loads = new AtomicInteger();

  /** Classes that another agent transformed again or redefined, after they were loaded. */
  private final Set<Class<?>> changed =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  /** Those of them that nobody has asked for yet. */
  private final Set<Class<?>> news =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  /** Class that this thread wants, then its bytes. */
  private final ThreadLocal<Request> request = new ThreadLocal<>();

  private static final class Request {
    final Class<?> wanted;
    byte[] bytes;

    Request(Class<?> wanted) {
      this.wanted = wanted;
    }
  }

  /**
   * Registers itself.
   *
   * @param instrumentation the JVM's
   */
  public ClassBytes(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
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
      if (loader != null && name != null) {
        if (TwinKind.of(name) == null) {
          loads.incrementAndGet();
        }
        sumsOf(loader).put(name, sum(bytes));
      }
      return null;
    }
    Request current = request.get();
    if (current != null && current.wanted == retransformed) {
      current.bytes = bytes;
    } else if (TwinKind.of(retransformed.getName()) == null) {
      changed.add(retransformed);
      news.add(retransformed);
      Linkage.classesChanged();
    }
    return null;
  }

  /** Without a lambda: this runs for every program, and the JVM would have to make its class. */
  private Map<String, Long> sumsOf(ClassLoader loader) {
    Map<String, Long> sums = loaded.get(loader);
    if (sums == null) {
      Map<String, Long> first = new ConcurrentHashMap<>();
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
    if (changed.contains(type)) {
      byte[] now = now(type);
      if (now != null) {
        return now;
      }
    }
    byte[] resource = resource(type);
    // transforming a class again costs its compiled code, and methods that are running lose their
    // line numbers in stack traces, so it is done only if there is no other way
    boolean isOfJdk = type.getClassLoader() == null && resource != null;
    if (isOfJdk || isAsLoaded(type, resource)) {
      return resource;
    }
    if (instrumentation.isModifiableClass(type)) {
      Request mine = new Request(type);
      request.set(mine);
      try {
        instrumentation.retransformClasses(type);
      } catch (UnmodifiableClassException | LinkageError e) {
        // another agent's transformer stands in the way: the resource is the next best thing
        return resource;
      } finally {
        request.remove();
      }
      if (mine.bytes != null) {
        return mine.bytes;
      }
    }
    return resource;
  }

  /**
   * A class as it is now, with what all agents did: this sees it after them, the preparer too.
   *
   * @param type the class
   * @return its bytes, null if they cannot be had
   */
  byte[] now(Class<?> type) {
    Request mine = new Request(type);
    ClassFileTransformer last =
        new ClassFileTransformer() {
          @Override
          public byte[] transform(
              Module module,
              ClassLoader loader,
              String name,
              Class<?> retransformed,
              ProtectionDomain domain,
              byte[] bytes) {
            if (retransformed == type) {
              mine.bytes = bytes;
            }
            return null;
          }
        };
    request.set(mine);
    instrumentation.addTransformer(last, true);
    try {
      instrumentation.retransformClasses(type);
    } catch (UnmodifiableClassException | LinkageError e) {
      return null;
    } finally {
      instrumentation.removeTransformer(last);
      request.remove();
    }
    return mine.bytes;
  }

  /** Whether a resource is what was loaded as the class: no other agent changed it. */
  private boolean isAsLoaded(Class<?> type, byte[] resource) {
    Map<String, Long> names =
        type.getClassLoader() == null ? null : loaded.get(type.getClassLoader());
    Long sum = names == null ? null : names.get(Type.getInternalName(type));
    return resource != null && sum != null && sum == sum(resource);
  }

  private static long sum(byte[] bytes) {
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
