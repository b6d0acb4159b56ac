package org.wengert.linking;

import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Loads classes from memory; it has no resources. */
class MemoryLoader extends ClassLoader {
  private final Map<String, byte[]> classes;

  MemoryLoader(ClassLoader parent, Map<String, byte[]> classes) {
    super(parent);
    this.classes = classes;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** An object of a class with a public constructor: a function from vector to number. */
  @SuppressWarnings("unchecked")
  ToDoubleFunction<double[]> function(String className) {
    try {
      return (ToDoubleFunction<double[]>) loadClass(className).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(className, e);
    }
  }
}
