package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.shadow.Run;

/**
 * The shadow of one field that holds a number, for accesses that no place is linked for. It is
 * passed on as {@link Run} says, whatever twins of its kind carry.
 */
final class FieldShadow {
  private static final MethodType GET = MethodType.methodType(int.class, Object.class, Run.class);
  private static final MethodType SET =
      MethodType.methodType(void.class, Object.class, int.class, Run.class);

  private final MethodHandle getter;
  private final MethodHandle getterBefore;
  private final MethodHandle setter;

  private FieldShadow(MethodHandle getter, MethodHandle getterBefore, MethodHandle setter) {
    this.getter = getter;
    this.getterBefore = getterBefore;
    this.setter = setter;
  }

  /**
   * The shadow of a field.
   *
   * @param sites know where it is kept
   * @param types of twins of one kind
   * @param field the field, as its getter
   * @return its shadow, null if it holds no number
   */
  static FieldShadow of(FieldSites sites, TwinTypes types, MethodHandleInfo field)
      throws ReflectiveOperationException {
    if (TwinTypes.kind(field.getMethodType().returnType()) != ShadowKind.NUMBER) {
      return null;
    }
    boolean isStatic = Modifier.isStatic(field.getModifiers());
    MethodHandle getter = types.toSharedShadow(sites.shadowGetter(field));
    MethodHandle before = types.toSharedShadow(sites.shadowGetterBefore(field));
    MethodHandle setter = types.toShared(sites.shadowSetter(field), isStatic ? 0 : 1);
    return new FieldShadow(
        ofObject(getter, isStatic).asType(GET),
        ofObject(before, isStatic).asType(GET),
        ofObject(setter, isStatic).asType(SET));
  }

  private static MethodHandle ofObject(MethodHandle access, boolean isStatic) {
    return isStatic ? MethodHandles.dropArguments(access, 0, Object.class) : access;
  }

  /**
   * Reads it.
   *
   * @param object the object; any, if the field is static
   * @param run the recording
   */
  int get(Object object, Run run) throws Throwable {
    return (int) getter.invokeExact(object, run);
  }

  /** Reads it when the field may have been overwritten already; arguments as above. */
  int before(Object object, Run run) throws Throwable {
    return (int) getterBefore.invokeExact(object, run);
  }

  /** Hands it on as that of a number which is returned; arguments as above. */
  void handOn(Object object, Run run) throws Throwable {
    run.setReturned(get(object, run));
  }

  /**
   * Writes it.
   *
   * @param object the object; any, if the field is static
   * @param index the shadow
   * @param run the recording
   */
  void set(Object object, int index, Run run) throws Throwable {
    setter.invokeExact(object, index, run);
  }
}
