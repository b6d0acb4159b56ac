package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;

/**
 * The access checks of reflection, with the rights of the class whose twin calls: the JVM would see
 * the linker as the caller, or a class of its own that may do less.
 */
final class ReflectiveAccess {
  private final MethodHandle check;
  private final MethodHandle isOpen;
  private final MethodHandle open;

  /**
   * Checks of access.
   *
   * @param lookup a look-up with all access
   */
  ReflectiveAccess(Lookup lookup) {
    MethodType checked =
        MethodType.methodType(void.class, Class.class, Class.class, Class.class, int.class);
    try {
      check = lookup.findVirtual(AccessibleObject.class, "checkAccess", checked);
      isOpen = lookup.findGetter(AccessibleObject.class, "override", boolean.class);
      open = lookup.findSetter(AccessibleObject.class, "override", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw Trusted.unknownJvm(e);
    }
  }

  /**
   * Checks that a class may use a member, as reflection does.
   *
   * @param caller the class
   * @param member a field, method or constructor
   * @param target class of the object it is used on, null for a static member
   */
  void check(Class<?> caller, AccessibleObject member, Class<?> target) throws Throwable {
    if (!isOpen(member)) {
      Member named = (Member) member;
      check.invokeExact(member, caller, named.getDeclaringClass(), target, named.getModifiers());
    }
  }

  /** Whether a class may use a member, as {@link #check} finds. */
  boolean isPermitted(Class<?> caller, AccessibleObject member, Class<?> target) throws Throwable {
    try {
      check(caller, member, target);
      return true;
    } catch (IllegalAccessException denied) {
      return false;
    }
  }

  /** Whether a member was made accessible, so that nothing is checked. */
  boolean isOpen(AccessibleObject member) throws Throwable {
    return (boolean) isOpen.invokeExact(member);
  }

  /** An equal method that is not checked: the user's own object must not be changed. */
  Method opened(Method method) throws Throwable {
    return opened(method, method.getDeclaringClass().getDeclaredMethods());
  }

  /** An equal field that is not checked. */
  Field opened(Field field) throws Throwable {
    return opened(field, field.getDeclaringClass().getDeclaredFields());
  }

  private <T extends AccessibleObject> T opened(T member, T[] declared) throws Throwable {
    for (T each : declared) {
      if (each.equals(member)) {
        open.invokeExact((AccessibleObject) each, true);
        return each;
      }
    }
    return member; // one that the JDK hides
  }
}
