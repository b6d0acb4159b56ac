package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import org.objectweb.asm.Opcodes;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.agent.twin.TwinNames;
import org.wengert.link.ArrayLink;
import org.wengert.link.Boundary;
import org.wengert.link.FieldLink;
import org.wengert.shadow.ArrayShadow;
import org.wengert.tape.Recording;

/**
 * Links accesses of fields and of their shadows: the shadow is in the companion field if the class
 * that declares the field was prepared, else in the recording's table.
 */
final class FieldSites {
  private static final MethodHandle INDEX = link("index", int.class, long.class, Recording.class);
  private static final MethodHandle COMPANION =
      link("companion", long.class, int.class, Recording.class);
  private static final MethodHandle IS_SHADOW =
      link("isShadow", boolean.class, Object.class, Object.class, Recording.class);
  private static final MethodHandle TABLE_INDEX =
      link("tableIndex", int.class, String.class, Object.class, Recording.class);
  private static final MethodHandle SET_TABLE_INDEX =
      link("setTableIndex", void.class, String.class, Object.class, int.class, Recording.class);
  private static final MethodHandle NOTE_STATIC =
      link("noteStatic", void.class, int.class, Recording.class);
  private static final MethodHandle STORED =
      Boundaries.runtime(
          Boundary.class,
          "stored",
          MethodType.methodType(void.class, int.class, Recording.class),
          false);

  /** From any array and the recording to the shadow. */
  static final MethodHandle SHADOW_OF =
      Boundaries.runtime(
          ArrayLink.class,
          "of",
          MethodType.methodType(ArrayShadow.class, Object.class, Recording.class),
          true);

  private final Lookup lookup;
  private final TwinStore store;

  /**
   * Field sites.
   *
   * @param lookup a look-up with all access, which may also write final fields
   * @param store knows which classes have no twin
   */
  FieldSites(Lookup lookup, TwinStore store) {
    this.lookup = lookup;
    this.store = store;
  }

  private static MethodHandle link(String name, Class<?> result, Class<?>... parameters) {
    return Boundaries.runtime(
        FieldLink.class, name, MethodType.methodType(result, parameters), true);
  }

  /** Reads the primal: {@code (object)value}, or {@code ()value} for a static field. */
  MethodHandle getter(Place place, boolean isStatic) throws ReflectiveOperationException {
    Class<?> type = place.type().returnType();
    return isStatic
        ? lookup.findStaticGetter(place.owner(), place.member(), type)
        : lookup.findGetter(place.owner(), place.member(), type);
  }

  /** Writes the primal: {@code (object, value)}, or {@code (value)} for a static field. */
  MethodHandle setter(Place place, boolean isStatic) throws ReflectiveOperationException {
    Class<?> type = place.type().returnType();
    return isStatic
        ? lookup.findStaticSetter(place.owner(), place.member(), type)
        : lookup.findSetter(place.owner(), place.member(), type);
  }

  /**
   * Reads the shadow: {@code ([object], tape)index} of a number, {@code ([object], array,
   * tape)shadow} of an array.
   */
  MethodHandle shadowGetter(Place place, boolean isStatic) throws ReflectiveOperationException {
    MethodHandleInfo field = lookup.revealDirect(getter(place, isStatic));
    boolean isArray = TwinTypes.kind(place.type().returnType()) == ShadowKind.ARRAY;
    MethodHandle companion = companionGetter(field, isStatic, isArray);
    if (isArray) {
      return arrayGetter(field, isStatic, companion);
    }
    if (isStatic && Modifier.isFinal(field.getModifiers())) {
      // written by the class initialiser only, which is not recorded
      return MethodHandles.dropArguments(MethodHandles.constant(int.class, 0), 0, Recording.class);
    }
    if (companion != null) {
      return MethodHandles.collectArguments(INDEX, 0, companion);
    }
    return onTable(TABLE_INDEX, field, isStatic);
  }

  private MethodHandle onTable(MethodHandle access, MethodHandleInfo field, boolean isStatic) {
    String name = field.getDeclaringClass().getName() + "." + field.getName();
    MethodHandle named = access.bindTo(name);
    return isStatic ? MethodHandles.insertArguments(named, 0, field.getDeclaringClass()) : named;
  }

