package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.wengert.agent.twin.TwinNames;

/** Reads and writes the fields of objects and classes that {@link StateWalk} is interested in. */
final class StateFields {
  private static final MethodType GET = MethodType.methodType(Object.class, Object.class);
  private static final MethodType SET =
      MethodType.methodType(void.class, Object.class, Object.class);

  private final Lookup lookup;
  private final ClassValue<List<Slot>> slots =
      new ClassValue<>() {
        @Override
        protected List<Slot> computeValue(Class<?> type) {
          List<Slot> found = new ArrayList<>();
          for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (StateWalk.isFollowed(each)) {
              add(each, false, found);
            }
          }
          return found;
        }
      };
  private final ClassValue<List<Slot>> statics =
      new ClassValue<>() {
        @Override
        protected List<Slot> computeValue(Class<?> type) {
          List<Slot> found = new ArrayList<>();
          add(type, true, found);
          return found;
        }
      };

  /**
   * A field.
   *
   * @param field the field
   * @param getter from its object, or null, to its value
   * @param setter sets it; null if it is final
   */
  record Slot(Field field, MethodHandle getter, MethodHandle setter) {
    /** As reports name it. */
    String name() {
      return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }

    boolean isOfJdk() {
      return StateWalk.isOfJdk(field.getDeclaringClass());
    }

    boolean isVolatile() {
      return Modifier.isVolatile(field.getModifiers());
    }

    boolean isPrimitive() {
      return field.getType().isPrimitive();
    }

    Object get(Object owner) {
      try {
        return (Object) getter.invokeExact(owner);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("a field access throws nothing", e);
      }
    }

    void set(Object owner, Object value) {
      try {
        setter.invokeExact(owner, value);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("a field access throws nothing", e);
      }
    }
  }

  /**
   * Access to fields.
   *
   * @param lookup a look-up with all access
   */
  StateFields(Lookup lookup) {
    this.lookup = lookup;
  }

  /** The instance fields of objects of a class, inherited ones too. */
  List<Slot> of(Class<?> type) {
    return slots.get(type);
  }

  /** The static fields that a class declares; it has to be initialised. */
  List<Slot> statics(Class<?> type) {
    return statics.get(type);
  }

  private void add(Class<?> type, boolean isStatic, List<Slot> found) {
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) == isStatic && !isOfAgent(field)) {
        found.add(slot(field, isStatic));
      }
    }
  }

  private static boolean isOfAgent(Field field) {
    return field.isSynthetic()
        && (ActiveFields.isCompanion(field)
            || field.getName().endsWith(TwinNames.TANGENT_COMPANION));
  }

  private Slot slot(Field field, boolean isStatic) {
    Class<?> owner = field.getDeclaringClass();
    String name = field.getName();
    Class<?> type = field.getType();
    boolean isFinal = Modifier.isFinal(field.getModifiers());
    try {
      if (isStatic) {
        MethodHandle setter =
            isFinal
                ? null
                : MethodHandles.dropArguments(
                        lookup.findStaticSetter(owner, name, type), 0, Object.class)
                    .asType(SET);
        MethodHandle getter =
            MethodHandles.dropArguments(
                lookup.findStaticGetter(owner, name, type), 0, Object.class);
        return new Slot(field, getter.asType(GET), setter);
      }
      MethodHandle setter = isFinal ? null : lookup.findSetter(owner, name, type).asType(SET);
      return new Slot(field, lookup.findGetter(owner, name, type).asType(GET), setter);
    } catch (ReflectiveOperationException e) {
      throw LinkErrors.asError(e);
    }
  }
}
