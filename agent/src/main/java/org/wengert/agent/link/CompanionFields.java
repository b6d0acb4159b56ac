package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles.Lookup;
import org.objectweb.asm.Opcodes;

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
      // the program may have a field of that name itself, or a superclass a companion
      MethodHandleInfo found = lookup.revealDirect(getter);
      boolean isCompanion =
          found.getDeclaringClass() == owner && (found.getModifiers() & Opcodes.ACC_SYNTHETIC) != 0;
      return isCompanion ? getter : null;
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
}
