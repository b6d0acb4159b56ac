package org.wengert.agent.link;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Type;

/**
 * What methods a class itself declares. Method handles do not tell: for an inherited default method
 * they name the class that it was looked up in.
 */
final class DeclaredMethods {
  /** Modifiers by name and descriptor. */
  private static final ClassValue<Map<String, Integer>> MODIFIERS =
      new ClassValue<>() {
        @Override
        protected Map<String, Integer> computeValue(Class<?> type) {
          Map<String, Integer> modifiers = new HashMap<>();
          for (Method method : type.getDeclaredMethods()) {
            modifiers.put(
                method.getName() + Type.getMethodDescriptor(method), method.getModifiers());
          }
          return modifiers;
        }
      };

  private DeclaredMethods() {}

  private static Integer modifiers(Class<?> type, String name, MethodType methodType) {
    return MODIFIERS.get(type).get(name + methodType.toMethodDescriptorString());
  }

  /** Whether a class declares an instance method, with or without code. */
  static boolean isInstanceMethod(Class<?> type, String name, MethodType methodType) {
    Integer modifiers = modifiers(type, name, methodType);
    return modifiers != null && !Modifier.isStatic(modifiers);
  }

  /** Whether an interface declares a method that classes inherit: no private one. */
  static boolean isInherited(Class<?> type, String name, MethodType methodType) {
    Integer modifiers = modifiers(type, name, methodType);
    return modifiers != null && (modifiers & (Modifier.STATIC | Modifier.PRIVATE)) == 0;
  }

  /** Whether a class declares a method without code. */
  static boolean isAbstract(Class<?> type, String name, MethodType methodType) {
    Integer modifiers = modifiers(type, name, methodType);
    return modifiers != null && Modifier.isAbstract(modifiers);
  }

  /** A method that a class itself declares, or null. */
  static WideMethod wide(Class<?> type, String name, MethodType methodType) {
    Integer modifiers = modifiers(type, name, methodType);
    return modifiers == null ? null : new WideMethod(type, name, methodType, modifiers);
  }
}
