package org.wengert.agent.twin;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.Type;

/**
 * The methods of the JDK that ask who calls them. A twin that is a nestmate calls them itself, as a
 * method handle would call them from a class of the JVM's own, which may do less.
 */
final class CallerSensitive {
  private static final String ANNOTATION = "jdk.internal.reflect.CallerSensitive";

  /** By class: names and descriptors. */
  private static final Map<String, Set<String>> METHODS = new ConcurrentHashMap<>();

  private CallerSensitive() {}

  /** Whether a method asks for its caller. */
  static boolean contains(MethodKey method) {
    return method.owner().startsWith("java/")
        && METHODS
            .computeIfAbsent(method.owner(), CallerSensitive::of)
            .contains(method.name() + method.descriptor());
  }

  private static Set<String> of(String owner) {
    Set<String> methods = new HashSet<>();
    try {
      // classes of the JDK only, which the boot loader and the platform loader give
      Class<?> type =
          Class.forName(owner.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
      for (Method method : type.getDeclaredMethods()) {
        if (Arrays.stream(method.getAnnotations())
            .anyMatch(a -> a.annotationType().getName().equals(ANNOTATION))) {
          methods.add(method.getName() + Type.getMethodDescriptor(method));
        }
      }
    } catch (ClassNotFoundException | LinkageError e) {
      return Set.of(); // not there in this JDK, so it cannot be called either
    }
    return methods;
  }
}
