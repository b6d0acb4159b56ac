package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.wengert.agent.twin.TwinNames;
import org.wengert.link.FieldLink;
import org.wengert.shadow.ArrayShadow;
import org.wengert.tape.Recording;

/** Looks into the companion fields of objects that are about to leave the code that is followed. */
final class ActiveFields {
  private final Lookup lookup;
  private final ClassValue<List<MethodHandle>> companions =
      new ClassValue<>() {
        @Override
        protected List<MethodHandle> computeValue(Class<?> type) {
          return getters(type);
        }
      };

  /**
   * An inspector.
   *
   * @param lookup a look-up with all access
   */
  ActiveFields(Lookup lookup) {
    this.lookup = lookup;
  }

  private List<MethodHandle> getters(Class<?> type) {
    List<MethodHandle> getters = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      // the JDK's classes have no companions
      Field[] fields = each.getClassLoader() == null ? new Field[0] : each.getDeclaredFields();
      for (Field field : fields) {
        if (field.isSynthetic()
            && field.getName().endsWith(TwinNames.COMPANION)
            && !Modifier.isStatic(field.getModifiers())) {
          getters.add(getter(field));
        }
      }
    }
    return getters;
  }

  private MethodHandle getter(Field field) {
    try {
      MethodHandle getter =
          lookup.findGetter(field.getDeclaringClass(), field.getName(), field.getType());
      return getter.asType(MethodType.methodType(Object.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw LinkErrors.asError(e);
    }
  }

  /** Whether one of an object's own fields is active. */
  boolean anyIn(Object object, Recording tape) {
    for (MethodHandle getter : companions.get(object.getClass())) {
      if (isActive(companion(getter, object), tape)) {
        return true;
      }
    }
    return false;
  }

  private static Object companion(MethodHandle getter, Object object) {
    try {
      return getter.invokeExact(object);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a field access throws nothing", e);
    }
  }

  private static boolean isActive(Object companion, Recording tape) {
    if (companion instanceof Long number) {
      return FieldLink.index(number, tape) != 0;
    }
    return companion instanceof ArrayShadow shadow
        && shadow.isOf(shadow.array(), tape.shadows())
        && shadow.isActive();
  }
}
