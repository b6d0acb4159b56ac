package org.wengert.agent.link;

import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;

/**
 * A method with too many parameters for a method handle, which has to take itself, and what links
 * it, as parameters too.
 *
 * @param declaringClass the class that declares it
 * @param name its name
 * @param methodType its type, without receiver
 * @param modifiers its modifiers
 */
record WideMethod(Class<?> declaringClass, String name, MethodType methodType, int modifiers)
    implements MethodHandleInfo {
  /** Most words, receiver included, of a method that has a handle in every JVM. */
  static final int MOST_WORDS = 252;

  /** Whether there may be no handle for methods of a type, which is without receiver. */
  static boolean hasNoHandle(MethodType type) {
    return 1 + words(type) > MOST_WORDS;
  }

  /** Words of the parameters of a type. */
  static int words(MethodType type) {
    int words = 0;
    for (Class<?> parameter : type.parameterList()) {
      words += parameter == double.class || parameter == long.class ? 2 : 1;
    }
    return words;
  }

  @Override
  public int getReferenceKind() {
    if (Modifier.isStatic(modifiers)) {
      return REF_invokeStatic;
    }
    return declaringClass.isInterface() ? REF_invokeInterface : REF_invokeVirtual;
  }

  @Override
  public Class<?> getDeclaringClass() {
    return declaringClass;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public MethodType getMethodType() {
    return methodType;
  }

  @Override
  public <T extends Member> T reflectAs(Class<T> expected, Lookup lookup) {
    throw new UnsupportedOperationException("nobody asks for it");
  }

  @Override
  public int getModifiers() {
    return modifiers;
  }
}