  private MethodHandle arrayGetter(MethodHandleInfo field, boolean isStatic, MethodHandle companion)
      throws ReflectiveOperationException {
    Class<?> owner = field.getDeclaringClass();
    if (companion == null) {
      return isStatic ? SHADOW_OF : MethodHandles.dropArguments(SHADOW_OF, 0, owner);
    }
    MethodHandle setter = companionSetter(field, isStatic, true);
    int first = isStatic ? 0 : 1;
    // ([object], array, tape): the companion if it holds the shadow
    MethodHandle test = MethodHandles.collectArguments(IS_SHADOW, 0, companion);
    MethodHandle hit =
        MethodHandles.dropArguments(
            companion.asType(companion.type().changeReturnType(ArrayShadow.class)),
            first,
            Object.class,
            Recording.class);
    // else the table's, kept in the companion
    MethodType shadowed = hit.type().insertParameterTypes(0, ArrayShadow.class);
    MethodHandle result =
        MethodHandles.dropArguments(
            MethodHandles.identity(ArrayShadow.class), 1, hit.type().parameterList());
    MethodHandle store = setter.asType(setter.type().changeParameterType(first, ArrayShadow.class));
    MethodHandle stored =
        isStatic ? Handles.checked(result, store, 0) : Handles.checked(result, store, 1, 0);
    if (!stored.type().equals(shadowed)) {
      throw new IllegalStateException(stored.type() + " is not " + shadowed);
    }
    MethodHandle miss = Handles.computed(stored, 0, SHADOW_OF, first, first + 1);
    return MethodHandles.guardWithTest(test, hit, miss);
  }

  /**
   * Writes the shadow: {@code ([object], index, tape)} of a number, {@code ([object], shadow,
   * tape)} of an array.
   */
  MethodHandle shadowSetter(Place place, boolean isStatic) throws ReflectiveOperationException {
    MethodHandleInfo field = lookup.revealDirect(getter(place, isStatic));
    boolean isArray = TwinTypes.kind(place.type().returnType()) == ShadowKind.ARRAY;
    MethodHandle companion = companionSetter(field, isStatic, isArray);
    int first = isStatic ? 0 : 1;
    if (isArray) {
      if (companion == null) {
        // the table knows the array's shadow already
        MethodHandle nothing = MethodHandles.empty(MethodType.methodType(void.class));
        nothing = MethodHandles.dropArguments(nothing, 0, ArrayShadow.class, Recording.class);
        return isStatic
            ? nothing
            : MethodHandles.dropArguments(nothing, 0, field.getDeclaringClass());
      }
      MethodHandle typed =
          companion.asType(companion.type().changeParameterType(first, ArrayShadow.class));
      return MethodHandles.dropArguments(typed, first + 1, Recording.class);
    }
    MethodHandle setter =
        companion == null
            ? onTable(SET_TABLE_INDEX, field, isStatic)
            : MethodHandles.collectArguments(companion, first, COMPANION);
    return isStatic ? Handles.checked(readableByOthers(setter, field), NOTE_STATIC, 0, 1) : setter;
  }

  /** A static field of a class that has no twin can be read where nothing is recorded. */
  private MethodHandle readableByOthers(MethodHandle setter, MethodHandleInfo field) {
    Class<?> owner = field.getDeclaringClass();
    String obstacle = store.of(owner).obstacle();
    if (obstacle == null) {
      return setter;
    }
    Boundary boundary = new Boundary(owner.getName() + "." + field.getName(), obstacle);
    return Handles.checked(setter, STORED.bindTo(boundary), 0, 1);
  }

  private MethodHandle companionGetter(MethodHandleInfo field, boolean isStatic, boolean isArray)
      throws IllegalAccessException {
    Class<?> owner = field.getDeclaringClass();
    String name = field.getName() + TwinNames.COMPANION;
    Class<?> type = isArray ? Object.class : long.class;
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

  private MethodHandle companionSetter(MethodHandleInfo field, boolean isStatic, boolean isArray)
      throws ReflectiveOperationException {
    if (companionGetter(field, isStatic, isArray) == null) {
      return null;
    }
    Class<?> owner = field.getDeclaringClass();
    String name = field.getName() + TwinNames.COMPANION;
    Class<?> type = isArray ? Object.class : long.class;
    return isStatic
        ? lookup.findStaticSetter(owner, name, type)
        : lookup.findSetter(owner, name, type);
  }
}
