package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.agent.twin.TwinNames;
import org.wengert.link.ArrayLink;
import org.wengert.link.Boundary;
import org.wengert.link.FieldLink;
import org.wengert.link.TwinKind;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Paranoia;
import org.wengert.shadow.Run;

/**
 * Links accesses of fields and of their shadows: the shadow is in the companion field if the class
 * that declares the field was prepared, else in the run's table.
 */
final class FieldSites {
  private static final MethodHandle IS_SHADOW =
      link("isShadow", boolean.class, Object.class, Object.class, Run.class);
  private static final MethodHandle NOTE_STATIC =
      link("noteStatic", void.class, int.class, Run.class);
  private static final MethodHandle STORED =
      Boundaries.runtime(
          Boundary.class, "stored", MethodType.methodType(void.class, int.class, Run.class), false);

  /** From any array and the recording to the shadow. */
  static final MethodHandle SHADOW_OF =
      Boundaries.runtime(
          ArrayLink.class,
          "of",
          MethodType.methodType(ArrayShadow.class, Object.class, Run.class),
          true);

  private final Lookup lookup;
  private final TwinStore store;
  private final TwinKind kind;
  private final TwinTypes types;
  private final CompanionFields companions;
  private volatile NumberFields numbers;

  /**
   * Field sites.
   *
   * @param lookup a look-up with all access, which may also write final fields
   * @param store knows which classes have no twin
   * @param kind the kind of twins
   */
  FieldSites(Lookup lookup, TwinStore store, TwinKind kind) {
    this.lookup = lookup;
    this.store = store;
    this.kind = kind;
    this.types = new TwinTypes(kind);
    this.companions = new CompanionFields(lookup);
  }

  /** A method of {@link FieldLink}. */
  static MethodHandle link(String name, Class<?> result, Class<?>... parameters) {
    return Boundaries.runtime(
        FieldLink.class, name, MethodType.methodType(result, parameters), true);
  }

  /** What links fields with numbers, made when the first is met. */
  private NumberFields numbers() {
    NumberFields made = numbers;
    if (made == null) {
      synchronized (this) {
        made = numbers;
        if (made == null) {
          made = new NumberFields(kind, companions);
          numbers = made;
        }
      }
    }
    return made;
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
    return shadowGetter(lookup.revealDirect(getter(place, isStatic)));
  }

  /** Reads the shadow, as above, of a field that was found: its getter says which. */
  MethodHandle shadowGetter(MethodHandleInfo field) throws ReflectiveOperationException {
    MethodHandle getter = shadowGetterBefore(field);
    boolean isRemembered =
        Paranoia.isOn() && TwinTypes.kind(field.getMethodType().returnType()) == ShadowKind.NUMBER;
    return isRemembered ? new FieldMemory(lookup, field).verified(getter) : getter;
  }

  /** The same for a field that may have been overwritten already. */
  MethodHandle shadowGetterBefore(MethodHandleInfo field) throws ReflectiveOperationException {
    boolean isStatic = Modifier.isStatic(field.getModifiers());
    if (TwinTypes.kind(field.getMethodType().returnType()) == ShadowKind.ARRAY) {
      return arrayGetter(field, isStatic);
    }
    if (isStatic && Modifier.isFinal(field.getModifiers())) {
      // written by the class initialiser only, which is not followed
      Object passive = kind.shadow() == int.class ? (Object) 0 : (Object) 0.0;
      return MethodHandles.dropArguments(
          MethodHandles.constant(kind.shadow(), passive), 0, kind.run());
    }
    return numbers().getter(field, isStatic);
  }

