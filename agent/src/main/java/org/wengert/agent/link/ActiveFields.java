package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.wengert.agent.twin.TwinNames;
import org.wengert.link.FieldLink;
import org.wengert.link.NumberCompanion;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.NumberShadows;
import org.wengert.shadow.Run;

/** Looks into the companion fields of objects that are about to leave the code that is followed. */
final class ActiveFields {
  private static final MethodType REFERENCE = MethodType.methodType(Object.class, Object.class);

  private final Lookup lookup;
  private final ClassValue<List<Companion>> companions =
      new ClassValue<>() {
        @Override
        protected List<Companion> computeValue(Class<?> type) {
          return companions(type);
        }
      };

  /**
   * A companion.
   *
   * @param companion reads it
   * @param array reads the field it belongs to, if that holds an array; null for that of numbers
   * @param clear sets it to null, for that of numbers; else null
   */
  private record Companion(MethodHandle companion, MethodHandle array, MethodHandle clear) {
    boolean isActive(Object object, Run run) {
      try {
        Object shadow = (Object) companion.invokeExact(object);
        if (array == null) {
          return shadow instanceof NumberShadows numbers && isActive(numbers, object, run);
        }
        // a shadow of an earlier run may be that of another array by now
        return FieldLink.isShadow(shadow, (Object) array.invokeExact(object), run)
            && ((ArrayShadow) shadow).isActive();
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("a field access throws nothing", e);
      }
    }

    /** If none is, the object lets go of them: code that is not followed may copy the object. */
    private boolean isActive(NumberShadows numbers, Object object, Run run) throws Throwable {
      for (int i = 0; i < numbers.size(); i++) {
        if (NumberCompanion.read(numbers, object, i, run) != 0) {
          return true;
        }
      }
      if (numbers.isOf(run)) {
        clear.invokeExact(object);
      }
      return false;
    }
  }

  /**
   * An inspector.
   *
   * @param lookup a look-up with all access
   */
  ActiveFields(Lookup lookup) {
    this.lookup = lookup;
  }

  /** Whether a field is one that the agent added: not of the tangent, which is not looked at. */
  static boolean isCompanion(Field field) {
    return field.isSynthetic()
        && (field.getName().endsWith(TwinNames.COMPANION)
            || field.getName().equals(TwinNames.NUMBERS));
  }

  /** Whether a field is active of an object, or of an object in an array, however deep. */
  boolean anyWithin(Object object, Run run) {
    if (!(object instanceof Object[])) {
      return anyIn(object, run);
    }
    // arrays may contain each other
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>(List.of(object));
    while (!open.isEmpty()) {
      Object next = open.pop();
      if (next instanceof Object[] elements) {
        if (seen.add(next)) {
          Arrays.stream(elements).filter(Objects::nonNull).forEach(open::push);
        }
      } else if (anyIn(next, run)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of an object's own fields is active. */
  boolean anyIn(Object object, Run run) {
    List<Companion> all;
    try {
      all = companions.get(object.getClass());
    } catch (LinkageError e) {
      return true; // the type of a field is missing, so the class cannot be asked for its fields
    }
    // by position, as this is done at each call across a boundary
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isActive(object, run)) {
        return true;
      }
    }
    return false;
  }

  private List<Companion> companions(Class<?> type) {
    List<Companion> found = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (isCompanion(field) && !Modifier.isStatic(field.getModifiers())) {
          found.add(companion(field));
        }
      }
    }
    return List.copyOf(found);
  }

  private Companion companion(Field companion) {
    try {
      if (companion.getName().equals(TwinNames.NUMBERS)) {
        MethodHandle setter = lookup.unreflectSetter(companion);
        MethodHandle clear = MethodHandles.insertArguments(setter, 1, (Object) null);
        return new Companion(
            getter(companion),
            null,
            clear.asType(clear.type().changeParameterType(0, Object.class)));
      }
      String name = companion.getName();
      String array = name.substring(0, name.length() - TwinNames.COMPANION.length());
      return new Companion(
          getter(companion), getter(companion.getDeclaringClass().getDeclaredField(array)), null);
    } catch (ReflectiveOperationException e) {
      throw LinkErrors.asError(e);
    }
  }

  private MethodHandle getter(Field field) throws ReflectiveOperationException {
    return lookup
        .findGetter(field.getDeclaringClass(), field.getName(), field.getType())
        .asType(REFERENCE);
  }
}
