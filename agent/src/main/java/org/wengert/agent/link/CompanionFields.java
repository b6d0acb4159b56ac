package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;
import org.objectweb.asm.Opcodes;
import org.wengert.agent.twin.TwinNames;

/** Access to the companion fields that were added to prepared classes. */
final class CompanionFields {
  private final Lookup lookup;

  /**
   * Access to companions.
   *
   * @param lookup a look-up with all access
   */
  CompanionFields(Lookup lookup) {
    this.lookup = lookup;
  }

  /**
   * Reads the companion of a field.
   *
   * @param field the field
   * @param isStatic whether it is static
   * @param suffix what the companion's name adds to the field's
   * @param type the companion's type
   * @return {@code (object)companion}, {@code ()companion} for a static field; null if the class
   *     was not prepared
   */
  MethodHandle getter(MethodHandleInfo field, boolean isStatic, String suffix, Class<?> type)
      throws IllegalAccessException {
    Class<?> owner = field.getDeclaringClass();
    String name = field.getName() + suffix;
    try {
      MethodHandle getter =
          isStatic
              ? lookup.findStaticGetter(owner, name, type)
              : lookup.findGetter(owner, name, type);
      return isCompanion(getter, owner) ? getter : null;
    } catch (NoSuchFieldException e) {
      return null; // the class was not prepared
    }
  }

  /**
   * Writes the companion of a field; parameters as for {@link #getter}.
   *
   * @return {@code (object, companion)}, {@code (companion)} for a static field; null if the class
   *     was not prepared
   */
  MethodHandle setter(MethodHandleInfo field, boolean isStatic, String suffix, Class<?> type)
      throws ReflectiveOperationException {
    if (getter(field, isStatic, suffix, type) == null) {
      return null;
    }
    Class<?> owner = field.getDeclaringClass();
    String name = field.getName() + suffix;
    return isStatic
        ? lookup.findStaticSetter(owner, name, type)
        : lookup.findSetter(owner, name, type);
  }

  /**
   * Reads the companion of the instance fields with a number that a class declares.
   *
   * @param owner the class
   * @return {@code (object)companion}; null if the class was not prepared
   */
  MethodHandle numbers(Class<?> owner) throws IllegalAccessException {
    try {
      MethodHandle getter = lookup.findGetter(owner, TwinNames.NUMBERS, Object.class);
      return isCompanion(getter, owner) ? getter : null;
    } catch (NoSuchFieldException e) {
      return null; // the class was not prepared
    }
  }

  /** Writes it: {@code (object, companion)}. */
  MethodHandle setNumbers(Class<?> owner) throws ReflectiveOperationException {
    return lookup.findSetter(owner, TwinNames.NUMBERS, Object.class);
  }

  /** Writes it if it still holds what is expected: {@code (object, expected, companion)boolean}. */
  MethodHandle replaceNumbers(Class<?> owner) throws ReflectiveOperationException {
    return lookup
        .findVarHandle(owner, TwinNames.NUMBERS, Object.class)
        .toMethodHandle(VarHandle.AccessMode.COMPARE_AND_SET);
  }

  /** Whether a field is an added one: the program may have one of that name, or a superclass. */
  private boolean isCompanion(MethodHandle getter, Class<?> owner) {
    MethodHandleInfo found = lookup.revealDirect(getter);
    return found.getDeclaringClass() == owner
        && (found.getModifiers() & Opcodes.ACC_SYNTHETIC) != 0;
  }
}
