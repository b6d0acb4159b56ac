package org.wengert.agent.twin;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.Type;

/**
 * The methods of the JDK that ask who calls them. A twin that is a nestmate calls them itself, as a
 * method handle would call them from a class of the JVM's own, which may do less.
 */
public final class CallerSensitive {
  private static final String ANNOTATION = "jdk.internal.reflect.CallerSensitive";

  /**
   * Asked for the rights of its caller until JDK 23. It is given a loader, which may be the
   * program's, and still has to be called as it is.
   */
  private static final MethodKey FOR_NAME =
      new MethodKey(
          "java/lang/Class",
          "forName",
          "(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;");

  /** By class, then by name and descriptor: whether the method is given something to call. */
  private static final Map<String, Map<String, Boolean>> METHODS = new ConcurrentHashMap<>();

  private CallerSensitive() {}

  /**
   * Whether a method asks for its caller.
   *
   * @param method a method
   * @return true if so; only methods of the JDK do
   */
  public static boolean contains(MethodKey method) {
    return find(method) != null;
  }

  /** Whether a method asks for its caller, and calls what it is given: an action, a function. */
  static boolean callsBack(MethodKey method) {
    return Boolean.TRUE.equals(find(method));
  }

  private static Boolean find(MethodKey method) {
    return method.owner().startsWith("java/")
        ? METHODS
            .computeIfAbsent(method.owner(), CallerSensitive::of)
            .get(method.name() + method.descriptor())
        : null;
  }

  private static Map<String, Boolean> of(String owner) {
    Map<String, Boolean> methods = new HashMap<>();
    try {
      // classes of the JDK only, which the boot loader and the platform loader give
      Class<?> type =
          Class.forName(owner.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
      for (Method method : type.getDeclaredMethods()) {
        if (Arrays.stream(method.getAnnotations())
            .anyMatch(a -> a.annotationType().getName().equals(ANNOTATION))) {
          methods.put(
              method.getName() + Type.getMethodDescriptor(method),
              Arrays.stream(method.getParameterTypes()).anyMatch(Class::isInterface));
        }
      }
    } catch (ClassNotFoundException | LinkageError e) {
      return Map.of(); // not there in this JDK, so it cannot be called either
    }
    if (owner.equals(FOR_NAME.owner())) {
      methods.putIfAbsent(FOR_NAME.name() + FOR_NAME.descriptor(), false);
    }
    return methods;
  }
}
