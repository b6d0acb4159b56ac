package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.shadow.NumberShadows;
import org.wengert.shadow.Run;

/**
 * Links {@code Field.get}, {@code Field.setDouble} and their like: the access itself by reflection,
 * with all its checks, and then that of the field's shadow.
 */
final class ReflectiveFields {
  private final Lookup lookup;
  private final FieldSites sites;
  private final ReflectiveAccess access;
  private final TwinTypes types;
  private final ClassValue<Map<Field, Known>> fields =
      new ClassValue<>() {
        @Override
        protected Map<Field, Known> computeValue(Class<?> owner) {
          return new ConcurrentHashMap<>();
        }
      };

  /**
   * What is known of a field.
   *
   * @param opened the field, without access checks
   * @param shadow its shadow, null if it holds no number
   */
  private record Known(Field opened, FieldShadow shadow) {}

  /**
   * Accesses of fields by reflection.
   *
   * @param lookup a look-up with all access
   * @param sites know where shadows are kept
   * @param access checks access
   * @param types of twins of one kind
   */
  ReflectiveFields(Lookup lookup, FieldSites sites, ReflectiveAccess access, TwinTypes types) {
    this.types = types;
    this.lookup = lookup;
    this.sites = sites;
    this.access = access;
  }

  /** Whether a method of a field reads or writes it. */
  static boolean isAccess(Place place) {
    MethodType type = place.type();
    return (place.member().startsWith("get") || place.member().startsWith("set"))
        && type.parameterCount() > 0
        && type.parameterType(0) == Object.class;
  }

  /**
   * Links an access.
   *
   * @param place where
   * @param plain the method of {@link Field}, field first
   */
  MethodHandle link(Place place, MethodHandle plain) {
    boolean reads = plain.type().parameterCount() == 2;
    MethodHandle checked =
        own(reads ? "toRead" : "toWrite", Field.class, Class.class, Field.class, Object.class)
            .bindTo(this)
            .bindTo(place.original());
    MethodHandle target =
        Boundaries.harmless(
            MethodHandles.foldArguments(
                MethodHandles.dropArguments(plain, 1, Field.class), checked));
    Class<?> value = reads ? plain.type().returnType() : plain.type().parameterType(2);
    if (reads && value.isPrimitive() && TwinTypes.kind(value) == ShadowKind.NONE) {
      return types.ofShared(target, 2); // what fits into an integer is no number with a shadow
    }
    int last = target.type().parameterCount() - 1;
    MethodHandle followed =
        reads
            ? Handles.then(
                target,
                own("read", void.class, Object.class, Field.class, Object.class, Run.class)
                    .bindTo(this),
                value.isPrimitive() ? Handles.NOTHING : Handles.RESULT,
                0,
                1,
                last)
            : Handles.then(
                target,
                own(
                        "written",
                        void.class,
                        Field.class,
                        Object.class,
                        Object.class,
                        int.class,
                        Run.class)
                    .bindTo(this),
                0,
                1,
                value.isPrimitive() ? Handles.NOTHING : 2,
                TwinTypes.kind(value) == ShadowKind.NUMBER ? 3 : Handles.NOTHING,
                last);
    return types.ofShared(followed, reads ? 2 : 3);
  }

  private static MethodHandle own(String name, Class<?> result, Class<?>... parameters) {
    try {
      return MethodHandles.lookup()
          .findVirtual(ReflectiveFields.class, name, MethodType.methodType(result, parameters));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Known known(Field field) throws Throwable {
    Map<Field, Known> ofClass = fields.get(field.getDeclaringClass());
    Known known = ofClass.get(field);
    if (known == null) {
      MethodHandle getter =
          Modifier.isStatic(field.getModifiers())
              ? lookup.findStaticGetter(field.getDeclaringClass(), field.getName(), field.getType())
              : lookup.findGetter(field.getDeclaringClass(), field.getName(), field.getType());
      known =
          new Known(
              access.opened(field), FieldShadow.of(sites, types, lookup.revealDirect(getter)));
      ofClass.put(field, known);
    }
    return known;
  }

  /** The field to read by after the checks. */
  private Field toRead(Class<?> caller, Field field, Object object) throws Throwable {
    boolean isStatic = Modifier.isStatic(field.getModifiers());
    if (object == null && !isStatic) {
      return field; // it says so
    }
    access.check(caller, field, isStatic ? null : object.getClass());
    return access.isOpen(field) ? field : known(field).opened();
  }

  /** The field to write by after the checks: without checks a final field could be written. */
  private Field toWrite(Class<?> caller, Field field, Object object) throws Throwable {
    Field checked = toRead(caller, field, object);
    return Modifier.isFinal(field.getModifiers()) ? field : checked;
  }

  /** Hands on the shadow of what was read, which is in a box or is returned itself. */
  private void read(Object box, Field field, Object object, Run run) throws Throwable {
    FieldShadow shadow = known(field).shadow();
    if (shadow == null) {
      return;
    }
    int index = shadow.get(object, run);
    if (box == null) {
      run.setReturned(index);
    } else {
      run.shadows().setBox(box, index);
    }
  }

  /**
   * Keeps the shadow of what was written: that of a box, if it was in one. Code that copies all
   * fields of an object copies the companions too; the copy needs its own.
   */
  private void written(Field field, Object object, Object box, int index, Run run)
      throws Throwable {
    if (box instanceof NumberShadows shadows) {
      known(field).opened().set(object, shadows.copy());
      return;
    }
    FieldShadow shadow = known(field).shadow();
    if (shadow != null) {
      shadow.set(object, box == null ? index : run.shadows().box(box), run);
    }
  }
}
