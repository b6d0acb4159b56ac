package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.wengert.tape.Recording;

/**
 * Walks what can be reached from an object, looking for active values. Slow, so it is used only
 * where objects go into code of the program that is not followed, which is rare.
 */
final class ActiveReach {
  private final Lookup lookup;
  private final ActiveFields companions;
  private final ClassValue<List<MethodHandle>> references =
      new ClassValue<>() {
        @Override
        protected List<MethodHandle> computeValue(Class<?> type) {
          return getters(type);
        }
      };

  /**
   * A walker.
   *
   * @param lookup a look-up with all access
   * @param companions looks into companion fields
   */
  ActiveReach(Lookup lookup, ActiveFields companions) {
    this.lookup = lookup;
    this.companions = companions;
  }

  private List<MethodHandle> getters(Class<?> type) {
    List<MethodHandle> getters = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
          try {
            MethodHandle getter = lookup.findGetter(each, field.getName(), field.getType());
            getters.add(getter.asType(MethodType.methodType(Object.class, Object.class)));
          } catch (ReflectiveOperationException e) {
            throw LinkErrors.asError(e);
          }
        }
      }
    }
    return getters;
  }

  /** Whether an active value can be reached. */
  boolean anyFrom(Object root, Recording tape) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    visit(root, seen, open);
    while (!open.isEmpty()) {
      Object object = open.pop();
      if (tape.shadows().isActive(object) || companions.anyIn(object, tape)) {
        return true;
      }
      if (object instanceof Object[] elements) {
        for (Object element : elements) {
          visit(element, seen, open);
        }
      }
      for (MethodHandle getter : references.get(object.getClass())) {
        visit(read(getter, object), seen, open);
      }
    }
    return false;
  }

  /** Classes, loaders and threads lead everywhere, but hold no values of the program. */
  private static void visit(Object object, Set<Object> seen, Deque<Object> open) {
    boolean leaf =
        object == null
            || object instanceof Class
            || object instanceof ClassLoader
            || object instanceof Thread
            || object instanceof String;
    if (!leaf && seen.add(object)) {
      open.push(object);
    }
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