  private MethodHandle arrayGetter(MethodHandleInfo field, boolean isStatic)
      throws ReflectiveOperationException {
    MethodHandle companion = companions.getter(field, isStatic, TwinNames.COMPANION, Object.class);
    Class<?> owner = field.getDeclaringClass();
    if (companion == null) {
      return isStatic ? SHADOW_OF : MethodHandles.dropArguments(SHADOW_OF, 0, owner);
    }
    MethodHandle setter = companions.setter(field, isStatic, TwinNames.COMPANION, Object.class);
    int first = isStatic ? 0 : 1;
    // ([object], array, tape), then (companion, [object], array, tape)
    MethodType plain = companion.type().appendParameterTypes(Object.class, Run.class);
    plain = plain.changeReturnType(ArrayShadow.class);
    MethodType all = plain.insertParameterTypes(0, Object.class);
    MethodHandle test =
        MethodHandles.permuteArguments(
            IS_SHADOW, all.changeReturnType(boolean.class), 0, first + 1, first + 2);
    MethodHandle hit =
        MethodHandles.dropArguments(
            MethodHandles.identity(Object.class)
                .asType(MethodType.methodType(ArrayShadow.class, Object.class)),
            1,
            plain.parameterList());
    // else the table's, kept in the companion
    MethodType shadowed = plain.insertParameterTypes(0, ArrayShadow.class);
    MethodHandle result =
        MethodHandles.dropArguments(
            MethodHandles.identity(ArrayShadow.class), 1, plain.parameterList());
    MethodHandle store = setter.asType(setter.type().changeParameterType(first, ArrayShadow.class));
    MethodHandle stored =
        isStatic ? Handles.checked(result, store, 0) : Handles.checked(result, store, 1, 0);
    if (!stored.type().equals(shadowed)) {
      throw new IllegalStateException(stored.type() + " is not " + shadowed);
    }
    MethodHandle miss = Handles.computed(stored, 0, SHADOW_OF, first, first + 1);
    MethodHandle checked =
        MethodHandles.guardWithTest(test, hit, MethodHandles.dropArguments(miss, 0, Object.class));
    // the companion is read once: another thread may write it between two reads
    return isStatic
        ? Handles.computed(checked, 0, companion)
        : Handles.computed(checked, 0, companion, 0);
  }

  /**
   * Writes the shadow: {@code ([object], index, tape)} of a number, {@code ([object], shadow,
   * tape)} of an array.
   */
  MethodHandle shadowSetter(Place place, boolean isStatic) throws ReflectiveOperationException {
    return shadowSetter(lookup.revealDirect(getter(place, isStatic)));
  }

  /** Writes the shadow, as above, of a field that was found: its getter says which. */
  MethodHandle shadowSetter(MethodHandleInfo field) throws ReflectiveOperationException {
    boolean isStatic = Modifier.isStatic(field.getModifiers());
    if (TwinTypes.kind(field.getMethodType().returnType()) == ShadowKind.ARRAY) {
      return arraySetter(field, isStatic);
    }
    MethodHandle setter = numbers().setter(field, isStatic);
    if (Paranoia.isOn()) {
      setter = new FieldMemory(lookup, field).remembered(setter);
    }
    return isStatic
        ? Handles.checked(readableByOthers(setter, field), inKind(NOTE_STATIC), 0, 1)
        : setter;
  }

  private MethodHandle arraySetter(MethodHandleInfo field, boolean isStatic)
      throws ReflectiveOperationException {
    MethodHandle companion = companions.setter(field, isStatic, TwinNames.COMPANION, Object.class);
    if (companion == null) {
      // the table knows the array's shadow already
      MethodHandle nothing = MethodHandles.empty(MethodType.methodType(void.class));
      nothing = MethodHandles.dropArguments(nothing, 0, ArrayShadow.class, Run.class);
      return isStatic
          ? nothing
          : MethodHandles.dropArguments(nothing, 0, field.getDeclaringClass());
    }
    int first = isStatic ? 0 : 1;
    MethodHandle typed =
        companion.asType(companion.type().changeParameterType(first, ArrayShadow.class));
    return MethodHandles.dropArguments(typed, first + 1, Run.class);
  }

  /** A check of a number that is stored, with the type of the setter of its shadow. */
  private MethodHandle inKind(MethodHandle check) {
    return kind.shadow() == int.class ? check : types.ofShared(check, 0);
  }

  /** A static field of a class that has no twin can be read where nothing is recorded. */
  private MethodHandle readableByOthers(MethodHandle setter, MethodHandleInfo field) {
    Class<?> owner = field.getDeclaringClass();
    String obstacle = store.of(owner).obstacle();
    if (obstacle == null) {
      return setter;
    }
    Boundary boundary = new Boundary(owner.getName() + "." + field.getName(), obstacle);
    return Handles.checked(setter, inKind(STORED.bindTo(boundary)), 0, 1);
  }
}
