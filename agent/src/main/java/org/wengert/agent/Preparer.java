package org.wengert.agent;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Prepares application classes when they are loaded: not those of the JDK, of Wengert, or excluded
 * by the user, and none that was loaded before the agent.
 *
 * <p>It runs for each class of programs that may never record anything. So it uses no lambdas,
 * whose classes the JVM would have to make first; a class that gets nothing is only looked at; and
 * of the others ASM copies constants and methods as they are.
 */
final class Preparer implements ClassFileTransformer {
  private static final String OWN = "org/wengert/agent/";

  private final Options options;
  private final Failures failures;
  private final ClassLoader platform = ClassLoader.getPlatformClassLoader();

  /** Names of prepared classes: only those can be prepared again when they are retransformed. */
  private final Map<ClassLoader, Set<String>> prepared =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * A preparer.
   *
   * @param options the agent's options
   * @param failures keeps what the JVM would swallow
   */
  Preparer(Options options, Failures failures) {
    this.options = options;
    this.failures = failures;
  }

  @Override
  public byte[] transform(
      Module module,
      ClassLoader loader,
      String name,
      Class<?> retransformed,
      ProtectionDomain domain,
      byte[] bytes) {
    if (loader == null || loader == platform || name == null || name.startsWith(OWN)) {
      return null;
    }
    String className = name.replace('/', '.');
    try {
      if (options.excludes(className)) {
        return null;
      }
      Set<String> names = namesOf(loader);
      if (retransformed != null && !names.contains(className)) {
        return null; // fields cannot be added later
      }
      byte[] prepared = prepared(bytes);
      names.add(className);
      return prepared;
    } catch (Throwable e) {
      failures.add(loader, className, e);
      return null;
    }
  }

  /**
   * What becomes of a class file.
   *
   * @param bytes the class file
   * @return the class file of the prepared class, null if nothing is added
   */
  static byte[] prepared(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    Companions look = new Companions(null);
    reader.accept(look, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    if (!look.hasAdded()) {
      return null;
    }
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new Companions(writer), 0);
    return writer.toByteArray();
  }

  /** Whether a class was prepared when it was loaded. */
  boolean isPrepared(Class<?> type) {
    Set<String> names = type.getClassLoader() == null ? null : prepared.get(type.getClassLoader());
    return names != null && names.contains(type.getName());
  }

  private Set<String> namesOf(ClassLoader loader) {
    Set<String> names = prepared.get(loader);
    if (names == null) {
      Set<String> first = ConcurrentHashMap.newKeySet();
      names = prepared.putIfAbsent(loader, first);
      return names == null ? first : names;
    }
    return names;
  }
}
