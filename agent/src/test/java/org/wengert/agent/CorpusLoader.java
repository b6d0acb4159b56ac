package org.wengert.agent;

import java.util.Map;
import org.wengert.agent.twin.ClassHierarchy;

/**
 * Defines classes as the agent would, prepared or not, and lets their twins be defined beside them;
 * all other classes come from the class path.
 */
final class CorpusLoader extends ClassLoader implements ClassHierarchy {
  static {
    registerAsParallelCapable();
  }

  private static final String OBJECT = "java/lang/Object";

  private final Map<String, byte[]> files;
  private final boolean prepares;

  /**
   * A loader.
   *
   * @param files class files by class name
   * @param prepares whether classes are prepared, or as if they were loaded before the agent
   */
  CorpusLoader(Map<String, byte[]> files, boolean prepares) {
    super(CorpusLoader.class.getClassLoader());
    this.files = files;
    this.prepares = prepares;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] file = files.get(name);
      if (file == null) {
        return super.loadClass(name, resolve);
      }
      return define(name, prepares ? Prepared.bytes(file) : file);
    }
  }

  /** Defines a class from its bytes as they are. */
  Class<?> define(String name, byte[] bytes) {
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public boolean nestListsTwins() {
    return prepares;
  }

  @Override
  public String commonSuperClass(String a, String b) {
    try {
      Class<?> first = load(a);
      Class<?> second = load(b);
      if (first.isInterface() || second.isInterface()) {
        return OBJECT;
      }
      while (!first.isAssignableFrom(second)) {
        first = first.getSuperclass();
      }
      return first.getName().replace('.', '/');
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      return OBJECT; // an optional dependency that is absent
    }
  }

  private Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name.replace('/', '.'), false, this);
  }
}
