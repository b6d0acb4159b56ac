package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads certain instance fields of objects of any class, inherited ones too. */
final class FieldReader {
  private static final MethodType UNTYPED = MethodType.methodType(Object.class, Object.class);

  private final Lookup lookup;
  private final Predicate<Field> wanted;
  private final ClassValue<List<MethodHandle>> getters =
      new ClassValue<>() {
        @Override
        protected List<MethodHandle> computeValue(Class<?> type) {
          return getters(type);
        }
      };

  /**
   * A reader.
   *
   * @param lookup a look-up with all access
   * @param wanted which fields it reads
   */
  FieldReader(Lookup lookup, Predicate<Field> wanted) {
    this.lookup = lookup;
    this.wanted = wanted;
  }

  private List<MethodHandle> getters(Class<?> type) {
    List<MethodHandle> found = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && wanted.test(field)) {
          found.add(getter(field));
        }
      }
    }
    return found;
  }

  private MethodHandle getter(Field field) {
    try {
      return lookup
          .findGetter(field.getDeclaringClass(), field.getName(), field.getType())
          .asType(UNTYPED);
    } catch (ReflectiveOperationException e) {
      throw LinkErrors.asError(e);
    }
  }

  /** The values of the fields, boxed; in the order of the class, then of its superclasses. */
  List<Object> read(Object object) {
    List<Object> values = new ArrayList<>();
    for (MethodHandle getter : getters.get(object.getClass())) {
      values.add(read(getter, object));
    }
    return values;
  }

  private static Object read(MethodHandle getter, Object object) {
    try {
      return getter.invokeExact(object);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a field access throws nothing", e);
    }
  }
}
